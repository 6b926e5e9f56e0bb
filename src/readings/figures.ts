/**
 * Step `figures`: quantities with unit, comparator and what is counted. Amounts come
 * from `figure-amounts.ts`; what counts nothing (dates, clock times, scores, names,
 * labels) is left out by the dates layer and `figure-guards.ts`. Ranges ("10 to 15")
 * have an upper value; "one in five" is a ratio; an age is in years. Who claims a
 * figure, and as of when, comes from quotes and dates (`figure-claims.ts`). Known
 * failure: "from 5 to 10" is a range unless a verb of change stands before it.
 */

import { defineStep } from '../engine/step.ts'
import type { DateMention } from '../model/date-mention.ts'
import type { Comparator, Figure } from '../model/figure.ts'
import { outcome } from '../model/outcome.ts'
import type { Span } from '../model/span.ts'
import { readDates } from './dates.ts'
import { type Amount, amountAt, type Joined, joinedAt, unitAfter } from './figure-amounts.ts'
import { withClaims } from './figure-claims.ts'
import { countedBy, countedText, fateOf } from './figure-counted.ts'
import { countsNothing } from './figure-guards.ts'
import { comparatorPhrases, comparatorsBehind, currencySigns, lostPound, timeUnits } from './figure-units.ts'
import { partedWordsOf } from './number-words.ts'
import { numeralAt, numeralScale, opensNumber } from './numbers.ts'
import { isCapital, type Range, spanOf, type Words, wordsOf } from './words.ts'

/** A figure's tokens while it is read: `joined` with the words that say how exact it is. */
interface Draft extends Joined {
  readonly comparator: Comparator
}

const exactly = (joined: Joined): Draft => ({ ...joined, comparator: 'exactly' })

/** "over 10 years" is mostly "during"; after these it is a comparator. */
const beforeOver =
  /^(?:for|in|after|by|of|well|just|lasted|spent|took|takes|spans|spanning|spanned|is|was|a|an|little)$/

function compared(words: Words, joined: Joined, sentence: Range): Draft {
  const { lowers } = words
  const behind = comparatorsBehind.get(`${lowers[joined.to]} ${lowers[joined.to + 1]}`)
  if (behind && joined.to + 1 < sentence.to) return { ...joined, to: joined.to + 2, comparator: behind }
  const from = /^an?$/.test(lowers[joined.from - 1] ?? '') ? joined.from - 1 : joined.from
  const phrases = comparatorPhrases.get(lowers[from - 1] ?? '') ?? []
  for (const [phrase, comparator] of phrases) {
    const start = from - phrase.length
    if (start < sentence.from || !phrase.every((word, index) => lowers[start + index] === word)) continue
    const isDuring = phrase.length === 1 && phrase[0] === 'over' && timeUnits.has(joined.unit)
    if (isDuring && !beforeOver.test(lowers[start - 1] ?? '')) return exactly(joined)
    if (
      comparator === 'up-to' &&
      /^(?:add|adds|added|adding|live|lives|lived|living|wake|woke)$/.test(lowers[start - 1] ?? '')
    )
      return exactly(joined)
    return { ...joined, from: start, comparator }
  }
  return exactly(joined)
}

/** "one in five", "nine out of ten": a share of one. */
function ratioAt(words: Words, { at, numberTo, numeral }: Amount): Joined | null {
  const { lowers } = words
  const dash = lowers[numberTo] === '-' ? 1 : 0
  const link = lowers[numberTo + dash]
  if (numeral.value === null || numeral.value > 20 || numeral.scale! > 1) return null
  const next =
    link === 'in'
      ? numberTo + 1 + 2 * dash
      : link === 'out' && lowers[numberTo + 1] === 'of'
        ? numberTo + 2
        : -1
  const every = next > 0 && lowers[next] === 'every' ? 1 : 0
  const whole = next > 0 ? numeralAt(words, next + every) : null
  if (!whole?.value || whole.value <= numeral.value || whole.scale! > 1e6 || isYearLike(lowers[next]!))
    return null
  const low = {
    from: at,
    at,
    numberTo,
    to: whole.to,
    numeral,
    value: numeral.value / whole.value,
    unit: 'ratio',
    isMoney: false,
  }
  return { from: at, to: whole.to, low, high: null, unit: 'ratio' }
}

