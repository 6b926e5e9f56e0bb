/**
 * Reads an article's profile and its place in its family, writes which event it belongs
 * to, and what it shows about events that stand: online clustering (Allan et al. 1998,
 * "On-line new event detection") by a learned likeness and average linkage, with repair.
 * A rewrite follows its original; every other article joins the likest live event where
 * that is like enough, and opens one otherwise (`plan.ts`).
 *
 * An article without a time is compared by what it says alone; for the window it counts
 * as of the stream's time. Known failure: two happenings of one day that share people,
 * place and words are one event until enough is told of either.
 */

import { defineFold } from '../engine/step.ts'
import type { EventDecision } from '../model/event.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { outcome } from '../model/outcome.ts'
import { rememberLast } from '../text/last-made.ts'
import { timeOf } from '../text/stream-clock.ts'
import { applyDecision, type Newcomer } from './apply.ts'
import { Binding } from './binding.ts'
import { citesOf, toldOf } from './cites.ts'
import { crowdAround } from './crowd.ts'
import { Links } from './links.ts'
import type { LiveEvent } from './live-event.ts'
import { type Member, memberAlone } from './member-slots.ts'
import { type Near, planFor } from './plan.ts'
import { type EventSettings, eventSettings, eventSettingsAbout } from './settings.ts'
import { type ClusterState, candidatesFor, familyEvent, startState } from './state.ts'
import { weigh } from './weigh.ts'

export type Read = Pick<ArticleLayers, 'article' | 'profile' | 'family'>

/** The newcomer, weighed and compared once for `decide` and `apply`: nothing changes in between. */
const newcomerFor = rememberLast(
  (state: ClusterState, { article, profile, family }: Read, settings: EventSettings): Newcomer => {
    const weighed = weigh(profile, state.frequencies, timeOf(article.publishedAt))
    const identity = { article: article.id, family: family.derivation.family, arrival: state.version }
    return { weighed, member: memberAlone(weighed, identity), links: new Links(settings) }
  },
)

/**
 * Mean likeness to its first and its newest member below which an event is not looked at
 * further: half of what any use of it asks for. Trades nothing seen (the train
 * streams stay as they are) for a third of the time.
 */
const GLANCE_MIN = 0.05

/** Mean likeness of the newcomer and an event's members. */
function likenessTo(newcomer: Member, { members }: LiveEvent, links: Links): number {
  const ends = members.length > 2 ? [members[0]!, members.at(-1)!] : members
  const glance = links.mean([newcomer], ends)
  return glance < GLANCE_MIN ? glance : links.mean([newcomer], members)
}

/** Likest first, the older of equals first. */
const ranked = (near: Near[]): Near[] =>
  near.sort((a, b) => b.likeness - a.likeness || a.live.event - b.live.event)

/** The events that share rare words with the newcomer, likest first, in its crowd. */
function nearEvents(state: ClusterState, { weighed, member, links }: Newcomer): Near[] {
  links.crowd = 0
  const events = candidatesFor(state, weighed.lookups).filter(({ isRoundUp }) => !isRoundUp)
  const near = ranked(events.map((live) => ({ live, likeness: likenessTo(member, live, links) })))
  links.crowd = crowdAround(
    near.map(({ likeness }) => likeness),
    weighed.time !== null,
  )
  if (links.crowd === 0) return near
  // What is hardly like it alone is not like it in a crowd.
  const again = (one: Near): Near =>
    one.likeness < GLANCE_MIN ? one : { ...one, likeness: links.mean([member], one.live.members) }
  return ranked(near.map(again))
}

function decide(state: ClusterState, layers: Read, settings: EventSettings): EventDecision {
  const known = newcomerFor(state, layers, settings)
  const { member: newcomer, links } = known
  const near = nearEvents(state, known)
  const family = familyEvent(state, newcomer.family)
  const likest = near[0]
  const joined = family ?? (likest && likest.likeness >= settings.joinMin ? likest.live : null)
  const follows = family !== null
  const { texts } = state.frequencies
  const told = toldOf({ keys: layers.profile.keys, near, joined, texts, links })
  const home = told.isRoundUp && !follows ? null : joined
  const { labels, binding, lastEvent } = state
  const similarity = home ? links.mean([newcomer], home.members) : (likest?.likeness ?? 0)
  const plan = planFor({ newcomer, home, follows, near, lastEvent, binding, links, labels, settings })
  // What is applied knows no crowd, so that a stored decision is applied as a fresh one.
  links.crowd = 0
  const cites = citesOf(told.events, plan)
  return { ...plan, article: newcomer.article, similarity, cites }
}

export const eventFold = defineFold({
  name: 'events',
  version: 5,
  about: 'Puts each article into the event it reports, or opens a new one; merges and parts events.',
  reads: ['article', 'profile', 'family'],
  writes: 'event',
  settings: eventSettings,
  settingsAbout: eventSettingsAbout,
  start: (settings): ClusterState => startState(settings),
  bind(state, bounds) {
    state.binding = new Binding(bounds)
  },
  decide: (state, layers, settings) => outcome(decide(state, layers, settings)),
  apply: (state, layers, decision, settings) =>
    applyDecision(state, layers, newcomerFor(state, layers, settings), decision, settings),
})
