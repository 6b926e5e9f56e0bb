/**
 * Direct quotes of a derived text beside those of its original: a quote that shares
 * most of its words with one there, but not all of them or not in the same form, was
 * altered on the way.
 */

import type { ComparedLayers, DerivationCase } from '../../model/dossier.ts'
import type { Drift } from '../../model/family.ts'
import type { Quote } from '../../model/quote.ts'
import { wordsOf } from '../../text/words.ts'

/** Share of common words from which two quotes are the same utterance; by eye on the train set, 2026-11. */
const SAME_MIN = 0.35

const isSpoken = ({ kind }: Quote): boolean => kind === 'direct'

const wordsIn = ({ article }: ComparedLayers, { start, end }: Quote): string[] =>
  wordsOf(article.text.slice(start, end))

function commonShare(a: readonly string[], b: readonly string[]): number {
  const known = new Set(b)
  return a.filter((word) => known.has(word)).length / Math.max(1, Math.max(a.length, b.length))
}

/** Quotes that were altered. */
export function alteredQuotes({ derived, original }: DerivationCase): Drift[] {
  const originals = original.quotes
    .filter(isSpoken)
    .map((quote) => ({ quote, words: wordsIn(original, quote) }))
  return derived.quotes.filter(isSpoken).flatMap((quote) => {
    const words = wordsIn(derived, quote)
    if (originals.some((other) => other.words.join(' ').includes(words.join(' ')))) return []
    const [best] = originals
      .map((other) => ({ ...other, share: commonShare(words, other.words) }))
      .sort((a, b) => b.share - a.share)
    if (!best || best.share < SAME_MIN) return []
    const { start, end } = quote
    const from = { start: best.quote.start, end: best.quote.end }
    return [
      {
        kind: 'quote-altered' as const,
        start,
        end,
        altered: derived.article.text.slice(start, end),
        original: original.article.text.slice(from.start, from.end),
        from,
      },
    ]
  })
}
