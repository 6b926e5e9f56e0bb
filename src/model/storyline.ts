/**
 * A storyline: a chain of related events (close to TDT's topic), so that its two ends
 * need not be alike. Here is what the step that links events decides, article by
 * article; its decisions are kept, and a restart applies them again. A link says that
 * two events are tied; what the tie means is a `Relation`.
 */

import type { EventNumber, StorylineId } from './ids.ts'

/** What one article's event decision changed in the storylines; `event` is the article's. */
export interface StorylineDecision extends EventPlacement {
  /** Other events that a merge or a move of this decision changed; each once, ascending. */
  readonly others: readonly EventPlacement[]
  /** Storylines that ended here; the older survives. */
  readonly merged: readonly StorylineMerge[]
}

/** Where an event stands among the storylines. */
export interface EventPlacement {
  readonly event: EventNumber
  readonly storyline: StorylineId
  /** The event's links to earlier events, strongest first; they replace those it had. */
  readonly links: readonly EventLink[]
}

/** Two storylines that are one: the events of `ended` are in `into` from now on. */
export interface StorylineMerge {
  readonly ended: StorylineId
  readonly into: StorylineId
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

/**
 * How many of the newest events may head a storyline: what it is about now, not once.
 * A long one has many a day, most of them with one article, which would head it by
 * turns: there the newest tenth is what it is about now. By eye on the example
 * collection and on two weeks of a storyline of 133 events, 2026-11.
 */
const recentEvents = 3
const recentShare = 0.1

/**
 * An event with fewer than this share of the origins of the largest recent one does not
 * head a storyline: a late brief does not push the news off the top. Chosen by eye on
 * the example collection, 2026-11.
 */
const headingShareMin = 0.34

/** The event whose title heads a storyline: the newest that matters. `events` oldest first. */
export function headingEvent<Event extends { readonly origins: number }>(
  events: readonly Event[],
): Event | undefined {
  const recent = events.slice(-Math.max(recentEvents, Math.ceil(recentShare * events.length)))
  const most = Math.max(1, ...recent.map(({ origins }) => origins))
  return recent.findLast(({ origins }) => origins >= headingShareMin * most)
}
