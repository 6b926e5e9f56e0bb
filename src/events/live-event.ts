/**
 * An event while it can still take articles: a dozen members by which others are
 * compared with it, and the articles that stand behind a member (copies, and members of
 * before). Everything here has a fixed bound, so that the ten-thousandth article on an
 * event costs what the second did.
 *
 * Of too many members the first third stay and the oldest of the others goes: the first
 * say what happened, the newest how it is told now.
 */

import type { ArticleId, EventNumber, FamilyId } from '../model/ids.ts'
import type { Member } from './member-slots.ts'

/** Members by which others are compared with an event: trades memory and time against wording far from the first. */
export const MEMBERS_MAX = 12
/** Articles behind members that still move with them; older ones are settled. */
const FOLLOWERS_MAX = 48

/** An article that is no member, and the member it goes with. */
export interface Follower {
  readonly article: ArticleId
  readonly family: FamilyId
  readonly of: ArticleId
}

export interface LiveEvent {
  readonly event: EventNumber
  /** True where it is one article that tells of several other events: nothing joins it or merges with it. */
  isRoundUp: boolean
  /** In order of arrival. Lists are replaced, not added to: one that grows keeps room for a dozen more, and most stay short. */
  members: readonly Member[]
  followers: readonly Follower[]
  /** Milliseconds since 1970. */
  lastTime: number | null
  /** Row of the keys under which the event was put into this generation of the index; 0 where they are its one member's. */
  indexed: number
  indexGeneration: number
}

const none: readonly never[] = []

/** An event without articles yet. */
export function openEvent(event: EventNumber): LiveEvent {
  return {
    event,
    isRoundUp: false,
    members: none,
    followers: none,
    lastTime: null,
    indexed: 0,
    indexGeneration: 0,
  }
}

/** Place of the member that goes when there are too many. */
export const leavingPlace = (members: readonly Member[]): number => Math.floor(members.length / 3)

/** The members that stay when there are too many; the same that `apply` keeps. */
export function bounded(members: readonly Member[]): readonly Member[] {
  const kept = [...members]
  while (kept.length > MEMBERS_MAX) kept.splice(leavingPlace(kept), 1)
  return kept
}

/** Puts an article behind a member; the oldest of too many is settled for good. */
export function follow(live: LiveEvent, follower: Follower): void {
  live.followers = [...live.followers, follower].slice(-FOLLOWERS_MAX)
}

/** Notes that the event had an article at `time`. */
export function touch(live: LiveEvent, time: number | null): void {
  if (time !== null) live.lastTime = Math.max(live.lastTime ?? time, time)
}
