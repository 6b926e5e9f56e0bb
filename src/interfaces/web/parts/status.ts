/** Whether an event is still moving, judged by the age of its newest article; made for the page, not stored. */

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
