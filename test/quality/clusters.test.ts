/**
 * The gates of events on the shared collections. A floor
 * goes up when the figure does and down only with a reason; each names the digest of
 * what it was measured on, so that another corpus cannot pass for the same.
 */

import { describe, expect, it } from 'vitest'
import { eventFold } from '../../src/events/fold.ts'
import { ecbArticles, hasShared, sharedDigest, shuffled, timelineCollections } from './cluster-corpora.ts'
import { clusterEvents, runFolds } from './cluster-runs.ts'
import { bCubed, mergedTopics, pairwise } from './cluster-scores.ts'

const digests = {
  'ecbplus/articles.jsonl': '488851e7cb1c626b',
  'ecbplus/labels.tsv': 'bbb12ec01d00516f',
}
/** Measured 2026-11 with each floor beside it; floors stand a little below. */
const floors = {
  eventsBCubed: 0.86,
  eventsPairwise: 0.815,
  lookAlikesMergedMax: 0.35,
  mixedEventsMax: 0.005,
}
const SEEDS = [1, 2, 3, 4, 5]

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe.skipIf(!hasShared('ecbplus'))('events on ECB+ dev (skipped without the shared data)', () => {
  const dev = hasShared('ecbplus') ? ecbArticles('dev') : []
  const orders = SEEDS.map((seed) => shuffled(dev, seed))
  const found = orders.map((order) => clusterEvents(order, eventFold.settings))
  const gold = orders.map((order) => order.map(({ event }) => event))

  it('are measured on the corpus that the floors name', () => {
    for (const path of ['ecbplus/articles.jsonl', 'ecbplus/labels.tsv'] as const) {
      expect(sharedDigest(path)).toBe(digests[path])
    }
  })

  it('reach the floors as a mean of five seeded orders', () => {
    expect(mean(found.map((events, i) => bCubed(gold[i]!, events).f1))).toBeGreaterThan(floors.eventsBCubed)
    expect(mean(found.map((events, i) => pairwise(gold[i]!, events).f1))).toBeGreaterThan(
      floors.eventsPairwise,
    )
  })

  it('keep the two look-alikes of most topics apart', () => {
    const merged = found.map((events, i) => {
      const topics = orders[i]!.map(({ topic }) => topic)
      return mergedTopics(topics, gold[i]!, events)
    })
    expect(mean(merged)).toBeLessThan(floors.lookAlikesMergedMax)
  })
})

describe.skipIf(!hasShared('timeline17'))('events on timeline17 (skipped without the shared data)', () => {
  it('hold articles of one story only, though four run at once', () => {
    const stream = [...timelineCollections()].flatMap(([name, articles]) =>
      articles.map((layers) => ({ layers, story: name.split('_')[0]! })),
    )
    const when = ({ layers }: (typeof stream)[number]) => layers.article.publishedAt ?? ''
    stream.sort((a, b) => (when(a) < when(b) ? -1 : 1))
    const stories = new Map<number, Set<string>>()
    for (const [i, { event }] of runFolds(stream.map(({ layers }) => layers)).entries()) {
      stories.set(event.event, (stories.get(event.event) ?? new Set()).add(stream[i]!.story))
    }
    const mixed = [...stories.values()].filter((story) => story.size > 1).length
    expect(mixed / stories.size).toBeLessThanOrEqual(floors.mixedEventsMax)
  }, 240_000)
})
