import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containmentOf, overlapOf, sampleOf } from './containment.ts'
import { mixHash } from './hashing.ts'
import { bandKeys, minhashOf, minhashSimilarity } from './minhash.ts'

/** Hashes of the integers in `[from, to)`, ascending. */
function setOf(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, i) => mixHash(from + i)).sort()
}

describe('minhash', () => {
  it('estimates the share of common members within its error', () => {
    const similarity = minhashSimilarity(minhashOf(setOf(0, 3000), 256), minhashOf(setOf(1000, 4000), 256))
    expect(Math.abs(similarity - 0.5)).toBeLessThan(0.12)
  })

  it('is 1 for equal sets however small, and near 0 for disjoint ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
        const first = minhashOf(setOf(0, a), 64)
        expect(minhashSimilarity(first, minhashOf(setOf(0, a), 64))).toBe(1)
        expect(minhashSimilarity(first, minhashOf(setOf(10_000, 10_000 + b), 64))).toBeLessThan(0.05)
      }),
    )
  })

  it('gives 0 and no bands for empty sets', () => {
    const empty = minhashOf(new Uint32Array(0), 64)
    expect(minhashSimilarity(empty, empty)).toBe(0)
    expect(bandKeys(empty, 4).length).toBe(0)
  })

  it('shares a band key between near copies', () => {
    const keys = new Set(bandKeys(minhashOf(setOf(0, 400), 64), 4))
    const near = bandKeys(minhashOf(setOf(20, 400), 64), 4)
    expect(Array.from(near).some((key) => keys.has(key))).toBe(true)
  })
})

describe('containment', () => {
  it('is 1 for a text wholly inside a longer one, also by samples', () => {
    const inner = setOf(0, 200)
    const outer = setOf(0, 2000)
    const overlap = overlapOf(
      { hashes: sampleOf(inner, 96), total: inner.length },
      { hashes: sampleOf(outer, 96), total: outer.length },
    )
    expect(containmentOf(overlap)).toBe(1)
  })

  it('is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (size, start) => {
        const [a, b] = [setOf(0, size), setOf(start, start + 150)]
        const first = { hashes: sampleOf(a, 96), total: a.length }
        const second = { hashes: sampleOf(b, 96), total: b.length }
        const share = containmentOf(overlapOf(first, second))
        expect(share).toBe(containmentOf(overlapOf(second, first)))
        expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})
