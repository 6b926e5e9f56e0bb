import { describe, expect, it } from 'vitest'
import { articleId, eventNumber, makeArrival, storylineId } from '../../test/store/factories.ts'
import type { EventDecision } from '../model/event.ts'
import { noFacts } from '../model/event.ts'
import type { StorylineDecision } from '../model/storyline.ts'
import { Standing } from './standing.ts'

const alike = { kind: 'alike', shared: noFacts } as const
const split = { kind: 'split', left: noFacts, stayed: noFacts } as const

describe('where articles stand', () => {
  const standing = new Standing()
  const add = (
    n: number,
    event: number,
    changes: Partial<EventDecision> = {},
    placed: Partial<StorylineDecision> = {},
  ) => {
    const arrival = makeArrival(n, { event, storyline: event })
    const decided = { ...arrival.event, ...changes }
    standing.add({ event: decided, storyline: { ...arrival.storyline, ...placed } })
  }
  add(1, 1)
  add(2, 2)
  add(3, 3)
  const [two, three, four] = [2, 3, 4].map(eventNumber) as [never, never, never]
  add(4, 2, { merged: [{ ended: three, into: two, similarity: 1, reason: alike }] })
  const moved = [{ articles: [articleId(3)], from: two, to: four, opened: true, reason: split }]
  add(5, 2, { moved }, { others: [{ event: four, storyline: storylineId(2), links: [] }] })
  const merged = [{ ended: two, into: eventNumber(1), similarity: 1, reason: alike }]
  add(6, 1, { merged }, { merged: [{ ended: storylineId(2), into: storylineId(1) }] })

  it('follows merges along their chain, and leaves what had moved before where it is', () => {
    const events = [1, 2, 3, 4, 5, 6].map((n) => standing.eventOf(articleId(n)))
    expect(events).toEqual([1, 1, 4, 1, 1, 1])
    expect(standing.heirOf(three)).toBe(1)
    expect(standing.eventOf(articleId(9))).toBeNull()
  })

  it('gives the storyline that an event is in now, also of one that was split off', () => {
    expect([1, 2, 3, 4].map((n) => standing.storylineOf(eventNumber(n)))).toEqual(['s1', 's1', 's1', 's1'])
    expect(standing.storylineOf(eventNumber(9))).toBeNull()
  })
})
