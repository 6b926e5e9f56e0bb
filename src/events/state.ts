/**
 * What the clusterer knows: the live events, an inverted index from terms to them,
 * running document frequencies, the events of families and the stream's time. The
 * work on one article does not grow with the number of live events: it looks up its
 * weightiest terms, each giving the newest few events that have it.
 *
 * Only `apply` (in `fold.ts`) changes this, through `join` and `sweep`.
 */

import type { EventNumber, FamilyId } from '../model/ids.ts'
import { backgroundWithStates } from '../text/background.ts'
import { DocumentFrequencies } from '../text/document-frequencies.ts'
import { PostingIndex } from '../text/posting-index.ts'
import { topTerms } from '../text/sparse-vector.ts'
import { StreamClock } from '../text/stream-clock.ts'
import { Binding } from './binding.ts'
import { addMember, type LiveEvent, type Member, openEvent, touch } from './live-event.ts'
import type { EventSettings } from './settings.ts'

/** Weightiest terms of an article by which events are looked up and found. */
const LOOKUP_TERMS = 24
/** Newest events taken of one term: bounds the work on words that everything has. */
const POSTINGS_MAX = 64
/** Events that are compared in full. */
const CANDIDATES_MAX = 12
/** Events between sweeps: trades the cost of rebuilding the index against dead postings. */
const SWEEP_EVERY = 2_000
const DAY_MS = 86_400_000

export interface ClusterState {
  readonly settings: EventSettings
  readonly frequencies: DocumentFrequencies
  readonly clock: StreamClock
  readonly events: Map<EventNumber, LiveEvent>
  readonly familyEvents: Map<FamilyId, EventNumber>
  index: PostingIndex
  binding: Binding
  lastEvent: number
  sweptAt: number
  /** Counts the articles applied. */
  version: number
}

/** A state that knows no article. */
export function startState(settings: EventSettings): ClusterState {
  return {
    settings,
    frequencies: new DocumentFrequencies(
      backgroundWithStates(settings.stateShareMin),
      settings.backgroundPrior,
    ),
    clock: new StreamClock(),
    events: new Map(),
    familyEvents: new Map(),
    index: new PostingIndex(),
    binding: new Binding(),
    lastEvent: 0,
    sweptAt: 0,
    version: 0,
  }
}

/** Live events that share weighty terms with the article, likeliest first; bounded work. */
export function candidatesFor(state: ClusterState, article: Member): LiveEvent[] {
  const { all } = article.vectors
  const shared = new Map<number, number>()
  for (const { key, weight } of topTerms(all, LOOKUP_TERMS)) {
    state.index.forNewest(key, POSTINGS_MAX, (event) => {
      shared.set(event, (shared.get(event) ?? 0) + weight * weight)
    })
  }
  const ranked = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  const found: LiveEvent[] = []
  for (const [event] of ranked) {
    const live = state.events.get(event as EventNumber)
    if (live) found.push(live)
    if (found.length === CANDIDATES_MAX) break
  }
  return found
}

/** The event's state; opened where the number is new. */
export function eventOf(state: ClusterState, event: EventNumber): LiveEvent {
  let live = state.events.get(event)
  if (live === undefined) {
    live = openEvent(event)
    state.events.set(event, live)
    state.lastEvent = Math.max(state.lastEvent, event)
  }
  return live
}

/** Puts an article into an event; one that repeats another text only moves its time. */
export function join(
  state: ClusterState,
  live: LiveEvent,
  article: Member,
  repeats: boolean,
  averageShare: number,
): void {
  touch(live, article.time)
  if (repeats && live.members.length > 0) return
  for (const key of addMember(live, article, LOOKUP_TERMS, averageShare)) state.index.add(key, live.event)
}

/** Forgets events silent for longer than the window; most calls do nothing. */
export function sweep(state: ClusterState, windowDays: number): void {
  const now = state.clock.now
  if (now === null || state.lastEvent - state.sweptAt < SWEEP_EVERY) return
  state.sweptAt = state.lastEvent
  const oldest = now - windowDays * DAY_MS
  for (const [event, live] of state.events) {
    if (live.lastTime !== null && live.lastTime < oldest) state.events.delete(event)
  }
  for (const [family, event] of state.familyEvents) {
    if (!state.events.has(event)) state.familyEvents.delete(family)
  }
  state.index = new PostingIndex()
  for (const live of state.events.values()) {
    for (const key of live.indexed) state.index.add(key, live.event)
  }
}
