/**
 * Finds the exact characters of array elements and object members in a JSON text
 * that has been parsed already and is therefore valid. One linear pass without
 * recursion: it counts brackets and skips strings, so depth costs nothing.
 */

import type { Span } from '../model/span.ts'

const OPENING = new Set(['{', '['])
const CLOSING = new Set(['}', ']'])

/** One past the closing quote of the string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && ' \t\r\n'.includes(text[start]!)) start += 1
  while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end -= 1
  return { start, end }
}

/** The comma-separated parts between the outermost brackets that open at `start`: elements or members. */
export function partsOf(text: string, start: number): Span[] {
  const parts: Span[] = []
  let depth = 0
  let partStart = start + 1
  for (let at = start; at < text.length; at += 1) {
    const char = text[at]!
    if (char === '"') at = stringEnd(text, at) - 1
    else if (OPENING.has(char)) depth += 1
    else if (CLOSING.has(char)) depth -= 1
    if ((char === ',' && depth === 1) || (CLOSING.has(char) && depth === 0)) {
      const part = trimmed(text, partStart, at)
      if (part.end > part.start) parts.push(part)
      partStart = at + 1
    }
    if (depth === 0) break
  }
  return parts
}

/** Where the value of an object's member starts, and its key. */
export function memberOf(text: string, part: Span): { key: string; valueStart: number } {
  const keyEnd = stringEnd(text, part.start)
  const key = JSON.parse(text.slice(part.start, keyEnd)) as string
  const colon = text.indexOf(':', keyEnd)
  return { key, valueStart: trimmed(text, colon + 1, part.end).start }
}
