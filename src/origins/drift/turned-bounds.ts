/**
 * Paired sentences in, figures of one value out of which the one is a least and the other
 * a most: "at least 30", "up to 30"; "nearly 500", "more than 500".
 */

import type { Drift } from '../../model/family.ts'
import type { Comparator } from '../../model/figure.ts'
import type { Span } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import type { Line } from './lines.ts'
import { isNegator } from './negation-words.ts'
import { isSized, measure } from './same-figures.ts'
import { within } from './sides.ts'

/** Sentences with less in common may speak of two things; by eye on the train sets, 2026-11. */
const SHARE_MIN = 0.4

const isLeast = (comparator: Comparator): boolean => comparator === 'over' || comparator === 'at-least'
const isMost = (comparator: Comparator): boolean => comparator === 'nearly' || comparator === 'up-to'

const areTurned = (a: Comparator, b: Comparator): boolean =>
  (isLeast(a) && isMost(b)) || (isMost(a) && isLeast(b))

/** Words before a figure in which a negation turns its bound: "could not be carried by fewer than six". */
const DENIED_WORDS = 8

function isDenied({ words }: Line, { start }: Span): boolean {
  const before = words.filter((word) => word.start < start).slice(-DENIED_WORDS)
  return before.some((word, at) => isNegator(word, before[at + 1]))
}

/** Bounds that were turned. */
export function turnedBounds(compared: Compared): Drift[] {
  return compared.pairs
    .filter(({ share }) => share >= SHARE_MIN)
    .flatMap(({ derived, original }) => {
      const theirs = within(compared.original.layers.figures, original).filter(isSized)
      return within(compared.derived.layers.figures, derived)
        .filter(isSized)
        .flatMap((ours) => {
          const same = theirs.filter(
            (other) =>
              measure(other).value === measure(ours).value && measure(other).unit === measure(ours).unit,
          )
          const [turned] = same
          const isDeniedOnce = turned !== undefined && isDenied(derived, ours) !== isDenied(original, turned)
          return turned && same.length === 1 && !isDeniedOnce && areTurned(ours.comparator, turned.comparator)
            ? [difference('figure-changed', compared, ours, turned)]
            : []
        })
    })
}
