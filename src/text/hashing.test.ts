import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineHashes, hashText, mixHash } from './hashing.ts'

describe('hashing', () => {
  it('gives unsigned 32-bit integers, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = hashText(text)
        expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff).toBe(true)
        expect(hashText(text)).toBe(hash)
      }),
    )
  })

  it('tells a hundred thousand short words apart but for a handful', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashText(`w${i}`)))
    expect(hashes.size).toBeGreaterThan(99_990)
  })

  it('spreads near inputs evenly over the high bits', () => {
    const bins = new Array(16).fill(0)
    for (let i = 0; i < 16_000; i++) bins[mixHash(i) >>> 28]++
    expect(Math.min(...bins)).toBeGreaterThan(850)
    expect(Math.max(...bins)).toBeLessThan(1150)
  })

  it('is ordered: a pair and its reverse differ', () => {
    expect(combineHashes(1, 2)).not.toBe(combineHashes(2, 1))
  })
})
