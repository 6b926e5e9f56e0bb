import { describe, expect, it } from 'vitest'
import { mixHash } from './hashing.ts'
import { WindowedIndex } from './windowed-index.ts'

function found(index: WindowedIndex, key: number, limit = 10): number[] {
  const values: number[] = []
  index.forNewest(Uint32Array.of(key), limit, (value) => values.push(value))
  return values
}

interface Stream {
  /** Values added, each at its own time. */
  readonly values: number
  /** Keys drawn for each. */
  readonly draws: number
  /** How old what is kept may be. */
  readonly window: number
}

/** Adds values under keys of which some come often and most seldom, forgetting now and then. */
function checkAgainstLists(index: WindowedIndex, { values, draws, window }: Stream): void {
  const keys = Uint32Array.from({ length: 3_000 }, (_, i) => mixHash(i))
  const listed = Array.from(keys, (): { value: number; generation: number }[] => [])
  const newestOf = new Map<number, number>()
  for (let value = 1; value <= values; value++) {
    const chances = Array.from({ length: draws }, (_, i) => mixHash(value * 64 + i) / 2 ** 32)
    const places = new Set(chances.map((chance) => Math.floor(keys.length * chance ** 4)))
    const { generation } = index
    newestOf.set(generation, value)
    const added = Array.from(places, (place) => keys[place]!)
    index.add(added, value, value)
    for (const place of places) listed[place]!.push({ value, generation })
    if (value % Math.floor(window / 2) !== 0) continue
    index.forget(value - window)
    for (const [old, newest] of newestOf) if (newest < value - window) newestOf.delete(old)
  }
  const found = Array.from(keys, (): number[] => [])
  index.forNewest(keys, 48, (value, place) => found[place]!.push(value))
  expect(newestOf.has(1)).toBe(false)
  expect(newestOf.size).toBeGreaterThan(1)
  const kept = listed.map((all) => all.filter(({ generation }) => newestOf.has(generation)).reverse())
  expect(found).toEqual(kept.map((all) => all.slice(0, 48).map(({ value }) => value)))
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
    checkAgainstLists(new WindowedIndex(), { values: 7_200, draws: 60, window: 4_000 })
  })

  it('knows its generations apart when there have been thousands', () => {
    const index = new WindowedIndex({ first: 32, last: 64 })
    checkAgainstLists(index, { values: 20_000, draws: 6, window: 900 })
    expect(index.generation).toBeGreaterThan(1_000)
  })
})
