/**
 * Dates that name a year or a part of one, or are all digits: "2010-04-20",
 * "4/20/2010", "9/11", "since 2019", "2006-07", "the 1990s", "summer 2010", "fourth
 * quarter of last year". Numbers between slashes are month first unless they cannot
 * be. Known failure: a count of four digits that looks like a year, before an unknown
 * noun, is one.
 */

import { decadeAt, seasonAt, yearAt } from './calendar-words.ts'
import { type Clock, type Found, linkAfter, yearShift } from './date-clock.ts'
import { dayOf, isDay, monthEnd, monthOf } from './days.ts'
import { dayOfMonth } from './month-dates.ts'
import { isCapital, isJoined, type Words } from './words.ts'

/** "2024-10-07", "4/20/2010", "20/4/2010", "20.04.2010" and "9/11". */
function numeric({ words }: Clock, at: number): Found | null {
  const start = words.tokens.starts[at]!
  const before = words.text[start - 1] ?? ' '
  if (/[\w/.-]/.test(before)) return null
  const match = /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?(?![\w/-])/.exec(
    words.text.slice(start, start + 12),
  )
  if (!match) return null
  const [written, a, sign, b, c] = match
  const day = c === undefined ? nineEleven(written!) : civil(sign!, a!, b!, c)
  if (day === null) return null
  let to = at + 1
  while (to < words.count && words.tokens.ends[to]! <= start + written!.length) to++
  return { to, first: day, last: day }
}

/** The one day that is known by month and day alone. */
function nineEleven(written: string): number | null {
  return written === '9/11' ? dayOf(2001, 9, 11) : null
}

function civil(sign: string, a: string, b: string, c: string): number | null {
  const [x, y, z] = [Number(a), Number(b), Number(c)]
  if (a.length === 4) return sign !== '.' && isDay(x, y, z) ? dayOf(x, y, z) : null
  if (sign === '-' && c.length !== 4) return null
  if (c.length !== 4 && !(c.length === 2 && sign === '/')) return null
  const year = c.length === 4 ? z : z + (z < 70 ? 2000 : 1900)
  if (sign !== '.' && isDay(year, x, y)) return dayOf(year, x, y)
  return isDay(year, y, x) ? dayOf(year, y, x) : null
}

const beforeYear = /^(?:in|since|until|during|early|late|mid|circa|till|back|pre|post)$/

/** "in 2000", "since 2019", "from 2001 to 2003", "2006-07". */
function wholeYear(clock: Clock, at: number): Found | null {
  const { words } = clock
  const year = yearAt(words, at)
  if (!year) return null
  const isBetween = words.lowers[at - 1] === 'between' || words.lowers[at - 1] === 'from'
  const next = linkAfter(clock, at + 1, isBetween)
  const short =
    next && /^\d\d$/.test(words.lowers[next] ?? '') && isJoined(words, at) ? Number(words.lowers[next]) : 0
  const end = next ? yearAt(words, next) || (short ? year - (year % 100) + short : 0) : 0
  if (end > year && end - year < 100)
    return { to: next + 1, first: dayOf(year, 1, 1), last: dayOf(end, 12, 31) }
  return isYear(clock, at) ? { to: at + 1, first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) } : null
}

/** Years of news: others need a word before them that dates. */
const plainYears = { from: 1900, to: 2060 }
/** Before a year these make it a count or a name. */
const beforeCount =
  /^(?:than|about|nearly|almost|some|around|approximately|least|over|at|no|no.|roughly|only|to|up|down|another)$/
const namers = /^(?:windows|office|route|flight|boeing|page|room)$/

/** A year and not a count, a clock time or a part of another number. */
function isYear({ words }: Clock, at: number): boolean {
  const before = words.lowers[at - 1] ?? ''
  if (isPartOfNumber(words, at) || isTimeOfDay(words, at)) return false
  if (isCounted(words, at) || namers.test(before)) return false
  if (beforeYear.test(before)) return true
  const year = yearAt(words, at)
  return !beforeCount.test(before) && year >= plainYears.from && year <= plainYears.to
}

