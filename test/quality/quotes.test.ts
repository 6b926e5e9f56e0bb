/**
 * Gates of the quotes on PolNeAR (dev part). Floors stand a little under the figures of
 * 2026-11; they go up with them.
 */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAll } from './readings-fixture.ts'
import { bare, digestOf, hull, overlapOf, type Pair, readLines } from './span-scores.ts'

const polnear = new URL('../../../shared/data/polnear/dev.jsonl', import.meta.url)

interface Attribution {
  readonly content?: readonly Pair[]
  readonly source?: readonly Pair[]
}
interface QuotedText {
  readonly text: string
  readonly attributions: readonly Attribution[]
}

const isDirect = (raw: string): boolean => /^["“]/.test(raw) && /["”][.,;:?!]*$/.test(raw)

/** Counts over the direct contents of one text. */
function countDirect(
  { text, attributions }: QuotedText,
  counts: { gold: number; found: number; sources: number; right: number },
): void {
  const quotes = readAll(text).quotes.map((quote) => ({ ...quote, ...bare(text, quote) }))
  for (const { content = [], source = [] } of attributions) {
    if (content.length === 0) continue
    const whole = hull(content)
    if (!isDirect(text.slice(whole.start, whole.end).trim())) continue
    const gold = bare(text, whole)
    counts.gold++
    const quote = quotes.find(({ start, end }) => start === gold.start && end === gold.end)
    if (!quote) continue
    counts.found++
    if (source.length === 0) continue
    counts.sources++
    if (quote.speaker && overlapOf(quote.speaker, hull(source)) > 0) counts.right++
  }
}

describe.skipIf(!existsSync(polnear))(
  'quotes on PolNeAR dev (skipped where the shared data is absent)',
  () => {
    test('direct contents and their speakers are found at least as often as when the floor was set', () => {
      expect(digestOf(polnear)).toBe('ec062a21f24ed31e')
      const counts = { gold: 0, found: 0, sources: 0, right: 0 }
      for (const line of readLines<QuotedText>(polnear)) countDirect(line, counts)
      expect(counts.found / counts.gold).toBeGreaterThanOrEqual(0.81)
      expect(counts.right / counts.sources).toBeGreaterThanOrEqual(0.92)
    })
  },
)
