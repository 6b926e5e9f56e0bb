/**
 * Dates that name a month: "March 27, 2008", "20-22 April", "Monday, June 21st",
 * "mid-March", "from March to May 2010". Without a year the nearest past one is taken,
 * or the coming one where the sentence looks ahead, seen from the day of publication.
 * Known failure: a year said sentences before is not carried on.
 */

import { dayNumberAt, isDayPart, isWholeMonth, monthAt, weekdayAt, yearAt } from './calendar-words.ts'
import { type Clock, type Found, linkAfter, yearShift } from './date-clock.ts'
import { dayOf, isDay, monthEnd, monthOf } from './days.ts'
import { isCapital, isJoined } from './words.ts'

/** Days within which a day of a month is past, whatever looks ahead. Set by hand, 2026-11. */
const justPast = 60

/** The year of the nearest such day: the last one, today's month included, or the coming one where the sentence looks ahead. */
function nearestYear(month: number, day: number, { today, ahead }: Clock, at: number): number {
  const now = monthOf(today!)
  const isNow = month === now.month && (day === 0 || dayOf(now.year, month, day) >= today!)
  if (isNow) return now.year
  const isPast = month <= now.month
  // A cue can mislead; what has just been is not to come in a year.
  const isAhead = ahead(at) && !(isPast && day > 0 && today! - dayOf(now.year, month, day) < justPast)
  return now.year + (isAhead ? 0 : -1) + (isPast ? 1 : 0)
}

function yearBehind({ words }: Clock, at: number): { year: number; to: number } {
  const isDash = words.lowers[at] === '-' && isJoined(words, at - 1)
  const comma = words.lowers[at] === ',' || isDash ? 1 : 0
  const year = yearAt(words, at + comma)
  return year ? { year, to: at + comma + 1 } : { year: 0, to: at }
}

interface MonthDay {
  readonly month: number
  readonly day: number
  readonly to: number
}

/** "October 4", "4 October", "the 4th of October". */
function monthDayAt({ words }: Clock, at: number): MonthDay | null {
  const month = monthAt(words, at)
  if (month) {
    const the = words.lowers[at + 1] === 'the' ? 1 : 0
    const day = yearAt(words, at + 1) ? 0 : dayNumberAt(words, at + 1 + the)
    return day ? { month, day, to: at + 2 + the } : null
  }
  const isFourth = words.lowers[at] === 'fourth' && words.lowers[at + 2] === 'july'
  const day = isFourth ? 4 : dayNumberAt(words, at)
  if (!day) return null
  const of = words.lowers[at + 1] === 'of' || (words.lowers[at + 1] === '-' && isJoined(words, at)) ? 1 : 0
  const then = monthAt(words, at + 1 + of)
  return then ? { month: then, day, to: at + 2 + of } : null
}

/** The last day of "April 20-22", "April 20 to May 2", "20-22 April"; null for a single day. */
function lastDay(clock: Clock, first: MonthDay, at: number): MonthDay | null {
  const { words } = clock
  const next = linkAfter(clock, first.to, words.lowers[at - 1] === 'between')
  if (!next) return null
  const other = monthDayAt(clock, next)
  if (other) return other
  const day = dayNumberAt(words, next)
  const isUnit =
    /^(?:NOUN|PROPN|SYM)$/.test(words.tokens.tags[next + 1] ?? '') && !isJoined(words, first.to - 1)
  return day > first.day && !isUnit ? { month: first.month, day, to: next + 1 } : null
}

function fixed(clock: Clock, at: number, first: MonthDay, last: MonthDay | null): Found | null {
  const behind = yearBehind(clock, (last ?? first).to)
  if (!behind.year && clock.today === null) return null
  const year =
    behind.year ||
    otherDayYear(clock, first, at) ||
    attackYear(clock, first) ||
    nearestYear(first.month, first.day, clock, at)
  const end = last ?? first
  const lastYear = end.month < first.month ? 1 : 0
  const from = behind.year ? year - lastYear : year
  if (!isDay(from, first.month, first.day) || !isDay(from + lastYear, end.month, end.day)) return null
  return {
    to: behind.to,
    first: dayOf(from, first.month, first.day),
    last: dayOf(from + lastYear, end.month, end.day),
  }
}

/** "October 4 and 5, 2009": the year behind the other day. */
function otherDayYear(clock: Clock, { to }: MonthDay, at: number): number {
  const { words } = clock
  if (!monthAt(words, at) || words.lowers[to] !== 'and' || !dayNumberAt(words, to + 1)) return 0
  return yearBehind(clock, to + 2).year
}

/** "the September 11 attacks": the one day that is a name. */
function attackYear({ words }: Clock, { month, day, to }: MonthDay): number {
  const isName =
    month === 9 &&
    day === 11 &&
    /^(?:attacks?|terrorist|terror|hijackers|commission)$/.test(words.lowers[to] ?? '')
  return isName ? 2001 : 0
}

