/**
 * The words of an article as sparse counts by field, for comparing articles with
 * one another: lemmas of content words, capitalised words marked, and word pairs.
 * Keys are interned strings; order is first occurrence, so bytes are reproducible.
 */

export interface TermCounts {
  readonly terms: readonly string[]
  /** Parallel to `terms`; positive integers. */
  readonly counts: readonly number[]
}

export interface Terms {
  readonly title: TermCounts
  /** The first three sentences. */
  readonly lead: TermCounts
  /** All that follows the lead. */
  readonly body: TermCounts
  /** Words in the title and text together. */
  readonly words: number
}
