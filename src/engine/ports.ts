/**
 * The ports: what the engine needs of the world. `io/` implements them; tests use
 * the real ones on a temporary folder. Reading queries for pages and commands are
 * in `library.ts`; here is what `ingest` and `replay` need.
 */

import type { Article } from '../model/article.ts'
import type { Change } from '../model/change.ts'
import type { DossierMember } from '../model/dossier.ts'
import type { EventDecision } from '../model/event.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { Derivation, FamilyDecision } from '../model/family.ts'
import type { ArticleId, EventNumber, FamilyId, RawHash, StorylineId } from '../model/ids.ts'
import type { ArticleLayers } from '../model/layers.ts'
import type { Problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { Relation } from '../model/relation.ts'
import type { EventLink, StorylineDecision } from '../model/storyline.ts'

/** Time for the rim; the core is told times and never asks. */
export interface Clock {
  now(): Date
}

/** The layers made of one article alone, without those never stored. */
export type ReadingLayers = Pick<
  ArticleLayers,
  | 'sentences'
  | 'mentions'
  | 'actors'
  | 'quotes'
  | 'figures'
  | 'dates'
  | 'actions'
  | 'conditions'
  | 'terms'
  | 'signature'
>

/** Cleans and reads raw items, in order; in this process or spread over workers. */
export interface Reader {
  read(rawItems: readonly RawItem[]): Promise<readonly ReadItem[]>
  close(): Promise<void>
}

/** A raw item after cleaning and reading; `article` is null where it held none. */
export interface ReadItem {
  readonly article: Article | null
  readonly layers: ReadingLayers | null
  readonly problems: readonly Problem[]
}

/** The raw bytes an article was made from; `sources` opens them again by media type. */
export interface RawRecord {
  readonly hash: RawHash
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly location: string
}

/** A stored raw record with its place in the order of arrival. */
export interface StoredRaw {
  readonly arrival: number
  readonly fetchedAt: string
  readonly raw: RawRecord
}

/** One article on its way into the store, with everything decided about it. */
export interface Arrival {
  /** 1, 2, 3 … without gaps, in order of arrival. */
  readonly arrival: number
  readonly raw: RawRecord
  readonly fetchedAt: string
  readonly article: Article
  readonly layers: ReadingLayers
  readonly family: FamilyDecision
  readonly event: EventDecision
  readonly storyline: StorylineDecision
}

/** What the store keeps of one arrival for the folds to start again from. */
export interface StoredArrival {
  readonly arrival: number
  readonly article: Article
  readonly layers: Pick<
    ReadingLayers,
    'mentions' | 'actors' | 'figures' | 'dates' | 'actions' | 'terms' | 'signature'
  >
  readonly family: FamilyDecision
  readonly event: EventDecision
  readonly storyline: StorylineDecision
}

/** An event as it stands after a batch. */
export interface EventState {
  readonly event: EventNumber
  readonly storyline: StorylineId
  readonly record: EventRecord
  readonly links: readonly EventLink[]
  readonly relations: readonly Relation[]
}

/** Everything one batch changes; committed whole or not at all. */
export interface Batch {
  /** The last arrival number this batch builds on. */
  readonly expectedHead: number
  readonly arrivals: readonly Arrival[]
  /** Families that ended, with the one that took their members. */
  readonly familiesMerged: ReadonlyMap<FamilyId, FamilyId>
  /** Places in families that differ from those stored, the newcomers' included. */
  readonly derivations: readonly Derivation[]
  /** Events that ended, with the one that took their articles. */
  readonly eventsMerged: ReadonlyMap<EventNumber, EventNumber>
  readonly storylinesMerged: ReadonlyMap<StorylineId, StorylineId>
  readonly events: readonly EventState[]
  readonly changes: readonly Change[]
}

/** A step's identity as stored: a layer whose key differs is out of date. */
export interface StepKey {
  readonly name: string
  readonly version: number
  readonly key: string
}

/** Where everything is kept. All methods are safe beside other processes. */
export interface Store {
  /** The last arrival number; 0 where the store is empty. */
  head(): Promise<number>
  /** Which of these articles are stored already. */
  known(ids: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>>
  /** Writes a batch in one transaction; false, with nothing written, where `expectedHead` is no longer the head. */
  commit(batch: Batch): Promise<boolean>
  /** Stored arrivals after number `after`, in order, at most `limit`. */
  arrivalsAfter(after: number, limit: number): Promise<readonly StoredArrival[]>
  /** Raw records after number `after`, in order, at most `limit`: where a replay starts. */
  rawAfter(after: number, limit: number): Promise<readonly StoredRaw[]>
  /**
   * The articles of an event in order of arrival, at most `limit`: where there are
   * more, one of each family first. With the counts of all of them.
   */
  dossierMembers(
    event: EventNumber,
    limit: number,
  ): Promise<{ members: readonly DossierMember[]; articles: number; origins: number }>
  /** Records of these events, where there are any. */
  records(events: readonly EventNumber[]): Promise<ReadonlyMap<EventNumber, EventRecord>>
  /** The keys of the steps that made what is stored; empty for a new store. */
  stepKeys(): Promise<readonly StepKey[]>
  setStepKeys(keys: readonly StepKey[]): Promise<void>
  /** Forgets every analysis and keeps raw items and arrival numbers: the start of a replay. */
  clearAnalysis(): Promise<void>
  close(): Promise<void>
}
