import { describe, expect, it } from 'vitest'
import { eventNumber } from '../../test/store/factories.ts'
import type { Change, ChangeKind } from '../model/change.ts'
import { departuresFrom } from './departures.ts'

const nowhere = { arrival: 1, article: null, family: null, storyline: null, reason: '' }
const change = (kind: ChangeKind, event: number, otherEvent: number): Change => ({
  ...nowhere,
  kind,
  event: eventNumber(event),
  otherEvent: eventNumber(otherEvent),
})
const check = (changes: readonly Change[], expected: readonly number[]) =>
  expect(departuresFrom(eventNumber(1), changes).map(({ to }) => to)).toEqual(expected)

describe('departures', () => {
  it('are splits, moves and second readings by which articles left, in order', () => {
    check(
      [change('event-split', 5, 1), change('articles-moved', 3, 1), change('event-reread', 1, 7)],
      [5, 3, 7],
    )
  })

  it('are not what came to the event, or what merged into it', () => {
    check([change('articles-moved', 1, 3), change('event-merged', 1, 4), change('event-split', 1, 2)], [])
  })

  it('are not told of articles that came back by a merge, but of those that left an event which ended here', () => {
    const back = [change('event-split', 5, 1), change('event-merged', 1, 5)]
    check([...back, change('articles-moved', 6, 5)], [6])
  })
})