/** "20-22 April 2010": the days stand before the month. */
function daysFirst(clock: Clock, at: number): Found | null {
  const { words } = clock
  const day = dayNumberAt(words, at)
  const next = day ? linkAfter(clock, at + 1, words.lowers[at - 1] === 'between') : 0
  const last = next ? monthDayAt(clock, next) : null
  if (!last || monthAt(words, next) || day >= last.day) return null
  return fixed(clock, at, { month: last.month, day, to: at + 1 }, last)
}

/** The day, or days, of a month at a token; null where there is none. */
export function dayOfMonth(clock: Clock, at: number): Found | null {
  const first = monthDayAt(clock, at)
  return first ? fixed(clock, at, first, lastDay(clock, first, at)) : daysFirst(clock, at)
}

/** "Monday, June 21": the weekday belongs to the day that follows. */
export function weekdayAndDay(clock: Clock, at: number): Found | null {
  const { words } = clock
  if (weekdayAt(words, at, true) < 0) return null
  let next = at + 1
  if (isDayPart(words.lowers[next])) next++
  if (words.lowers[next] === ',') next++
  if (words.lowers[next] === 'the') next++
  return dayOfMonth(clock, next)
}

interface MonthSpan {
  readonly month: number
  readonly year: number
  readonly to: number
}

/** A month with its year: "October 2022", "October of 2007", "April of last year". */
function monthSpan(clock: Clock, at: number): MonthSpan | null {
  const { words, today } = clock
  const month = monthAt(words, at)
  if (!month) return null
  const of = words.lowers[at + 1] === 'of' ? 1 : 0
  const shift = yearShift(clock, at + 1 + of)
  if (shift !== null && today !== null) return { month, year: monthOf(today).year + shift, to: at + 3 + of }
  const behind = yearBehind(clock, at + 1 + of)
  return { month, year: behind.year, to: behind.year ? behind.to : at + 1 }
}

/** "October 2022", "in October", "March to May 2010", "September" of "September and October of 2007". */
function wholeMonth(clock: Clock, at: number): Found | null {
  const own = monthSpan(clock, at)
  if (!own) return null
  const next = linkAfter(clock, own.to, false)
  const last = next && !dayNumberAt(clock.words, next + 1) ? monthSpan(clock, next) : null
  const end = last ?? own
  const given = own.year || end.year || coordinatedYear(clock, own.to)
  if (!given && (clock.today === null || !isMonthName(clock, at))) return null
  const crosses = end.month < own.month ? 1 : 0
  const first = own.year || (given ? given - crosses : nearestYear(own.month, 0, clock, at))
  const until = end.year || first + crosses
  return { to: end.to, first: dayOf(first, own.month, 1), last: monthEnd(until, end.month) }
}

/** Months of one list that share the year behind the last. */
const listMax = 6

function coordinatedYear(clock: Clock, from: number): number {
  let at = from
  for (let months = 0; months < listMax; months++) {
    if (!/^(?:and|or|,)$/.test(clock.words.lowers[at] ?? '')) return 0
    const comma = clock.words.lowers[at] === ',' && clock.words.lowers[at + 1] === 'and' ? 1 : 0
    const next = monthSpan(clock, at + 1 + comma)
    if (!next || next.year) return next?.year ?? 0
    at = next.to
  }
  return 0
}

const beforeMonth =
  /^(?:in|since|of|until|by|late|early|mid|-|during|for|from|to|through|between|and|before|after|till|around|the|toward|towards|or|on)$/

/** A month, and no person, verb or newspaper: "in May" and "November's", but not "Theresa May" or "April Jones". */
function isMonthName({ words }: Clock, at: number): boolean {
  const { tokens, lowers } = words
  const before = lowers[at - 1] ?? ''
  const isOpened = beforeMonth.test(before) || (before === ',' && monthAt(words, at - 2) > 0)
  if (!isWholeMonth(words, at) || /^(?:every|each|any|one)$/.test(before)) return false
  if (lowers[at] === 'march' && before === 'the' && /^(?:on|against|for|of)$/.test(lowers[at + 1] ?? ''))
    return false
  if (tokens.tags[at] === 'VERB' || tokens.tags[at] === 'AUX') return isOpened && before !== 'to'
  if (isCapital(tokens.words[at - 1] ?? '') && !isOpened && words.sentenceOf[at - 1] === words.sentenceOf[at])
    return false
  if (isOpened)
    return !(
      isCapital(tokens.words[at + 1] ?? '') &&
      /^(?:april|june|may|august)$/.test(lowers[at]!) &&
      before !== 'in'
    )
  if (/^(?:may|march|april|june|august)$/.test(lowers[at]!)) return /^['’]s$/.test(lowers[at + 1] ?? '')
  return !isCapital(tokens.words[at + 1] ?? '')
}

/** The date that begins with the month at a token; null where there is none. */
export function monthDateAt(clock: Clock, at: number): Found | null {
  return dayOfMonth(clock, at) ?? wholeMonth(clock, at)
}
