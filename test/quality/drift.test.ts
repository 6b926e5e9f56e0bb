/**
 * Gates of what a derived text changed, on our own stories in eight voices and in wire
 * news: the halves that were fitted on, and those that were held out. Floors stand a
 * little under the figures of 2026-11-26; they go up with them. And the record of
 * reported differences that were judged by eye says what it says.
 */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { labelledDrift, scoreDrift } from './drift-corpora.ts'
import type { Share } from './origin-scores.ts'

const rate = ({ found, of }: Share): number => found / of

test('most distortions planted in the fitted half are found, and most of what is told was planted', () => {
  const { planted, reported } = scoreDrift(labelledDrift('voices', 'fit'))
  expect(planted.of).toBe(70)
  expect(rate(planted)).toBeGreaterThanOrEqual(0.9)
  expect(rate(reported)).toBeGreaterThanOrEqual(0.94)
})

test('seven in ten are found in stories that were held out', () => {
  const { planted, reported } = scoreDrift(labelledDrift('voices', 'held-out'))
  expect(planted.of).toBe(80)
  // Lowered from .74 on 2026-11-26: 60 were found while the pairing read weights in another order than
  // the words; with each weight at its word 58 are, at every threshold of the pairing that was tried.
  expect(rate(planted)).toBeGreaterThanOrEqual(0.72)
  expect(rate(reported)).toBeGreaterThanOrEqual(0.88)
})

test('half are found in wire news that was written blind to the rules', () => {
  const { planted, reported } = scoreDrift(labelledDrift('wire', 'held-out'))
  expect(planted.of).toBe(35)
  expect(rate(planted)).toBeGreaterThanOrEqual(0.51)
  expect(rate(reported)).toBeGreaterThanOrEqual(0.66)
})

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
  expect(real('drift-train')).toEqual([58, 66])
  expect(real('ecbplus')).toEqual([8, 26])
})
