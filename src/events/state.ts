/**
 * What the clusterer knows: the live events with their members, an index from telling
 * words to them, running document frequencies, the events of families, words for
 * reasons, and the stream's time. The work on one article does not grow with the number
 * of live events: it looks up its rarest words, each giving the newest few events.
 *
 * Only `apply` (in `fold.ts`) changes this.
 */

import { follow } from '../model/heirs.ts'
import type { EventNumber, FamilyId } from '../model/ids.ts'
import type { ProfileLabel } from '../model/profile.ts'
import { newsBackgroundOfHeads } from '../text/background-heads.ts'
import { DocumentFrequencies } from '../text/document-frequencies.ts'
import { StreamClock } from '../text/stream-clock.ts'
import { WindowedIndex } from '../text/windowed-index.ts'
import { Binding } from './binding.ts'
import { type LiveEvent, openEvent } from './live-event.ts'
import { type Member, MemberSlots, wordsOfMember } from './member-slots.ts'
import type { EventSettings } from './settings.ts'
import { type Frequencies, lookupWords, type WeighedProfile } from './weigh.ts'

/** Rarest words of an article by which events are looked up and found. */
const LOOKUP_WORDS = 28
/** Newest events taken of one word: bounds the work on words that everything has. */
const POSTINGS_MAX = 48
/** Words under which one event is put into a generation of the index: enough for every way to tell of it. */
const INDEXED_MAX = 112
/** Events that are compared in full. */
const CANDIDATES_MAX = 12
/** Articles between sweeps, at least, and as a share of the live events: a sweep looks at all of them. */
const SWEEP_EVERY_MIN = 2_000
const SWEEP_SHARE = 0.125
const DAY_MS = 86_400_000

export interface ClusterState {
  readonly settings: EventSettings
  readonly frequencies: Frequencies
  readonly clock: StreamClock
  readonly events: Map<EventNumber, LiveEvent>
  readonly familyEvents: Map<FamilyId, EventNumber>
  /** Events that ended, and what they became part of. */
  readonly heirs: Map<EventNumber, EventNumber>
  readonly slots: MemberSlots
  readonly index: WindowedIndex
  labels: Map<number, Pick<ProfileLabel, 'kind' | 'text'>>
  /** Numbers given before, and what persons decided. */
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
    frequencies: {
      texts: new DocumentFrequencies(newsBackgroundOfHeads(), settings.backgroundPrior),
      leads: new DocumentFrequencies(newsBackgroundOfHeads(), settings.leadPrior),
    },
    clock: new StreamClock(),
    events: new Map(),
    familyEvents: new Map(),
    heirs: new Map(),
    slots: new MemberSlots(),
    index: new WindowedIndex(),
    labels: new Map(),
    binding: new Binding(),
    lastEvent: 0,
    sweptAt: 0,
    version: 0,
  }
}

/** The event that a number stands for now: itself, or the one it became part of. */
export function heirOf(state: ClusterState, event: EventNumber): EventNumber {
  return follow(state.heirs, event)
}

/** The live event in which texts of the family stand, or null. */
export function familyEvent(state: ClusterState, family: FamilyId): LiveEvent | null {
  const event = state.familyEvents.get(family)
  return event === undefined ? null : (state.events.get(heirOf(state, event)) ?? null)
}

/** Live events that share rare words with the article, likeliest first; bounded work. */
export function candidatesFor(state: ClusterState, weighed: WeighedProfile): LiveEvent[] {
  const votes = new Map<EventNumber, number>()
  for (const { key, rarity } of lookupWords(weighed, LOOKUP_WORDS)) {
    state.index.forNewest(key, POSTINGS_MAX, (event) => {
      const live = heirOf(state, event as EventNumber)
      votes.set(live, (votes.get(live) ?? 0) + rarity * rarity)
    })
  }
  const found: LiveEvent[] = []
  for (const [event] of [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])) {
    const live = state.events.get(event)
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

/**
 * Makes an event findable by a member's rarest words, each once a generation of the
 * index. An event of one member has no set of its own: most stay so, and a set costs
 * more than the member.
 */
export function indexMember(state: ClusterState, live: LiveEvent, member: Member): void {
  if (live.indexGeneration !== state.index.generation) live.indexed = null
  live.indexGeneration = state.index.generation
  const known = live.indexed
  if (known !== null && known.size >= INDEXED_MAX) return
  const keys = lookupWords(wordsOfMember(member), LOOKUP_WORDS).map(({ key }) => key)
  state.index.add(known === null ? keys : keys.filter((key) => !known.has(key)), live.event, state.clock.now)
  if (live.members.length < 2) return
  live.indexed = known ?? new Set()
  for (const key of keys) live.indexed.add(key)
}

/** Keeps words for the reasons that people read. */
export function learnLabels(state: ClusterState, labels: readonly ProfileLabel[]): void {
  for (const { key, kind, text } of labels) if (!state.labels.has(key)) state.labels.set(key, { kind, text })
}

/** Labels kept at most before they are begun anew: some 100 bytes each. */
const LABELS_MAX = 1_000_000

/** Forgets events silent for longer than the window; most calls do nothing. */
export function sweep(state: ClusterState, windowDays: number): void {
  const { now } = state.clock
  const every = Math.max(SWEEP_EVERY_MIN, state.events.size * SWEEP_SHARE)
  if (now === null || state.version - state.sweptAt < every) return
  state.sweptAt = state.version
  const oldest = now - windowDays * DAY_MS
  for (const [event, live] of state.events) {
    if (live.lastTime === null || live.lastTime >= oldest) continue
    for (const member of live.members) state.slots.free(member)
    state.events.delete(event)
  }
  for (const [family, event] of state.familyEvents) {
    if (!state.events.has(heirOf(state, event))) state.familyEvents.delete(family)
  }
  for (const ended of state.heirs.keys()) {
    if (!state.events.has(heirOf(state, ended))) state.heirs.delete(ended)
  }
  state.index.forget(oldest)
  if (state.labels.size > LABELS_MAX) state.labels = new Map()
}
