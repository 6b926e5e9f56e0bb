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

/**
 * A statement with the event that it is told of. "On Sunday" means nothing in a story of
 * twenty months unless the reader is told of which week.
 */
export interface StoryStatement extends Statement {
  /** Null only for the empty line of a story in which nothing can be told yet. */
  readonly event: EventNumber | null
  /** First day of that event; null where no article gives a time. */
  readonly from: string | null
}

export interface LayeredStory {
  readonly storyline: StorylineId
  readonly headline: Statement
  /** One sentence. */
  readonly line: StoryStatement
  /** Up to five. */
  readonly bullets: readonly StoryStatement[]
  /** A paragraph or two: first the state of things, newest first; from `pastAt` on how it came to this, oldest first. */
  readonly short: readonly StoryStatement[]
  /** The place in `short` at which the past begins; its length where none is told. */
  readonly pastAt: number
  /** All of it, by event, oldest first. */
  readonly full: readonly StorySection[]
  readonly pullQuotes: readonly RecordedQuote[]
}
