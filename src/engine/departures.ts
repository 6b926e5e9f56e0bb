/**
 * An event's history in, what its page says of it up front out: the changes that moved
 * articles between events, and of these the ones by which articles left for an event
 * that is still another. A reader who cited a number is told what it no longer holds.
 */

import type { Change, ChangeKind } from '../model/change.ts'
import type { EventNumber } from '../model/ids.ts'

const repairs: ReadonlySet<ChangeKind> = new Set([
  'event-merged',
  'event-split',
  'articles-moved',
  'event-reread',
])

/** True for a change that concerns two events: a merge, a split, a move, a number read anew. */
export function isRepair({ kind }: Change): boolean {
  return repairs.has(kind)
}

/** A change by which articles left, and the event that they went to. */
export interface Departure {
  readonly change: Change
  readonly to: EventNumber
}

/** Articles that left `event` and have not come back by a merge, in the history's order. */
export function departuresFrom(event: EventNumber, changes: readonly Change[]): readonly Departure[] {
  const own = new Set<EventNumber | null>([event])
  for (const { kind, otherEvent } of changes) if (kind === 'event-merged') own.add(otherEvent)
  return changes.flatMap((change) => {
    if (!isRepair(change) || change.kind === 'event-merged') return []
    // Of an event read anew the change stands under its own number, and names where articles went.
    const isReread = change.kind === 'event-reread'
    const [from, to] = isReread ? [change.event, change.otherEvent] : [change.otherEvent, change.event]
    return own.has(from) && to !== null && !own.has(to) ? [{ change, to }] : []
  })
}
