import { describe, expect, it } from 'vitest'
import { mixHash } from './hashing.ts'
import { SeenFilter } from './seen-filter.ts'

describe('a filter of seen keys', () => {
  it('knows what was added and seldom what was not', () => {
    const seen = new SeenFilter(10_000)
    for (let i = 0; i < 10_000; i++) seen.add(mixHash(i))
    for (let i = 0; i < 10_000; i++) expect(seen.has(mixHash(i))).toBe(true)
    const wrong = Array.from({ length: 10_000 }, (_, i) => seen.has(mixHash(i + 50_000)))
    expect(wrong.filter(Boolean).length).toBeLessThan(300)
  })

  it('forgets the oldest and stays as large as it is', () => {
    const seen = new SeenFilter(1_000)
    for (let i = 0; i < 5_000; i++) seen.add(mixHash(i))
    const bytes = seen.bytes
    for (let i = 5_000; i < 20_000; i++) seen.add(mixHash(i))
    expect(seen.bytes).toBe(bytes)
    for (let i = 19_000; i < 20_000; i++) expect(seen.has(mixHash(i))).toBe(true)
    const old = Array.from({ length: 1_000 }, (_, i) => seen.has(mixHash(i)))
    expect(old.filter(Boolean).length).toBeLessThan(60)
  })
})
