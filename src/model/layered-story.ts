/**
 * A story at four depths. Each depth's statements are a subset of the next one's:
 * a shorter depth never says what a longer one does not.
 */

import type { Statement } from './citation.ts'
import type { RecordedQuote } from './event-record.ts'
import type { EventNumber, StorylineId } from './ids.ts'

/** Statements that belong to one event, oldest event first. */
export interface StorySection {
  readonly event: EventNumber
  readonly heading: string
  readonly from: string | null
  readonly statements: readonly Statement[]
}

export interface LayeredStory {
  readonly storyline: StorylineId
  readonly headline: Statement
  /** One sentence. */
  readonly line: Statement
  /** Up to five. */
  readonly bullets: readonly Statement[]
  /** A paragraph or two. */
  readonly short: readonly Statement[]
  /** All of it, by event, oldest first. */
  readonly full: readonly StorySection[]
  readonly pullQuotes: readonly RecordedQuote[]
}