function isPartOfNumber({ text, tokens, lowers }: Words, at: number): boolean {
  const glued = text[tokens.starts[at]! - 1] ?? ' '
  if (/[$€£¥#.:/\d]/.test(glued) || /[%/\d]/.test(text[tokens.ends[at]!] ?? ' ')) return true
  if (/^[$€£¥#%]$/.test(lowers[at - 1] ?? '') || notYear.test(lowers[at + 1] ?? '')) return true
  const joined = lowers[at - 2] ?? ''
  return glued === '-' && /^[\p{L}\d]+$/u.test(joined) && !/^(?:mid|late|early|pre|post|end)$/.test(joined)
}

/** "2025: The BBC's", "1705 Interpol announces" at the head of a live entry. */
function isTimeOfDay({ sentenceOf, tokens, lowers }: Words, at: number): boolean {
  const after = lowers[at + 1] ?? ''
  if (after === ':' && /^\d/.test(lowers[at + 2] ?? '')) return true
  const isHead = sentenceOf[at - 1] !== sentenceOf[at]
  return isHead && (after === ':' || isCapital(tokens.words[at + 1] ?? ''))
}

function isCounted(words: Words, at: number): boolean {
  const after = words.lowers[at + 1] ?? ''
  if (words.tokens.tags[at + 1] !== 'NOUN' || !/[^s]s$|^people$/.test(after)) return false
  const isRound = yearAt(words, at) % 100 === 0
  return counted.test(after) || (isRound && !/^(?:elections|olympics|games)$/.test(after))
}

/** Behind a number of four digits these say that it is a time of day or an amount. */
const notYear =
  /^(?:gmt|bst|utc|est|edt|cdt|local|hours|hrs|am|pm|a\.m\.|p\.m\.|percent|%|barrels|gallons|miles|km|feet|metres|meters|points|tons|tonnes|acres|million|billion|yards|pounds|dollars|euros|people|men|women|children|votes|workers|jobs|years|days|times|m|ft|kg|thousand)$/
const counted =
  /^(?:deaths|cases|people|troops|soldiers|passengers|patients|homes|houses|families|students|employees|members|delegates|dealers|dealerships|stores|companies|birds|turtles|animals|vessels|boats|ships|schools|wells|victims|residents|civilians)$/

/** "the 1990s", "'90s". */
function decade(clock: Clock, at: number): Found | null {
  if (clock.words.lowers[at - 3] === 'highs' || clock.words.lowers[at - 3] === 'lows') return null
  const isAge = /^(?:his|her|their|my|your|our|its)$/.test(clock.words.lowers[at - 1] ?? '')
  const own = isAge && clock.words.lowers[at]!.length < 5 ? 0 : decadeAt(clock.words, at)
  const split = own ? 0 : splitDecade(clock, at)
  const year = own || split
  const to = own ? at + 1 : /^['’]$/.test(clock.words.lowers[at + 1]!) ? at + 3 : at + 2
  return year ? { to, first: dayOf(year, 1, 1), last: dayOf(year + 9, 12, 31) } : null
}

/** "1990's", which the tokenizer parts. */
function splitDecade({ words }: Clock, at: number): number {
  const { lowers } = words
  const year = yearAt(words, at)
  if (!year || year % 10 !== 0 || !isJoined(words, at)) return 0
  if (!/^(?:the|early|late|mid|-)$/.test(lowers[at - 1] ?? '')) return 0
  const isParted = /^['’]$/.test(lowers[at + 1] ?? '') && /^s\.?$/.test(lowers[at + 2] ?? '')
  return isParted || /^['’]s$/.test(lowers[at + 1] ?? '') ? year : 0
}

/** "summer 2010", "the winter of 2009", "the spring of last year". */
function season(clock: Clock, at: number): Found | null {
  const month = seasonAt(clock.words, at)
  const year = month ? yearOf(clock, at + 1) : null
  return year ? seasonOf(year.to, year.year, month) : null
}

/** The year behind a part of it, with or without "of". */
function yearOf(clock: Clock, at: number): { year: number; to: number } | null {
  const { words, today } = clock
  const of = words.lowers[at] === 'of' ? 1 : 0
  const year = yearAt(words, at + of)
  if (year) return { year, to: at + of + 1 }
  const shift = of && today !== null ? yearShift(clock, at + 1) : null
  return shift === null ? null : { year: monthOf(today!).year + shift, to: at + 3 }
}

const ordinals = new Map([
  ['first', 0],
  ['1st', 0],
  ['second', 1],
  ['2nd', 1],
  ['third', 2],
  ['3rd', 2],
  ['fourth', 3],
  ['4th', 3],
])

/** "fourth quarter of this year", "first-quarter 2010", "second half of 2009". */
function partOfYear(clock: Clock, at: number): Found | null {
  const { words } = clock
  const part = ordinals.get(words.lowers[at] ?? '')
  if (part === undefined) return null
  const dash = words.lowers[at + 1] === '-' ? 1 : 0
  const name = words.lowers[at + 1 + dash]
  const months = name === 'quarter' ? 3 : name === 'half' && part < 2 ? 6 : 0
  const year = months ? yearOf(clock, at + 2 + dash) : null
  if (!year) return null
  const first = part * months + 1
  return { to: year.to, first: dayOf(year.year, first, 1), last: monthEnd(year.year, first + months - 1) }
}

/** Days of the season whose first month lies in `year`. */
export function seasonOf(to: number, year: number, month: number): Found {
  const end = month + 2
  return {
    to,
    first: dayOf(year, month, 1),
    last: end > 12 ? monthEnd(year + 1, end - 12) : monthEnd(year, end),
  }
}

/** The date that begins with the digits at a token; null where there is none. */
export function digitsDateAt(clock: Clock, at: number): Found | null {
  return numeric(clock, at) ?? dayOfMonth(clock, at) ?? decade(clock, at) ?? wholeYear(clock, at)
}

/** "'80s", "summer 2010", "first-quarter 2010", "fourth of July"; null where nothing of the kind begins at a token. */
export function namedPeriodAt(clock: Clock, at: number): Found | null {
  const own = decade(clock, at) ?? season(clock, at) ?? partOfYear(clock, at)
  return own ?? (clock.words.lowers[at] === 'fourth' ? dayOfMonth(clock, at) : null)
}
