/**
 * Who claims a figure, and as of when, from the layers read before. A figure within
 * what somebody says is the speaker's; one that a name reports, confirms or counts
 * ("the ministry reported 12 deaths") is that name's. "As of Monday", "by 3 May", and
 * the day on which it was said give the day. Known failure: "by" with a day that is a
 * deadline in the past counts as well.
 */

import type { DateMention } from '../model/date-mention.ts'
import type { Figure } from '../model/figure.ts'
import type { Mention } from '../model/mention.ts'
import type { Quote, Speaker } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import { type Range, tokenAtOrAfter, type Words } from './words.ts'

/** Layers in which claims are looked for. */
export interface ClaimLayers {
  readonly quotes: readonly Quote[]
  readonly dates: readonly DateMention[]
  readonly mentions: readonly Mention[]
  /** ISO time of publication: no figure is as of a later day. */
  readonly publishedAt: string | null
}

/** Tokens between a claiming verb and its figure, and between a cue and its day. Set by hand, 2026-11. */
const verbReach = 7
const cueReach = 4

const claimVerbs = new Set(
  `reported reports report confirmed confirms confirm counted counts recorded records record estimated estimates estimate
  documented registered claimed claims announced announces cited cites listed lists tallied logged`.split(
    /\s+/,
  ),
)
const helpers = /^(?:has|have|had|also|since|now|already|later|earlier|so|far|officially)$/

/** The quotation around a figure that starts last, as figures come in order of text. */
class Around {
  readonly quotes: readonly Quote[]
  next = 0
  open: Quote[] = []

  constructor(quotes: readonly Quote[]) {
    this.quotes = quotes.every((quote, index) => index === 0 || quotes[index - 1]!.start <= quote.start)
      ? quotes
      : [...quotes].sort((a, b) => a.start - b.start)
  }

  at(offset: number): Quote | null {
    while (this.next < this.quotes.length && this.quotes[this.next]!.start <= offset)
      this.open.push(this.quotes[this.next++]!)
    this.open = this.open.filter(({ end }) => end > offset)
    return this.open.findLast(({ speaker }) => speaker !== null) ?? null
  }
}

/** The spans, in order, that lie in a sentence; a cursor over a sorted layer. */
function within<Layer extends Span>(layer: readonly Layer[], words: Words, { from, to }: Range): Layer[] {
  const start = words.tokens.starts[from]!
  const end = words.tokens.ends[to - 1]!
  let low = 0
  let high = layer.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (layer[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Layer[] = []
  for (let at = low; at < layer.length && layer[at]!.start < end; at++) found.push(layer[at]!)
  return found
}

/** The name before a claiming verb that stands before the figure. */
function reporterOf(
  words: Words,
  figure: number,
  sentence: Range,
  mentions: readonly Mention[],
): Speaker | null {
  for (let at = figure - 1; at >= Math.max(sentence.from, figure - verbReach); at--) {
    if (/^[.;:]$/.test(words.lowers[at]!)) return null
    if (!claimVerbs.has(words.lowers[at]!)) continue
    let end = at
    while (end > sentence.from && helpers.test(words.lowers[end - 1]!)) end--
    if (end === sentence.from) return null
    const last = words.tokens.ends[end - 1]!
    const name = mentions.find((mention) => mention.end === last)
    return name && name.type !== 'place' ? { start: name.start, end: name.end, actor: name.actor } : null
  }
  return null
}

/** True for a date after "as of", "by", "until" and the like. */
function isAsOf(words: Words, { start }: DateMention): boolean {
  const at = tokenAtOrAfter(words, start)
  const { lowers } = words
  const before = /^(?:the|midday|noon|late|early|last|midnight)$/.test(lowers[at - 1] ?? '') ? at - 2 : at - 1
  if (/^(?:by|until|through)$/.test(lowers[before] ?? '')) return true
  return /^(?:of|at)$/.test(lowers[before] ?? '') && lowers[before - 1] === 'as'
}

/** True for a date that says when something was said: it stands beside the cue. */
function isTold(words: Words, { start, end }: DateMention, cue: Span): boolean {
  const from = tokenAtOrAfter(words, cue.start)
  const at = tokenAtOrAfter(words, start)
  if (words.sentenceOf[from] !== words.sentenceOf[at]) return false
  return at > from ? at - from <= cueReach : from - tokenAtOrAfter(words, end) <= 1
}

function dayOf(
  words: Words,
  figure: Range,
  dates: readonly DateMention[],
  cue: Span | null,
  latest: string,
): string | null {
  const past = dates.filter(({ to }) => to <= latest)
  const stated = past.filter((date) => isAsOf(words, date))
  const nearest = stated.sort((a, b) => gapOf(words, a, figure) - gapOf(words, b, figure))[0]
  if (nearest) return nearest.to
  const told = cue ? past.find((date) => date.from === date.to && isTold(words, date, cue)) : undefined
  return told?.to ?? null
}

function gapOf(words: Words, { start }: DateMention, { from }: Range): number {
  return Math.abs(start - words.tokens.starts[from]!)
}

/** The figures with claimant and day where the text gives them; linear for layers in order of text. */
export function withClaims(words: Words, figures: readonly Figure[], layers: ClaimLayers): Figure[] {
  const around = new Around(layers.quotes)
  const latest = layers.publishedAt?.slice(0, 10) ?? '9999'
  return figures.map((figure) => {
    const at = tokenAtOrAfter(words, figure.start)
    const sentence = words.sentences[words.sentenceOf[at] ?? -1]
    if (!sentence) return figure
    const quote = around.at(figure.start)
    const claimedBy =
      quote?.speaker ?? reporterOf(words, at, sentence, within(layers.mentions, words, sentence))
    const dates = within(layers.dates, words, sentence)
    const asOf =
      dates.length > 0 ? dayOf(words, { from: at, to: at }, dates, quote?.cue ?? null, latest) : null
    return { ...figure, ...(claimedBy ? { claimedBy } : {}), ...(asOf ? { asOf } : {}) }
  })
}
