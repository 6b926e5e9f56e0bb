/**
 * A date as the readings found it in, the parts that are written out: day, month, year,
 * weekday, and for "last week" or "next month" the direction and the unit. Two dates are
 * compared part by part; what is written on one side alone says nothing.
 */

import type { DateMention } from '../../model/date-mention.ts'
import { type Span, textOf } from '../../model/span.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'sun mon tue wed thu fri sat'.split(' ')
const MONTH_WORD = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/
const WEEKDAY_WORD = /^(sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

const PERIOD =
  /\b(last|past|previous|this|next|coming)\s+(week|month|year|weekend|spring|summer|autumn|winter)\b/
const directions: Readonly<Record<string, string>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
}
const DAY = /\b(today|tonight|yesterday|tomorrow)\b/

export interface Written extends Span {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
  readonly weekday: number | null
  /** "last week", "yesterday": in one form. */
  readonly period: string | null
  readonly from: string
  readonly to: string
}

function dayIn(word: string): number | null {
  const ordinal = ordinals.indexOf(word)
  if (ordinal >= 0) return ordinal + 1
  const value = Number.parseInt(word, 10)
  return /^\d{1,2}(st|nd|rd|th)?$/.test(word) && value >= 1 && value <= 31 ? value : null
}

function periodIn(written: string): string | null {
  const day = DAY.exec(written)?.[1]
  if (day !== undefined) return day === 'tonight' ? 'today' : day
  const [, direction, unit] = PERIOD.exec(written) ?? []
  return direction === undefined ? null : `${directions[direction]} ${unit}`
}

/** The parts of a date that are written. */
export function writtenDate(text: string, mention: DateMention): Written {
  const { start, end, from, to } = mention
  const written = textOf(text, mention).toLowerCase()
  const words = written.split(/[\s,.]+/)
  if (/\d{4}-\d\d-\d\d/.test(written)) {
    const [year, month, day] = from.split('-').map(Number)
    return { start, end, from, to, day: day!, month: month! - 1, year: year!, weekday: null, period: null }
  }
  const month = words.find((word) => MONTH_WORD.test(word) || (words.length > 1 && months.includes(word)))
  const weekday = words.find((word) => WEEKDAY_WORD.test(word))
  const year = words.find((word) => /^(1[5-9]|20)\d\d$/.test(word))
  return {
    ...{ start, end, from, to },
    day: month === undefined ? null : (words.map(dayIn).find((found) => found !== null) ?? null),
    month: month ? months.indexOf(month.slice(0, 3)) : null,
    year: year ? Number(year) : null,
    weekday: weekday ? weekdays.indexOf(weekday.slice(0, 3)) : null,
    period: weekday ? null : periodIn(written),
  }
}

const parts = ['day', 'month', 'year', 'weekday', 'period'] as const

/** The weekday of a date that is written as a day and a month; null for any other. */
function weekdayOf({ day, from, to }: Written): number | null {
  return day !== null && from === to ? new Date(`${from}T00:00:00Z`).getUTCDay() : null
}

/** How many parts both give, and how many of these differ. */
export function compareParts(a: Written, b: Written): { readonly same: number; readonly other: number } {
  const both = parts.filter((part) => a[part] !== null && b[part] !== null)
  const same = both.filter((part) => a[part] === b[part]).length
  const [one, other] = [a.weekday ?? weekdayOf(a), b.weekday ?? weekdayOf(b)]
  if (both.length > 0 || one === null || other === null) return { same, other: both.length - same }
  return one === other ? { same: 1, other: 0 } : { same: 0, other: 1 }
}

/** True where any part is written. */
export const isWritten = (date: Written): boolean => parts.some((part) => date[part] !== null)

/** True where the same parts are written. */
export const sameParts = (a: Written, b: Written): boolean =>
  parts.every((part) => (a[part] === null) === (b[part] === null))

/** True where the two have a day in common, as each text dates it from its own day of publication. */
export const meetInTime = (a: Written, b: Written): boolean => a.from <= b.to && b.from <= a.to
