/**
 * A word in its sentence in, how many negations stand over it out: they are looked for
 * before the word, within its clause, over at most so many other words with a claim.
 * Verbs that only carry a noun ("give consent", "take part") are not among these.
 */

import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import { isNegator, opensClause } from './negation-words.ts'
import { stemOf } from './stems.ts'

/** Words before a word in which its negation stands. */
const REACH = 6
/** Where one side denies the word itself, the other must not deny a word with a claim so many before. */
export const LOOSE = 3

/** Verbs that carry a noun or another verb: what they deny is that. */
const light = new Set(
  'give take make get reach hold go come obtain intend plan expect want agree'.split(' ').map(stemOf),
)

export interface Turn {
  readonly count: number
  /** Place of the first word of the negation, else of the word itself. */
  readonly from: number
}

/** Negations before a word, with at most `governed` words with a claim from there to it. */
export function turnAt({ words }: Line, at: number, governed: number): Turn {
  let count = 0
  let from = at
  let claims = 1
  for (let i = at - 1; i >= Math.max(0, at - REACH) && claims <= governed && !words[i + 1]!.opens; i--) {
    const word = words[i]!
    if (isNegator(word, words[i + 1])) {
      count++
      from = i
    } else if (opensClause(word.stem)) break
    else if (tells(word) && !light.has(word.stem)) claims++
  }
  return { count, from }
}
