/**
 * The time of the stream that a library holds: that of its newest article, and never
 * later than the clock. The core has no clock, so whoever asks brings the time now; in a
 * collection of old articles the stream's time is long past, and what was developing
 * when it ended is shown so. An article dated in the future does not count.
 */

import type { Library } from './library.ts'

/** Storylines by recent change that are looked at: so many may be led by an article with a wrong year. */
const lookedAtMax = 5

/** The newest time of the stream that is not after `now`; `now` where the library knows none. */
export async function streamTime(library: Pick<Library, 'storylines'>, now: Date): Promise<Date> {
  const storylines = await library.storylines({ limit: lookedAtMax, offset: 0 })
  const times = storylines.flatMap(({ lastAt }) => (lastAt === null ? [] : [Date.parse(lastAt)]))
  const past = times.filter((time) => time <= now.getTime())
  return past.length === 0 ? now : new Date(Math.max(...past))
}
