/**
 * An event: something that happened at a time and place; its articles are the
 * evidence. The clusterer decides article by article, and its decisions are kept,
 * so that a restart applies them again instead of deciding anew.
 */

import type { ArticleId, EventNumber } from './ids.ts'

/** The clusterer's decision on one article. */
export interface EventDecision {
  readonly article: ArticleId
  readonly event: EventNumber
  readonly opened: boolean
  /** Similarity to the event it joined, 0 to 1; for one that opened, to the nearest one not joined. */
  readonly similarity: number
  /** Events that ended here; their articles moved to `event`. */
  readonly merged: readonly EventNumber[]
}
