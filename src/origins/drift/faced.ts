/**
 * A sentence of the derived text and those of the original it is paired with in, the
 * readings (figures, dates) out that have no equal on the other side: what is left
 * over on both sides may have been changed from one to the other. `context` says how
 * alike the surroundings of two places are.
 */

import type { Span } from '../../model/span.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import type { Pair } from './pairing.ts'

/** A sentence with its partners, the best first. */
export interface Facing {
  readonly line: Line
  readonly pairs: readonly Pair[]
}

/** Pairs by derived sentence. */
export function facings(pairs: readonly Pair[]): Facing[] {
  const found = new Map<Line, Pair[]>()
  for (const pair of pairs) {
    const known = found.get(pair.derived)
    if (known) known.push(pair)
    else found.set(pair.derived, [pair])
  }
  return [...found].map(([line, own]) => ({ line, pairs: own }))
}

/** Words to either side that make the surroundings of a place. */
const REACH = 5

/** Stems of the words with a claim around a place in its sentence. */
export function surroundings({ words }: Line, { start, end }: Span): Set<string> {
  const first = words.findIndex((word) => word.end > start)
  const next = words.findIndex((word) => word.start >= end)
  const last = next < 0 ? words.length : next
  const around = [
    ...words.slice(Math.max(0, first - REACH), Math.max(0, first)),
    ...words.slice(last, last + REACH),
  ]
  return new Set(around.filter(tells).map(({ sense }) => sense))
}

/** Number of words that two surroundings have in common. */
export function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const stem of a) if (b.has(stem)) count++
  return count
}

/** A stretch of a sentence. */
export interface Place {
  readonly line: Line
  readonly span: Span
}

/** How many words with a claim stand around both places, and how many names and numbers, which stand with anything. */
export function alike(a: Place, b: Place): { readonly words: number; readonly names: number } {
  const there = surroundings(b.line, b.span)
  const shared = [...surroundings(a.line, a.span)].filter((sense) => there.has(sense))
  const isPlain = (sense: string) =>
    a.line.words.some((word) => word.sense === sense && !word.capital && !/^\d/.test(word.form))
  const words = shared.filter(isPlain).length
  return { words, names: shared.length - words }
}
