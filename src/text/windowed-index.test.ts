import { describe, expect, it } from 'vitest'
import { WindowedIndex } from './windowed-index.ts'

function found(index: WindowedIndex, key: number, limit = 10): number[] {
  const values: number[] = []
  index.forNewest(Uint32Array.of(key), limit, (value) => values.push(value))
  return values
}

describe('a windowed index', () => {
  it('gives the newest values of a key first, and no more than asked', () => {
    const index = new WindowedIndex()
    for (let value = 1; value <= 5; value++) index.add([7, 100 + value], value, value)
    expect(found(index, 7)).toEqual([5, 4, 3, 2, 1])
    expect(found(index, 7, 2)).toEqual([5, 4])
    expect(found(index, 103)).toEqual([3])
    expect(found(index, 8)).toEqual([])
  })

  it('forgets generations whose newest value is too old, and goes on under a new one', () => {
    const index = new WindowedIndex()
    const many = Array.from({ length: 1_000 }, (_, key) => key)
    for (let time = 0; time < 140; time++) index.add(many, time, time)
    expect(index.generation).toBeGreaterThan(1)
    const before = index.size
    index.forget(70)
    expect(index.size).toBeLessThan(before)
    expect(found(index, 5, 200)).toContain(139)
    expect(found(index, 5, 200)).not.toContain(0)
    index.forget(10_000)
    expect(found(index, 5, 1)).toEqual([139])
  })
})
