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
import { KeyRows } from '../text/key-rows.ts'
import { StreamClock } from '../text/stream-clock.ts'
import { Votes } from '../text/votes.ts'
import { WindowedIndex } from '../text/windowed-index.ts'
import { Binding } from './binding.ts'
import { type LiveEvent, openEvent } from './live-event.ts'
import { MemberSlots } from './member-slots.ts'
import type { EventSettings } from './settings.ts'
import { type Frequencies, LOOKUP_WORDS, type LookupWords } from './weigh.ts'

/** Newest events taken of one word: bounds the work on words that everything has. */
const POSTINGS_MAX = 48
/** Words under which one event is put into a generation of the index: enough for every way to tell of it. */
const INDEXED_MAX = 112
/**
 * Events that are compared in full, the likeliest by shared rare words. 12 and 8 are alike
 * on the train streams (mean .758 and .757, 2026-11-26); 8 takes a quarter less time.
 */
const CANDIDATES_MAX = 8
/**
 * And only those with this share of the likeliest one's votes: behind a clear winner
 * nothing is compared that could not be it. Without it a window of a million takes some
 * two and a half times as long. .07 leaves the train streams about as they are (ECB+
 * .919, .887 to .924, .894; one-topic windows .826, .386 to .822, .373), .15 and more
 * take rivals away by which a crowd is known (.813, .324). 2026-11-26.
 */
const VOTES_SHARE_MIN = 0.07
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
  /** Keys under which events of several members stand in the newest generation of the index. */
  readonly indexed: KeyRows
  labels: Map<number, Pick<ProfileLabel, 'kind' | 'text'>>
  /** Numbers given before, and what persons decided. */
  binding: Binding
  lastEvent: number
  sweptAt: number
  /** Families known after all were last looked at. */
  familiesKept: number
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
    indexed: new KeyRows(INDEXED_MAX + LOOKUP_WORDS),
    labels: new Map(),
    binding: new Binding(),
    lastEvent: 0,
    sweptAt: 0,
    familiesKept: 0,
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

/** Votes for events, and for what they have become; whole numbers, whose sums no order changes. */
const votes = new Votes()
const heirVotes = new Votes()

/** Live events that share rare words with the article, likeliest first; bounded work. */
export function candidatesFor(state: ClusterState, { keys, rarities }: LookupWords): LiveEvent[] {
  votes.clear()
  heirVotes.clear()
  state.index.forNewest(keys, POSTINGS_MAX, (event, place) => {
    votes.add(event, rarities[place]! ** 2)
  })
  votes.forEach((event, sum) => {
    heirVotes.add(heirOf(state, event as EventNumber), sum)
  })
  const found: LiveEvent[] = []
  const ranked = heirVotes.atLeast(0, 'larger')
  const least = VOTES_SHARE_MIN * (ranked[0]?.votes ?? 0)
  for (const { number, votes: sum } of ranked) {
    if (sum < least) break
    const live = state.events.get(number as EventNumber)
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

/** Forgets under which keys the event stands in the index. */
function freeIndexed(state: ClusterState, live: LiveEvent): void {
  if (live.indexed !== 0) state.indexed.free(live.indexed)
  live.indexed = 0
}

/**
 * Makes an event findable by a member's rarest words, each once a generation of the
 * index. An event of one member has no set of its own: most stay so, and a set costs
 * half of what the member does.
 */
export function indexMember(state: ClusterState, live: LiveEvent, { keys }: LookupWords): void {
  if (live.indexGeneration !== state.index.generation) freeIndexed(state, live)
  live.indexGeneration = state.index.generation
  if (live.members.length < 2 && live.indexed === 0) {
    state.index.add(keys, live.event, state.clock.now)
    return
  }
  if (live.indexed === 0) live.indexed = state.indexed.take()
  if (state.indexed.sizeOf(live.indexed) >= INDEXED_MAX) return
  state.index.add(state.indexed.addNew(live.indexed, keys), live.event, state.clock.now)
}

/** Ends an event; its members are no longer its own. */
export function endEvent(state: ClusterState, live: LiveEvent): void {
  freeIndexed(state, live)
  state.events.delete(live.event)
}

/** Keeps words for the reasons that people read. */
export function learnLabels(state: ClusterState, labels: readonly ProfileLabel[]): void {
  for (const { key, kind, text } of labels) if (!state.labels.has(key)) state.labels.set(key, { kind, text })
}

/** Labels kept at most before they are begun anew: some 100 bytes each. */
const LABELS_MAX = 1_000_000

/** Families known beyond twice those that were kept, before all are looked at: that takes a fifth of a second for a million (2026-11-26). */
const FAMILIES_SPARE = 10_000

/**
 * Forgets families of events that ended for good: of an event that goes now, those that
 * it still knows; of all, where many have gathered that were settled before.
 */
function forgetFamilies(state: ClusterState, gone: readonly LiveEvent[]): void {
  const { familyEvents, events } = state
  for (const { event, members, followers } of gone) {
    for (const { family } of [...members, ...followers]) {
      const known = familyEvents.get(family)
      if (known !== undefined && heirOf(state, known) === event) familyEvents.delete(family)
    }
  }
  if (familyEvents.size < FAMILIES_SPARE + 2 * state.familiesKept) return
  for (const [family, event] of familyEvents) {
    if (!events.has(heirOf(state, event))) familyEvents.delete(family)
  }
  state.familiesKept = familyEvents.size
}

/** Forgets events silent for longer than the window; most calls do nothing. */
export function sweep(state: ClusterState, windowDays: number): void {
  const { now } = state.clock
  const every = Math.max(SWEEP_EVERY_MIN, state.events.size * SWEEP_SHARE)
  if (now === null || state.version - state.sweptAt < every) return
  state.sweptAt = state.version
  const oldest = now - windowDays * DAY_MS
  const gone = [...state.events.values()].filter(({ lastTime }) => lastTime !== null && lastTime < oldest)
  for (const live of gone) {
    for (const member of live.members) state.slots.free(member)
    endEvent(state, live)
  }
  forgetFamilies(state, gone)
  for (const ended of state.heirs.keys()) {
    if (!state.events.has(heirOf(state, ended))) state.heirs.delete(ended)
  }
  state.index.forget(oldest)
  if (state.labels.size > LABELS_MAX) state.labels = new Map()
}
