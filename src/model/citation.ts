/** Where a sentence comes from: characters of one article. */

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
