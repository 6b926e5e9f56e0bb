/**
 * The ports: what the engine needs of the world. `io/` implements them; tests use
 * the real ones on a temporary folder. Questions that pages and commands ask are in
 * `library.ts` (the store answers them as an `Archive`); here is what `ingest` and
 * `replay` need. All writing goes through a `Turn`, one write transaction.
 */

import type { Article } from '../model/article.ts'
import type { Change } from '../model/change.ts'
import type { ComparedLayers, DossierMember } from '../model/dossier.ts'
import type { EventDecision } from '../model/event.ts'
import type { EventBounds, EventCorrection, FormerNumbers } from '../model/event-bounds.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { Derivation, FamilyDecision } from '../model/family.ts'
import type { ArticleId, EventNumber, FamilyId, RawHash, StorylineId } from '../model/ids.ts'
import type { ArticleLayers } from '../model/layers.ts'
import type { Problem } from '../model/problems.ts'
import type { Credit } from '../model/publisher.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { SourcePart } from '../model/source-part.ts'
import type { EventLink, StorylineDecision } from '../model/storyline.ts'
import type { Consulted, ConsultedLayers, Settings } from './step.ts'

export type { Consulted, ConsultedLayers, Settings }

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
  | 'passages'
  | 'profile'
>

/** Cleans and reads, in order; in this process or spread over workers. */
export interface Reader {
  /** Settings given for this run; they are part of the keys of what it reads. */
  readonly given: Settings
  /** Cleans raw items and reads the articles they hold. */
  read(rawItems: readonly RawItem[]): Promise<readonly ReadItem[]>
  /** Reads what a pipe was given: text as it is, so that offsets point into it; html cleaned first. */
  readParts(parts: readonly SourcePart[]): Promise<readonly ReadItem[]>
  /** The finished lines that the pipe `clean` or `read` writes for these parts. */
  writeLines(pipe: LinePipe, parts: readonly SourcePart[]): Promise<WrittenLines>
  close(): Promise<void>
}

export type LinePipe = 'clean' | 'read'

