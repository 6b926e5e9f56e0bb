/**
 * The words of the calendar at a token: months (also "Sept."), days of a month ("21",
 * "21st"), weekdays, years, decades ("1990s", "'90s"), seasons and the parts of a day.
 * A month, weekday or season counts by its capital letter where it could be another
 * word ("may", "march").
 */

import { weekdays } from './roles.ts'
import type { Words } from './words.ts'

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const shortMonths = new Map(
  [...months.map((month, index) => [month.slice(0, 3), index + 1] as const), ['sept', 9] as const].map(
    ([short, number]) => [short, number],
  ),
)
const weekdayOrder = [...weekdays]
const shortWeekdays = new Map([
  ['mon', 0],
  ['tue', 1],
  ['tues', 1],
  ['wed', 2],
  ['weds', 2],
  ['thu', 3],
  ['thur', 3],
  ['thurs', 3],
  ['fri', 4],
  ['sat', 5],
  ['sun', 6],
])

/** First month of each season on the northern half of the world, where most news is. */
const seasons = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

/** What a date can begin with, told by its first word. */
export type Opener = 'month' | 'weekday' | 'relative' | 'period' | 'count'

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ...[...months, ...shortMonths.keys(), ...[...shortMonths.keys()].map((short) => `${short}.`)].map(
    (word) => [word, 'month'] as const,
  ),
  ...[...weekdayOrder, ...shortWeekdays.keys(), ...[...shortWeekdays.keys()].map((short) => `${short}.`)].map(
    (word) => [word, 'weekday'] as const,
  ),
  ...'today tonight yesterday tomorrow day weekend last past this current next coming'
    .split(' ')
    .map((word) => [word, 'relative'] as const),
  ...'spring summer autumn fall winter first second third fourth 1st 2nd 3rd 4th'
    .split(' ')
    .map((word) => [word, 'period'] as const),
  ...`a an couple one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`
    .split(/\s+/)
    .map((word) => [word, 'count'] as const),
])

/** What a date that begins at a token would be; undefined for most words. */
export function openerAt(words: Words, at: number): Opener | 'digits' | undefined {
  const lower = words.lowers[at]!
  const code = lower.charCodeAt(0)
  if (code >= 48 && code <= 57) return 'digits'
  return code === 39 || code === 0x2019 ? 'period' : openers.get(lower)
}

const dayParts = new Set('morning afternoon evening night noon midday midnight lunchtime'.split(' '))

const isCapital = (word: string): boolean => word.charCodeAt(0) >= 65 && word.charCodeAt(0) <= 90

/** Month from 1 at a token, 0 where there is none; also "Sept." and "Mar". */
export function monthAt(words: Words, at: number): number {
  const word = words.tokens.words[at] ?? ''
  if (word.length > 10 || !isCapital(word)) return 0
  const lower = words.lowers[at]!.replace('.', '')
  const full = months.indexOf(lower)
  return full >= 0 ? full + 1 : (shortMonths.get(lower) ?? 0)
}

/** True where a month is written in full, or cut short with a stop: "Mar" and "Dec" alone are names too. */
export function isWholeMonth(words: Words, at: number): boolean {
  const lower = words.lowers[at]!
  return lower.endsWith('.') || months.includes(lower)
}

/** Day of a month, 1 to 31, also "21st"; 0 where there is none. */
export function dayNumberAt(words: Words, at: number): number {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.lowers[at] ?? '')
  const value = match ? Number(match[1]) : 0
  return value >= 1 && value <= 31 ? value : 0
}

/** A year of four digits from 1500 to 2099; 0 where there is none. */
export function yearAt(words: Words, at: number): number {
  return /^(?:1[5-9]|20)\d\d$/.test(words.lowers[at] ?? '') ? Number(words.lowers[at]) : 0
}

/** First year of a decade written "1990s", "'90s" or "90s"; 0 where there is none. */
export function decadeAt(words: Words, at: number): number {
  const match = /^['’]?((?:1[5-9]|20)?\d0)['’]?s$/.exec(words.lowers[at] ?? '')
  if (!match) return 0
  const number = Number(match[1])
  if (number >= 100) return number
  // "'20s" may be either; this century's is too young to be looked back on.
  return number >= 20 ? 1900 + number : 0
}

/** Weekday from 0 for Monday at a token, -1 where there is none; "Mon" without a stop only where `isShort`. */
export function weekdayAt(words: Words, at: number, isShort = false): number {
  const word = words.tokens.words[at] ?? ''
  if (word.length > 9 || !isCapital(word)) return -1
  const lower = words.lowers[at]!
  const full = weekdayOrder.indexOf(lower)
  if (full >= 0) return full
  if (lower.endsWith('.')) return shortWeekdays.get(lower.slice(0, -1)) ?? -1
  return isShort ? (shortWeekdays.get(lower) ?? -1) : -1
}

/** First month of the season named at a token; 0 where there is none. */
export function seasonAt(words: Words, at: number): number {
  return seasons.get(words.lowers[at] ?? '') ?? 0
}

/** True for "morning", "night" and the like. */
export function isDayPart(lower: string | undefined): boolean {
  return lower !== undefined && dayParts.has(lower)
}
