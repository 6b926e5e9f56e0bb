/**
 * Dates said in relation to the day of publication: "today", "last night", "Monday",
 * "next week", "over the weekend", "two days ago", "earlier this month". A bare
 * weekday is the past one (today's counts) unless its clause looks ahead. What is said
 * in relation to another day ("a day earlier", "the next morning") is left out.
 */

import { isDayPart, monthAt, seasonAt, weekdayAt, yearAt } from './calendar-words.ts'
import type { Clock, Found } from './date-clock.ts'
import { dayOf, monthEnd, monthOf, weekdayOf } from './days.ts'
import { numeralAt } from './numbers.ts'
import type { Words } from './words.ts'
import { seasonOf } from './year-dates.ts'

const single = (to: number, day: number): Found => ({ to, first: day, last: day })

function weekOf(to: number, day: number): Found {
  const first = day - weekdayOf(day)
  return { to, first, last: first + 6 }
}

function monthFrom(to: number, today: number, shift: number): Found {
  const { year, month } = monthOf(today)
  const index = year * 12 + month - 1 + shift
  const [atYear, atMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return { to, first: dayOf(atYear, atMonth, 1), last: monthEnd(atYear, atMonth) }
}

function yearFrom(to: number, today: number, shift: number): Found {
  const year = monthOf(today).year + shift
  return { to, first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }
}

/** The weekend of a week away from today's: Saturday and Sunday. */
function weekend(to: number, today: number, shift: number): Found {
  const monday = today - weekdayOf(today) + shift * 7
  return { to, first: monday + 5, last: monday + 6 }
}

/** "the weekend" is the one that ended last, or today's, unless the sentence looks ahead. */
function bareWeekend(clock: Clock, at: number, to: number): Found {
  const today = clock.today!
  const isNow = weekdayOf(today) >= 5 || clock.ahead(at)
  return weekend(to, today, isNow ? 0 : -1)
}

function weekday(clock: Clock, at: number, said: string): Found | null {
  const { words, today, ahead } = clock
  const index = weekdayAt(words, at)
  if (index < 0 || (said === '' && isAnySuchDay(clock, at))) return null
  const back = (weekdayOf(today!) - index + 7) % 7
  const to = isDayPart(words.lowers[at + 1]) ? at + 2 : at + 1
  const week = said === '' ? weekBehind(words, to) : null
  if (week) return single(week.to, today! - weekdayOf(today!) + index + week.shift * 7)
  if (said === 'next' || said === 'coming') return single(to, today! + (7 - back))
  if (said === 'last' || said === 'past') return single(to, today! - (back || 7))
  if (said === 'this' || (back > 0 && ahead(at))) return single(to, today! + ((7 - back) % 7))
  return single(to, today! - back)
}

/** "Monday of last week", "Tuesday this week". */
function weekBehind({ lowers }: Words, at: number): { to: number; shift: number } | null {
  const from = lowers[at] === 'of' ? at + 1 : at
  if (lowers[from + 1] !== 'week') return null
  const shift = ['last', 'this', 'next'].indexOf(lowers[from] ?? '')
  return shift < 0 ? null : { to: from + 2, shift: shift - 1 }
}

/** "One Sunday in", "Sunday talk shows", "the Friday before": not a day that the text dates. */
function isAnySuchDay({ words }: Clock, at: number): boolean {
  const before = words.lowers[at - 1] ?? ''
  const after = words.lowers[at + 1] ?? ''
  if (
    /^(?:one|every|each|a|any|some|most|black|bloody|good|ash|super|palm|cyber|fat|another|news|following|previous|same|-)$/.test(
      before,
    )
  )
    return true
  if (before === 'the' && /^(?:before|after|following|prior)$/.test(after)) return true
  if (isDayPart(after) && words.tokens.words[at + 1] === 'Night') return true
  return /^(?:talk|times|telegraph|mirror|express|mail|herald|tribune|school|schools|shows|papers|newspapers|best)$/.test(
    after,
  )
}

const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
])

