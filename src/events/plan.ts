/**
 * A newcomer and the events near it in, what becomes of it and of them out: it joins
 * the likest, or opens an event; then what it shows is repaired. Events that it ties
 * together merge, an event that falls into two parts, and articles nearer to another
 * event move there (local search for the clustering with the largest likeness within
 * events and the least between them; average linkage, as Bansal, Blum and Chawla 2004
 * state the aim). Bounded: a few events, a dozen members each, one repair of a kind.
 *
 * Nothing here changes the state: groups are plain lists of members.
 */

import type { ArticleMove, EventMerge } from '../model/event.ts'
import type { EventNumber } from '../model/ids.ts'
import type { Binding } from './binding.ts'
import { type Links, partsOf, UNLIKE_MAX } from './links.ts'
import { bounded, type LiveEvent } from './live-event.ts'
import { inOrder, type Member } from './member-slots.ts'
import { type Labels, ownFacts, sharedFacts } from './reasons.ts'
import type { EventSettings } from './settings.ts'

/** Events beside the newcomer's own that are repaired. */
const NEAR_MAX = 3
/** Merges of one decision. */
const MERGES_MAX = 2
/**
 * A newcomer this like its event's members shows no parts in it: what every report of a
 * burst is spared. .5 to .7 part the same on the train streams; lower is faster, and parts
 * less (2026-11-26).
 */
const PARTED_BELOW = 0.6
/** An event of fewer members has no parts to speak of. */
const PARTED_MIN = 3

/** An event's members as the plan has them. */
interface Group {
  readonly event: EventNumber
  members: readonly Member[]
}

export interface Plan {
  event: EventNumber
  opened: boolean
  readonly merged: EventMerge[]
  readonly moved: ArticleMove[]
}

export interface Near {
  readonly live: LiveEvent
  /** Mean likeness of the newcomer and the event's members. */
  readonly likeness: number
}

export interface Planned {
  readonly newcomer: Member
  /** The event that it joins; null where it opens one. */
  readonly home: LiveEvent | null
  /** True where its family is there: then it stays with it. */
  readonly follows: boolean
  /** Other events, likest first. */
  readonly near: readonly Near[]
  /** Highest number given so far. */
  readonly lastEvent: number
  readonly binding: Binding
  readonly links: Links
  readonly labels: Labels
  readonly settings: EventSettings
}

class Planner {
  readonly #given: Planned
  readonly #plan: Plan
  readonly #home: LiveEvent
  #own: Group
  #near: Group[]

  constructor(given: Planned, home: LiveEvent) {
    const { near, newcomer, settings } = given
    this.#home = home
    this.#given = given
    this.#own = { event: home.event, members: bounded([...home.members, newcomer]) }
    this.#near = near
      .filter(({ likeness, live }) => likeness >= settings.lookMin && live !== home)
      .slice(0, NEAR_MAX)
      .map(({ live }) => ({ event: live.event, members: live.members }))
    this.#plan = { event: home.event, opened: false, merged: [], moved: [] }
  }

