/**
 * What the storylines know: the events of the window with their vectors, an index
 * from their chief terms to them, and which storyline has become which. The work on
 * one article is bounded: it looks up the chief terms of its event, each giving the
 * newest few events that have it.
 *
 * Only `apply` (in `links.ts`) changes this.
 */

import type { EventNumber, StorylineId } from '../model/ids.ts'
import { newsBackground } from '../text/background.ts'
import { DocumentFrequencies } from '../text/document-frequencies.ts'
import { PostingIndex } from '../text/posting-index.ts'
import { topKeys, topTerms } from '../text/sparse-vector.ts'
import { StreamClock } from '../text/stream-clock.ts'
import { heirIn, type Repaired } from './links-repair.ts'
import type { LinkedEvent } from './links-vectors.ts'

export interface StorylineState {
  /** Counted over events, not articles: a well covered event must not make its names common. */
  readonly frequencies: DocumentFrequencies
  readonly clock: StreamClock
  readonly events: Map<EventNumber, LinkedEvent>
  /** Events that merged, each with its heir, while that is kept. */
  readonly ended: Map<EventNumber, EventNumber>
  readonly merged: Map<StorylineId, StorylineId>
  index: PostingIndex
  sweepAt: number
  /** Counts the articles applied. */
  version: number
}

/** Prior weight of the background table, in events. */
const BACKGROUND_PRIOR = 200
const LOOKUP_TERMS = 20
const POSTINGS_MAX = 48
const CANDIDATES_MAX = 16
/** An event is findable by at most this many terms. */
const INDEXED_MAX = 48
const SWEEP_EVERY = 4_000
const DAY_MS = 86_400_000

/** A state that knows no event. */
export function startState(): StorylineState {
  return {
    frequencies: new DocumentFrequencies(newsBackground(), BACKGROUND_PRIOR),
    clock: new StreamClock(),
    events: new Map(),
    ended: new Map(),
    merged: new Map(),
    index: new PostingIndex(),
    sweepAt: SWEEP_EVERY,
    version: 0,
  }
}

/** What the storyline has become. */
export function resolve(state: StorylineState, storyline: StorylineId): StorylineId {
  let found = storyline
  for (let into = state.merged.get(found); into !== undefined; into = state.merged.get(found)) found = into
  return found
}

/** Number of the event that opened a storyline: the older storyline has the lower. */
export function numberOf(storyline: StorylineId): number {
  return Number(storyline.slice(1))
}

/** Events that share chief terms with this one, as they are after the repair, likeliest first; bounded work. */
export function candidatesFor(state: StorylineState, linked: LinkedEvent, after: Repaired): LinkedEvent[] {
  const { vector } = linked
  const shared = new Map<number, number>()
  for (const { key, weight } of topTerms(vector, LOOKUP_TERMS)) {
    const worth = weight * weight
    state.index.forNewest(key, POSTINGS_MAX, (posted) => {
      const event = heirIn(state, after, posted as EventNumber)
      shared.set(event, (shared.get(event) ?? 0) + worth)
    })
  }
  shared.delete(linked.event)
  const ranked = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, CANDIDATES_MAX)
  const found = ranked.map(([number]) => {
    const event = number as EventNumber
    return after.events.get(event) ?? state.events.get(event)
  })
  return found.filter((event): event is LinkedEvent => event !== undefined)
}

/** Makes an event findable by its chief terms. */
export function indexEvent(state: StorylineState, linked: LinkedEvent): void {
  for (const key of topKeys(linked.vector, LOOKUP_TERMS)) {
    if (linked.indexed.has(key) || linked.indexed.size >= INDEXED_MAX) continue
    linked.indexed.add(key)
    state.index.add(key, linked.event)
  }
}

/** Forgets events silent for longer than the window; most calls do nothing. */
export function sweep(state: StorylineState, windowDays: number): void {
  const now = state.clock.now
  if (now === null || state.events.size < state.sweepAt) return
  const oldest = now - windowDays * DAY_MS
  for (const [event, linked] of state.events) {
    if (linked.lastTime !== null && linked.lastTime < oldest) state.events.delete(event)
  }
  for (const ended of state.ended.keys()) {
    const heir = heirIn(state, state, ended)
    if (state.events.has(heir)) state.ended.set(ended, heir)
    else state.ended.delete(ended)
  }
  state.index = new PostingIndex()
  for (const linked of state.events.values()) {
    for (const key of linked.indexed) state.index.add(key, linked.event)
  }
  state.sweepAt = state.events.size * 2 + SWEEP_EVERY
}
