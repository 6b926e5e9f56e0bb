import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Votes } from './votes.ts'

const cast = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 4 })), {
  maxLength: 200,
})

describe('votes for events', () => {
  it('give the wanted events with most votes, of equal ones the newer, and forget them for the next article', () => {
    const votes = new Votes(30)
    fc.assert(
      fc.property(cast, fc.nat(8), (all, most) => {
        votes.empty()
        const sums = new Map<number, number>()
        for (const [event, vote] of all) {
          votes.add(event, vote)
          sums.set(event, (sums.get(event) ?? 0) + vote)
        }
        const ranked = [...sums].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([event]) => event)
        const wanted = ranked.filter((event) => event % 3 !== 0).slice(0, most)
        expect(votes.likeliest(most, (event) => (event % 3 === 0 ? undefined : event))).toEqual(wanted)
        const seen = new Map<number, number>()
        votes.forEach((event, sum) => {
          seen.set(event, sum)
        })
        expect(seen).toEqual(sums)
      }),
    )
  })
})
