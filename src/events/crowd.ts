/**
 * A newcomer's likenesses to the events near it in, how crowded it is around it out.
 * Several events of these days that are all a little like it are steps of one running
 * story: names and background are in all of them, and the likest is less often the right
 * one. There the likeness goes by another model (`likeness.ts`).
 *
 * Only the newcomer is in its crowd: events that stand are parted, and articles moved,
 * by themselves, or else one newcomer parts what the next merges again.
 *
 * Known failure: the first articles of a story that is told by many have no crowd yet.
 */

import { type Member, timeOfMember } from './member-slots.ts'

/**
 * An event is one of the crowd where it is this like the newcomer, and this share as
 * like as the likest: far behind a clear winner it is no rival. Two are a full crowd.
 * A smaller share parts more steps of one story and takes more time, as what one crowd
 * keeps apart is merged by the next article without one. Set 2026-11-26 on the train
 * streams of `scripts/fit-events.ts`; shares of .1 to .2 are about as good there, and of
 * these the one that costs no time on the bench and splits least of the example
 * collection was taken.
 */
const LIKENESS_MIN = 0.05
const SHARE_MIN = 0.2
const EVENTS_FULL = 2

/**
 * From 0, no other event is near, to 1; `likenesses` largest first. Without a time there
 * is no telling what is of these days: then 0.
 */
export function crowdAround(newcomer: Member, likenesses: readonly number[]): number {
  if (timeOfMember(newcomer) === null) return 0
  const least = Math.max(LIKENESS_MIN, SHARE_MIN * (likenesses[0] ?? 0))
  const others = likenesses.filter((likeness) => likeness >= least).length - 1
  return Math.min(1, Math.max(0, others) / EVENTS_FULL)
}
