/**
 * Gates of the quotes on PolNeAR (dev part; the tagger is trained on the train part).
 * Floors stand a little under the figures of 2026-11; they go up with them.
 */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countQuotes, newCounts, type QuotedText, quoteScores } from './quote-scores.ts'
import { readAll } from './readings-fixture.ts'
import { digestOf, readLines } from './span-scores.ts'

const polnear = new URL('../../../shared/data/polnear/dev.jsonl', import.meta.url)

describe.skipIf(!existsSync(polnear))(
  'quotes on PolNeAR dev (skipped where the shared data is absent)',
  () => {
    test('contents and their speakers are found at least as often as when the floor was set', () => {
      expect(digestOf(polnear)).toBe('ec062a21f24ed31e')
      const counts = newCounts()
      for (const quoted of readLines<QuotedText>(polnear))
        countQuotes(counts, quoted, readAll(quoted.text).quotes)
      const { exact, near, recall, speakerDirect, speaker } = quoteScores(counts)
      expect(recall.direct).toBeGreaterThanOrEqual(0.9)
      expect(speakerDirect).toBeGreaterThanOrEqual(0.94)
      expect(speaker).toBeGreaterThanOrEqual(0.91)
      expect(exact.f1).toBeGreaterThanOrEqual(0.56)
      expect(near.f1).toBeGreaterThanOrEqual(0.6)
    })
  },
)
