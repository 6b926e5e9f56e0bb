/**
 * Step `dates`: dates that the text states, as first and last day. Absolute dates
 * stand by themselves; "Monday", "last week", "October 4" are resolved against
 * `publishedAt` and left out where it is missing. A bare weekday is the past one
 * (today's counts) unless its sentence looks ahead ("will", "next", "scheduled").
 * Durations are not dates. Own parser over the tokens,
 * so that a date never crosses a sentence; chrono-node is about as fast on bare text.
 */

import { defineStep } from '../engine/step.ts'
import type { DateMention } from '../model/date-mention.ts'
import { outcome } from '../model/outcome.ts'
import { dayOf, dayOfIso, isDay, isoOf, monthEnd, monthOf, weekdayOf } from './days.ts'
import { numeralAt } from './numbers.ts'
import { weekdays } from './roles.ts'
import { type Range, spanOf, type Words, wordsOf } from './words.ts'

/** Whether the sentence looks ahead; asked only where it matters. */
type Ahead = () => boolean

interface Found {
  readonly to: number
  readonly first: number
  readonly last: number
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const weekdayOrder = [...weekdays]
const futureCues = new Set(
  "will 'll wo next upcoming scheduled expected plans plan due set tomorrow planned".split(' '),
)

function monthAt(words: Words, at: number): number {
  const word = words.tokens.words[at] ?? ''
  if (!/^[A-Z]/.test(word)) return 0
  const lower = word.toLowerCase().replace('.', '')
  const full = months.indexOf(lower)
  if (full >= 0) return full + 1
  const isShort = word.endsWith('.') || lower.length > 3 || lower !== 'may'
  const short =
    lower === 'sept' ? 8 : months.findIndex((month) => month.slice(0, 3) === lower && lower.length === 3)
  return short >= 0 && isShort && lower !== 'mar' ? short + 1 : 0
}

function numberAt(words: Words, at: number, most: number): number {
  const match = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(words.lowers[at] ?? '')
  const value = match ? Number(match[1]) : 0
  return value >= 1 && value <= most ? value : 0
}

function yearAt(words: Words, at: number): number {
  return /^(?:1[5-9]|20)\d\d$/.test(words.lowers[at] ?? '') ? Number(words.lowers[at]) : 0
}

/** The year that puts the day nearest to `today`, past before future unless the sentence looks ahead. */
function nearestYear(month: number, day: number, today: number, ahead: Ahead): number {
  const { year } = monthOf(today)
  let best = year
  let cost = Number.POSITIVE_INFINITY
  for (const candidate of [year - 1, year, year + 1]) {
    const gap = dayOf(candidate, month, day) - today
    const own = gap > 0 && !ahead() ? gap * 3 : Math.abs(gap)
    if (own < cost) {
      cost = own
      best = candidate
    }
  }
  return best
}

class Resolver {
  readonly words: Words
  readonly today: number | null

  constructor(words: Words, today: number | null) {
    this.words = words
    this.today = today
  }

  single(to: number, day: number): Found {
    return { to, first: day, last: day }
  }

  /** "October 4, 2024", "October 4", "October 2022", "October". */
  monthFirst(at: number, ahead: Ahead): Found | null {
    const { words } = this
    const month = monthAt(words, at)
    if (!month) return null
    const day = numberAt(words, at + 1, 31)
    if (!day || yearAt(words, at + 1)) return this.monthAlone(at, month, ahead)
    const comma = words.lowers[at + 2] === ',' ? 1 : 0
    const year = yearAt(words, at + 2 + comma)
    return this.dayOfMonth(year ? at + 3 + comma : at + 2, year, month, day, ahead)
  }

  monthAlone(at: number, month: number, ahead: Ahead): Found | null {
    const { words, today } = this
    const comma = words.lowers[at + 1] === ',' ? 1 : 0
    const given = yearAt(words, at + 1 + comma)
    const isNamed = /^(?:in|last|since|of|until|by|late|early|next|this|during)$/.test(
      words.lowers[at - 1] ?? '',
    )
    if (!given && (today === null || !isNamed)) return null
    const year = given || nearestYear(month, 15, today!, ahead)
    return { to: given ? at + 2 + comma : at + 1, first: dayOf(year, month, 1), last: monthEnd(year, month) }
  }

  dayOfMonth(to: number, given: number, month: number, day: number, ahead: Ahead): Found | null {
    if (!given && this.today === null) return null
    const year = given || nearestYear(month, day, this.today!, ahead)
    return isDay(year, month, day) ? this.single(to, dayOf(year, month, day)) : null
  }

  /** "4 October 2024", "the 4th of October". */
  dayFirst(at: number, ahead: Ahead): Found | null {
    const day = numberAt(this.words, at, 31)
    if (!day) return null
    const of = this.words.lowers[at + 1] === 'of' ? 1 : 0
    const month = monthAt(this.words, at + 1 + of)
    if (!month) return null
    const year = yearAt(this.words, at + 2 + of)
    return this.dayOfMonth(year ? at + 3 + of : at + 2 + of, year, month, day, ahead)
  }

