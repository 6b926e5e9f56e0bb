/**
 * Times, ages and counts as text. In: ISO times and days, and the time now from the
 * clock. Out: short English text in UTC. A time that cannot be read is shown as it
 * stands, so that a bad record still makes a page. Known failure: the reader's own
 * time zone is not known to a server; everything is UTC and says so.
 */

import { dayFormat, dayText } from '../../../engine/day-text.ts'
import { numberText } from '../../amounts.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Up to this many days an age is easier to read than a date; past it the date is (chosen by eye, 2026-11). */
const ageDaysMax = 13

const shortDayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const weekdayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Milliseconds since 1970, or null where the text is no time. */
export function millisecondsOf(iso: string): number | null {
  const ms = Date.parse(iso)
  return Number.isNaN(ms) ? null : ms
}

/** "8 Jun", for axes. */
export function shortDayText(iso: string): string {
  const ms = millisecondsOf(iso)
  return ms === null ? iso : shortDayFormat.format(ms)
}

/** "Sunday 22 November 2026". */
export function weekdayText(time: Date): string {
  return weekdayFormat.format(time).replace(',', '')
}

/** Midnight to the millisecond is a day of which no time is known, far oftener than an hour. */
const isBareDay = /^[^T]*$|T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/

/** "8 June 2026, 09:30 UTC"; the day alone where that is all that is known: `precision` says so, or midnight does. */
export function fullTimeText(iso: string, precision: 'time' | 'day' | null = null): string {
  const ms = millisecondsOf(iso)
  if (ms === null) return iso
  if (precision === 'day' || (precision === null && isBareDay.test(iso)) || !iso.includes('T')) {
    return dayText(iso)
  }
  return `${dayText(iso)}, ${clockFormat.format(ms)} UTC`
}

/** "3 h ago"; beyond `ageDaysMax` days, or in the future, the day. */
export function ageText(now: Date, iso: string): string {
  const ms = millisecondsOf(iso)
  if (ms === null) return iso
  const age = now.getTime() - ms
  if (age < -minuteMs) return dayText(iso)
  if (age < minuteMs) return 'just now'
  if (age < hourMs) return `${Math.floor(age / minuteMs)} min ago`
  if (age < dayMs) return `${Math.floor(age / hourMs)} h ago`
  const days = Math.floor(age / dayMs)
  if (days > ageDaysMax) return dayText(iso)
  return days === 1 ? '1 day ago' : `${days} days ago`
}

/** "8–11 June 2026", "30 May – 2 June 2026": the days of an event; null where none is known. */
export function daysText(from: string | null, to: string | null): string | null {
  if (from === null) return to === null ? null : dayText(to)
  if (to === null || to === from) return dayText(from)
  const fromMs = millisecondsOf(from)
  const toMs = millisecondsOf(to)
  if (fromMs === null || toMs === null) return `${from} – ${to}`
  return dayFormat.formatRange(fromMs, toMs)
}

/** "1 article", "7 articles". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(count)} ${count === 1 ? noun : plural}`
}

/** The first `words` words with an ellipsis where something is left out; scans no more than it shows. */
export function openingOf(text: string, words: number): string {
  const parts = text.slice(0, words * 40).split(/\s+/, words + 1)
  return parts.length <= words ? text : `${parts.slice(0, words).join(' ')} …`
}

/** Words of a difference that are shown in a line. */
const quotedWordsMax = 12

/** “the words”, cut after a dozen, without marks of their own at the ends. */
export function quotedWords(text: string): string {
  return `“${openingOf(text.replace(/^[“”"‘’'\s]+|[“”"‘’'\s,]+$/g, ''), quotedWordsMax)}”`
}
