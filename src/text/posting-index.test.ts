import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CountTable } from './count-table.ts'
import { PostingIndex } from './posting-index.ts'

const key = fc.integer({ min: 0, max: 0xffffffff })

describe('posting index', () => {
  it('gives back what a map of arrays would, newest first and no more than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(key, fc.nat(3)), fc.nat(99)), { maxLength: 3000 }), (pairs) => {
        const index = new PostingIndex()
        const model = new Map<number, number[]>()
        for (const [at, value] of pairs) {
          index.add(at, value)
          model.set(at, [value, ...(model.get(at) ?? [])])
        }
        for (const [at, values] of model) {
          const found: number[] = []
          index.forNewest(at, 5, (value) => found.push(value))
          expect(found).toEqual(values.slice(0, 5))
          expect(index.countOf(at)).toBe(values.length)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('knows nothing of keys never added', () => {
    expect(new PostingIndex().countOf(7)).toBe(0)
  })
})

describe('count table', () => {
  it('counts as a map would, and halves', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat(20)), { maxLength: 8000 }), (keys) => {
        const table = new CountTable()
        const model = new Map<number, number>()
        for (const one of keys) {
          table.add(one, 1)
          model.set(one, (model.get(one) ?? 0) + 1)
        }
        expect(table.size).toBe(model.size)
        table.halve(2)
        for (const [one, count] of model) expect(table.get(one)).toBe(count < 2 ? 0 : count / 2)
      }),
      { numRuns: 20 },
    )
  })
})
