/**
 * The gold itself is sound: every passage is the text that was labelled, every span of
 * every label lies in its passage, and an article's part follows from its id.
 */

import { describe, expect, test } from 'vitest'
import type { GoldSpan } from './gold.ts'
import { goldNames, goldPart, hasGoldTexts, readGold } from './gold.ts'

type GoldLabel = Readonly<Record<string, unknown>>

/** A label's spans: its own by `start` and `end`, and every pair of numbers in it. */
function spansOf(label: GoldLabel): GoldSpan[] {
  const pairs = Object.values(label).filter(isSpan)
  return isSpan([label.start, label.end]) ? [[label.start, label.end] as GoldSpan, ...pairs] : pairs
}

function isSpan(value: unknown): value is GoldSpan {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number')
}

describe.skipIf(!hasGoldTexts())('gold labels (skipped where the shared data is absent)', () => {
  test.each(goldNames())('%s: digests match, and every label lies inside its passage', (what) => {
    const passages = readGold<GoldLabel>(what)
    expect(passages.length).toBeGreaterThan(0)
    for (const { set, id, start, end, part, labels } of passages) {
      const place = `${set} ${id} ${start}`
      expect(part, place).toBe(goldPart(set, id))
      for (const label of labels) {
        const spans = spansOf(label)
        expect(spans.length, place).toBeGreaterThan(0)
        for (const [from, to] of spans) {
          expect(from, place).toBeGreaterThanOrEqual(start)
          expect(to, place).toBeLessThanOrEqual(end)
          expect(from, place).toBeLessThan(to)
        }
      }
    }
  })

  test.each(goldNames())('%s: no passage is there twice', (what) => {
    const places = readGold(what).map(({ set, id, start }) => `${set} ${id} ${start}`)
    expect(new Set(places).size).toBe(places.length)
  })
})