const isYearLike = (lower: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(lower)

/** "a couple of years": about two. */
function coupleAt(words: Words, at: number): Draft | null {
  const { lowers } = words
  if (lowers[at] !== 'couple' || lowers[at + 1] !== 'of') return null
  const from = lowers[at - 1] === 'a' ? at - 1 : at
  const hundreds = numeralScale(lowers[at + 2])
  const numberTo = at + (hundreds > 1 ? 3 : 2)
  const numeral = { value: 2 * hundreds, to: numberTo, digits: false }
  const { unit, to } = unitAfter(words, at, numberTo, numeral)
  const low = { from, at, numberTo, to, numeral, value: numeral.value, unit, isMoney: false }
  return { from, to, low, high: null, unit, comparator: 'about' }
}

/** A fraction counts with "of", a determiner or a word of comparison: "half its stake", "a third of". */
function isFractionOfSomething(words: Words, { from, to, low, comparator, unit }: Draft): boolean {
  const { lowers } = words
  if (low.value === 0 && countsNoThing(words, to)) return false
  if (!low.numeral.fraction || unit !== 'count') return true
  if (lowers[from - 1] === '-') return false
  if (/^(?:of|the|its|his|her|their|our|my|an?|those|these|all|as|what)$/.test(lowers[to] ?? '')) return true
  return comparator !== 'exactly' || lowers[from - 1] === 'by' || low.numeral.digits || lowers[to - 2] === '-'
}

/** "below zero": nothing is counted. */
const countsNoThing = ({ tokens }: Words, to: number): boolean =>
  !/^(?:NOUN|ADJ|PROPN)$/.test(tokens.tags[to] ?? '')

/** Ages: "Gary Gomes, 35, was", "aged 35", "turned 50", "a boy of six". */
function isAge(words: Words, { low, high, from, to, unit }: Draft, sentence: Range): boolean {
  const { lowers, tokens } = words
  const value = (high ?? low).value
  if (unit !== 'count' || value === null || value > 115 || !Number.isInteger(value)) return false
  const before = lowers[from - 1] ?? ''
  if (/^(?:aged|age|ages|turned|turning)$/.test(before))
    return !/^(?:NOUN|PROPN)$/.test(tokens.tags[to] ?? '') || before.startsWith('age')
  if (
    before === 'of' &&
    /^(?:age|ages|kid|child|boy|girl|baby|son|daughter|man|woman|toddler)$/.test(lowers[from - 2] ?? '')
  )
    return true
  if (
    /^(?:i'm|he's|she's)$/.test(before) ||
    (/^(?:is|was|'m|am|'s)$/.test(before) && /^(?:he|she|i|who)$/.test(lowers[from - 2] ?? ''))
  )
    return value > 0 && !/^(?:NOUN|ADJ|PROPN|ADP)$/.test(tokens.tags[to] ?? '')
  if (/^(?:and|or)$/.test(lowers[to] ?? '') && /^(?:older|younger)$/.test(lowers[to + 1] ?? '')) return true
  const isBetweenCommas =
    before === ',' && low.numeral.digits && (to >= sentence.to || /^[,.;:)]$/.test(lowers[to] ?? ''))
  return (
    isBetweenCommas &&
    value > 0 &&
    from - 2 >= sentence.from &&
    isCapital(tokens.words[from - 2] ?? '') &&
    !/^\d/.test(lowers[to + 1] ?? '')
  )
}

/** "eight and fourteen percent", "8 - and 10-year-old": a number takes the unit of one coordinated with it. */
function sharedUnit(words: Words, { to, low, unit }: Draft, sentence: Range): string {
  const { lowers } = words
  if (unit !== 'count' || low.numeral.scale! > 1e4) return unit
  let next = lowers[to] === '-' ? to + 1 : to
  if (!/^(?:and|or|,|to)$/.test(lowers[next] ?? '')) return unit
  next++
  if (next >= sentence.to || words.tokens.tags[next] !== 'NUM') return unit
  const other = amountAt(words, next)
  const isShared = other && !other.isMoney && other.unit !== 'count' && other.to <= sentence.to
  return isShared && other.numeral.digits === low.numeral.digits ? other.unit : unit
}

/** "$100k." at the end of a sentence: the tokenizer takes the stop for an abbreviation's. */
function withoutStop(text: string, { start, end }: Span): Span {
  return /[kmn]\.$/.test(text.slice(end - 2, end)) ? { start, end: end - 1 } : { start, end }
}

function figureOf(words: Words, draft: Draft, sentence: Range): Figure {
  const { from, to, low, high, comparator } = draft
  const unit = isAge(words, draft, sentence) ? 'year' : sharedUnit(words, draft, sentence)
  const fraction = unit === 'count' && low.numeral.fraction ? 'ratio' : unit
  const joined = { ...draft, unit: fraction }
  const counted = countedBy(words, joined, sentence)
  const fate = fateOf(words, joined, counted, sentence)
  return {
    ...withoutStop(words.text, spanOf(words, { from, to })),
    value: low.value,
    high: high?.value ?? null,
    unit: fraction,
    of: countedText(words, counted),
    comparator,
    ...(fate === null ? {} : { fate }),
  }
}

interface Read {
  readonly figure: Figure | null
  readonly to: number
}

function readAt(words: Words, at: number, sentence: Range): Read | null {
  const couple = coupleAt(words, at)
  if (couple)
    return { figure: isAgo(words, couple) ? null : figureOf(words, couple, sentence), to: couple.to }
  const amount = amountAt(words, at)
  if (!amount || amount.to > sentence.to) return null
  const joined = ratioAt(words, amount) ?? joinedAt(words, amount)
  const whole = joined.to > sentence.to ? { ...joined, to: amount.to, high: null } : joined
  if (countsNothing(words, whole, sentence) || isAgo(words, whole)) return { figure: null, to: whole.to }
  const draft = compared(words, whole, sentence)
  if (!isFractionOfSomething(words, draft)) return { figure: null, to: whole.to }
  return { figure: figureOf(words, draft, sentence), to: Math.max(draft.to, at + 1) }
}

/** "30 or 40 years ago" is a date or nothing. */
function isAgo({ lowers }: Words, { to, unit }: Joined): boolean {
  return timeUnits.has(unit) && lowers[to] === 'ago'
}

/** True where a token can begin a figure: most words cannot. */
function mayBegin(lower: string): boolean {
  return opensNumber(lower) || currencySigns.has(lower) || lower === lostPound
}

/** The figures of an article in order, without those in `dates`; linear. */
export function readFigures(words: Words, dates: readonly DateMention[]): Figure[] {
  const figures: Figure[] = []
  let date = 0
  for (const sentence of words.sentences) {
    for (let at = sentence.from; at < sentence.to; ) {
      const start = words.tokens.starts[at]!
      while (date < dates.length && dates[date]!.end <= start) date++
      const isDate = date < dates.length && dates[date]!.start <= start
      const read = isDate || !mayBegin(words.lowers[at]!) ? null : readAt(words, at, sentence)
      if (read?.figure && !overlapsDate(read.figure, dates, date)) figures.push(read.figure)
      at = Math.max(at + 1, read?.to ?? 0)
    }
  }
  return figures
}

function overlapsDate({ start, end }: Figure, dates: readonly DateMention[], from: number): boolean {
  const next = dates[from]
  return next !== undefined && next.start < end && next.end > start
}

/** Any day will do to know which numbers belong to dates. */
const anyDay = '2000-06-15'

export const figuresStep = defineStep({
  name: 'figures',
  version: 5,
  about: 'Quantities with unit, comparator, what is counted, who claims it and as of when.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'quotes', 'dates'],
  writes: 'figures',
  settings: {},
  settingsAbout: {},
  run: ({ article, tokens, sentences, mentions, quotes, dates }) => {
    const words = wordsOf(article.text, tokens, sentences)
    const known = article.publishedAt === null ? readDates(words, anyDay) : dates
    const figures = readFigures(partedWordsOf(words), known)
    const layers = { quotes, dates, mentions, publishedAt: article.publishedAt }
    return outcome(withClaims(partedWordsOf(words), figures, layers))
  },
})
