import { describe, expect, it } from 'vitest'
import { mixHash } from './hashing.ts'
import { KeyBuckets } from './key-buckets.ts'

const found = (index: KeyBuckets, key: number): number[] => {
  const values: number[] = []
  index.forAll([key], (_, value) => values.push(value))
  return values
}

describe('key buckets', () => {
  it('give what was put under a key, newest first', () => {
    const index = new KeyBuckets(100, 10)
    for (const value of [4, 0, 9]) index.add([77], value)
    expect(found(index, 77)).toEqual([9, 0, 4])
    expect(found(index, 78)).toEqual([])
  })

  it('keep nearly all of as many keys as they were made for', () => {
    const index = new KeyBuckets(20_000, 20_000)
    for (let i = 0; i < 20_000; i++) index.add([mixHash(i + 1)], i)
    let kept = 0
    let strangers = 0
    for (let i = 0; i < 20_000; i++) {
      const values = found(index, mixHash(i + 1))
      if (values.includes(i)) kept++
      strangers += values.filter((value) => value !== i).length
    }
    expect(kept / 20_000).toBeGreaterThan(0.97)
    expect(strangers / 20_000).toBeLessThan(0.002)
  })

  it('tell keys apart when values take nearly all bits, and say which key each value is of', () => {
    const index = new KeyBuckets(1_000, 2 ** 20)
    index.add([1], 2 ** 20 - 1)
    index.add([3], 5)
    const seen: [number, number][] = []
    index.forAll([3, 2, 1], (place, value) => seen.push([place, value]))
    expect(seen).toEqual([
      [0, 5],
      [2, 2 ** 20 - 1],
    ])
  })

  it('keep the newest eight of a key that everything shares, and others beside it', () => {
    const index = new KeyBuckets(1_000, 20_000)
    for (let i = 0; i < 500; i++) index.add([mixHash(i + 1)], i)
    for (let i = 0; i < 10_000; i++) index.add([5], 1_000 + i)
    expect(found(index, 5)).toEqual([10_999, 10_998, 10_997, 10_996, 10_995, 10_994, 10_993, 10_992])
    const kept = Array.from({ length: 500 }, (_, i) => found(index, mixHash(i + 1)).includes(i))
    expect(kept.filter(Boolean).length).toBeGreaterThan(480)
  })
})
