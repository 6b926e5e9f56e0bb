/**
 * The library: questions that pages and commands ask. Answers are plain model
 * objects and small summaries; nothing here writes. The store answers as an
 * `Archive`, with links between events as they were found; `openLibrary` in
 * `views.ts` turns links into typed relations with a written reason, from the
 * records as they stand, so that a reason never goes stale.
 */

import type { Action } from '../model/action.ts'
import type { Article } from '../model/article.ts'
import type { Change } from '../model/change.ts'
import type { Citation } from '../model/citation.ts'
import type { Comparison } from '../model/comparison.ts'
import type { ComparedLayers } from '../model/dossier.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { Derivation, DriftKind } from '../model/family.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../model/ids.ts'
import type { Quote } from '../model/quote.ts'
import type { Relation } from '../model/relation.ts'
import type { Sentence } from '../model/sentence.ts'
import type { EventLink } from '../model/storyline.ts'

/** A storyline as a list shows it. */
export interface StorylineSummary {
  readonly storyline: StorylineId
  readonly headline: string
  readonly events: number
  readonly articles: number
  readonly origins: number
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly newest: { readonly event: EventNumber; readonly title: string }
  /** Names of the most frequent actors, most frequent first. */
  readonly actors: readonly string[]
  readonly places: readonly string[]
  /** Articles in each of 12 equal stretches of the storyline's time, oldest first. */
  readonly activity: readonly number[]
}

/** An event as a list shows it. */
export interface EventSummary {
  readonly event: EventNumber
  readonly storyline: StorylineId
  readonly title: string
  readonly from: string | null
  readonly lastAt: string | null
  readonly articles: number
  readonly origins: number
}

/** An article as a list shows it. */
export interface ArticleHead {
  readonly article: ArticleId
  readonly title: string
  readonly source: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: Article['publishedPrecision']
  readonly derivation: Derivation
}

/** An event as stored: links without reasons, and the records at their other ends. */
export interface StoredEvent {
  readonly record: EventRecord
  readonly storyline: StorylineSummary
  readonly articles: readonly ArticleHead[]
  /** To earlier events, strongest first. */
  readonly links: readonly EventLink[]
  /** From later events to this one, newest first, at most 20. */
  readonly laterLinks: readonly EventLink[]
  /** Records of the events that the links name. */
  readonly linked: ReadonlyMap<EventNumber, EventRecord>
  /** Those events as a list shows them. */
  readonly related: readonly EventSummary[]
  /** Articles of other events that tell of this one too, newest first, at most 20. */
  readonly citedBy: readonly ArticleHead[]
  /** Its history with that of events that ended in it, oldest first. */
  readonly changes: readonly Change[]
}

export interface StoredStoryline {
  readonly summary: StorylineSummary
  /** Oldest first; at most the newest 60. */
  readonly records: readonly EventRecord[]
  readonly links: readonly EventLink[]
}

/** Words of one article. */
export interface DifferentWords extends Citation {
  readonly text: string
}

/** A quote or figure that a derived text has otherwise than the text it derives from. */
export interface Difference {
  readonly kind: DriftKind
  readonly family: FamilyId
  readonly original: DifferentWords
  readonly altered: DifferentWords
  /** The quotes of the event's record that it concerns, by their place in it, from 0. */
  readonly quotes: readonly number[]
  /** The figures of the record that it concerns, by their place in it, from 0. */
  readonly figures: readonly number[]
}

export interface EventView {
  readonly record: EventRecord
  readonly storyline: StorylineSummary
  readonly articles: readonly ArticleHead[]
  /** From this event to earlier ones. */
  readonly relations: readonly Relation[]
  /** From later events to this one. */
  readonly laterRelations: readonly Relation[]
  /** Titles and days of the events that the relations name. */
  readonly related: readonly EventSummary[]
  /** Where its articles differ from those they derive from, in quotes and figures. */
  readonly differences: readonly Difference[]
  /** Articles of other events that tell of this one too, newest first, at most 20. */
  readonly citedBy: readonly ArticleHead[]
  /** Its history with that of events that ended in it, oldest first. */
  readonly changes: readonly Change[]
}

export interface StorylineView {
  readonly summary: StorylineSummary
  /** Oldest first. */
  readonly records: readonly EventRecord[]
  readonly relations: readonly Relation[]
}

