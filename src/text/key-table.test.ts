import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixHash } from './hashing.ts'
import { KeyTable } from './key-table.ts'

/** Few keys, so that they meet each other, and the two ends of the range. */
const key = fc.oneof(fc.nat(40), fc.constantFrom(0, 0xffffffff, 0x80000000))
const word = fc.integer({ min: 1, max: 1_000 })

describe('a table of keys', () => {
  it('knows the last word of each key, whatever was emptied in between', () => {
    const step = fc.oneof(fc.tuple(key, word), word)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const [table, known] = [new KeyTable(), new Map<number, number>()]
        for (const one of steps) {
          if (typeof one === 'number') {
            table.keepOnly((kept) => kept >= one)
            for (const [at, kept] of known) if (kept < one) known.delete(at)
            continue
          }
          table.set(...one)
          known.set(...one)
        }
        for (let at = 0; at <= 40; at++) expect(table.get(at)).toBe(known.get(at) ?? 0)
      }),
    )
  })

  it('grows, has the room of emptied keys again, and looks many up as it looks up each', () => {
    const table = new KeyTable()
    const keys = Uint32Array.from({ length: 40_000 }, (_, i) => mixHash(i))
    for (let round = 1; round <= 5; round++) {
      for (let i = 0; i < 20_000; i++) table.set(keys[i]!, round * 100_000 + i)
      table.keepOnly((kept) => kept % 10 === 0)
    }
    const words = new Uint32Array(keys.length)
    table.getAll(keys, words)
    expect([...words]).toEqual(Array.from(keys, (_, i) => (i < 20_000 && i % 10 === 0 ? 500_000 + i : 0)))
    expect(Array.from(keys, (one) => table.get(one))).toEqual([...words])
  })
})
