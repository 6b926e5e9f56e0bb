/** The gate of dates, on our own gold: rules were written reading train alone; dev is counted. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scoreDates } from './date-scores.ts'
import { digestOf, hasGoldTexts } from './gold.ts'

/** First digits of SHA-256 of the gold that the floors belong to. */
const goldDigest = '85f9ac169d4b'
/** Measured on dev .949 (126 dates), on train 1 (2026-11). */
const floor = { f1: 0.94, train: 0.98 }

describe.skipIf(!hasGoldTexts())('dates of our own gold (skipped where the shared data is absent)', () => {
  test('the gold is the one that the floors belong to', () => {
    expect(digestOf(readFileSync('test/quality/gold/dates.jsonl', 'utf8'))).toBe(goldDigest)
  })

  test('dev stays above its floors', () => {
    const { f1, gold } = scoreDates('dev')
    expect(gold).toBe(126)
    expect(f1).toBeGreaterThanOrEqual(floor.f1)
  })

  test('train stays above its floor', () => {
    expect(scoreDates('train').f1).toBeGreaterThanOrEqual(floor.train)
  })
})
