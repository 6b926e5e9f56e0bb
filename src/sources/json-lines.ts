/**
 * JSON Lines: one article a line. `openLine` is what a streaming reader calls for
 * each line; `openLines` splits a whole document. A bad line is a problem that names
 * its number, and every other line is read. A raw item's bytes are its line.
 */

import { type Outcome, outcome } from '../model/outcome.ts'
import { type Problem, problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import { readArticleObject } from './article-objects.ts'
import { decode, encode, wellFormed } from './encodings.ts'

export const JSON_TYPE = 'application/json'

/** Where a line stands: the file's location and the line's number, from 1. */
export interface LinePlace {
  readonly location: string
  readonly lineNumber: number
}

interface Line {
  readonly text: string
  readonly bytes: Uint8Array
  readonly problems: readonly Problem[]
}

function trimEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1
  return end === bytes.length ? bytes : bytes.subarray(0, end)
}

function readLine(line: Uint8Array | string, where: string): Line {
  if (typeof line === 'string') {
    const text = wellFormed(line.replace(/^\ufeff/, '').replace(/[\r\n]+$/, ''))
    return { text, bytes: encode(text), problems: [] }
  }
  const bytes = trimEnd(line).slice()
  const { value, problems } = decode(bytes, `${JSON_TYPE}; charset=utf-8`, where)
  return { text: value, bytes, problems }
}

/** The first words of what the engine says, which may repeat the whole input. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.length > 120 ? `${message.slice(0, 117)}…` : message
}

/** The article on one line, without or with its line break; null for a blank line and where a problem says why. */
export function openLine(line: Uint8Array | string, place: LinePlace): Outcome<RawItem | null> {
  const location = `${place.location} line ${place.lineNumber}`
  const { text, bytes, problems } = readLine(line, location)
  if (!text.trim()) return outcome(null)
  const details = { line: place.lineNumber, where: place.location }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return outcome(null, [...problems, problem('line-not-json', { ...details, reason: reasonOf(error) })])
  }
  const article = readArticleObject(value)
  if (typeof article === 'string')
    return outcome(null, [...problems, problem('line-not-article', { ...details, reason: article })])
  return outcome({ bytes, mediaType: JSON_TYPE, location, ...article }, problems)
}

/** Every article of a JSON Lines document, already decoded. */
export function openLines(text: string, location: string): Outcome<RawItem[]> {
  const rawItems: RawItem[] = []
  const problems: Problem[] = []
  let start = 0
  for (let lineNumber = 1; start < text.length; lineNumber += 1) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const opened = openLine(text.slice(start, end), { location, lineNumber })
    if (opened.value) rawItems.push(opened.value)
    problems.push(...opened.problems)
    start = end + 1
  }
  return outcome(rawItems, problems)
}
