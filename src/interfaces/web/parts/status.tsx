/**
 * Whether an event is developing, quiet or ended, and since when nothing was told. In:
 * the record, the stream's time, and the time now. Where the stream itself ended long
 * ago, as in a collection of old articles, the status says of which day it is.
 */

import type { EventRecord } from '../../../model/event-record.ts'
import { statusAt } from '../../../model/event-status.ts'
import { Age, Day } from './time.tsx'

/** A stream whose newest article is older than this is shown with its day (by eye, 2026-11). */
const freshHours = 48
const hourMs = 3_600_000

interface StatusProps {
  readonly record: EventRecord
  readonly streamAt: Date
  readonly now: Date
}

/** "developing · 2 h ago"; nothing where no article has a time. */
export function Status({ record, streamAt, now }: StatusProps) {
  const status = statusAt(record, streamAt)
  if (status === null) return null
  const isFresh = now.getTime() - streamAt.getTime() <= freshHours * hourMs
  return (
    <p class="status">
      <b class={status}>{status}</b> · <Age now={now} at={record.lastAt} />
      {isFresh || status === 'ended' ? null : (
        <span class="facts">
          {' '}
          · as of the newest article, <Day at={streamAt.toISOString()} />
        </span>
      )}
    </p>
  )
}
