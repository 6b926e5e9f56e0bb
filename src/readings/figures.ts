/**
 * Step `figures`: quantities with unit, comparator and what is counted. Numbers come
 * from `numbers.ts`; years, dates, clock times, list and telephone numbers, ages and
 * version numbers are left out. Ranges ("10 to 15") have an upper value; "one in
 * five" is a ratio. People who were killed, injured or displaced are counted as that.
 * Known failure: a count whose noun stands in another clause has `of` null.
 */

import { defineStep } from '../engine/step.ts'
import type { Comparator, Figure } from '../model/figure.ts'
import { outcome } from '../model/outcome.ts'
import { comparatorPhrases, currencySigns, fates, unitWords } from './figure-units.ts'
import { type Numeral, numeralAt } from './numbers.ts'
import { monthNames } from './roles.ts'
import { isJoined, type Range, spanOf, type Words, wordsOf } from './words.ts'

const people = new Set(
  `people person civilian civilians soldier soldiers man men woman women child children other others resident residents
  troops worker workers individuals passengers palestinians israelis protesters militants fighters victims students`.split(
    /\s+/,
  ),
)

/** Words that a number follows as a name: "event 12", "Flight 93". */
const labels = new Set(
  `event page chapter section article phase part level number no no. nos. flight route highway room channel category
  apollo version windows boeing airbus figure table rule title proposition act day week group`.split(/\s+/),
)

/** What a number before them is: a share, how often, an hour of the day; counted is nothing. */
const notCounted = new Set(
  `third thirds quarter quarters fifth fifths half halves tenth tenths times fold p.m. a.m. pm am p.m a.m p o'clock`.split(
    /\s+/,
  ),
)

/** Tokens after the counted noun, and before the number, within which a fate is looked for. Set by hand, 2026-11. */
const fateReach = 5

function comparatorBefore(
  words: Words,
  from: number,
  least: number,
): { comparator: Comparator; from: number } {
  for (const [phrase, comparator] of comparatorPhrases) {
    const start = from - phrase.length
    if (start >= least && phrase.every((word, index) => words.lowers[start + index] === word))
      return { comparator, from: start }
  }
  return { comparator: 'exactly', from }
}

const isYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(word)
const isMonth = (lower: string | undefined): boolean => lower !== undefined && monthNames.has(lower)

/** Digits that count nothing: dates, years, clock times, list labels, telephone and model numbers, ages. */
function countsNothing(words: Words, at: number, numeral: Numeral, sentence: Range): boolean {
  const { lowers, tokens } = words
  const before = lowers[at - 1]
  const after = lowers[numeral.to]
  if (isMonth(before) || (isMonth(after) && (after !== 'may' || tokens.words[numeral.to] === 'May')))
    return true
  if (notCounted.has(after ?? '')) return true
  if (after === ':' && isJoined(words, numeral.to - 1)) return true
  if (numeral.digits && at > sentence.from && isJoined(words, at - 1) && /[\p{L}\d./:-]$/u.test(before!))
    return true
  if (!numeral.digits) return false
  if (before !== undefined && labels.has(before)) return true
  if (before === '(' && after === ')') return true
  if (isYear(tokens.words[at]!) && tokens.tags[numeral.to] !== 'NOUN') return true
  if (before === ',' && (after === ',' || after === '.') && (numeral.value ?? 0) < 120) return true
  if (at === sentence.from && /^[.)]+$/.test(after ?? '')) return true
  return after === '-' && isJoined(words, numeral.to - 1) && /^\d{3,}$/.test(lowers[numeral.to + 1] ?? '')
}

interface Measured {
  readonly unit: string
  readonly to: number
}

function unitAfter(words: Words, at: number, currency: string | null): Measured {
  let next = at
  if (words.lowers[next] === '-' && isJoined(words, next - 1)) next++
  const isPerCent = words.lowers[next] === 'per' && words.lowers[next + 1] === 'cent'
  if (isPerCent) return { unit: 'percent', to: next + 2 }
  const unit = unitWords.get(words.lowers[next] ?? '') ?? unitWords.get(words.tokens.lemmas[next] ?? '')
  if (currency) return { unit: currency, to: unit === currency ? next + 1 : at }
  return unit ? { unit, to: next + 1 } : { unit: 'count', to: at }
}

/** The counted noun: "of" is passed over, adjectives and nouns are taken up to the last noun. */
function countedNoun(words: Words, at: number, end: number): Range | null {
  let from = at
  if (words.lowers[from] === 'of') from++
  while (from < end && /^(?:DET|PRON)$/.test(words.tokens.tags[from]!)) from++
  if (words.lowers[from] === '-' || words.lowers[from] === 'more') from++
  let to = from
  let noun = -1
  while (to < end && to - from < 6 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(words.tokens.tags[to]!)) {
    if (words.tokens.tags[to] === 'NOUN' || words.tokens.tags[to] === 'PROPN') noun = to
    to++
  }
  return noun >= 0 ? { from, to: noun + 1 } : null
}

