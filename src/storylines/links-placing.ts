/**
 * Events in, their links to earlier ones and their storylines out: a new event follows
 * its strongest link where that is strong enough, and one that is known ties two
 * storylines by a stronger one. Events that merged tie theirs in any case, as the two
 * then share an event. Of two storylines the older id stays.
 */

import type { EventNumber, StorylineId } from '../model/ids.ts'
import type { EventLink, EventPlacement, StorylineMerge } from '../model/storyline.ts'
import { heirIn, type Repaired } from './links-repair.ts'
import { candidatesFor, numberOf, resolve, type StorylineState } from './links-state.ts'
import { beganBefore, type LinkSettings, linkBetween } from './links-strength.ts'
import type { LinkedEvent } from './links-vectors.ts'

const LINKS_MAX = 5

export interface StorylineSettings extends LinkSettings {
  readonly joinStrengthMin: number
  readonly mergeStrengthMin: number
  readonly windowDays: number
}

function findLinks(
  state: StorylineState,
  linked: LinkedEvent,
  after: Repaired,
  settings: LinkSettings,
): EventLink[] {
  const links: EventLink[] = []
  for (const other of candidatesFor(state, linked, after)) {
    if (!beganBefore(other, linked)) continue
    const link = linkBetween(linked, other, settings)
    if (link !== null) links.push(link)
  }
  return links.sort((a, b) => b.strength - a.strength || b.to - a.to).slice(0, LINKS_MAX)
}

/** The links as they were found, to where events that merged since have gone. */
function keptLinks(state: StorylineState, { event, links }: LinkedEvent, after: Repaired): EventLink[] {
  const kept = new Map<EventNumber, EventLink>()
  for (const link of links) {
    const to = heirIn(state, after, link.to)
    // Strongest first: where two lead to one event now, the stronger stays.
    if (to !== event && !kept.has(to)) kept.set(to, to === link.to ? link : { ...link, to })
  }
  return [...kept.values()]
}

/** Places events one after another; a storyline that ended for one has ended for the next. */
export class Placing {
  readonly merged: StorylineMerge[] = []
  readonly #heirs = new Map<StorylineId, StorylineId>()
  readonly #state: StorylineState
  readonly #after: Repaired
  readonly #settings: StorylineSettings

  constructor(state: StorylineState, after: Repaired, settings: StorylineSettings) {
    this.#state = state
    this.#after = after
    this.#settings = settings
    for (const [one, other] of after.joined) this.#tie(one, other)
  }

  /** The event's links found anew, and its storyline by them. */
  place(linked: LinkedEvent): EventPlacement {
    const links = findLinks(this.#state, linked, this.#after, this.#settings)
    return { event: linked.event, storyline: this.#storylineBy(linked, links), links }
  }

  /** The event where it is, its links as they were. */
  keep(linked: LinkedEvent): EventPlacement {
    const links = keptLinks(this.#state, linked, this.#after)
    return { event: linked.event, storyline: this.now(linked.storyline), links }
  }

  /** The storyline that this one is now. */
  now(storyline: StorylineId): StorylineId {
    let found = resolve(this.#state, storyline)
    for (let into = this.#heirs.get(found); into !== undefined; into = this.#heirs.get(found)) found = into
    return found
  }

  #storylineBy(linked: LinkedEvent, links: readonly EventLink[]): StorylineId {
    const isNew = !this.#state.events.has(linked.event) && !this.#after.repaired.includes(linked.event)
    const strongest = links[0]
    const least = isNew ? this.#settings.joinStrengthMin : this.#settings.mergeStrengthMin
    const own = this.now(linked.storyline)
    if (!strongest || strongest.strength < least) return own
    const other = this.#after.events.get(strongest.to) ?? this.#state.events.get(strongest.to)
    if (!other) return own
    return isNew ? this.now(other.storyline) : this.#tie(own, other.storyline)
  }

  /** Makes two storylines one, the older, and gives it. */
  #tie(one: StorylineId, other: StorylineId): StorylineId {
    const [a, b] = [this.now(one), this.now(other)]
    if (a === b) return a
    const [into, ended] = numberOf(a) < numberOf(b) ? [a, b] : [b, a]
    this.#heirs.set(ended, into)
    this.merged.push({ ended, into })
    return into
  }
}