/** Lines of JSON Lines as bytes, ready to be written, and what could not be read. */
export interface WrittenLines {
  readonly bytes: Uint8Array
  readonly articles: number
  readonly problems: readonly Problem[]
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

/** A stored raw record with its place in the order of coming. */
export interface StoredRaw {
  /** 1, 2, 3 … in order of coming; not an article's arrival number, which a replay may change. */
  readonly sequence: number
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
  readonly credit: Credit
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
    'mentions' | 'actors' | 'figures' | 'dates' | 'actions' | 'terms' | 'signature' | 'passages' | 'profile'
  >
  readonly family: FamilyDecision
  readonly event: EventDecision
  readonly storyline: StorylineDecision
}

/** An event as it stands after a turn. */
export interface EventState {
  readonly event: EventNumber
  readonly record: EventRecord
  /** The last arrival that changed what the event holds; null where none did. */
  readonly changed: number | null
  /** Null where the storyline and the links are as they were. */
  readonly storyline: StorylineId | null
  readonly links: readonly EventLink[] | null
}

/** What an article is called in the change history. */
export type ArticleName = Pick<Article, 'title' | 'source'>

/** Newcomers and what their coming changed. */
export interface Batch {
  readonly arrivals: readonly Arrival[]
  /** Families that ended, with the one that took their members. */
  readonly familiesMerged: ReadonlyMap<FamilyId, FamilyId>
  /** Places in families that differ from those stored, the newcomers' included. */
  readonly derivations: readonly Derivation[]
  /** Events that ended, with the one that took their articles. */
  readonly eventsMerged: ReadonlyMap<EventNumber, EventNumber>
  /** Articles that left their event, stored before or newcomers, with the one each is in after the last move. */
  readonly articlesMoved: ReadonlyMap<ArticleId, EventNumber>
  readonly storylinesMerged: ReadonlyMap<StorylineId, StorylineId>
  readonly changes: readonly Change[]
}

/** A step's identity as stored: a layer whose key differs is out of date. */
export interface StepKey {
  readonly name: string
  readonly version: number
  readonly key: string
}

/**
 * One write transaction, in which no other process writes: what it reads is what
 * stands, its own writes included, and all of it is kept or none.
 */
export interface Turn {
  /** The last arrival number; 0 where the store is empty. */
  head(): Promise<number>
  /** Which of these articles are stored already. */
  known(ids: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>>
  /** Stored arrivals after number `after`, in order, at most `limit`, with these layers. */
  arrivalsAfter(
    after: number,
    limit: number,
    layers: readonly (keyof ReadingLayers)[],
  ): Promise<readonly StoredArrival[]>
  /** What a fold is given of these articles; those that are not stored are left out. */
  consult(ids: readonly ArticleId[]): Promise<Consulted>
  /** What two texts are compared by in meaning; articles that are not stored are left out. */
  compared(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ComparedLayers>>
  /** What these articles are called; those that are not stored are left out. */
  namesOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ArticleName>>
  addBatch(batch: Batch): Promise<void>
  /** The events that now hold articles of these families, ascending. */
  eventsOfFamilies(families: readonly FamilyId[]): Promise<readonly EventNumber[]>
  /**
   * The articles of an event in order of arrival, at most `limit`: where there are
   * more, one of each family first. With the counts of all of them.
   */
  dossierMembers(event: EventNumber, limit: number): Promise<MemberPage>
  /** Writes records, links and storylines of these events; replaces what they had. */
  putEvents(states: readonly EventState[]): Promise<void>
  /** What binds the clusterer besides its decisions, as it stands now. */
  eventBounds(): Promise<EventBounds>
  /** Keeps a person's decision on events; the pins follow from it. */
  addCorrection(correction: EventCorrection): Promise<void>
  /** Raw records after number `after` of their own order of coming, at most `limit`: where a replay starts. */
  rawAfter(after: number, limit: number): Promise<readonly StoredRaw[]>
  /**
   * Forgets articles and every analysis; raw bytes stay, with the order in which they
   * came. Gives the numbers that events had, by the articles that opened them.
   */
  clearAnalysis(): Promise<FormerNumbers>
  /**
   * After everything cleared was made anew: ids that were not given again lead on to
   * where most of their articles are. Gives the events that lost articles by it.
   */
  leadFormerOn(): Promise<readonly RereadEvent[]>
  addChanges(changes: readonly Change[]): Promise<void>
  setStepKeys(keys: readonly StepKey[]): Promise<void>
  /** Keeps a short text under a name, for later processes. */
  setNote(name: string, text: string): Promise<void>
}

/** An event some or all of whose articles are in others since everything was read again. */
export interface RereadEvent {
  readonly event: EventNumber
  /** The event that has most of the articles that left, `shared` of them. */
  readonly heir: EventNumber
  readonly shared: number
  /** Articles that the event still has, and those it had which are still read. */
  readonly kept: number
  readonly articles: number
}

/** Some of an event's articles, with the counts of all of them. */
export interface MemberPage {
  readonly members: readonly DossierMember[]
  readonly articles: number
  readonly origins: number
}

/** Where everything is kept. All methods are safe beside other processes. */
export interface Store {
  head(): Promise<number>
  /** Which of these raw bytes are stored already. */
  knownRaw(hashes: readonly RawHash[]): Promise<ReadonlySet<RawHash>>
  /** Runs `work` in one write transaction, and gives what it gives; an error undoes all of it. */
  turn<Value>(work: (turn: Turn) => Promise<Value>): Promise<Value>
  /** The keys of the steps that made what is stored; empty for a new store. */
  stepKeys(): Promise<readonly StepKey[]>
  /** The text kept under a name. */
  note(name: string): Promise<string | null>
  close(): Promise<void>
}
