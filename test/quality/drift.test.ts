/**
 * Gates of what a derived text changed, on our own stories by three hands: the halves
 * that were fitted on, and those that were held out, of which the wire news was written
 * blind to the rules. Floors stand a little under the figures of 2026-11-26; they go up
 * with them. And the record of reported differences that were judged by eye says what
 * it says.
 */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { labelledDrift, scoreDrift } from './drift-corpora.ts'
import type { Share } from './origin-scores.ts'

const rate = ({ found, of }: Share): number => found / of

test.each([
  // What the models were fitted on is told less fully than by the rules before them, which were fitted by eye to it (.914).
  ['voices', 'fit', 70, 0.85, 0.89],
  // Lowered from .88 to .85 on 2026-11-26: 61 are found instead of 58, and 10 of 72 were not planted instead of 7 of 66.
  ['voices', 'held-out', 80, 0.76, 0.85],
  ['wire', 'fit', 41, 0.68, 0.85],
  ['wire', 'held-out', 35, 0.6, 0.68],
  ['desk', 'fit', 96, 0.66, 0.9],
] as const)(
  'in stories of the hand "%s", half "%s", of %i planted so many are found, and of what is told so much was planted',
  (hand, half, of, found, right) => {
    const { planted, reported } = scoreDrift(labelledDrift(hand, half))
    expect(planted.of).toBe(of)
    expect(rate(planted)).toBeGreaterThanOrEqual(found)
    expect(rate(reported)).toBeGreaterThanOrEqual(right)
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
  expect(real('rewrites')).toEqual([24, 42])
  expect(real('drift-train')).toEqual([87, 104])
  expect(real('ecbplus')).toEqual([7, 24])
})
