/**
 * The event record: what seed 000 shows. Every text in it cites characters of
 * stored articles; `origins` counts independent origins, beside the number of articles.
 */

import type { EventType } from './action.ts'
import type { Actor } from './actor.ts'
import type { Citation, Statement } from './citation.ts'
import type { ActorId, ArticleId, EventNumber, FamilyId, OriginId } from './ids.ts'
import type { QuoteKind } from './quote.ts'

/** What an actor said or did at one time. */
export interface Stance {
  /** The side, with the person before it where one person speaks or acts: "Yoav Gallant (Israel)". */
  readonly actorName: string
  readonly eventType: EventType
  readonly recipient: ActorId | null
  readonly recipientName: string | null
  /** The own words where there are any, else the sentence that says it. */
  readonly statement: Statement
  /** ISO time of the newest article that says so. */
  readonly at: string | null
  readonly origins: number
}

/** What one actor said or did: the stance that stands, and those before it. */
export interface Response extends Stance {
  readonly actor: ActorId
  /** Newest first. */
  readonly earlier: readonly Stance[]
}

export interface RecordedQuote {
  /** `direct`, or `mixed` where the words are a part of a reported sentence. */
  readonly kind: QuoteKind
  /** The words between the marks; " … " stands where an attribution parts them. */
  readonly text: string
  /** As written: "one senior US official"; null where the text gives none. */
  readonly speaker: string | null
  readonly speakerActor: ActorId | null
  /** First the pieces of `text` in order, then the other places that have it. */
  readonly citations: readonly Citation[]
  readonly origins: number
}

/** One claimed value of one measure. */
export interface LedgerEntry {
  readonly value: number | null
  readonly high: number | null
  readonly text: string
  readonly citation: Citation
  /** ISO time of the article. */
  readonly at: string | null
  /** Who says so, as written; null where the article gives the figure in its own voice. */
  readonly claimant: string | null
  readonly claimantActor: ActorId | null
  /** ISO day that the figure is given for, where the text says so. */
  readonly asOf: string | null
  readonly family: FamilyId
  readonly origin: OriginId
  /** Place among the entries of the claim with which the same claimant replaced this one; null where it stands. */
  readonly supersededBy: number | null
}

/** All that is claimed about one measure; more than one value that stands is a disagreement to show. */
export interface Measure {
  /** What is counted: "killed", "displaced people". */
  readonly of: string
  readonly unit: string
  /** Least and greatest value of the claims that stand. */
  readonly low: number
  readonly high: number
  /** Two claimants differ at one time. */
  readonly inConflict: boolean
  readonly entries: readonly LedgerEntry[]
  readonly origins: number
}

/**
 * Something that a later article changed in what is told of the event. Made from the
 * articles' own times, so it does not depend on how they were batched.
 */
export interface Revision {
  readonly kind: 'figure-replaced' | 'stance-changed'
  /** ISO time of the article that brought it. */
  readonly at: string | null
  /** The measure or the actor. */
  readonly subject: string
  /** In the articles' words, each cited. */
  readonly before: Statement
  readonly after: Statement
}

/** The articles of one family within the event. */
export interface SourceGroup {
  readonly family: FamilyId
  /** What the family counts as; families of one group of publishers share it. */
  readonly origin: OriginId
  /** The article the others derive from, or the earliest. */
  readonly original: ArticleId
  readonly articles: readonly ArticleId[]
  /** Named by the articles but not among them: "cnn.com". */
  readonly primarySource: string | null
}

export type EventStatus = 'developing' | 'quiet' | 'ended'

export interface EventRecord {
  readonly event: EventNumber
  readonly title: Statement
  /** First and last day on which it happened, ISO days; null where no article gives a time. */
  readonly from: string | null
  readonly to: string | null
  readonly places: readonly string[]
  readonly summary: readonly Statement[]
  /** The full account: more sentences, in the order of telling. */
  readonly account: readonly Statement[]
  readonly actors: readonly Actor[]
  readonly responses: readonly Response[]
  readonly quotes: readonly RecordedQuote[]
  readonly figures: readonly Measure[]
  readonly sources: readonly SourceGroup[]
  /** What replaced what, newest first. */
  readonly revisions: readonly Revision[]
  readonly articles: number
  readonly origins: number
  /** ISO times of the first and the newest article. */
  readonly firstAt: string | null
  readonly lastAt: string | null
}
