/**
 * Two texts of one family in, which of them derives from the other out. The surest
 * sign is a named source; then length, as a brief is made from a report and not the
 * other way round; then the publishers' times; and where all this is silent, the
 * order of arrival.
 *
 * Known failure: clocks that are wrong on versions of equal length.
 */

import { BRIEF_RATIO_MAX } from './lengths.ts'

export interface Published {
  /** Milliseconds since 1970, or null. */
  readonly publishedAt: number | null
  /** Hashes of the publisher's name and of the named original's; 0 for none. */
  readonly source: number
  readonly claim: number
  /** Distinct shingles: how long the text is. */
  readonly length: number
}

/** True where `a` names the publisher of `b` as its source. */
export function namesAsSource(a: Published, b: Published): boolean {
  return a.claim !== 0 && a.claim === b.source
}

/** What the texts themselves say of where they come from. */
export type Claim = 'none' | 'names-other' | 'same-original'

/** Whether one text names the other's publisher as its source, or both name the same third. */
export function claimOf(a: Published, b: Published): Claim {
  if (a.claim !== 0 && a.claim === b.claim) return 'same-original'
  return namesAsSource(a, b) || namesAsSource(b, a) ? 'names-other' : 'none'
}

/** True where `later`, which arrived after `earlier`, derives from it all the same. */
export function derivesFrom(later: Published, earlier: Published): boolean {
  const named = Number(namesAsSource(later, earlier)) - Number(namesAsSource(earlier, later))
  if (named !== 0) return named > 0
  if (later.length < earlier.length * BRIEF_RATIO_MAX) return true
  if (earlier.length < later.length * BRIEF_RATIO_MAX) return false
  if (later.publishedAt === null || earlier.publishedAt === null) return true
  return later.publishedAt >= earlier.publishedAt
}
