/**
 * What binds the clusterer besides its own decisions: numbers that were given before,
 * which people may have cited, and what persons decided, which stands against it. A
 * person's decision is a correction; what follows from all of them for the machine is
 * the pins.
 */

import type { ArticleId, EventNumber } from './ids.ts'

export interface EventBounds {
  /** The highest number given so far, also by an earlier reading; 0 where none was. A new event gets a higher one. */
  readonly lastNumber: number
  /**
   * While everything is read again: the numbers of the events that each article opened
   * before, first among those of a split counted, in that order. Where the same article
   * opens events again, they get these numbers.
   */
  readonly formerNumbers: FormerNumbers
  readonly pins: EventPins
}

export type FormerNumbers = ReadonlyMap<ArticleId, readonly EventNumber[]>

/** What the machine must leave as it is. */
export interface EventPins {
  /** Articles that a person put where they are: no move takes them away. */
  readonly held: readonly HeldArticle[]
  /** Events that a person made of two: no article leaves them. */
  readonly whole: readonly EventNumber[]
  /** Pairs of events that a person parted: they do not merge, nor what they merge into. */
  readonly apart: readonly (readonly [EventNumber, EventNumber])[]
}

export interface HeldArticle {
  readonly article: ArticleId
  readonly event: EventNumber
}

/** A person's merge, or a person's move of articles (a split, where their event was new). */
export interface EventCorrection {
  readonly kind: 'merge' | 'move'
  /** ISO time at which it was decided. */
  readonly at: string
  /** What he or she gave as the reason. */
  readonly note: string | null
  /** The articles that moved; of a merge one article of either event, which stands for it. */
  readonly articles: readonly ArticleId[]
  /** One article of the event that they left; null for a merge. */
  readonly leftBehind: ArticleId | null
}

/** Nothing binds: a new store, or a pipe. */
export const nothingBinds: EventBounds = {
  lastNumber: 0,
  formerNumbers: new Map(),
  pins: { held: [], whole: [], apart: [] },
}
