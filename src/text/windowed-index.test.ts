import { describe, expect, it } from 'vitest'
import { mixHash } from './hashing.ts'
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

  it('gives for each of many keys what a list of all that was added would', () => {
    const index = new WindowedIndex()
    const listed = new Map<number, { value: number; generation: number }[]>()
    const keys = Uint32Array.from({ length: 3_000 }, (_, i) => mixHash(i))
    const newestOf = new Map<number, number>()
    for (let value = 1; value <= 7_200; value++) {
      // Low places come often, high ones seldom; none comes twice for one value.
      const places = new Set(
        Array.from({ length: 60 }, (_, i) => Math.floor(3_000 * (mixHash(value * 64 + i) / 2 ** 32) ** 4)),
      )
      const { generation } = index
      newestOf.set(generation, value)
      index.add(
        Array.from(places, (place) => keys[place]!),
        value,
        value,
      )
      for (const place of places) {
        const known = listed.get(place)
        if (known) known.push({ value, generation })
        else listed.set(place, [{ value, generation }])
      }
      if (value % 1_800 !== 0) continue
      index.forget(value - 4_000)
      for (const [old, newest] of newestOf) if (newest < value - 4_000) newestOf.delete(old)
    }
    const found = Array.from(keys, (): number[] => [])
    index.forNewest(keys, 48, (value, place) => found[place]!.push(value))
    expect(newestOf.has(1)).toBe(false)
    expect(newestOf.size).toBeGreaterThan(1)
    for (const [place, all] of listed) {
      const kept = all.filter(({ generation }) => newestOf.has(generation)).reverse()
      expect(found[place]).toEqual(kept.slice(0, 48).map(({ value }) => value))
    }
  })
})
