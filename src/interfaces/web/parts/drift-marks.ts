/**
 * Differences in meaning as marks: a letter and a word for each kind, and a sentence cut
 * at the marks that fall in it. A mark that reaches over two sentences is shown in both;
 * of two that overlap the second begins where the first ends.
 */

import type { Drift, DriftKind } from '../../../model/family.ts'
import type { Span } from '../../../model/span.ts'

/** The letter by which a kind is told without its colour, and what it is called. */
export const driftSigns: Readonly<Record<DriftKind, { readonly letter: string; readonly word: string }>> = {
  'quote-altered': { letter: 'Q', word: 'quote altered' },
  'quote-truncated': { letter: 'Q', word: 'quote cut' },
  'figure-changed': { letter: 'F', word: 'figure changed' },
  'date-changed': { letter: 'D', word: 'date changed' },
  'speaker-changed': { letter: 'S', word: 'speaker changed' },
  'name-swapped': { letter: 'N', word: 'name swapped' },
  'negation-flipped': { letter: '¬', word: 'negation flipped' },
  'hedge-dropped': { letter: 'H', word: 'hedge dropped' },
  'attribution-dropped': { letter: 'A', word: 'attribution dropped' },
}

/** Which of the two texts is shown. */
export type BesideSide = 'left' | 'right'

export interface MarkedPiece {
  readonly text: string
  /** Null for words that were not changed. */
  readonly drift: Drift | null
}

/** Where a difference stands in one of the texts. */
export function placeOf(drift: Drift, side: BesideSide): Span {
  return side === 'left' ? drift.from : { start: drift.start, end: drift.end }
}

/** The sentence in pieces, in order; together they are its text. */
export function markSentence(
  text: string,
  sentence: Span,
  drifts: readonly Drift[],
  side: BesideSide,
): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = sentence.start
  const add = (end: number, drift: Drift | null) => {
    if (end > at) pieces.push({ text: text.slice(at, end), drift })
    at = Math.max(at, end)
  }
  const placed = drifts
    .map((drift) => ({ drift, place: placeOf(drift, side) }))
    .sort((a, b) => a.place.start - b.place.start)
  for (const { drift, place } of placed) {
    if (place.end <= at || place.start >= sentence.end) continue
    add(Math.max(at, place.start), null)
    add(Math.min(place.end, sentence.end), drift)
  }
  add(sentence.end, null)
  return pieces
}
