/**
 * Slots in, numbers put in the place of other numbers out, whether or not the readings
 * took them for figures: times of day, results of games, ages, years. What stands in a
 * date is a changed date.
 */

import type { Drift, DriftKind } from '../../model/family.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import type { Line } from './lines.ts'
import { agree, isSized } from './same-figures.ts'
import type { Side } from './sides.ts'
import type { Slot } from './slots.ts'
import { bareFigure, numberOf } from './spelled-numbers.ts'
import type { Word } from './word-forms.ts'

const ANCHOR_MIN = 1
/** Numbers of a result, which change together: "52-47". */
const RESULT_MAX = 2
/** Common words before and after together, and share over the longer sentence from which fewer do; by eye on the train sets, 2026-11. */
const BOTH_SURE = 0.5
const ANCHORS_MIN = 3

/** A number broken by white space ("5. 9", "22: 46"), and lines that say when a page was made. */
const BROKEN_BEFORE = /\d\s?[.:]\s$/
const BROKEN_AFTER = /^\s?[.:]\s\d/
const STAMP = /^(gmt|updated|published|posted|edited)$/

function isStamp({ text }: Side, { words }: Line, { start, end }: Word): boolean {
  const isBroken =
    BROKEN_BEFORE.test(text.slice(Math.max(0, start - 3), start)) ||
    BROKEN_AFTER.test(text.slice(end, end + 4))
  return isBroken || words.some(({ form }) => STAMP.test(form))
}

function spanAround(side: Side, word: Word): Span {
  const date = side.layers.dates.find((found) => overlaps(found, word))
  if (date) return date
  const figure = side.layers.figures.find((found) => overlaps(found, word))
  return figure ? bareFigure(side.text, figure) : word
}

/** Sentences with this much in common state one fact; in others both numbers may be told, each of its own; from 0.6 up one planted number is lost on the train sets, 2026-11. */
const SURE_SHARE = 0.55

function isToldElsewhere({ lines }: Side, { stem }: Word, { pair }: Slot): boolean {
  return lines.some((line) => line !== pair.derived && line.stems.has(stem))
}

const ORDINAL = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/

/** True where the readings take both for figures that may state one fact: "under 50" for 40. */
function mayBeOneFact({ derived, original }: Compared, our: Word, their: Word): boolean {
  if (ORDINAL.test(our.form) && ORDINAL.test(their.form)) return false
  const ours = derived.layers.figures.filter(isSized).find((figure) => overlaps(figure, our))
  const theirs = original.layers.figures.filter(isSized).find((figure) => overlaps(figure, their))
  return ours !== undefined && theirs !== undefined && agree(ours, theirs)
}

/** Words of one of these lists that stand in each other's place say how much or when otherwise. */
const classes: readonly (readonly [DriftKind, ReadonlySet<string>])[] = (
  [
    ['date-changed', 'minute hour day week fortnight month quarter year decade century'],
    ['figure-changed', 'some all both most half none every few many several'],
    ['figure-changed', 'nearly almost over under exceeding barely'],
    ['figure-changed', 'dozen hundred thousand million billion trillion'],
    ['date-changed', 'spring summer autumn fall winter'],
    ['date-changed', 'morning noon afternoon evening night midnight'],
    ['date-changed', 'early mid late'],
  ] as const
).map(([kind, words]) => [kind, new Set(words.split(' '))])

/** "Seven weeks" is a figure, and compared as one. */
const isCounted = ({ words }: Line, word: Word): boolean => {
  const before = words[words.indexOf(word) - 1]
  return before !== undefined && numberOf(before) !== null
}

const singular = ({ form }: Word): string => form.replace(/s$/, '')

/** Words of a closed class in the place of others of it: "a week", "a month". */
export function changedMeasures(compared: Compared, slots: readonly Slot[]): Drift[] {
  return slots.flatMap((slot) => {
    if (slot.before < ANCHOR_MIN || slot.after < ANCHOR_MIN || slot.before + slot.after < ANCHORS_MIN)
      return []
    if (slot.derived.length !== 1 || slot.original.length !== 1) return []
    const [our, their] = [slot.derived[0]!, slot.original[0]!]
    if (isCounted(slot.pair.derived, our) || isCounted(slot.pair.original, their)) return []
    const known = classes.find(([, words]) => words.has(singular(our)) && words.has(singular(their)))
    return known && singular(our) !== singular(their)
      ? [
          difference(
            known[0],
            compared,
            spanAround(compared.derived, our),
            spanAround(compared.original, their),
          ),
        ]
      : []
  })
}

/** Numbers that stand in each other's place and differ. */
export function changedNumbers(compared: Compared, slots: readonly Slot[]): Drift[] {
  return slots.flatMap((slot) => {
    if (slot.before < ANCHOR_MIN || slot.after < ANCHOR_MIN) return []
    const ours = slot.derived.filter((word) => numberOf(word) !== null)
    const theirs = slot.original.filter((word) => numberOf(word) !== null)
    const [our] = ours
    const [their] = theirs
    if (!our || !their || ours.length !== theirs.length || ours.length > RESULT_MAX) return []
    if (
      isStamp(compared.derived, slot.pair.derived, our) ||
      isStamp(compared.original, slot.pair.original, their)
    )
      return []
    if (slot.before + slot.after < ANCHORS_MIN && slot.pair.both < BOTH_SURE) return []
    if (slot.derived.length + slot.original.length > 4) return []
    const here = spanAround(compared.derived, our)
    const isSame = numberOf(our) === numberOf(their) || mayBeOneFact(compared, our, their)
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
