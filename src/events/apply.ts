/**
 * A decision in, the state brought up to date with it, changed in place: merges, then
 * moves, then the article itself. Everything follows from the decision and the state,
 * so that stored decisions, applied in order, give the same state again.
 */

import type { ArticleMove, EventDecision, EventMerge } from '../model/event.ts'
import type { ArticleId } from '../model/ids.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { timeOf } from '../text/stream-clock.ts'
import { ROUND_UP_MIN } from './cites.ts'
import { Links } from './links.ts'
import { follow, type LiveEvent, leavingPlace, MEMBERS_MAX, touch } from './live-event.ts'
import { type Identity, inOrder, type Member, wordsOfMember } from './member-slots.ts'
import type { EventSettings } from './settings.ts'
import { type ClusterState, endEvent, eventOf, indexMember, learnLabels, sweep } from './state.ts'
import { countWords, lookupWords, type WeighedProfile } from './weigh.ts'

type Read = Pick<ArticleLayers, 'article' | 'profile' | 'family'>

/**
 * Members of an event whose words are counted: a word is rare where few events have it,
 * or else a story that everybody tells would make its own words common, and fall apart.
 */
export const COUNTED_MEMBERS = 12

/** Likeness of two members of an event: every report of a burst has been compared with the others once. */
const tieOf = (a: Member, b: Member, links: Links): number =>
  a.ties?.get(b) ?? b.ties?.get(a) ?? links.between(a, b)

/** Settles members above the bound: each goes behind the member that it is likest. */
function bound(state: ClusterState, live: LiveEvent, settings: EventSettings): void {
  while (live.members.length > MEMBERS_MAX) {
    const gone = live.members[leavingPlace(live.members)]!
    live.members = live.members.filter((member) => member !== gone)
    const links = new Links(settings)
    const nearest = live.members.reduce((best, member) =>
      tieOf(gone, member, links) > tieOf(gone, best, links) ? member : best,
    )
    live.followers = live.followers.map((follower) =>
      follower.of === gone.article ? { ...follower, of: nearest.article } : follower,
    )
    follow(live, { article: gone.article, family: gone.family, of: nearest.article })
    state.slots.free(gone)
  }
}

/** Puts members and what stands behind them into an event. */
function putInto(
  state: ClusterState,
  live: LiveEvent,
  { members, followers }: Pick<LiveEvent, 'members' | 'followers'>,
  settings: EventSettings,
): void {
  live.members = inOrder([...live.members, ...members])
  for (const follower of followers) follow(live, follower)
  for (const { family } of [...members, ...followers]) state.familyEvents.set(family, live.event)
  bound(state, live, settings)
}

function merge(state: ClusterState, { ended, into }: EventMerge, settings: EventSettings): void {
  const gone = state.events.get(ended)
  if (!gone) return
  endEvent(state, gone)
  state.heirs.set(ended, into)
  const live = eventOf(state, into)
  touch(live, gone.lastTime)
  putInto(state, live, gone, settings)
}

/** Takes articles out of an event; what stood behind a member that left stands behind the first. */
function takeFrom(live: LiveEvent, articles: readonly ArticleId[]): Pick<LiveEvent, 'members' | 'followers'> {
  const leaving = new Set(articles)
  const members = live.members.filter(({ article }) => leaving.has(article))
  const followers = live.followers.filter(({ article }) => leaving.has(article))
  live.members = live.members.filter(({ article }) => !leaving.has(article))
  const first = live.members[0]?.article
  live.followers = live.followers
    .filter(({ article }) => !leaving.has(article))
    .map((follower) => (first && leaving.has(follower.of) ? { ...follower, of: first } : follower))
  return { members, followers }
}

function move(state: ClusterState, { articles, from, to }: ArticleMove, settings: EventSettings): void {
  const source = state.events.get(from)
  if (!source) return
  const taken = takeFrom(source, articles)
  const live = eventOf(state, to)
  touch(live, source.lastTime)
  putInto(state, live, taken, settings)
  for (const member of taken.members)
    indexMember(state, live, lookupWords(wordsOfMember(member), state.frequencies))
}

/** A copy says nothing new: it goes behind the member of its family, or the first. */
function putCopy(live: LiveEvent, { article, family }: Identity): void {
  const lead = live.members.find((member) => member.family === family) ?? live.members[0]
  if (lead) follow(live, { article, family, of: lead.article })
}

/** What is known of the newcomer: its words weighed, it as a member, and what it was compared with. */
export interface Newcomer {
  readonly weighed: WeighedProfile
  readonly member: Member
  readonly links: Links
}

/**
 * Puts the newcomer among the members of its event. What is noted of it must follow from
 * the two members alone, as a restart, which decides nothing again, finds it anew.
 */
function putMember(state: ClusterState, live: LiveEvent, newcomer: Newcomer, settings: EventSettings): void {
  const { weighed, links } = newcomer
  const member = state.slots.put(weighed, newcomer.member)
  if (live.members.length >= MEMBERS_MAX) {
    member.ties = new Map(live.members.map((other) => [other, links.between(newcomer.member, other)]))
  }
  live.members = [...live.members, member]
  if (live.members.length <= COUNTED_MEMBERS) countWords(state.frequencies, weighed.profile)
  indexMember(state, live, weighed.lookups)
  bound(state, live, settings)
}

/** Brings the state up to date with a decision on the article. */
export function applyDecision(
  state: ClusterState,
  layers: Read,
  newcomer: Newcomer,
  decision: EventDecision,
  settings: EventSettings,
): void {
  const { article, family, profile } = layers
  const { kind } = family.derivation
  const time = timeOf(article.publishedAt)
  if (time !== null) state.clock.tick(time)
  for (const one of decision.merged) merge(state, one, settings)
  for (const one of decision.moved) move(state, one, settings)
  state.binding.follow(decision)
  const live = eventOf(state, decision.event)
  if (decision.opened && decision.cites.length >= ROUND_UP_MIN) live.isRoundUp = true
  touch(live, newcomer.weighed.time ?? state.clock.now)
  state.familyEvents.set(newcomer.member.family, live.event)
  if ((kind === 'copy' || kind === 'edited') && live.members.length > 0) putCopy(live, newcomer.member)
  else {
    putMember(state, live, newcomer, settings)
    learnLabels(state, profile.labels)
  }
  sweep(state, settings.windowDays)
  state.version++
}