/** "last week", "this month", "next Friday", "last March", "this summer", "this morning". */
function shifted(clock: Clock, at: number): Found | null {
  const { words } = clock
  const today = clock.today!
  const said = words.lowers[at]!
  const shift = shifts.get(said)
  if (shift === undefined) return null
  const next = words.lowers[at + 1] ?? ''
  const to = at + 2
  if (isDayPart(next)) return dayPart(said, next, to, today)
  if (next === 'weekend') return shiftedWeekend(clock, at, to, said)
  if (weekdayAt(words, at + 1) >= 0) return weekday(clock, at + 1, said)
  if (monthAt(words, at + 1) && !yearAt(words, at + 2)) return monthNamed(clock, at + 1, shift)
  if (seasonAt(words, at + 1)) return seasonNamed(clock, at + 1, shift)
  return isDuration(clock, at, said) ? null : unitShifted(next, to, today, shift)
}

function unitShifted(unit: string, to: number, today: number, shift: number): Found | null {
  if (unit === 'week') return weekOf(to, today + shift * 7)
  if (unit === 'month') return monthFrom(to, today, shift)
  if (unit === 'year') return yearFrom(to, today, shift)
  return unit === 'decade' ? decadeFrom(to, today, shift) : null
}

/** "the last week", "the next year", "the past month" are as long as a week, a year, a month. */
function isDuration({ words }: Clock, at: number, said: string): boolean {
  const before = words.lowers[at - 1] ?? ''
  if (said === 'current') return false
  return (
    said === 'past' ||
    said === 'coming' ||
    (said !== 'this' && /^(?:the|this|these|every|each|his|her|its|their)$/.test(before))
  )
}

/** "last night" is the day before; "this morning" is today. */
function dayPart(said: string, part: string, to: number, today: number): Found | null {
  if (said === 'this') return single(to, today)
  return said === 'last' && /^(?:night|evening)$/.test(part) ? single(to, today - 1) : null
}

function shiftedWeekend(clock: Clock, at: number, to: number, said: string): Found {
  const today = clock.today!
  const isWeekend = weekdayOf(today) >= 5
  if (said === 'next' || said === 'coming') return weekend(to, today, isWeekend ? 1 : 0)
  return said === 'this' || (said === 'past' && !isWeekend)
    ? bareWeekend(clock, at, to)
    : weekend(to, today, -1)
}

function decadeFrom(to: number, today: number, shift: number): Found {
  const year = Math.floor(monthOf(today).year / 10) * 10 + shift * 10
  return { to, first: dayOf(year, 1, 1), last: dayOf(year + 9, 12, 31) }
}

/** "last March" is the one that ended last, "next March" the one that comes, "this March" of this year. */
function monthNamed({ words, today }: Clock, at: number, shift: number): Found {
  const month = monthAt(words, at)
  const now = monthOf(today!)
  const year =
    now.year + (shift < 0 ? (month >= now.month ? -1 : 0) : shift > 0 ? (month <= now.month ? 1 : 0) : 0)
  return { to: at + 1, first: dayOf(year, month, 1), last: monthEnd(year, month) }
}

function seasonNamed({ words, today }: Clock, at: number, shift: number): Found {
  const month = seasonAt(words, at)
  const own = monthOf(today!).year - (month === 12 && monthOf(today!).month < 3 ? 1 : 0)
  const found = seasonOf(at + 1, own, month)
  if (shift < 0 && found.last >= today!) return seasonOf(at + 1, own - 1, month)
  return shift > 0 && found.first <= today! ? seasonOf(at + 1, own + 1, month) : found
}

/** Longest way from a number to its "ago", tokens. */
const agoReach = 7

