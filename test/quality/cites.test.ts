/**
 * The gate of cites: the dev windows of the event gold. The figures are low: of what
 * is told in a clause the labels name little, and some cites are wrong; the floors stand below
 * them and a bound keeps cites rare.
 */

import { describe, expect, it } from 'vitest'
import { scoreCites } from './cite-scores.ts'
import { hasShared } from './cluster-corpora.ts'

/** Measured 2026-11-26 on 493 articles; of cites an article, the most. */
const floors = { precision: 0.05, recall: 0.03, citesMax: 0.1 }
const ARTICLES = 493

describe.skipIf(!hasShared('timeline17'))(
  'cites on one-topic streams (skipped without the shared data)',
  () => {
    it('reach the floors and stay rare', () => {
      const { cites, precision, recall } = scoreCites('dev')
      expect(precision).toBeGreaterThan(floors.precision)
      expect(recall).toBeGreaterThan(floors.recall)
      expect(cites / ARTICLES).toBeLessThan(floors.citesMax)
    }, 60_000)
  },
)