  make(): Plan {
    for (let i = 0; i < MERGES_MAX && this.#merge(); i++);
    // Articles that stand are judged by themselves: else a crowd parts what the next without one merges again.
    this.#given.links.crowd = 0
    this.#part()
    this.#move()
    return this.#plan
  }

  /** Joins the own event and the likest of the near ones, where they are one; the older number stays. */
  #merge(): boolean {
    const { links, settings, labels, binding } = this.#given
    let best: { readonly group: Group; readonly likeness: number } | null = null
    for (const group of this.#near) {
      if (!binding.mayMerge(this.#own.event, group.event)) continue
      const likeness = links.mean(this.#own.members, group.members)
      if (!this.#isAlikeWithout(group)) continue
      // One article may come late as it would have come at once: by the likeness that joining asks for.
      const isOne = this.#own.members.length === 1 || group.members.length === 1
      const least = isOne ? settings.joinMin : settings.mergeMin
      if (likeness >= Math.max(least, best?.likeness ?? 0)) best = { group, likeness }
    }
    if (!best) return false
    const { group, likeness } = best
    const [into, ended] = this.#own.event < group.event ? [this.#own, group] : [group, this.#own]
    const shared = sharedFacts(into.members, ended.members, labels)
    this.#plan.merged.push({
      ended: ended.event,
      into: into.event,
      similarity: likeness,
      reason: { kind: 'alike', shared },
    })
    this.#own = { event: into.event, members: bounded(inOrder([...into.members, ...ended.members])) }
    this.#near = this.#near.filter((one) => one !== group)
    this.#plan.event = into.event
    return true
  }

  /** False where the newcomer alone ties the two, as a live blog of both does. */
  #isAlikeWithout(group: Group): boolean {
    const { newcomer, links } = this.#given
    const others = this.#own.members.filter((member) => member !== newcomer)
    return others.length === 0 || links.mean(others, group.members) >= UNLIKE_MAX
  }

  /** Parts the own event where it is two: what leaves goes to the near event that it is one with, or opens one. */
  #part(): void {
    const { links, settings, labels, newcomer, follows, binding, lastEvent } = this.#given
    if (this.#own.members.length < PARTED_MIN) return
    if (links.mean([newcomer], this.#own.members) >= PARTED_BELOW) return
    const parting = partsOf(this.#own.members, links)
    if (!parting || parting.likeness >= settings.splitMax) return
    const { stays } = parting
    const leaves = inOrder(parting.leaves)
    const isNewcomerAlone = leaves.length === 1 && leaves[0] === newcomer
    if ((isNewcomerAlone && follows) || !this.#mayLeave(leaves, this.#own)) return
    const nextEvent = binding.numberFor(leaves[0]!.article, lastEvent)
    const target = this.#near.find(({ members }) => links.mean(leaves, members) >= settings.mergeMin)
    const reason = {
      kind: 'split',
      left: ownFacts(leaves, stays, labels),
      stayed: ownFacts(stays, leaves, labels),
    } as const
    this.#send(leaves, this.#own, target?.event ?? nextEvent, { reason, opened: target === undefined })
    this.#own.members = stays
    if (target) target.members = inOrder([...target.members, ...leaves])
    else if (isNewcomerAlone) this.#plan.opened = true
    if (leaves.includes(newcomer)) this.#plan.event = target?.event ?? nextEvent
  }

  /** False where a person put one of them there. */
  #mayLeave(members: readonly Member[], from: Group): boolean {
    const { binding, newcomer } = this.#given
    return members.every((member) => member === newcomer || binding.mayLeave(member.article, from.event))
  }

  /** Writes down that members leave with what stands behind them; the newcomer is told of by `event` alone. */
  #send(
    members: readonly Member[],
    from: Group,
    to: EventNumber,
    { reason, opened }: Pick<ArticleMove, 'reason' | 'opened'>,
  ): void {
    const articles = members
      .filter((member) => member !== this.#given.newcomer)
      .flatMap(({ article }) => [article, ...this.#behind(article)])
    if (articles.length > 0) this.#plan.moved.push({ articles, from: from.event, to, opened, reason })
  }

  /** Articles that stand behind a member of an event near, by the member's. */
  #behind(member: Member['article']): Member['article'][] {
    const events = new Set([this.#home, ...this.#given.near.map(({ live }) => live)])
    const followers = [...events].flatMap((live) => live.followers)
    return followers.filter(({ of }) => of === member).map(({ article }) => article)
  }

  /** Moves families that are nearer to another event than to their own, between the own event and each near one. */
  #move(): void {
    for (const group of this.#near) {
      this.#moveNearer(group, this.#own)
      this.#moveNearer(this.#own, group)
    }
  }

  #moveNearer(from: Group, to: Group): void {
    const { links, settings, labels, newcomer, follows } = this.#given
    for (const family of new Set(from.members.map((member) => member.family))) {
      const movers = from.members.filter((member) => member.family === family)
      const stayers = from.members.filter((member) => member.family !== family)
      if (stayers.length === 0 || (follows && movers.includes(newcomer))) continue
      if (!this.#mayLeave(movers, from)) continue
      const similarityFrom = links.mean(movers, stayers)
      const similarityTo = links.mean(movers, to.members)
      if (similarityTo < similarityFrom + settings.moveGainMin || similarityTo < settings.joinMin) continue
      const shared = sharedFacts(movers, to.members, labels)
      const reason = { kind: 'nearer', similarityFrom, similarityTo, shared } as const
      this.#send(movers, from, to.event, { reason, opened: false })
      from.members = stayers
      to.members = inOrder([...to.members, ...movers])
      if (movers.includes(newcomer)) this.#plan.event = to.event
    }
  }
}

/** What becomes of the newcomer, and of the events near it. */
export function planFor(given: Planned): Plan {
  const { home, binding, lastEvent, newcomer } = given
  if (!home) {
    return { event: binding.numberFor(newcomer.article, lastEvent), opened: true, merged: [], moved: [] }
  }
  return new Planner(given, home).make()
}
