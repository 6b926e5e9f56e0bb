/**
 * Events that merge and split on the whole way in, in a real store: the same articles in
 * the same order give the same events, records, links, numbers and history whatever the
 * batches, wherever a process stops and another goes on; and the store says of every
 * article and number what the decisions say. The clusterer is one whose rule can be seen.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/engine/ingest.ts'
import type { StoredArrival } from '../../src/engine/ports.ts'
import { replay } from '../../src/engine/replay.ts'
import { Standing } from '../../src/engine/standing.ts'
import { type OpenStore, openStore } from '../../src/io/store/index.ts'
import type { Change } from '../../src/model/change.ts'
import type { ArticleId, EventNumber, StorylineId } from '../../src/model/ids.ts'
import { EventRules } from '../support/event-rules.ts'
import { startRuledFolds } from '../support/ruled-fold.ts'
import { deliverTitles, rememberingReader, titles } from '../support/ruled-stream.ts'
import { found } from './bed.ts'
import type { Place } from './places.ts'

const clock = { now: () => new Date(Date.UTC(2026, 5, 1)) }

const portsOf = ({ store }: OpenStore, ignored: readonly string[] = []) => {
  const startFolds = () => startRuledFolds(ignored)
  return { store, reader: rememberingReader(), clock, startFolds }
}

const bring = (opened: OpenStore, given: ReturnType<typeof deliverTitles>, batchItems: number) =>
  ingest(given, portsOf(opened), { batchItems })

const decisionsOf = ({ store }: OpenStore): Promise<readonly StoredArrival[]> =>
  store.turn((turn) => turn.arrivalsAfter(0, 1000, []))

/** All that a reader can see of events, as one value. */
async function everything(opened: OpenStore) {
  const { archive } = opened
  const decided = await decisionsOf(opened)
  const last = Math.max(0, ...decided.map(({ event }) => event.event))
  const numbers = Array.from({ length: last }, (_, index) => (index + 1) as EventNumber)
  const events = []
  for (const number of numbers) events.push(await archive.event(number))
  const storylines = await archive.storylines({ limit: 1000, offset: 0 })
  const views = []
  for (const { storyline } of storylines) views.push(await archive.storyline(storyline))
  return {
    decided: decided.map(({ event, storyline }) => ({ event, storyline })),
    events,
    listed: await archive.events(1000, 0),
    views,
    changes: await archive.changes(1000),
    counts: await archive.counts(),
  }
}

/** The article by which each number was first given. */
function openersOf(decided: readonly StoredArrival[]): ReadonlyMap<EventNumber, ArticleId> {
  const openers = new Map<EventNumber, ArticleId>()
  for (const { event } of decided) {
    for (const { opened, to, articles } of event.moved) if (opened) openers.set(to, articles[0]!)
    if (event.opened) openers.set(event.event, event.article)
  }
  return openers
}

/** The store against the decisions: members, heirs, storylines, links. */
async function checkAgainstDecisions(opened: OpenStore): Promise<void> {
  const decided = await decisionsOf(opened)
  const rules = new EventRules()
  const standing = new Standing()
  for (const one of decided) {
    rules.add(one.event)
    standing.add(one)
  }
  for (const [event, articles] of rules.events) {
    const answer = await opened.archive.event(event)
    if (!answer || !('found' in answer)) throw new Error(`event ${event} is not shown`)
    const { found } = answer
    const held = found.articles.map(({ article }) => article)
    expect([...held].sort()).toEqual([...articles].sort())
    expect(found.record.articles).toBe(articles.length)
    for (const article of articles) expect(standing.eventOf(article)).toBe(event)
    expect(found.storyline.storyline).toBe(standing.storylineOf(event))
    for (const { from, to } of [...found.links, ...found.laterLinks]) {
      expect(from).not.toBe(to)
      expect(rules.events.has(from) && rules.events.has(to)).toBe(true)
    }
  }
  for (const ended of rules.heirs.keys()) {
    expect(await opened.archive.event(ended)).toEqual({ redirect: standing.heirOf(ended) })
  }
  expect((await opened.archive.counts()).events).toBe(rules.events.size)
}

