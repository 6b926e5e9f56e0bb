/**
 * An article and an event in, their similarity out: the mean of the two nearest
 * members' cosines and the cosine with the centroid, names weighing apart, each
 * faded by the gap in time. Two members instead of one, so that a single article
 * that straddles two happenings does not chain them together.
 *
 * The gap fades each comparison by itself: an event that is reported for weeks is
 * near by its newest members, while its old ones no longer draw.
 */

import { type LiveEvent, type Member, mixedCosine } from './live-event.ts'
import type { EventSettings } from './settings.ts'

const DAY_MS = 86_400_000
/** Within this many days of one another, articles are as good as simultaneous. */
const FREE_DAYS = 1

/**
 * What a gap in time does to a similarity: a factor above 1 for articles known to be
 * simultaneous, 1 where a time is unknown, towards 0 as the gap grows.
 */
export function timeFactor(a: number | null, b: number | null, settings: TimeSettings): number {
  if (a === null || b === null) return 1
  const days = Math.max(0, Math.abs(a - b) / DAY_MS - FREE_DAYS)
  return settings.nearFactor * Math.exp(-days / settings.decayDays)
}

export type TimeSettings = Pick<EventSettings, 'nearFactor' | 'decayDays'>

/** Similarity of an article to an event, 0 to 1; bounded work. */
export function similarityTo(live: LiveEvent, article: Member, settings: EventSettings): number {
  let nearest = 0
  let second = 0
  for (const member of live.members) {
    const cosine = mixedCosine(article.vectors, member.vectors, settings.nameShare)
    const near = cosine * timeFactor(article.time, member.time, settings)
    if (near > nearest) [nearest, second] = [near, nearest]
    else if (near > second) second = near
  }
  const members = live.members.length > 1 ? (nearest + second) / 2 : nearest
  const centre =
    mixedCosine(article.vectors, live.centroid, settings.nameShare) *
    timeFactor(article.time, live.meanTime, settings)
  return Math.min(1, settings.memberShare * members + (1 - settings.memberShare) * centre)
}