/** "two days ago", "three weeks ago" (that week), "a year ago" (that year), "a couple of months ago". */
export function agoAt(clock: Clock, at: number): Found | null {
  const { words } = clock
  const { lowers } = words
  if (clock.today === null || !lowers.slice(at + 2, at + agoReach).includes('ago')) return null
  const today = clock.today
  const counted = agoCount(clock, at)
  if (!counted || lowers[counted.to + 1] !== 'ago' || /^(?:or|to|-|–)$/.test(lowers[at - 1] ?? ''))
    return null
  const unit = words.tokens.lemmas[counted.to]
  const { value } = counted
  const to = counted.to + 2
  if (unit === 'day') return single(to, today - value)
  if (unit === 'week') return weekOf(to, today - value * 7)
  if (unit === 'fortnight') return weekOf(to, today - value * 14)
  if (unit === 'month') return monthFrom(to, today, -value)
  if (unit === 'year') return yearFrom(to, today, -value)
  if (unit === 'decade') return yearFrom(to, today, -value * 10)
  return unit === 'century' ? yearFrom(to, today, -value * 100) : null
}

/** How many units back is still a date that means anything. */
const agoMax = 2000

function agoCount({ words }: Clock, at: number): { value: number; to: number } | null {
  const { lowers } = words
  const isA = /^an?$/.test(lowers[at]!)
  const couple = isA ? at + 1 : at
  if (lowers[couple] === 'couple' && lowers[couple + 1] === 'of') return { value: 2, to: couple + 2 }
  const numeral = isA ? { value: 1, to: at + 1 } : numeralAt(words, at)
  if (!numeral?.value || numeral.value > agoMax || !Number.isInteger(numeral.value)) return null
  return { value: numeral.value, to: numeral.to }
}

const simple: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** "today", "last week", "the weekend", "day before yesterday"; null where nothing of the kind begins at a token. */
export function relativeAt(clock: Clock, at: number): Found | null {
  const { words, today } = clock
  if (today === null) return null
  const { lowers } = words
  const shift = simple.get(lowers[at]!)
  if (shift !== undefined)
    return isProgramme(clock, at) ? null : single(isDayPart(lowers[at + 1]) ? at + 2 : at + 1, today + shift)
  if (lowers[at] === 'day') return dayBeside(clock, at)
  if (lowers[at] === 'weekend')
    return /^(?:the|over|at)$/.test(lowers[at - 1] ?? '') && !isPartOfOther(clock, at)
      ? bareWeekend(clock, at, at + 1)
      : null
  return shifted(clock, at)
}

/** "day before yesterday", "day after tomorrow". */
function dayBeside({ words, today }: Clock, at: number): Found | null {
  const [link, day] = [words.lowers[at + 1], words.lowers[at + 2]]
  if (link === 'before' && day === 'yesterday') return single(at + 3, today! - 2)
  return link === 'after' && day === 'tomorrow' ? single(at + 3, today! + 2) : null
}

/** The weekday at a token as a day, past unless the clause looks ahead; null where the day of publication is not known. */
export function weekdayDateAt(clock: Clock, at: number): Found | null {
  return clock.today === null ? null : weekday(clock, at, '')
}

/** With these "today's" means nowadays. */
const nowadays =
  /^(?:world|youth|society|generation|standards|dollars|money|terms|culture|kids|technology|young|climate|age|prices|modern)$/

/** The name of a broadcast or paper, or nowadays: "Today" in marks, "the Today show", "USA Today". */
function isProgramme({ words }: Clock, at: number): boolean {
  const { lowers, tokens } = words
  if (lowers[at] === 'today' && /^['’]s$/.test(lowers[at + 1] ?? '') && nowadays.test(lowers[at + 2] ?? ''))
    return true
  if (lowers[at] !== 'today' || tokens.words[at] !== 'Today') return false
  if (/^["“‘]$/.test(lowers[at - 1] ?? '') && /^["”’,]$/.test(lowers[at + 1] ?? '')) return true
  return (
    /^(?:show|programme|program)$/.test(lowers[at + 1] ?? '') ||
    /^(?:usa|psychology)$/.test(lowers[at - 1] ?? '')
  )
}

/** "the weekend before", "the weekend of 4 May": not this one. */
function isPartOfOther({ words }: Clock, at: number): boolean {
  return /^(?:before|after|of|following|edition)$/.test(words.lowers[at + 1] ?? '')
}
