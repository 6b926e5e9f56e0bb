/**
 * Dates of a sentence and of its partners in, those that were changed out. Dates are
 * compared by what is written (day, month, year, weekday, "last week"), since two texts
 * published on other days resolve "Monday" otherwise. A weekday stands against a date by
 * the date's own weekday, a period against anything by the days that both may mean; a
 * coarser date ("in July" for "July 1") is let pass. `written-dates.ts` reads the parts.
 */

import type { Drift } from '../../model/family.ts'
import { covers } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import { common, type Facing, facings, surroundings } from './faced.ts'
import type { Line } from './lines.ts'
import { type Side, within } from './sides.ts'
import { compareParts, isWritten, meetInTime, sameParts, type Written, writtenDate } from './written-dates.ts'

/**
 * What speaks for two dates being one that was changed must reach this: on all our train sets 37 of 43 are found
 * and 34 of 35 told are planted at 1.5, 39 and 37 of 38 at 1.25, no more and 37 of 40 at 1. 2026-11-26.
 */
const EVIDENCE_MIN = 1.25

/** True where both may mean one day or period. */
function agree(a: Written, b: Written): boolean {
  const { same, other } = compareParts(a, b)
  return other === 0 && (same > 0 || meetInTime(a, b))
}

/** Sentences with less in common, over the longer, may tell of two days; by eye on natural pairs, 2026-11. */
const APART = 0.28

interface Candidate {
  readonly date: Written
  readonly line: Line
  readonly share: number
  readonly both: number
}

/** The word directly before a date: "until", "next", "since". */
const before = ({ words }: Line, { start }: Written): string =>
  words.findLast((word) => word.end <= start)?.sense ?? ''

function evidence(
  date: Written,
  line: Line,
  { date: there, line: other, share, both }: Candidate,
  only: boolean,
): number {
  const { same, other: differing } = compareParts(date, there)
  if (differing === 0) return 0
  const around = Math.min(2, common(surroundings(line, date), surroundings(other, there)))
  const close = both < APART ? -0.5 : share >= 0.5 ? 0.5 : 0
  const shape = sameParts(date, there) ? 0.5 : -0.5
  const beside = before(line, date) === before(other, there) ? 0.5 : 0
  const parts = differing === 1 ? Math.min(1, same) : -1
  return parts + around * 0.75 + (only ? 0.5 : 0) + close + shape + beside
}

const datesOf = ({ text, layers }: Side): Written[] =>
  layers.dates.map((mention) => writtenDate(text, mention)).filter(isWritten)

function leftOver({ pairs }: Facing, known: readonly Written[], told: readonly Written[]): Candidate[] {
  return pairs.flatMap(({ original: line, share, both }) =>
    within(known, line)
      .filter((date) => !told.some((other) => agree(date, other)))
      .map((date) => ({ date, line, share, both })),
  )
}

/** True where the original has the date in a sentence that is not paired, among the same words. */
function isToldElsewhere({ lines }: Side, date: Written, line: Line, known: readonly Written[]): boolean {
  const around = surroundings(line, date)
  return known.some((other) => {
    if (!agree(date, other)) return false
    const there = lines.find((found) => covers(found, other))
    return there !== undefined && common(around, surroundings(there, other)) > 1
  })
}

/** Dates that were changed. */
export function changedDates(compared: Compared): Drift[] {
  const told = datesOf(compared.derived)
  const known = datesOf(compared.original)
  const taken = new Set<Written>()
  return facings(compared.pairs).flatMap((facing) => {
    const { line } = facing
    const here = within(told, line)
    const there = facing.pairs.flatMap(({ original }) => within(known, original))
    const fresh = here.filter(
      (date) =>
        !there.some((other) => agree(date, other)) && !isToldElsewhere(compared.original, date, line, known),
    )
    return fresh.flatMap((date) => {
      const open = leftOver(facing, known, here).filter((candidate) => !taken.has(candidate.date))
      const only = open.length === 1 && fresh.length === 1
      const [best] = open
        .map((candidate) => ({ ...candidate, evidence: evidence(date, line, candidate, only) }))
        .sort((a, b) => b.evidence - a.evidence)
      if (!best || best.evidence < EVIDENCE_MIN) return []
      taken.add(best.date)
      return [difference('date-changed', compared, date, best.date)]
    })
  })
}
