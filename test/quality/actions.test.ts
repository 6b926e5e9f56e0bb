/**
 * Gates of the actions: types and sides on the hand-coded PLOVER sentences, which were
 * only counted, never read while the lexicon was written; and our own gold, whose train
 * part was read and whose dev part is counted. Floors stand a little under the figures
 * of 2026-11 (PLOVER .728, .815, .803; own dev macro .70, all .69, false alarms .25,
 * actor's country .68, recipient's .56).
 */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actionScores } from './action-scores.ts'
import { hasGoldTexts } from './gold.ts'
import { ploverPath, scorePlover } from './plover-scores.ts'
import { digestOf } from './span-scores.ts'

describe.skipIf(!existsSync(ploverPath))(
  'actions on the PLOVER sentences (skipped where the shared data is absent)',
  () => {
    test('types and sides are right at least as often as when the floor was set', () => {
      expect(digestOf(ploverPath)).toBe('d1bcae2d630d7d26')
      const { macroF1, actorCountry, recipientCountry } = scorePlover()
      expect(macroF1).toBeGreaterThanOrEqual(0.71)
      expect(actorCountry).toBeGreaterThanOrEqual(0.8)
      expect(recipientCountry).toBeGreaterThanOrEqual(0.79)
    })
  },
)

describe.skipIf(!hasGoldTexts())('actions on our own gold (skipped where the texts are absent)', () => {
  test('the dev part is read at least as well as when the floor was set', () => {
    const { macroF1: types, all, falseAlarms, country, recipientCountry } = actionScores('dev')
    expect(types).toBeGreaterThanOrEqual(0.67)
    expect(all.f1).toBeGreaterThanOrEqual(0.66)
    expect(falseAlarms.right / falseAlarms.of).toBeLessThanOrEqual(0.3)
    expect(country.right / country.of).toBeGreaterThanOrEqual(0.65)
    expect(recipientCountry.right / recipientCountry.of).toBeGreaterThanOrEqual(0.52)
  })
})
