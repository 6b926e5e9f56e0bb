/**
 * Scores of quotes against PolNeAR (Newell et al. 2018): contents found exactly and
 * nearly (four fifths of the hull shared), recall by kind, and whether the speaker of
 * a nearly found content touches its source. The same counts as the scoring script of
 * the shared data.
 */

import type { Quote } from '../../src/model/quote.ts'
import { hull, type Interval, overlapOf, type Pair, scoreOf } from './span-scores.ts'

export interface Attribution {
  readonly content?: readonly Pair[]
  readonly source?: readonly Pair[]
  readonly cue?: readonly Pair[]
}

export interface QuotedText {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

type Kind = 'direct' | 'mixed' | 'indirect'

interface Tally {
  gold: number
  exact: number
  near: number
  sources: number
  speakers: number
}

export interface QuoteCounts {
  predicted: number
  readonly byKind: Record<Kind, Tally>
}

const tally = (): Tally => ({ gold: 0, exact: 0, near: 0, sources: 0, speakers: 0 })

/** Counts to add to. */
export function newCounts(): QuoteCounts {
  return { predicted: 0, byKind: { direct: tally(), mixed: tally(), indirect: tally() } }
}

const edges = ' “"”\'‘’,.'

function trim(text: string, { start, end }: Interval): Interval {
  let from = start
  let to = end
  while (from < to && edges.includes(text[from]!)) from++
  while (to > from && edges.includes(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** How the marks stand in a content's words: around all of them, within, or nowhere. */
export function kindOf(raw: string): Kind {
  const content = raw.trim()
  const isClosed =
    /["”]$/.test(content) || /["”]$/.test(content.slice(-2).replace(/^[.,;:?!]+|[.,;:?!]+$/g, ''))
  if (/^["“]/.test(content) && isClosed) return 'direct'
  return /["“”]/.test(content) ? 'mixed' : 'indirect'
}

const keyOf = ({ start, end }: Interval): string => `${start} ${end}`

function byHull<Value>(
  text: string,
  values: readonly (readonly [Interval, Value])[],
): Map<string, [Interval, Value]> {
  return new Map(
    values.map(([span, value]) => {
      const bared = trim(text, span)
      return [keyOf(bared), [bared, value]]
    }),
  )
}

/** Adds one text's counts. */
export function countQuotes(counts: QuoteCounts, quoted: QuotedText, quotes: readonly Quote[]): void {
  const { text, attributions } = quoted
  const golds = attributions.filter(({ content }) => content && content.length > 0)
  const gold = byHull(
    text,
    golds.map((one) => [hull(one.content!), one] as const),
  )
  const found = byHull(
    text,
    quotes.map((quote) => [quote, quote] as const),
  )
  counts.predicted += found.size
  for (const [key, [span, attribution]] of gold) {
    const whole = hull(attribution.content!)
    const kind = counts.byKind[kindOf(text.slice(whole.start, whole.end))]
    kind.gold++
    if (found.has(key)) kind.exact++
    const best = nearestOf(span, found)
    if (!best) continue
    kind.near++
    const { source = [] } = attribution
    if (source.length === 0) continue
    kind.sources++
    if (best.speaker && overlapOf(hull(source), best.speaker) > 0) kind.speakers++
  }
}

function nearestOf(span: Interval, found: ReadonlyMap<string, [Interval, Quote]>): Quote | null {
  let best: [Interval, Quote] | null = null
  for (const one of found.values())
    if (!best || overlapOf(one[0], span) > overlapOf(best[0], span)) best = one
  if (!best) return null
  const width = Math.max(best[0].end, span.end) - Math.min(best[0].start, span.start)
  return overlapOf(best[0], span) >= 0.8 * width ? best[1] : null
}

export interface QuoteScores {
  readonly exact: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly near: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly recall: Readonly<Record<Kind, number>>
  /** Right speakers of contents nearly found, of direct ones and of all. */
  readonly speakerDirect: number
  readonly speaker: number
}

/** The figures that counts give, each from 0 to 1. */
export function quoteScores({ predicted, byKind }: QuoteCounts): QuoteScores {
  const kinds = Object.values(byKind)
  const sum = (field: keyof Tally) => kinds.reduce((total, kind) => total + kind[field], 0)
  const recallOf = (kind: Kind) => byKind[kind].exact / Math.max(byKind[kind].gold, 1)
  return {
    exact: scoreOf(sum('exact'), predicted, sum('exact'), sum('gold')),
    near: scoreOf(sum('near'), predicted, sum('near'), sum('gold')),
    recall: { direct: recallOf('direct'), mixed: recallOf('mixed'), indirect: recallOf('indirect') },
    speakerDirect: byKind.direct.speakers / Math.max(byKind.direct.sources, 1),
    speaker: sum('speakers') / Math.max(sum('sources'), 1),
  }
}
