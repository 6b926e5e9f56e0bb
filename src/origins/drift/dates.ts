/**
 * Dates of a sentence and of its partners in, those that were changed out. Dates are
 * compared by what is written (day, month, year, weekday), since two texts published
 * on other days resolve "Monday" otherwise; a weekday against a date is let pass, and
 * so is a coarser date ("in July" for "July 1").
 */

import type { DateMention } from '../../model/date-mention.ts'
import type { Drift } from '../../model/family.ts'
import { type Span, textOf } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import { common, type Facing, facings, surroundings } from './faced.ts'
import { type Line, type Side, within } from './sides.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'sun mon tue wed thu fri sat'.split(' ')
const MONTH_WORD = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/
const WEEKDAY_WORD = /^(sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/** What speaks for two dates being one that was changed must reach this; by eye on the train set, 2026-11. */
const EVIDENCE_MIN = 1.5

interface Written extends Span {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
  readonly weekday: number | null
}

function dayIn(word: string): number | null {
  const ordinal = ordinals.indexOf(word)
  if (ordinal >= 0) return ordinal + 1
  const value = Number.parseInt(word, 10)
  return /^\d{1,2}(st|nd|rd|th)?$/.test(word) && value >= 1 && value <= 31 ? value : null
}

function writtenDate(text: string, mention: DateMention): Written {
  const words = textOf(text, mention)
    .toLowerCase()
    .split(/[\s,.]+/)
  const month = words.find((word) => MONTH_WORD.test(word) || (words.length > 1 && months.includes(word)))
  const weekday = words.find((word) => WEEKDAY_WORD.test(word))
  const year = words.find((word) => /^(1[5-9]|20)\d\d$/.test(word))
  const day = month === undefined ? null : (words.map(dayIn).find((found) => found !== null) ?? null)
  const isNumeric = /\d{4}-\d\d-\d\d/.test(textOf(text, mention))
  const { start, end } = mention
  return {
    start,
    end,
    day: isNumeric ? Number(mention.from.slice(8)) : day,
    month: isNumeric
      ? Number(mention.from.slice(5, 7)) - 1
      : month
        ? months.indexOf(month.slice(0, 3))
        : null,
    year: isNumeric ? Number(mention.from.slice(0, 4)) : year ? Number(year) : null,
    weekday: weekday ? weekdays.indexOf(weekday.slice(0, 3)) : null,
  }
}

const parts = ['day', 'month', 'year', 'weekday'] as const

/** How many parts both give, and how many of these differ. */
function compareParts(a: Written, b: Written): { readonly same: number; readonly other: number } {
  const both = parts.filter((part) => a[part] !== null && b[part] !== null)
  const same = both.filter((part) => a[part] === b[part]).length
  return { same, other: both.length - same }
}

const isWritten = (date: Written): boolean => parts.some((part) => date[part] !== null)

const agree = (a: Written, b: Written): boolean => {
  const { same, other } = compareParts(a, b)
  return same > 0 && other === 0
}

interface Candidate {
  readonly date: Written
  readonly line: Line
  readonly share: number
}

function evidence(
  date: Written,
  line: Line,
  { date: there, line: other, share }: Candidate,
  only: boolean,
): number {
  const { same, other: differing } = compareParts(date, there)
  if (differing === 0) return 0
  const around = Math.min(2, common(surroundings(line, date), surroundings(other, there)))
  const close = share >= 0.5 ? 0.5 : 0
  return (differing === 1 ? Math.min(1, same) : -1) + around * 0.75 + (only ? 0.5 : 0) + close
}

const datesOf = ({ text, layers }: Side): Written[] =>
  layers.dates.map((mention) => writtenDate(text, mention)).filter(isWritten)

function leftOver({ pairs }: Facing, known: readonly Written[], told: readonly Written[]): Candidate[] {
  return pairs.flatMap(({ original: line, share }) =>
    within(known, line)
      .filter((date) => !told.some((other) => agree(date, other)))
      .map((date) => ({ date, line, share })),
  )
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
    const fresh = here.filter((date) => !there.some((other) => agree(date, other)))
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
