import { describe, expect, it } from 'vitest'
import { newsBackground } from './background.ts'
import { CountTable } from './count-table.ts'
import { DocumentFrequencies } from './document-frequencies.ts'
import { hashText, mixHash } from './hashing.ts'
import { StreamClock, timeOf } from './stream-clock.ts'

describe('document frequencies', () => {
  it('lean on the background at first and on the stream later', () => {
    const counts = new CountTable()
    counts.add(1, 50)
    const frequencies = new DocumentFrequencies({ documents: 100, counts }, 10)
    expect(frequencies.shareOf(1)).toBeCloseTo(0.5)
    for (let i = 0; i < 990; i++) frequencies.add([2])
    expect(frequencies.shareOf(1)).toBeLessThan(0.01)
    expect(frequencies.shareOf(2)).toBeGreaterThan(0.98)
    expect(frequencies.idf(2)).toBeLessThan(frequencies.idf(1))
  })

  it('know how rare a term is that one document has', () => {
    const frequencies = new DocumentFrequencies({ documents: 1_000_000, counts: new CountTable() }, 10)
    for (let i = 0; i < 90; i++) frequencies.add([i])
    expect(frequencies.idf(7)).toBeCloseTo(frequencies.idfOfOne)
    expect(frequencies.idf(7_000)).toBeGreaterThan(frequencies.idfOfOne)
  })

  it('weigh many terms as they weigh each', () => {
    const frequencies = new DocumentFrequencies(newsBackground(), 400)
    for (let i = 0; i < 3_000; i++) frequencies.add([mixHash(i % 700), mixHash(i)])
    const keys = Uint32Array.from({ length: 5_000 }, (_, i) => mixHash(i))
    keys[7] = hashText('people')
    const found = new Float64Array(keys.length)
    frequencies.idfAll(keys, found)
    expect([...found]).toEqual(Array.from(keys, (key) => frequencies.idf(key)))
  })

  it('know from the background that a common word says less than a rare name', () => {
    const frequencies = new DocumentFrequencies(newsBackground(), 400)
    expect(frequencies.idf(hashText('people'))).toBeLessThan(2)
    expect(frequencies.idf(hashText('Xanthippolis'))).toBeGreaterThan(7)
  })
})

describe('stream clock', () => {
  it('is not moved by one article from the far future', () => {
    const clock = new StreamClock()
    for (let day = 1; day <= 9; day++) clock.tick(timeOf(`2026-01-0${day}T00:00:00Z`)!)
    clock.tick(timeOf('2099-01-01')!)
    expect(new Date(clock.now!).getUTCFullYear()).toBe(2026)
  })

  it('knows no time before any is given, nor from what is no time', () => {
    expect(new StreamClock().now).toBeNull()
    expect(timeOf('yesterday')).toBeNull()
    expect(timeOf(null)).toBeNull()
  })
})
