/**
 * Gates of the families and of what changed on the way. Weights and thresholds are
 * fitted on `origins-train/` alone; the rewrites set of the shared data is the dev part.
 * Floors stand a little under the figures of 2026-11-26; they go up with them. The train set
 * was made harder then (rival agencies' reports of one news conference), so that its own
 * floor speaks of another set than before.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPart } from '../../src/engine/intake.ts'
import { readItem } from '../../src/engine/reading.ts'
import { hasShared, sharedDigest, type WholeLayers } from './cluster-corpora.ts'
import { devPairs, devRewrites, hardRewrites, placeWithDrift, trainRewrites } from './origin-corpora.ts'
import { type FamilyScores, scoreFamilies, scorePairs } from './origin-scores.ts'

const rewriteFiles = ['rewrites/articles.jsonl', 'rewrites/labels.jsonl', 'rewrites/pairs.jsonl']

test('our own train stories are found, and their distortions listed, as when the weights were fitted', () => {
  const { articles, labels } = trainRewrites()
  const scores = scoreFamilies(labels, placeWithDrift(articles))
  expect(scores.pairsF1).toBeGreaterThanOrEqual(0.88)
  // Rival agencies' reports of one news conference, written to be hard: 11 of the 125. Two more than
  // before the passages knew words with a capital; see `docs/decisions/2026-11-26-names-in-passages.md`.
  expect(scores.wronglyJoined.found).toBeLessThanOrEqual(12)
  // Lowered from 68 on 2026-11-26: rules had been fitted to these stories by eye, the models are fitted to four sets.
  // Lowered from 65 on 2026-11-26: 64 are found, and of what is told 65 of 69 are planted instead of 66 of 75.
  expect(scores.driftFound.found).toBeGreaterThanOrEqual(64)
  // Seven of the articles carry a time before their original's.
  expect(scores.originalNamed.of - scores.originalNamed.found).toBeLessThanOrEqual(1)
})

test('our own hardest stories, which nothing is fitted on: ordinary reports stay apart, and rewrites are found', () => {
  const { articles, labels } = hardRewrites()
  const found = placeWithDrift(articles)
  const ordinary = labels.filter(({ kind, style }) => kind !== 'independent' || style === 'news')
  expect(scoreFamilies(ordinary, found).wronglyJoined).toEqual({ found: 0, of: 38 })
  const scores = scoreFamilies(labels, found)
  expect(scores.edited).toEqual({ found: 5, of: 5 })
  expect(scores.spun.found).toBeGreaterThanOrEqual(15)
  // Of the 27 briefs 11 are abstract, and of these none is found; of the 16 rivals one stays apart.
  expect(scores.brief.found).toBeGreaterThanOrEqual(16)
  expect(scores.wronglyJoined.found).toBeLessThanOrEqual(15)
  expect(scores.pairsF1).toBeGreaterThanOrEqual(0.58)
})

describe.skipIf(!hasShared(...rewriteFiles))(
  'families on the rewrites set (skipped where the shared data is absent)',
  () => {
    let scores: FamilyScores
    beforeAll(() => {
      expect(sharedDigest('rewrites/labels.jsonl')).toBe('bb41602f6b69fdb2')
      const { articles, labels } = devRewrites()
      scores = scoreFamilies(labels, placeWithDrift(articles))
    })

    test('pairs of one family', () => {
      expect(scores.pairsF1).toBeGreaterThanOrEqual(0.935)
    })

    test('edited versions, spun ones and briefs', () => {
      expect(scores.edited).toEqual({ found: 18, of: 18 })
      expect(scores.spun.found).toBeGreaterThanOrEqual(17)
      expect(scores.brief.found).toBeGreaterThanOrEqual(16)
    })

    test('independent reports and follow-ups stay apart', () => {
      expect(scores.wronglyJoined.of).toBe(36)
      expect(scores.wronglyJoined.found).toBeLessThanOrEqual(1)
    })

    test('planted distortions are found, and what is reported was mostly planted', () => {
      expect(scores.driftFound.found / scores.driftFound.of).toBeGreaterThanOrEqual(0.61)
      expect(scores.driftPlanted.found / scores.driftPlanted.of).toBeGreaterThanOrEqual(0.62)
    })

    test('natural pairs', () => {
      const { articles, pairs } = devPairs()
      expect(scorePairs(pairs, placeWithDrift(articles))).toBeGreaterThanOrEqual(0.89)
    })
  },
)

const seeds = '../shared/seeds'

function readSeeds(): WholeLayers[] {
  return readdirSync(seeds)
    .sort()
    .flatMap((name) => {
      const location = `${seeds}/${name}`
      return openPart({ kind: 'document', location, bytes: readFileSync(location) }).rawItems
    })
    .map((rawItem, index) => {
      const { article, layers } = readItem(rawItem)
      if (!article || !layers) throw new Error(`seed ${index} holds no article`)
      return { ...layers, article: { ...article, givenId: String(index) } }
    })
}

describe.skipIf(!hasShared('../seeds'))('the five seeds (skipped where they are absent)', () => {
  test('002 and 003 are one text, with the altered quote and the swapped name; the others stand alone', () => {
    const found = placeWithDrift(readSeeds())
    const families = [...found.values()].map(({ family }) => family)
    expect(families[2]).toBe(families[3])
    expect(new Set(families).size).toBe(4)
    const drift = [...found.values()].flatMap((place) => place.drift)
    expect(drift.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['name-swapped', 'quote-altered']))
    expect(drift.find(({ kind }) => kind === 'name-swapped')).toMatchObject({
      original: 'Hezbollah',
      altered: 'Hamas',
    })
  })
})
