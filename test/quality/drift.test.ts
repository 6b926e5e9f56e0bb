/**
 * Gates of what a derived text changed, on our own stories by three hands: the halves
 * that were fitted on, and those that were held out, of which the wire news was written
 * blind to the rules. Floors stand a little under the figures of 2026-11-26; they go up
 * with them. And the record of reported differences that were judged by eye says what
 * it says.
 */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { driftOf } from '../../src/origins/drift/index.ts'
import { hasShared } from './cluster-corpora.ts'
import { faithfulVersions, labelledDrift, scoreDrift } from './drift-corpora.ts'
import type { Share } from './origin-scores.ts'

const rate = ({ found, of }: Share): number => found / of

test.each([
  // Lowered from .85 on 2026-11-26, when faithful versions and reports of two hands became lessons: what was held out is told more fully since.
  ['voices', 'fit', 70, 0.84, 0.93],
  ['voices', 'held-out', 80, 0.78, 0.85],
  ['wire', 'fit', 41, 0.7, 0.88],
  ['wire', 'held-out', 35, 0.65, 0.68],
  ['desk', 'fit', 96, 0.71, 0.9],
  ['paraphrase', 'fit', 61, 0.49, 0.91],
  ['paraphrase', 'held-out', 56, 0.33, 0.83],
] as const)(
  'in stories of the hand "%s", half "%s", of %i planted so many are found, and of what is told so much was planted',
  (hand, half, of, found, right) => {
    const { planted, reported } = scoreDrift(labelledDrift(hand, half))
    expect(planted.of).toBe(of)
    expect(rate(planted)).toBeGreaterThanOrEqual(found)
    expect(rate(reported)).toBeGreaterThanOrEqual(right)
  },
)

test.skipIf(!hasShared('ecbplus'))(
  'of faithful versions of real news, eleven of them, little is told',
  () => {
    const told = (half: 'fit' | 'held-out') =>
      faithfulVersions(half).flatMap((found) => driftOf(found)).length
    expect(told('fit')).toBeLessThanOrEqual(1)
    expect(told('held-out')).toBeLessThanOrEqual(2)
  },
)

interface Judged {
  readonly set: string
  readonly kind: string
  readonly real: boolean
}

test('the differences judged by eye are counted as they are written down', () => {
  const rows = readFileSync('test/quality/drift-judged.jsonl', 'utf8').trim().split('\n')
  const judged = rows.map((row) => JSON.parse(row) as Judged)
  const real = (set: string) => {
    const own = judged.filter((one) => one.set === set)
    return [own.filter((one) => one.real).length, own.length]
  }
  expect(real('rewrites')).toEqual([28, 54])
  expect(real('drift-train')).toEqual([113, 135])
  expect(real('ecbplus')).toEqual([6, 12])
})
