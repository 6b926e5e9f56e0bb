/**
 * An event: something that happened at a time and place; its articles are the
 * evidence. The clusterer decides article by article, and its decisions are kept,
 * so that a restart applies them again instead of deciding anew.
 *
 * A decision may also repair what stands: two events that turn out to be one merge,
 * and articles leave an event that turns out to be two. It takes effect in this order:
 * merges as listed, moves as listed, then the article goes to `event`. An event that
 * ended is never named again, and the older number survives, so that a cited number
 * leads on for ever. No event is left without articles; that would be a merge.
 */

import type { ArticleId, EventNumber, FamilyId } from './ids.ts'

/** The clusterer's decision on one article. */
export interface EventDecision extends EventRepair {
  readonly article: ArticleId
  /** Where the article stands once all of this is done. */
  readonly event: EventNumber
  /** True where the article itself opens the event. */
  readonly opened: boolean
  /** Similarity to the event it joined, 0 to 1; for one that opened, to the nearest one not joined. */
  readonly similarity: number
  /** Events that a round-up, an analysis or a live blog tells of besides its own; ascending, most often none. */
  readonly cites: readonly EventNumber[]
}

/** What changes among the articles that are there already. */
export interface EventRepair {
  readonly merged: readonly EventMerge[]
  readonly moved: readonly ArticleMove[]
}

/** Two events that are one: all articles of `ended` are in `into` from now on. */
export interface EventMerge {
  readonly ended: EventNumber
  /** The older of the two: its number is lower than that of `ended`. */
  readonly into: EventNumber
  /** How alike the two are, 0 to 1. */
  readonly similarity: number
  readonly reason: MergeReason
}

/** Articles that leave one event for another. */
export interface ArticleMove {
  /** In order of arrival, never none. */
  readonly articles: readonly ArticleId[]
  readonly from: EventNumber
  readonly to: EventNumber
  /** True where this opens `to`, a number that was never given: the event is split. */
  readonly opened: boolean
  readonly reason: MoveReason
}

/** Why two events are one. */
export type MergeReason =
  | { readonly kind: 'alike'; readonly shared: EventFacts }
  /** Texts of one family stand in both. */
  | { readonly kind: 'family'; readonly family: FamilyId; readonly shared: EventFacts }
  | PersonsReason

/** Why articles left their event. */
export type MoveReason =
  /** Two happenings were one event: what those that left tell of and the others do not, and the reverse. */
  | { readonly kind: 'split'; readonly left: EventFacts; readonly stayed: EventFacts }
  /** The other event is nearer: similarities, 0 to 1, and what they share with it. */
  | {
      readonly kind: 'nearer'
      readonly similarityFrom: number
      readonly similarityTo: number
      readonly shared: EventFacts
    }
  /** A text of their family is in the other event. */
  | { readonly kind: 'family'; readonly family: FamilyId }
  | PersonsReason

/** A person decided, and the machine does not undo it; `note` is what he or she gave as the reason. */
export interface PersonsReason {
  readonly kind: 'person'
  readonly note: string | null
}

/** Facts that a reason names, as shown to people; a few of each kind, weightiest first, may be none. */
export interface EventFacts {
  readonly actors: readonly string[]
  readonly places: readonly string[]
  /** What was done, in words: "withdraw", "shell". */
  readonly actions: readonly string[]
  /** ISO days on which it happened. */
  readonly days: readonly string[]
  /** As written, with what is counted: "1,400 dead". */
  readonly figures: readonly string[]
  /** Other weighty words. */
  readonly words: readonly string[]
}

/** No fact of any kind. */
export const noFacts: EventFacts = {
  actors: [],
  places: [],
  actions: [],
  days: [],
  figures: [],
  words: [],
}

/** The repair of most decisions: none. */
export const noRepair: EventRepair = { merged: [], moved: [] }
