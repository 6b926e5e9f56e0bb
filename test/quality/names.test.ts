/**
 * Gates of the names: on our own gold, in which every name is marked, F1 of each type and
 * capitals told from governments; on MEANTIME, which marks only some names, recall, and
 * F1 on the sentences that it marks in full. Floors stand a little under the figures of
 * 2026-11.
 */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasGoldTexts } from './gold.ts'
import { meantimePath, meantimeScores } from './meantime-scores.ts'
import { type NameType, nameScores } from './name-scores.ts'
import { digestOf } from './span-scores.ts'

describe.skipIf(!hasGoldTexts())(
  'names on our own gold, dev part (skipped where the texts are absent)',
  () => {
    const scores = hasGoldTexts() ? nameScores('dev') : null

    test('persons, organisations and places are read at least as well as when the floor was set', () => {
      const floors: Record<NameType, number> = { person: 0.91, organisation: 0.85, place: 0.94 }
      for (const [type, floor] of Object.entries(floors)) {
        expect(scores!.byType[type as NameType].f1, type).toBeGreaterThanOrEqual(floor)
      }
    })

    test('capitals and seats are told from the governments that they stand for', () => {
      expect(scores!.governments.right / scores!.governments.of).toBeGreaterThanOrEqual(0.7)
      expect(scores!.capitals.right / scores!.capitals.of).toBeGreaterThanOrEqual(0.75)
    })
  },
)

describe.skipIf(!existsSync(meantimePath))(
  'names on MEANTIME (skipped where the shared data is absent)',
  () => {
    test('are found, and right where all are marked, at least as often as when the floor was set', () => {
      expect(digestOf(meantimePath)).toBe('7f431c95d0de5ed8')
      const { all, marked } = meantimeScores()
      const floors = { person: [0.79, 0.78], organisation: [0.96, 0.83], place: [0.92, 0.9] }
      for (const [type, [recall, f1]] of Object.entries(floors)) {
        expect(all[type]!.recall, `${type}, recall`).toBeGreaterThanOrEqual(recall!)
        expect(marked[type]!.f1, `${type}, F1 where all are marked`).toBeGreaterThanOrEqual(f1!)
      }
    })
  },
)
