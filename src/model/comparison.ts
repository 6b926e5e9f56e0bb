/**
 * Two texts of one family side by side: the sentences of the one beside those of the
 * other that they come from, gaps where one has nothing, and the differences in
 * meaning. The left text is the one derived from, where either derives from the other.
 */

import type { Drift } from './family.ts'
import type { ArticleId } from './ids.ts'
import type { Span } from './span.ts'

/** A sentence of each text that say the same, or a sentence alone. */
export interface ComparedRow {
  readonly left: Span | null
  readonly right: Span | null
  /** True where the left sentence stands elsewhere in the order of its text. */
  readonly isMoved: boolean
}

export interface Comparison {
  readonly left: ArticleId
  readonly right: ArticleId
  /** In the order of the left text; what only the right has stands where it stands there. */
  readonly rows: readonly ComparedRow[]
  /** Spans of `altered` are in the right text, `from` in the left. */
  readonly drift: readonly Drift[]
}