/**
 * A stream in which the last article ties two families together, one of which has a text
 * in an event that the article does not touch: its record must tell the family's new id.
 */
const familiesMeetElsewhere = [
  'joins 0 merges 4 splits and follows',
  'joins 0 merges 3 splits',
  'joins 3 cites 1',
  'joins 0',
  'joins 0 splits cites 3',
  'joins 2 merges 1 cites 2',
  'joins 2 splits',
  'joins 0',
  'joins 1 splits and follows',
  'joins 3',
  'joins 1 merges 3 splits',
  'joins 3',
  'joins 1 cites 3',
  'joins 3 merges 2 splits and follows',
  'joins 2 moves 2 splits and follows',
  'joins 0 moves 3 cites 2',
  'joins 2',
  'joins 1',
  'joins 1 cites 4',
  'joins 2 moves 2',
  'joins 3 merges 0 splits cites 3',
  'joins 4 cites 0',
]

export function describeRepair(title: string, makePlace: () => Promise<Place>, runs: number): void {
  const inStore = async <Value>(work: (opened: OpenStore, where: string) => Promise<Value>) => {
    const place = await makePlace()
    const opened = await openStore(place.where, { create: true })
    try {
      return await work(opened, place.where)
    } finally {
      await opened.store.close()
      await place.remove()
    }
  }

  describe(`${title}: events that merge and split`, () => {
    it('stand in the store as the decisions say, and are the same for any batches', async () => {
      const property = fc.asyncProperty(titles, fc.integer({ min: 2, max: 9 }), async (given, size) => {
        const deliveries = deliverTitles(given)
        const oneByOne = await inStore(async (opened) => {
          await bring(opened, deliveries, 1)
          await checkAgainstDecisions(opened)
          return everything(opened)
        })
        const inBatches = await inStore(async (opened) => {
          await bring(opened, deliveries, size)
          return everything(opened)
        })
        expect(inBatches).toEqual(oneByOne)
      })
      const examples: [string[], number][] = [[familiesMeetElsewhere, 9]]
      await fc.assert(property, { numRuns: runs, endOnFailure: true, examples })
    })

    it('are the same where processes stop and others go on, in turns', async () => {
      const cuts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
      const property = fc.asyncProperty(titles, cuts, async (given, lengths) => {
        const deliveries = deliverTitles(given)
        const whole = await inStore(async (opened) => {
          await bring(opened, deliveries, 4)
          return everything(opened)
        })
        const inTurns = await inStore(async (first, where) => {
          const second = await openStore(where, { create: false })
          try {
            for (let at = 0, turn = 0; at < deliveries.length; turn++) {
              const length = lengths[turn % lengths.length]!
              await bring(turn % 2 === 0 ? first : second, deliveries.slice(at, at + length), 3)
              at += length
            }
            return await everything(second)
          } finally {
            await second.store.close()
          }
        })
        expect(inTurns).toEqual(whole)
      })
      await fc.assert(property, { numRuns: runs, endOnFailure: true })
    })

    it('do not undo what a person decided', async () => {
      await inStore(async (opened) => {
        const given = ['joins 0', 'joins 1', 'joins 1', 'joins 2', 'joins 2', 'joins 2']
        const asking = [...given, 'joins 0 merges 1', 'joins 2 splits', 'joins 1 moves 2', 'joins 2 merges 0']
        await bring(opened, deliverTitles(given), 9)
        const [one, two, , three] = (await decisionsOf(opened)).map(({ event }) => event.article)
        const decided = { at: clock.now().toISOString(), note: null }
        await opened.store.turn(async (turn) => {
          await turn.addCorrection({ ...decided, kind: 'move', articles: [two!], leftBehind: one! })
          await turn.addCorrection({ ...decided, kind: 'merge', articles: [three!], leftBehind: null })
        })
        await bring(opened, deliverTitles(asking), 9)
        const after = (await decisionsOf(opened)).slice(given.length).map(({ event }) => event)
        expect(after.map(({ merged, moved }) => [merged.length, moved.length])).toEqual([
          [0, 0],
          [0, 0],
          [0, 1],
          [1, 0],
        ])
      })
    })

    it('keep everything when all is read again by the same clusterer', async () => {
      const property = fc.asyncProperty(titles, (given) =>
        inStore(async (opened) => {
          await bring(opened, deliverTitles(given), 7)
          const before = await everything(opened)
          await replay(portsOf(opened))
          expect(await everything(opened)).toEqual(before)
        }),
      )
      await fc.assert(property, { numRuns: Math.ceil(runs / 2), endOnFailure: true })
    })

    it('say in the history what another clusterer did to numbered events', async () => {
      await inStore(async (opened) => {
        const given = [
          'joins 0',
          'joins 0',
          'joins 0',
          'joins 0 splits',
          'joins 1',
          'joins 0',
          'joins 0 moves 1',
        ]
        await bring(opened, deliverTitles(given), 9)
        const { changedEvents } = await replay(portsOf(opened, ['splits', 'moves']))
        expect(changedEvents).toBe(2)
        expect(await opened.archive.event(2 as EventNumber)).toEqual({ redirect: 1 })
        const { changes } = found(await opened.archive.event(1 as EventNumber))
        const told = (all: readonly Change[]) =>
          all.flatMap(({ kind, reason }) => (kind === 'event-reread' ? [reason] : []))
        expect(told(changes)).toEqual([
          'Read again by newer steps: the one article of event 2 is in event 1 now.',
          'Read again by newer steps: event 3 keeps 1 of its 2 articles; 1 is in event 1 now.',
        ])
        await replay(portsOf(opened, ['splits', 'moves']))
        expect(told(found(await opened.archive.event(1 as EventNumber)).changes)).toHaveLength(2)
      })
    })

    it('lead every number on when another clusterer reads all again, and no number means another event', async () => {
      const words = fc.subarray(['merges', 'moves', 'splits', 'joins'], { minLength: 1 })
      const property = fc.asyncProperty(titles, words, words, (given, first, second) =>
        inStore(async (opened) => {
          await bring(opened, deliverTitles(given), 7)
          let openers = openersOf(await decisionsOf(opened))
          const ever = new Set(openers.keys())
          const storylines = new Set<StorylineId>()
          for (const ignored of [first, second]) {
            for (const { storyline } of await opened.archive.storylines({ limit: 1000, offset: 0 }))
              storylines.add(storyline)
            await replay(portsOf(opened, ignored))
            for (const id of storylines) {
              const answer = await opened.archive.storyline(id)
              if (answer === null) throw new Error(`storyline ${id} leads nowhere`)
              if ('redirect' in answer) found(await opened.archive.storyline(answer.redirect))
            }
            const now = openersOf(await decisionsOf(opened))
            for (const [number, article] of now) {
              if (ever.has(number)) expect(article).toBe(openers.get(number))
              ever.add(number)
            }
            openers = new Map([...openers, ...now])
            for (const number of ever) {
              const answer = await opened.archive.event(number)
              if (answer === null) throw new Error(`event ${number} leads nowhere`)
              if ('redirect' in answer) found(await opened.archive.event(answer.redirect))
            }
          }
          await bring(opened, deliverTitles([...given, 'joins 9']), 7)
          const newest = (await decisionsOf(opened)).at(-1)!.event
          expect(newest.opened).toBe(true)
          expect(Math.max(...ever)).toBeLessThan(newest.event)
        }),
      )
      await fc.assert(property, { numRuns: Math.ceil(runs / 2), endOnFailure: true })
    })
  })
}
