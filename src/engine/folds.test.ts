/**
 * The promise of the step contract: wherever a process stops and another goes on from
 * what is stored, every later decision is the one that a single process would have made.
 */

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { EventRules } from '../../test/support/event-rules.ts'
import { outOfOrder, readStream } from '../../test/support/read-stream.ts'
import { startRuledFolds } from '../../test/support/ruled-fold.ts'
import { deliverTitles, titles } from '../../test/support/ruled-stream.ts'
import type { ConsultedLoader } from './consulted-memory.ts'
import { type Decisions, foldLayers, startFolds } from './folds.ts'
import type { ReadItem, StoredArrival } from './ports.ts'
import { readItem } from './reading.ts'

let read: ReadItem[]
const whole: Decisions[] = []
beforeAll(async () => {
  read = outOfOrder(readStream({ seed: 4, articles: 250, words: 50, days: 40 }))
  const folds = startFolds()
  for (const readItem of read) whole.push(decisionsOf((await folds.decide(readItem)).decisions))
})

const decisionsOf = ({ family, event, storyline }: Decisions): Decisions => ({ family, event, storyline })

/** What the store keeps and gives back: the layers that folds read, through JSON. */
function storedOf(
  { article, layers }: ReadItem,
  decided: Decisions | undefined,
  index: number,
): StoredArrival {
  const kept = Object.fromEntries(foldLayers.map((layer) => [layer, layers?.[layer]]))
  return JSON.parse(JSON.stringify({ arrival: index + 1, article, layers: kept, ...decided }))
}

const stored = (index: number) => storedOf(read[index] as ReadItem, whole[index], index)

/** Folds that have only been told what the first `count` arrivals were decided to be. */
function restored(count: number) {
  const folds = startFolds()
  for (let index = 0; index < count; index++) folds.restore(stored(index))
  return folds
}

/** What a store would load: the layers of articles that came before. */
const load: ConsultedLoader = async (ids) =>
  new Map(
    read.flatMap(({ article, layers }) =>
      article && layers && ids.includes(article.id) ? [[article.id, layers] as const] : [],
    ),
  )

describe('the folds', () => {
  it('meet merges of families and storylines and late originals in this stream', () => {
    expect(whole.flatMap(({ family }) => family.merged).length).toBeGreaterThan(0)
    expect(whole.flatMap(({ family }) => family.revised).length).toBeGreaterThan(0)
    expect(whole.flatMap(({ storyline }) => storyline.merged).length).toBeGreaterThan(0)
    expect(whole.filter(({ event }) => !event.opened).length).toBeGreaterThan(50)
  })

  it('keep the rules of event decisions', () => {
    const rules = new EventRules()
    for (const { event } of whole) rules.add(event)
    expect(rules.events.size).toBeGreaterThan(10)
  })

  it('decide the same after restarts at any places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 249 }), { minLength: 1, maxLength: 3 }),
        async (cuts) => {
          let folds = startFolds()
          for (const [index, readItem] of read.entries()) {
            if (cuts.includes(index)) folds = restored(index)
            const { decisions } = await folds.decide(readItem, load)
            expect(decisionsOf(decisions)).toEqual(whole[index])
            expect(folds.head()).toBe(index + 1)
          }
        },
      ),
      { numRuns: 6 },
    )
  }, 60_000)

  it('decide the same where another process decided on some of the articles in between', async () => {
    const folds = startFolds()
    for (const [index, readItem] of read.entries()) {
      if (index % 7 < 3) folds.restore(stored(index))
      else expect(decisionsOf((await folds.decide(readItem, load)).decisions)).toEqual(whole[index])
    }
  })
})

describe('folds over events that merge, split and move', () => {
  it('decide the same wherever a process stops or another decides, and keep the rules of decisions', async () => {
    const turns = fc.array(fc.constantFrom('decide', 'restore', 'restart'), { minLength: 30, maxLength: 30 })
    const property = fc.asyncProperty(titles, turns, async (given, turn) => {
      const items = deliverTitles(given).flatMap(({ rawItems }) =>
        rawItems.map((rawItem) => readItem(rawItem)),
      )
      const first = startRuledFolds()
      const rules = new EventRules()
      const decided: Decisions[] = []
      let second = startRuledFolds()
      for (const [index, item] of items.entries()) {
        decided.push(decisionsOf((await first.decide(item)).decisions))
        rules.add(decided[index]!.event)
        if (turn[index] === 'restart') {
          second = startRuledFolds()
          for (let at = 0; at < index; at++) second.restore(storedOf(items[at]!, decided[at], at))
        }
        if (turn[index] === 'restore') second.restore(storedOf(item, decided[index], index))
        else expect(decisionsOf((await second.decide(item)).decisions)).toEqual(decided[index])
      }
    })
    await fc.assert(property, { numRuns: 20, endOnFailure: true })
  }, 60_000)
})
