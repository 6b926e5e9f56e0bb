/**
 * A moment as readers see it, from one `<time>`: its age with the full time in the
 * title, or the other way round. In: an ISO time and the time now, both in UTC. Known
 * limit: an age is that at which the page was made; a page left open does not grow
 * older.
 */

import { dayText } from '../../../engine/day-text.ts'
import { ageText, fullTimeText } from './format.ts'

/** "3 h ago", or nothing where the time is not known. */
export function Age({ now, at }: { now: Date; at: string | null }) {
  if (at === null) return <span class="muted">time not given</span>
  return (
    <time datetime={at} title={fullTimeText(at)}>
      {ageText(now, at)}
    </time>
  )
}

/** "8 June 2026", with the full time in the title. */
export function Day({ at }: { at: string }) {
  return (
    <time datetime={at} title={fullTimeText(at)}>
      {dayText(at)}
    </time>
  )
}

/** "8 June 2026, 09:30 UTC", with its age. */
export function Moment({ now, at, precision }: { now: Date; at: string; precision?: 'time' | 'day' | null }) {
  return (
    <time datetime={at} title={ageText(now, at)}>
      {fullTimeText(at, precision ?? null)}
    </time>
  )
}
