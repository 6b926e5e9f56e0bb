/**
 * A newcomer's likenesses to the events near it in, how crowded it is around it out.
 * Several events that are all a little like it are steps of one running story: names and
 * background are in all of them, and the likest is less often the right one. There the
 * likeness goes by another model (`likeness.ts`).
 *
 * Only the newcomer is in its crowd: events that stand are parted, and articles moved,
 * by themselves, or else one newcomer parts what the next merges again.
 *
 * Known failure: the first articles of a story that is told by many have no crowd yet.
 */

/**
 * An event is one of the crowd where it is this like the newcomer, and this share as
 * like as the likest: far behind a clear winner it is no rival. A smaller share parts more
 * steps of one story, and more of what is one happening. Set 2026-11-26 on the train
 * streams of `scripts/fit-events.ts`, where .1 to .35 are about as good.
 */
const LIKENESS_MIN = 0.05
const SHARE_MIN = 0.2
/**
 * Other events that are a full crowd. Where there is no time, two events that share names
 * may be years apart and no story, so more must be near. Set on the same streams.
 */
const FULL = { withTime: 1, withoutTime: 2 }

/** From 0, no other event is near, to 1; `likenesses` of a newcomer with or without a time, largest first. */
export function crowdAround(likenesses: readonly number[], hasTime: boolean): number {
  const full = hasTime ? FULL.withTime : FULL.withoutTime
  const least = Math.max(LIKENESS_MIN, SHARE_MIN * (likenesses[0] ?? 0))
  const others = likenesses.filter((likeness) => likeness >= least).length - 1
  return Math.min(1, Math.max(0, others) / full)
}
