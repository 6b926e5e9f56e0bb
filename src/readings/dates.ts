/**
 * Step `dates`: dates that the text states, as first and last day. Absolute dates
 * stand by themselves (`month-dates.ts`, `year-dates.ts`); "Monday", "last week", "October 4" are
 * resolved against `publishedAt` (`relative-dates.ts`) and left out where it is
 * missing. A bare weekday is the past one (today's counts) unless its clause looks
 * ahead (`date-clock.ts`). Durations are not dates. Own parser over the tokens, so
 * that a date never crosses a sentence.
 */

import { defineStep } from '../engine/step.ts'
import type { DateMention } from '../model/date-mention.ts'
import { outcome } from '../model/outcome.ts'
import { openerAt } from './calendar-words.ts'
import { type Clock, type Found, looksAhead } from './date-clock.ts'
import { dayOfIso, isoOf } from './days.ts'
import { monthDateAt, weekdayAndDay } from './month-dates.ts'
import { partedWordsOf } from './number-words.ts'
import { agoAt, relativeAt, weekdayDateAt } from './relative-dates.ts'
import { spanOf, type Words, wordsOf } from './words.ts'
import { digitsDateAt, namedPeriodAt } from './year-dates.ts'

/** The dates of an article in order; linear. */
export function readDates(plain: Words, publishedAt: string | null): DateMention[] {
  const words = partedWordsOf(plain)
  const today = publishedAt === null ? null : dayOfIso(publishedAt)
  const dates: DateMention[] = []
  for (const sentence of words.sentences) {
    const clock: Clock = { words, today, ahead: (at) => looksAhead(words, sentence, at) }
    for (let at = sentence.from; at < sentence.to; ) {
      const found = dateAt(clock, at)
      if (found && found.to <= sentence.to) dates.push(mentionOf(words, at, found))
      at = found ? Math.max(at + 1, found.to) : at + 1
    }
  }
  return dates
}

/** The date that begins at a token; most words are passed over by their first letters. */
function dateAt(clock: Clock, at: number): Found | null {
  const opener = openerAt(clock.words, at)
  if (opener === undefined) return null
  if (opener === 'digits') return digitsDateAt(clock, at) ?? agoAt(clock, at)
  if (opener === 'month') return monthDateAt(clock, at)
  if (opener === 'weekday') return weekdayAndDay(clock, at) ?? weekdayDateAt(clock, at)
  if (opener === 'period') return namedPeriodAt(clock, at)
  return opener === 'count' ? agoAt(clock, at) : relativeAt(clock, at)
}

function mentionOf(words: Words, at: number, { from, to, first, last }: Found): DateMention {
  return { ...spanOf(words, { from: from ?? at, to }), from: isoOf(first), to: isoOf(last) }
}

export const datesStep = defineStep({
  name: 'dates',
  version: 2,
  about: 'Dates resolved to days, against the time of publication where they need it.',
  reads: ['article', 'tokens', 'sentences'],
  writes: 'dates',
  settings: {},
  settingsAbout: {},
  run: ({ article, tokens, sentences }) =>
    outcome(readDates(wordsOf(article.text, tokens, sentences), article.publishedAt)),
})
