/**
 * Words in, the numbers that they say out ("twelve", "12", "a dozen"); figures in, their spans
 * without "about" and "at least" out, so that the number alone is shown as changed.
 */

import type { Span } from '../../model/span.ts'
import { type Word, wordsIn } from './word-forms.ts'

/** Words that say a number, by value. */
const spelled = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty`
    .split(/\s+/)
    .map((word, index): [string, number] => [word, index + 1]),
)
for (const [index, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  spelled.set(word, 30 + 10 * index)
}
for (const [word, value] of [
  ['dozen', 12],
  ['pair', 2],
  ['trio', 3],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['half', 0.5],
  ['quarter', 4],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['dozens', 12],
  ['halved', 0.5],
  ['double', 2],
  ['doubled', 2],
  ['triple', 3],
  ['tripled', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['once', 1],
  ['twice', 2],
] as const) {
  spelled.set(word, value)
}

for (const [index, word] of 'first second third fourth fifth sixth seventh eighth ninth tenth'
  .split(' ')
  .entries()) {
  spelled.set(word, index + 1)
}

/** The number that a word is or begins with; null for any other word. */
export function numberOf({ form }: Word): number | null {
  if (/^\d/.test(form)) return Number(form.replaceAll(',', ''))
  return spelled.get(form.split('-', 1)[0]!) ?? null
}

/** Words of one figure that are looked at. */
const WORDS_MAX = 12
const CURRENCY = /[$€£¥]$/

/** A figure from its first number on, with the sign of its currency. */
export function bareFigure(text: string, { start, end }: Span): Span {
  const first = wordsIn(text, { start, end }, WORDS_MAX).find((word) => numberOf(word) !== null)
  if (!first) return { start, end }
  const isPriced = first.start > start && CURRENCY.test(text.slice(start, first.start))
  return { start: isPriced ? first.start - 1 : first.start, end }
}
