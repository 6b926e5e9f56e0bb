/**
 * All differences found in, each told once out: of two that speak of the same words of
 * the derived text, or of the same words of the original, the one of the more telling
 * kind. In order of the derived text.
 */

import type { Drift, DriftKind } from '../../model/family.ts'
import { overlaps } from '../../model/span.ts'

/** The most telling first: what was said and by whom, then hard facts, then how it is said. */
const ranks: readonly DriftKind[] = [
  'speaker-changed',
  'quote-altered',
  'quote-truncated',
  'date-changed',
  'figure-changed',
  'name-swapped',
  'negation-flipped',
  'hedge-dropped',
  'attribution-dropped',
]

/** Kinds that speak of a whole sentence, which drops a thing once. */
const ofSentences = new Set<DriftKind>(['hedge-dropped', 'attribution-dropped'])
/** Kinds that speak of a whole quotation; what is found inside it is part of it. */
const ofQuotes = new Set<DriftKind>(['speaker-changed', 'quote-altered', 'quote-truncated'])

/** Two names in each other's place are one exchange. */
const isBack = (drift: Drift, by: Drift): boolean =>
  drift.kind === 'name-swapped' && drift.altered === by.original && drift.original === by.altered

function isTold(drift: Drift, by: Drift): boolean {
  if (drift.kind === by.kind && isBack(drift, by)) return true
  const here = overlaps(drift, by)
  const there = overlaps(drift.from, by.from)
  if (ofSentences.has(drift.kind) && drift.kind === by.kind) return here || there
  return ofQuotes.has(by.kind) && !ofQuotes.has(drift.kind) ? here || there : here && there
}

/** Sorted and without repeats. */
export function reportOnce(drifts: readonly Drift[]): Drift[] {
  const ranked = [...drifts].sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind))
  const kept: Drift[] = []
  for (const drift of ranked) if (!kept.some((by) => isTold(drift, by))) kept.push(drift)
  return kept.sort((a, b) => a.start - b.start || a.end - b.end)
}
