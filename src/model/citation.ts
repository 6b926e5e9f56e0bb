/**
 * Where a sentence comes from: characters of one article. Offsets count in the
 * article's cleaned text, not in the page or file it came in. Everything that
 * Throughline shows as a statement carries such places, so that a reader can go from
 * the sentence to its source.
 */

import type { ArticleId } from './ids.ts'
import type { Span } from './span.ts'

export interface Citation extends Span {
  readonly article: ArticleId
}

/** A sentence as shown, with the places that say it. Never without one. */
export interface Statement {
  readonly text: string
  readonly citations: readonly Citation[]
}
