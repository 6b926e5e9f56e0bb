/**
 * A storyline: a chain of related events (close to TDT's topic), so that its two ends
 * need not be alike. Here is what the step that links events decides, article by
 * article; its decisions are kept, and a restart applies them again. A link says that
 * two events are tied; what the tie means is a `Relation`.
 */

import type { EventNumber, StorylineId } from './ids.ts'

/** What one article's event decision changed in the storylines. */
export interface StorylineDecision {
  readonly event: EventNumber
  readonly storyline: StorylineId
  /** The event's links to earlier events, strongest first; they replace those it had. */
  readonly links: readonly EventLink[]
  /** Storylines that ended here; their events moved to `storyline`. */
  readonly merged: readonly StorylineId[]
}

/** A candidate relation: how strongly two events are tied, and by what. */
export interface EventLink {
  readonly from: EventNumber
  readonly to: EventNumber
  /** 0 to 1. */
  readonly strength: number
  readonly sharedTerms: readonly string[]
  readonly gapDays: number
}
