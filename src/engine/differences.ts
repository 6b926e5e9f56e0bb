/**
 * Where an event's sources differ from one another on the way of one text: a record and
 * the places of its articles in their families in, the quotes and figures of the record
 * that a derived text has otherwise out, with the words of both. A quote or figure is
 * concerned where the record cites characters that were changed, on either side. Made
 * when asked for, so it speaks of the derivations as they stand.
 */

import type { Citation } from '../model/citation.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { Drift, DriftKind } from '../model/family.ts'
import { overlaps } from '../model/span.ts'
import type { ArticleHead, Difference, DifferentWords } from './library.ts'

/** Changes that make a quote read otherwise. */
const quoteKinds: readonly DriftKind[] = ['quote-altered', 'quote-truncated', 'speaker-changed']
const figureKinds: readonly DriftKind[] = ['figure-changed']

/**
 * An attribution stands beside its quotation and not in it: within so many characters of
 * the cited words it is theirs. A name with a long role fits; by eye on the example
 * collection, 2026-11.
 */
const attributionReach = 80

function differenceOf({ article, derivation }: ArticleHead, drift: Drift): Difference | null {
  const { kind, start, end, from } = drift
  if (derivation.derivedFrom === null) return null
  return {
    kind,
    family: derivation.family,
    original: { article: derivation.derivedFrom, start: from.start, end: from.end, text: drift.original },
    altered: { article, start, end, text: drift.altered },
    quotes: [],
    figures: [],
  }
}

function touches(citation: Citation, words: DifferentWords, reach: number): boolean {
  const wide = { start: words.start - reach, end: words.end + reach }
  return citation.article === words.article && overlaps(citation, wide)
}

/** Places of the parts that cite words of either side. */
function concerned(
  parts: readonly { readonly citations: readonly Citation[] }[],
  { original, altered, kind }: Difference,
): number[] {
  const reach = kind === 'speaker-changed' ? attributionReach : 0
  const isConcerned = ({ citations }: { readonly citations: readonly Citation[] }) =>
    citations.some((citation) => touches(citation, original, reach) || touches(citation, altered, reach))
  return parts.flatMap((part, index) => (isConcerned(part) ? [index] : []))
}

/** The differences in quotes and figures among the event's articles, in their order. */
export function findDifferences(record: EventRecord, articles: readonly ArticleHead[]): Difference[] {
  const figures = record.figures.map(({ entries }) => ({
    citations: entries.map(({ citation }) => citation),
  }))
  return articles.flatMap((head) =>
    head.derivation.drift.flatMap((drift): Difference[] => {
      const difference = differenceOf(head, drift)
      if (difference === null) return []
      if (quoteKinds.includes(drift.kind))
        return [{ ...difference, quotes: concerned(record.quotes, difference) }]
      if (figureKinds.includes(drift.kind))
        return [{ ...difference, figures: concerned(figures, difference) }]
      return []
    }),
  )
}
