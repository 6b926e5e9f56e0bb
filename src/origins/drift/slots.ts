/**
 * Two sentences that say nearly the same in words in, the places out where one has
 * other words than the other between words that they share: "has left [41 | 47] ships".
 * By the longest common subsequence; quadratic in the words of a sentence, which are
 * bounded.
 */

import { commonPlaces } from './common-words.ts'
import type { Pair } from './pairing.ts'
import type { Word } from './word-forms.ts'

/** Words of the one in place of words of the other; either may have none. */
export interface Slot {
  readonly pair: Pair
  readonly derived: readonly Word[]
  readonly original: readonly Word[]
  /** Common words that stand directly before and after. */
  readonly before: number
  readonly after: number
}

/** Sentences with less in common are not laid word by word; by eye on the train set, 2026-11. */
const SHARE_MIN = 0.45
/** The edge of a sentence holds a place as a common word does. */
const EDGE = 1
/** Longer stretches were told anew, not replaced; what was only left out may be longer. */
const SLOT_MAX = 5

function runLength(places: Int32Array, from: number, step: 1 | -1): number {
  let at = from
  while (places[at] !== undefined && places[at]! >= 0) {
    const next = places[at + step]
    at += step
    if (next === undefined || next < 0 || next !== places[at - step]! + step) break
  }
  return Math.abs(at - from)
}

/** The slots of one pair, in order. */
export function slotsOf(pair: Pair): Slot[] {
  if (pair.share < SHARE_MIN) return []
  const ours = pair.derived.words
  const theirs = pair.original.words
  const places = commonPlaces(
    ours.map(({ sense }) => sense),
    theirs.map(({ sense }) => sense),
  )
  const slots: Slot[] = []
  let i = 0
  let j = 0
  while (i <= ours.length) {
    let next = i
    while (next < ours.length && places[next]! < 0) next++
    const until = next < ours.length ? places[next]! : theirs.length
    const derived = ours.slice(i, next)
    const original = theirs.slice(j, until)
    const isShort = derived.length <= SLOT_MAX && (original.length <= SLOT_MAX || derived.length === 0)
    if (isShort && derived.length + original.length > 0) {
      const before = i > 0 ? runLength(places, i - 1, -1) : EDGE
      const after = next < ours.length ? runLength(places, next, 1) : EDGE
      slots.push({ pair, derived, original, before, after })
    }
    i = next + 1
    j = until + 1
  }
  return slots
}