function fateOf(words: Words, number: number, nounEnd: number, sentence: Range): string | null {
  for (let at = nounEnd; at < Math.min(sentence.to, nounEnd + fateReach); at++) {
    if (/^[,.;]$/.test(words.lowers[at]!)) break
    const fate = fates.get(words.lowers[at]!) ?? fates.get(words.tokens.lemmas[at]!)
    if (fate) return fate
  }
  for (let at = number - 1; at >= Math.max(sentence.from, number - fateReach); at--) {
    if (/^[,.;]$/.test(words.lowers[at]!)) break
    if (words.tokens.tags[at] === 'VERB' && fates.get(words.tokens.lemmas[at]!))
      return fates.get(words.tokens.lemmas[at]!)!
  }
  return null
}

function ofText(words: Words, numeral: Range, measured: Measured, sentence: Range): string | null {
  const { unit, to: unitTo } = measured
  const noun = countedNoun(words, unitTo, sentence.to)
  const span = noun ? spanOf(words, noun) : null
  const written = span ? words.text.slice(span.start, span.end) : null
  const isPeople = noun !== null && people.has(words.lowers[noun.to - 1]!)
  if (written && !isPeople) return written
  if (unit !== 'count') return written
  const fate = fateOf(words, numeral.from, noun ? noun.to : unitTo, sentence)
  if (!fate) return written
  return written ? `${written} ${fate}` : fate
}

/** The upper value of "1,400 to 1,540", "10-15", "between 10 and 15". */
function highAfter(words: Words, at: number, numeral: Numeral): Numeral | null {
  const link = words.lowers[numeral.to]
  const isBetween = link === 'and' && words.lowers[at - 1] === 'between'
  if (link !== 'to' && link !== '-' && link !== '–' && !isBetween) return null
  if (words.lowers[numeral.to + 1] === undefined) return null
  const sign = currencySigns.get(words.lowers[numeral.to + 1]!) ? 1 : 0
  const next =
    words.lowers[numeral.to + 1 + sign] === undefined ? null : numeralAt(words, numeral.to + 1 + sign)
  return next && next.value !== null && numeral.value !== null && next.value > numeral.value ? next : null
}

function ratioAt(words: Words, at: number, numeral: Numeral): Figure | null {
  const link = words.lowers[numeral.to]
  if ((link !== 'in' && link !== 'of') || numeral.value === null || numeral.value > 20) return null
  let next = numeral.to + 1
  if (link === 'of') next = words.lowers[numeral.to + 1] === 'every' ? numeral.to + 2 : -1
  const whole = next > 0 && next < words.count ? numeralAt(words, next) : null
  if (!whole?.value || whole.value <= numeral.value || (whole.digits && isYear(words.tokens.words[next]!)))
    return null
  const span = spanOf(words, { from: at, to: whole.to })
  return {
    ...span,
    value: numeral.value / whole.value,
    high: null,
    unit: 'ratio',
    of: null,
    comparator: 'exactly',
  }
}

/** A bare "one" or "two" is mostly a pronoun or an article: it counts with a unit or a plural noun. */
function isWeak(numeral: Numeral, figure: Figure): boolean {
  if (numeral.digits || numeral.value === null || figure.unit !== 'count') return false
  if (numeral.value <= 1) return true
  return figure.of === null || !/s$|people|men|women|children|police/.test(figure.of)
}

interface Read {
  readonly figure: Figure | null
  readonly to: number
}

function readAt(words: Words, at: number, sentence: Range): Read | null {
  const numeral = numeralAt(words, at)
  if (!numeral || numeral.to > sentence.to || countsNothing(words, at, numeral, sentence)) return null
  const ratio = ratioAt(words, at, numeral)
  if (ratio) return { figure: ratio, to: numeral.to + 1 }
  const sign = currencySigns.get(words.lowers[at - 1] ?? '') ?? null
  const high = highAfter(words, at, numeral)
  const to = high ? high.to : numeral.to
  const measured = unitAfter(words, to, sign)
  const { comparator, from } = comparatorBefore(words, sign ? at - 1 : at, sentence.from)
  const of =
    measured.unit === 'day' && words.lowers[measured.to] === 'old'
      ? null
      : ofText(words, { from: at, to }, measured, sentence)
  const span = spanOf(words, { from, to: Math.min(measured.to, sentence.to) })
  const figure = { ...span, ...scaleLow(numeral, high), unit: measured.unit, of, comparator }
  return { figure: isWeak(numeral, figure) ? null : figure, to: Math.max(measured.to, at + 1) }
}

/** "10 to 15 million": the multiplier belongs to both. */
function scaleLow(low: Numeral, high: Numeral | null): { value: number | null; high: number | null } {
  if (!high || low.value === null || high.value === null) return { value: low.value, high: null }
  const scale = high.value >= 1e6 && low.value < 1000 ? (high.value >= 1e9 ? 1e9 : 1e6) : 1
  return { value: low.value * scale, high: high.value }
}

/** The figures of an article in order; linear. */
export function readFigures(words: Words): Figure[] {
  const figures: Figure[] = []
  for (const sentence of words.sentences) {
    for (let at = sentence.from; at < sentence.to; ) {
      const read = readAt(words, at, sentence)
      if (read?.figure) figures.push(read.figure)
      at = Math.max(at + 1, read?.to ?? 0)
    }
  }
  return figures
}

export const figuresStep = defineStep({
  name: 'figures',
  version: 2,
  about: 'Quantities with unit, comparator and what is counted.',
  reads: ['article', 'tokens', 'sentences'],
  writes: 'figures',
  settings: {},
  settingsAbout: {},
  run: ({ article, tokens, sentences }) => outcome(readFigures(wordsOf(article.text, tokens, sentences))),
})
