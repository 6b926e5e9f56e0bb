import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../model/ids.ts'
import { mixHash } from '../text/hashing.ts'
import { TextIndex } from './text-index.ts'

const DAY_MS = 86_400_000
const WINDOW_MS = 30 * DAY_MS

const idOf = (text: number) => mixHash(text).toString(16).padStart(16, '0') as ArticleId
const keysOf = (text: number) => Array.from({ length: 39 }, (_, i) => mixHash(text * 39 + i))

/** An index of so many texts, whose times are what `timeOf` says. */
function indexOf(texts: number, timeOf: (text: number) => number | null): TextIndex {
  const index = new TextIndex()
  const facts = { publishedAt: null, source: 1, claim: 2, length: 3, opener: 0 }
  for (let text = 0; text < texts; text++) {
    index.add({ ...facts, article: idOf(text), seenAt: timeOf(text) }, keysOf(text), WINDOW_MS)
  }
  return index
}

describe('the index of texts', () => {
  it('finds texts by their ids always and by nearly all of their keys, however often it has grown', () => {
    const index = indexOf(9_000, () => null)
    let met = 0
    for (let text = 0; text < 9_000; text += 7) {
      expect(index.find(idOf(text))).toMatchObject({
        number: text + 1,
        article: idOf(text),
        opener: text + 1,
      })
      index.forAll(keysOf(text), (_, number) => {
        if (number === text + 1) met++
      })
    }
    expect(met).toBeGreaterThan(0.97 * 39 * Math.ceil(9_000 / 7))
    expect(index.find(idOf(9_001))).toBeNull()
  })

  it('takes at most 400 bytes a text as soon as its tables are three quarters full', () => {
    const index = indexOf(12_288, () => null)
    expect(index.bytes / index.size).toBeLessThan(400)
  })

  it('is one table where all is of one time, and forgets by parts where times go on', () => {
    const still = indexOf(20_000, () => DAY_MS)
    expect(still.generations).toBe(1)
    const moving = indexOf(20_000, (text) => (text * DAY_MS) / 100)
    moving.forget(150 * DAY_MS)
    expect(moving.size).toBeLessThan(9_000)
    expect(moving.find(idOf(19_999))).not.toBeNull()
    expect(moving.find(idOf(15_000))).not.toBeNull()
    expect(moving.find(idOf(100))).toBeNull()
  })

  it('stays in a few tables however times jump', () => {
    const index = indexOf(40_000, (text) => (mixHash(text) % 3_650) * DAY_MS)
    expect(index.generations).toBeLessThanOrEqual(12)
  })
})
