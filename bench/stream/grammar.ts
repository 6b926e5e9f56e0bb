/**
 * The sentence grammar of the generated stream. A pattern is text with alternatives
 * in brackets, `[said|told reporters]`, and slots in braces, `{city}`; alternatives
 * may hold slots but not further brackets. Patterns are compiled once. A slot's value
 * comes from a function, since a person is named in full only the first time.
 *
 * The writer closes up punctuation: a name with a trailing apposition, "Ana Berg, the
 * mayor," before a full stop loses its second comma.
 */

import type { Chooser } from './random.ts'

type Part = string | { readonly slot: string } | { readonly ways: readonly (readonly Part[])[] }

/** A compiled pattern. */
export type Pattern = readonly Part[]

const compiled = new Map<string, Pattern>()

function compileFlat(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{', at)
    if (open < 0) {
      parts.push(text.slice(at))
      break
    }
    if (open > at) parts.push(text.slice(at, open))
    const close = text.indexOf('}', open)
    parts.push({ slot: text.slice(open + 1, close) })
    at = close + 1
  }
  return parts
}

/** Compiles a pattern; the same text is compiled once. */
export function compile(text: string): Pattern {
  const known = compiled.get(text)
  if (known) return known
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('[', at)
    if (open < 0) {
      parts.push(...compileFlat(text.slice(at)))
      break
    }
    parts.push(...compileFlat(text.slice(at, open)))
    const close = text.indexOf(']', open)
    const ways = text
      .slice(open + 1, close)
      .split('|')
      .map(compileFlat)
    parts.push({ ways })
    at = close + 1
  }
  compiled.set(text, parts)
  return parts
}

function write(parts: Pattern, chooser: Chooser, slot: (name: string) => string): string {
  let written = ''
  for (const part of parts) {
    if (typeof part === 'string') written += part
    else if ('slot' in part) written += slot(part.slot)
    else written += write(part.ways[chooser.pick(part.ways.length)]!, chooser, slot)
  }
  return written
}

const commaBeforeMark = /,(?=[,.:;])/g

function commasMeet(text: string): boolean {
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    const next = text.charCodeAt(at + 1)
    // , . : ;
    if (next === 44 || next === 46 || next === 58 || next === 59) return true
  }
  return false
}

/** "a" before a vowel that is not spoken as a consonant ("a union", "a European", "a Ugandan"). */
const needsN = /\b([Aa]) (?=[aeioAEIO]|[uU](?!ni|se|ga|ru))(?![Ee]uro|[Oo]ne)/g

/** Writes one pattern; the first letter becomes a capital, doubled spaces one. */
export function expand(text: string, chooser: Chooser, slot: (name: string) => string): string {
  let written = write(compile(text), chooser, slot)
  if (commasMeet(written)) written = written.replace(commaBeforeMark, '')
  if (written.includes('  ')) written = written.replaceAll('  ', ' ')
  if (written.includes(' ,')) written = written.replaceAll(' ,', ',')
  if (written.includes(' .')) written = written.replaceAll(' .', '.')
  if (written.startsWith(' ')) written = written.trimStart()
  written = written.replace(needsN, '$1n ')
  return written.charAt(0).toUpperCase() + written.slice(1)
}
