import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, dot, lengthOf, normalised, sumOf, topKeys, truncated, vectorOf } from './sparse-vector.ts'

const vector = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 40 })
  .chain((keys) =>
    fc
      .array(fc.integer({ min: 1, max: 50 }), { minLength: keys.length, maxLength: keys.length })
      .map((weights) => vectorOf(keys, weights)),
  )

describe('sparse vectors', () => {
  it('keep their keys ascending', () => {
    fc.assert(
      fc.property(vector, ({ keys }) => {
        expect(Array.from(keys)).toEqual(Array.from(keys).sort((a, b) => a - b))
      }),
    )
  })

  it('have a cosine of 1 with themselves and a symmetric one with others', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        if (a.keys.length > 0) expect(cosine(a, a)).toBeCloseTo(1, 5)
        expect(cosine(a, b)).toBe(cosine(b, a))
        if (a.keys.length > 0) expect(lengthOf(normalised(a))).toBeCloseTo(1, 5)
      }),
    )
  })

  it('add up: the product with a sum is the sum of the products', () => {
    fc.assert(
      fc.property(vector, vector, vector, (a, b, c) => {
        expect(dot(sumOf(a, b, 2), c)).toBeCloseTo(dot(a, c) + 2 * dot(b, c), 3)
      }),
    )
  })

  it('are cut to their largest weights', () => {
    fc.assert(
      fc.property(vector, fc.integer({ min: 1, max: 10 }), (a, count) => {
        const cut = truncated(a, count)
        expect(cut.keys.length).toBe(Math.min(count, a.keys.length))
        expect(new Set(topKeys(a, count))).toEqual(new Set(cut.keys))
        const least = Math.min(...cut.weights)
        const dropped = a.weights.filter((_, i) => !cut.keys.includes(a.keys[i]!))
        expect(dropped.every((weight) => weight <= least)).toBe(true)
      }),
    )
  })
})
