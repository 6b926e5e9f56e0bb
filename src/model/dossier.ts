/**
 * What a step over events or storylines is given: the event with the layers of its
 * articles, an event beside those it may relate to, a storyline with its records.
 */

import type { EventRecord } from './event-record.ts'
import type { Derivation } from './family.ts'
import type { EventNumber, OriginId, StorylineId } from './ids.ts'
import type { ArticleLayers } from './layers.ts'
import type { Relation } from './relation.ts'
import type { EventLink } from './storyline.ts'

export type DossierLayers = Pick<
  ArticleLayers,
  'article' | 'sentences' | 'mentions' | 'actors' | 'quotes' | 'figures' | 'dates' | 'actions' | 'terms'
>

/** One article of an event with its readings and its present place in its family. */
export interface DossierMember extends DossierLayers {
  readonly derivation: Derivation
  /** What its family counts as. */
  readonly origin: OriginId
  /** Similarity to the event when it joined, 0 to 1. */
  readonly similarity: number
}

/**
 * An event and its articles in order of arrival. Where an event has more articles
 * than the engine's cap, one of each family comes first; `articles` and `origins`
 * count all of them.
 */
export interface EventDossier {
  readonly event: EventNumber
  readonly members: readonly DossierMember[]
  readonly articles: number
  readonly origins: number
}

export type ComparedLayers = Pick<
  ArticleLayers,
  'article' | 'sentences' | 'mentions' | 'actors' | 'quotes' | 'figures' | 'dates' | 'actions' | 'passages'
>

/** A derived text beside the one it derives from. */
export interface DerivationCase {
  readonly derived: ComparedLayers
  readonly original: ComparedLayers
}

/** An event beside the earlier ones it is linked to. */
export interface RelationCase {
  readonly record: EventRecord
  readonly links: readonly EventLink[]
  readonly earlier: ReadonlyMap<EventNumber, EventRecord>
}

/** A storyline's records, oldest first, and the relations among them. */
export interface StorylineDossier {
  readonly storyline: StorylineId
  readonly records: readonly EventRecord[]
  readonly relations: readonly Relation[]
}
