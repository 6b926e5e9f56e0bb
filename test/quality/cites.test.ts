/**
 * The gate of cites: rare on one-topic streams, where what looks like a round-up mostly
 * is one story told at length. Rules of round-ups are tested in `src/events/cites.test.ts`.
 */

import { describe, expect, it } from 'vitest'
import { scoreCites } from './cite-scores.ts'
import { hasShared } from './cluster-corpora.ts'

/** Cites an article on the dev windows, at most: 2026-11-26 there was none on 493. */
const CITES_MAX = 0.02
const ARTICLES = 493

describe.skipIf(!hasShared('timeline17'))(
  'cites on one-topic streams (skipped without the shared data)',
  () => {
    it('stay rare', () => {
      expect(scoreCites('dev').cites / ARTICLES).toBeLessThanOrEqual(CITES_MAX)
    }, 60_000)
  },
)