export interface ArticleView {
  readonly article: Article
  readonly fetchedAt: string
  readonly derivation: Derivation
  /** The other articles of its family. */
  readonly family: readonly ArticleHead[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly actions: readonly Action[]
  readonly event: EventSummary
  readonly record: EventRecord
}

/** Two articles of a family, with their texts laid side by side. */
export interface BesideView {
  readonly comparison: Comparison
  readonly left: Article
  readonly right: Article
}

export interface FamilyView {
  readonly family: FamilyId
  /** In order of arrival; of a large family those that tell most. */
  readonly members: readonly ArticleHead[]
  /** How many members it has, those that are not shown included. */
  readonly articles: number
  /** Publisher that members name as their original's and that has no article here; null where none is named. */
  readonly primarySource: string | null
  /** The group of publishers that it counts with; null where it counts alone. */
  readonly group: string | null
  /** The events that its articles are in, newest first. */
  readonly events: readonly EventSummary[]
  /** Null where the family has but one article. */
  readonly beside: BesideView | null
  /** What happened to it and to families that ended in it, oldest first. */
  readonly changes: readonly Change[]
}

/** A family as the store holds it. */
export interface StoredFamily {
  readonly members: readonly ArticleHead[]
  /** Names that members give for their original's publisher, most often named first. */
  readonly named: readonly string[]
  /** The group of publishers that it counts with; null where it counts alone. */
  readonly group: string | null
  /** The events that its articles are in, newest first. */
  readonly events: readonly EventSummary[]
  readonly changes: readonly Change[]
}

export interface SearchHit {
  readonly kind: 'event' | 'article'
  readonly event: EventNumber
  readonly article: ArticleId | null
  readonly title: string
  /** Words around the match; the match between U+0002 and U+0003. */
  readonly excerpt: string
  readonly at: string | null
  /** The source of an article; null for an event, and where it is not given. */
  readonly source: string | null
  /** How many articles an event has, and their origins; null for an article. */
  readonly counts: { readonly articles: number; readonly origins: number } | null
}

/** A publisher whose texts another's derive from. */
export interface SourceOrigin {
  readonly source: string
  readonly articles: number
}

export interface SourceSummary {
  /** The publisher's name where the user's list knows it, else the source as articles give it. */
  readonly source: string
  /** The group it counts with; null where it has none. */
  readonly group: string | null
  readonly articles: number
  readonly originals: number
  readonly derived: number
  /** Its derived articles by kind; together they are `derived`. */
  readonly copies: number
  readonly edited: number
  readonly rewrites: number
  readonly briefs: number
  /** Whose texts its derived articles come from, most first; at most three. */
  readonly derivedFrom: readonly SourceOrigin[]
  /** Derived articles that change the meaning in at least one place, and all such places. */
  readonly altering: number
  readonly alterations: number
  readonly lastAt: string | null
}

export interface Counts {
  readonly articles: number
  readonly origins: number
  readonly events: number
  readonly storylines: number
}

/** `redirect` where the id has merged into another. */
export type Found<View, Id> = { readonly found: View } | { readonly redirect: Id } | null

export interface StorylineFilter {
  readonly actor?: string
  readonly place?: string
  readonly limit: number
  readonly offset: number
}

/** What the store answers itself. */
export interface Archive extends Omit<Library, 'event' | 'storyline' | 'lineage'> {
  lineage(id: FamilyId): Promise<Found<StoredFamily, FamilyId>>
  /** What texts are compared by; articles that are not stored are left out. */
  compared(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ComparedLayers>>
  storyline(id: StorylineId): Promise<Found<StoredStoryline, StorylineId>>
  event(number: EventNumber): Promise<Found<StoredEvent, EventNumber>>
}

export interface Library {
  counts(): Promise<Counts>
  /** Ranked by recent change, then origins. */
  storylines(filter: StorylineFilter): Promise<readonly StorylineSummary[]>
  storyline(id: StorylineId): Promise<Found<StorylineView, StorylineId>>
  /** Newest change first. */
  events(limit: number, offset: number): Promise<readonly EventSummary[]>
  event(number: EventNumber): Promise<Found<EventView, EventNumber>>
  article(id: ArticleId): Promise<ArticleView | null>
  family(id: FamilyId): Promise<readonly ArticleHead[]>
  /** A family with two of its texts side by side: those asked for, or the likeliest to be asked for. */
  lineage(
    id: FamilyId,
    pair: readonly [left: ArticleId, right: ArticleId] | null,
  ): Promise<Found<FamilyView, FamilyId>>
  search(words: string, limit: number): Promise<readonly SearchHit[]>
  sources(): Promise<readonly SourceSummary[]>
  /** Newest first. */
  changes(limit: number, offset?: number): Promise<readonly Change[]>
}
