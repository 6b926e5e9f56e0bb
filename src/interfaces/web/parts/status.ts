/**
 * Whether an event is still moving: the time now and that of its newest article go in,
 * a word comes out. Made for the page and not stored, as it changes while nothing
 * arrives. Known limit: it judges by coverage, so in a collection of old articles every
 * event has ended.
 */

import type { EventStatus } from '../../../model/event-record.ts'
import { millisecondsOf } from './format.ts'

const hourMs = 3_600_000
/** Coverage that stops for two days seldom resumes as the same event (by eye on the example collection, 2026-11). */
const developingHoursMax = 48
/** After a month without an article a reader looks at an event as a closed one (by eye, 2026-11). */
const quietHoursMax = 30 * 24

/** The word for an event whose newest article is of `lastAt`; null where no time is known. */
export function statusOf(now: Date, lastAt: string | null): EventStatus | null {
  const ms = lastAt === null ? null : millisecondsOf(lastAt)
  if (ms === null) return null
  const hours = (now.getTime() - ms) / hourMs
  if (hours <= developingHoursMax) return 'developing'
  return hours <= quietHoursMax ? 'quiet' : 'ended'
}
