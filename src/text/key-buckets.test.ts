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
    const index = new KeyBuckets(16, 2)
    for (const value of [4, 0, 9, 15]) index.add([77], value)
    expect(found(index, 77)).toEqual([15, 9, 0, 4])
    expect(found(index, 78)).toEqual([])
  })

  it('keep nearly all of ten keys a bucket, and tell them apart', () => {
    const index = new KeyBuckets(4_096, 4)
    for (let i = 0; i < 163_840; i++) index.add([mixHash(i + 1)], i % 4_096)
    let kept = 0
    let strangers = 0
    for (let i = 0; i < 163_840; i++) {
      const values = found(index, mixHash(i + 1))
      if (values.includes(i % 4_096)) kept++
      strangers += values.filter((value) => value !== i % 4_096).length
    }
    expect(kept / 163_840).toBeGreaterThan(0.98)
    expect(strangers).toBeLessThan(20)
  })

  it('say which key each value is of', () => {
    const index = new KeyBuckets(2 ** 18, 4)
    index.add([1, 3], 2 ** 18 - 1)
    index.add([3], 5)
    const seen: [number, number][] = []
    index.forAll([3, 2, 1], (place, value) => seen.push([place, value]))
    expect(seen).toEqual([
      [0, 5],
      [0, 2 ** 18 - 1],
      [2, 2 ** 18 - 1],
    ])
  })

  it('give the same when they are made twice as large, and twice again', () => {
    const index = new KeyBuckets(64, 4)
    const keys = Array.from({ length: 900 }, (_, i) => mixHash(i >> 1))
    for (const [i, key] of keys.entries()) index.add([key], i % 64)
    const larger = index.doubled().doubled()
    for (const key of keys) expect(found(larger, key)).toEqual(found(index, key))
    larger.add([keys[3]!], 255)
    expect(found(larger, keys[3]!)).toEqual([255, ...found(index, keys[3]!)])
    expect(larger.bytes).toBe(4 * index.bytes)
  })

  it('give the newest eight of a key that everything shares, and others beside it', () => {
    const index = new KeyBuckets(16_384, 2)
    for (let i = 0; i < 500; i++) index.add([mixHash(i + 1)], i)
    for (let i = 0; i < 10_000; i++) index.add([5], 1_000 + i)
    expect(found(index, 5)).toEqual(Array.from({ length: 8 }, (_, i) => 10_999 - i))
    const kept = Array.from({ length: 500 }, (_, i) => found(index, mixHash(i + 1)).includes(i))
    expect(kept.filter(Boolean).length).toBeGreaterThan(480)
  })
})
