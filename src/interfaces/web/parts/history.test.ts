/** What a change's reason leads to, once each. */

import { expect, it } from 'vitest'
import type { Change } from '../../../model/change.ts'
import type { EventNumber } from '../../../model/ids.ts'
import { ChangeList } from './history.tsx'

const moved: Change = {
  kind: 'articles-moved',
  event: 7 as EventNumber,
  otherEvent: 9 as EventNumber,
  reason: '1 article left event 7 for event 9: “What event 9 means” tells of it.',
  arrival: 4,
  article: null,
  family: null,
  storyline: null,
}

/** Addresses of the links in the list, in order. */
function linked(change: Change, own: number | null): string[] {
  const html = String(ChangeList({ changes: [change], own: own as EventNumber | null }))
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
}

it('leads from where an event is named, never to the page it stands on, and not from a title', () => {
  expect(linked(moved, 7)).toEqual(['/events/9'])
  expect(linked(moved, 9)).toEqual(['/events/7'])
  expect(linked(moved, null)).toEqual(['/events/7', '/events/9'])
})
it('leads to an event that its reason does not name', () => {
  expect(linked({ ...moved, reason: 'One article moved.' }, 7)).toEqual(['/events/9'])
})
it('does not lead to a number that ended in the event itself', () => {
  const merged: Change = { ...moved, kind: 'event-merged', reason: 'Event 9 is the same as event 7.' }
  expect(linked(merged, 7)).toEqual([])
  expect(linked(merged, null)).toEqual(['/events/9', '/events/7'])
})
