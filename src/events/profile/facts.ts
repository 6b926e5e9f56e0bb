/**
 * An article's quotes, actions and dates in, what of them tells one happening from
 * another out: hashes of what was said word for word and of who did what to whom, and
 * the years and the latest day that are named.
 */

import type { DateMention } from '../../model/date-mention.ts'
import type { ArticleLayers } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { combineHashes, hashText } from '../../text/hashing.ts'
import { shingleHashes } from '../../text/shingles.ts'
import { wordsOf } from '../../text/words.ts'

/** Words in a quoted run: three may meet by chance, five break at every slip of a pen. */
const QUOTED_WORDS = 4
const DAY_MS = 86_400_000
/** A date of at most this many days has a day; longer ones ("in 2010") have a year. */
const MONTH_DAYS = 31
/** Years outside this range are ages, prices and history. */
const YEAR_MIN = 1990
const YEAR_MAX = 2060

/** The smallest of hashes, ascending, each once: the same sample of whatever two texts share. */
export function smallest(hashes: Iterable<number>, count: number): number[] {
  return Array.from(Uint32Array.from(new Set(hashes)).sort().subarray(0, count))
}

/** Hashes of runs of words inside quotation marks. */
export function quotedRuns({ article, quotes }: Pick<ArticleLayers, 'article' | 'quotes'>): number[] {
  const pieces = quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quote): readonly Span[] => quote.parts ?? [quote])
  return pieces.flatMap(({ start, end }) => {
    const words = wordsOf(article.text.slice(start, end))
    return words.length < QUOTED_WORDS ? [] : Array.from(shingleHashes(words, QUOTED_WORDS))
  })
}

/** The key of an action: its type and both sides, as actors or else as countries; null for mere statements. */
export function deedKey(action: ArticleLayers['actions'][number]): number | null {
  const { eventType, actor, country, recipient, recipientCountry } = action
  if (eventType === 'STATEMENT') return null
  const sides = combineHashes(hashText(actor ?? country ?? ''), hashText(recipient ?? recipientCountry ?? ''))
  return combineHashes(hashText(eventType), sides)
}

/** Years named, alone or in a date, ascending, each once. */
export function yearsOf(dates: readonly DateMention[]): number[] {
  const years = dates.filter(({ from, to }) => from.slice(0, 4) === to.slice(0, 4)).map(({ from }) => from)
  return [...new Set(years.map((from) => Number(from.slice(0, 4))))].sort((a, b) => a - b)
}

const dayOf = (iso: string): number => Math.floor(Date.parse(iso) / DAY_MS)

function hasDay({ from, to }: DateMention): boolean {
  const year = Number(from.slice(0, 4))
  return year >= YEAR_MIN && year <= YEAR_MAX && dayOf(to) - dayOf(from) < MONTH_DAYS
}

/**
 * First day of the latest date, in days since 1970; null where none is named, and where a
 * later year is: "11 September 2001" in a text that speaks of 2016 is what it looks back on.
 */
export function latestDayOf(dates: readonly DateMention[]): number | null {
  const days = dates.filter(hasDay).map(({ from }) => dayOf(from))
  if (days.length === 0) return null
  const latest = Math.max(...days)
  const year = new Date(latest * DAY_MS).getUTCFullYear()
  return yearsOf(dates).some((other) => other > year && other <= YEAR_MAX) ? null : latest
}
