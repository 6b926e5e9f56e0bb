import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Votes } from './votes.ts'

it('counts votes as a map does, however often it is cleared, and ranks those with enough', () => {
  const votes = new Votes()
  const given = fc.array(fc.tuple(fc.integer({ min: 1, max: 6_000 }), fc.constantFrom(0.5, 1, 1.25)), {
    maxLength: 5_000,
    size: 'max',
  })
  fc.assert(
    fc.property(given, (all) => {
      const sums = new Map<number, number>()
      votes.clear()
      for (const [number, vote] of all) {
        sums.set(number, (sums.get(number) ?? 0) + vote)
        votes.add(number, vote)
      }
      const enough = [...sums].filter(([, sum]) => sum >= 2).map(([number, sum]) => ({ number, votes: sum }))
      const seen = new Map<number, number>()
      votes.forEach((number, sum) => {
        seen.set(number, sum)
      })
      expect([...seen]).toEqual([...sums])
      expect(votes.atLeast(2)).toEqual([...enough].sort((a, b) => b.votes - a.votes || a.number - b.number))
      expect(votes.atLeast(2, 'larger')).toEqual(
        enough.sort((a, b) => b.votes - a.votes || b.number - a.number),
      )
    }),
    { numRuns: 30 },
  )
})