  /** "2024-10-07", also where the tokenizer has parted it. */
  iso(at: number): Found | null {
    const start = this.words.tokens.starts[at]!
    const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(this.words.text.slice(start, start + 11))
    if (!match || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) return null
    let to = at + 1
    while (to < this.words.count && this.words.tokens.ends[to]! <= start + 10) to++
    return this.single(to, dayOf(Number(match[1]), Number(match[2]), Number(match[3])))
  }

  /** "in 2000", "since 2019": a year after a preposition. */
  year(at: number): Found | null {
    const year = yearAt(this.words, at)
    const before = this.words.lowers[at - 1] ?? ''
    if (!year || !/^(?:in|since|of|until|by|during|from|before|after|early|late|mid|the)$/.test(before))
      return null
    if (this.words.tokens.tags[at + 1] === 'NOUN' && before !== 'the') return null
    return { to: at + 1, first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }
  }

  weekday(at: number, ahead: Ahead): Found | null {
    const { words, today } = this
    const index = weekdayOrder.indexOf(words.lowers[at]!)
    if (index < 0 || today === null || !/^[A-Z]/.test(words.tokens.words[at]!)) return null
    const before = words.lowers[at - 1]
    const back = (weekdayOf(today) - index + 7) % 7
    if (before === 'next' || (before !== 'last' && ahead()))
      return this.single(at + 1, today + ((7 - back) % 7 || 7))
    return this.single(at + 1, today - (before === 'last' && back === 0 ? 7 : back))
  }

  relative(at: number): Found | null {
    const { words, today } = this
    if (today === null) return null
    const lower = words.lowers[at]!
    const next = words.lowers[at + 1]
    if (lower === 'today' || lower === 'tonight') return this.single(at + 1, today)
    if (lower === 'yesterday') return this.single(at + 1, today - 1)
    if (lower === 'tomorrow') return this.single(at + 1, today + 1)
    if (lower !== 'last' && lower !== 'this' && lower !== 'next') return this.ago(at)
    const shift = lower === 'last' ? -1 : lower === 'next' ? 1 : 0
    if (next === 'week') return this.week(at + 2, today + shift * 7)
    if (next === 'month') return this.month(at + 2, shift)
    if (next === 'year') return this.wholeYear(at + 2, monthOf(today).year + shift)
    return next === 'night' && shift < 0 ? this.single(at + 2, today - 1) : null
  }

  week(to: number, day: number): Found {
    const first = day - weekdayOf(day)
    return { to, first, last: first + 6 }
  }

  month(to: number, shift: number): Found {
    const { year, month } = monthOf(this.today!)
    const index = year * 12 + month - 1 + shift
    const at = { year: Math.floor(index / 12), month: (index % 12) + 1 }
    return { to, first: dayOf(at.year, at.month, 1), last: monthEnd(at.year, at.month) }
  }

  wholeYear(to: number, year: number): Found {
    return { to, first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }
  }

  /** "two days ago", "three weeks ago" (that week). */
  ago(at: number): Found | null {
    const numeral = numeralAt(this.words, at)
    if (!numeral?.value || numeral.value > 400 || this.words.lowers[numeral.to + 1] !== 'ago') return null
    const unit = this.words.tokens.lemmas[numeral.to]
    const to = numeral.to + 2
    if (unit === 'day') return this.single(to, this.today! - numeral.value)
    if (unit === 'week') return this.week(to, this.today! - numeral.value * 7)
    if (unit === 'month') return this.month(to, -numeral.value)
    return unit === 'year' ? this.wholeYear(to, monthOf(this.today!).year - numeral.value) : null
  }

  at(token: number, ahead: Ahead): Found | null {
    const code = this.words.tokens.words[token]!.charCodeAt(0)
    const isDigit = code >= 48 && code <= 57
    if (isDigit)
      return this.iso(token) ?? this.dayFirst(token, ahead) ?? this.year(token) ?? this.relative(token)
    return this.monthFirst(token, ahead) ?? this.weekday(token, ahead) ?? this.relative(token)
  }
}

function looksAhead(words: Words, sentence: Range, at: number): boolean {
  for (let token = Math.max(sentence.from, at - 15); token < Math.min(sentence.to, at + 8); token++) {
    if (futureCues.has(words.lowers[token]!)) return true
  }
  return false
}

/** The dates of an article in order; linear. */
export function readDates(words: Words, publishedAt: string | null): DateMention[] {
  const resolver = new Resolver(words, publishedAt === null ? null : dayOfIso(publishedAt))
  const dates: DateMention[] = []
  for (const sentence of words.sentences) {
    for (let at = sentence.from; at < sentence.to; ) {
      const found = resolver.at(at, () => looksAhead(words, sentence, at))
      if (found && found.to <= sentence.to) {
        dates.push({
          ...spanOf(words, { from: at, to: found.to }),
          from: isoOf(found.first),
          to: isoOf(found.last),
        })
      }
      at = found ? Math.max(at + 1, found.to) : at + 1
    }
  }
  return dates
}

export const datesStep = defineStep({
  name: 'dates',
  version: 1,
  about: 'Dates resolved to days, against the time of publication where they need it.',
  reads: ['article', 'tokens', 'sentences'],
  writes: 'dates',
  settings: {},
  settingsAbout: {},
  run: ({ article, tokens, sentences }) =>
    outcome(readDates(wordsOf(article.text, tokens, sentences), article.publishedAt)),
})
