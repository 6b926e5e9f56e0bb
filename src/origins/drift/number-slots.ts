/**
 * Slots in, numbers put in the place of other numbers out, whether or not the readings
 * took them for figures: times of day, results of games, ages, years. What stands in a
 * date is a changed date.
 */

import type { Drift } from '../../model/family.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import type { Side } from './sides.ts'
import type { Slot } from './slots.ts'
import { bareFigure, numberOf } from './spelled-numbers.ts'
import type { Word } from './word-forms.ts'

const ANCHOR_MIN = 1

function spanAround(side: Side, word: Word): Span {
  const date = side.layers.dates.find((found) => overlaps(found, word))
  if (date) return date
  const figure = side.layers.figures.find((found) => overlaps(found, word))
  return figure ? bareFigure(side.text, figure) : word
}

/** Sentences with this much in common state one fact; in others both numbers may be told, each of its own. */
const SURE_SHARE = 0.7

function isToldElsewhere({ lines }: Side, { stem }: Word, { pair }: Slot): boolean {
  return lines.some((line) => line !== pair.derived && line.stems.has(stem))
}

/** Numbers that stand in each other's place and differ. */
export function changedNumbers(compared: Compared, slots: readonly Slot[]): Drift[] {
  return slots.flatMap((slot) => {
    if (slot.before < ANCHOR_MIN || slot.after < ANCHOR_MIN) return []
    const ours = slot.derived.filter((word) => numberOf(word) !== null)
    const theirs = slot.original.filter((word) => numberOf(word) !== null)
    const [our] = ours
    const [their] = theirs
    if (!our || !their || ours.length > 1 || theirs.length > 1) return []
    if (slot.derived.length + slot.original.length > 4) return []
    const here = spanAround(compared.derived, our)
    const isSame = numberOf(our) === numberOf(their)
    if (isSame || (slot.pair.share < SURE_SHARE && isToldElsewhere(compared.derived, their, slot))) return []
    const isDate = compared.derived.layers.dates.some((date) => overlaps(date, our))
    return [
      difference(
        isDate ? 'date-changed' : 'figure-changed',
        compared,
        here,
        spanAround(compared.original, their),
      ),
    ]
  })
}
