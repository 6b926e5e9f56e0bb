/** The way in on a real store: nothing twice, nothing lost, whatever fails on the way. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Place, sqlitePlace } from '../../test/store/places.ts'
import { deliverStream } from '../../test/support/read-stream.ts'
import { systemClock } from '../io/clock/system-clock.ts'
import { openStore } from '../io/store/index.ts'
import { problem } from '../model/problems.ts'
import { type Delivery, ingest } from './ingest.ts'
import type { Reader } from './ports.ts'
import { createReader } from './reader.ts'
import { currentKeys, replay, staleSteps } from './replay.ts'

const deliveries = deliverStream({ seed: 2, articles: 40, words: 50, days: 3, storylines: 2 })

let place: Place
let opened: Awaited<ReturnType<typeof openStore>>
beforeEach(async () => {
  place = await sqlitePlace()
  opened = await openStore(place.where, { create: true })
})
afterEach(async () => {
  await opened.store.close()
  await place.remove()
})

const bring = (given: readonly Delivery[], reader: Reader = createReader(), batchItems = 256) =>
  ingest(given, { store: opened.store, reader, clock: systemClock }, { batchItems })

/** Events, changes and families as they stand. */
async function everything() {
  const { archive } = opened
  return {
    events: await archive.events(1000, 0),
    changes: await archive.changes(1000),
    counts: await archive.counts(),
  }
}

describe('ingest', () => {
  it('counts what is new, what is known and what holds no article', async () => {
    const short = { ...deliveries[0]?.rawItems[0], content: 'Ferry', bytes: Buffer.from('short') }
    const given = [...deliveries, { rawItems: [short as never], problems: [] }]
    expect(await bring([...given, ...given])).toMatchObject({ added: 40, skipped: 1, known: 41 })
    expect(await bring(given)).toMatchObject({ added: 0, skipped: 1, known: 40 })
  })

  it('keeps the first few problems of a kind and the number of all', async () => {
    const bad = Array.from({ length: 1000 }, (_, line) => ({
      rawItems: [],
      problems: [problem('line-not-json', { line, where: 'x', reason: 'broken' })],
    }))
    const { problems } = await bring([...bad, ...deliveries.slice(0, 1)])
    expect(problems).toMatchObject([{ code: 'line-not-json', count: 1000 }])
    expect(problems[0]?.first.map(({ details }) => details.line)).toEqual([0, 1, 2, 3, 4])
  })

  it('makes the same of the same articles whatever the batches', async () => {
    await bring(deliveries)
    const inOne = await everything()
    for (const batchItems of [1, 7]) {
      await opened.store.close()
      await place.remove()
      place = await sqlitePlace()
      opened = await openStore(place.where, { create: true })
      await bring(deliveries, createReader(), batchItems)
      expect(await everything()).toEqual(inOne)
    }
  })

  it('keeps what was written when the reader fails, and goes on from there', async () => {
    const own = createReader()
    let calls = 0
    const failing: Reader = {
      ...own,
      read: async (rawItems) => {
        calls += 1
        if (calls > 1) throw new Error('out of memory')
        return own.read(rawItems)
      },
    }
    await bring(deliveries.slice(0, 15), failing)
    await expect(bring(deliveries, failing)).rejects.toThrow('out of memory')
    expect(await opened.archive.counts()).toMatchObject({ articles: 15 })
    expect(await bring(deliveries)).toMatchObject({ added: 25, known: 15 })
  })
})

describe('replay', () => {
  it('makes the same again from the raw bytes, and learns which steps did', async () => {
    await bring(deliveries)
    const before = await everything()
    expect(staleSteps(await opened.store.stepKeys())).toEqual([])
    const counted: number[] = []
    const ports = { store: opened.store, reader: createReader(), clock: systemClock }
    const summary = await replay(ports, (articles) => counted.push(articles))
    expect(summary).toEqual({ articles: 40, dropped: 0, changedEvents: 0, problems: [] })
    expect(counted.at(-1)).toBe(40)
    expect(await everything()).toEqual(before)
    expect(staleSteps(await opened.store.stepKeys())).toEqual([])
    expect(await opened.store.stepKeys()).toHaveLength(currentKeys().length)
  })

  it('leaves all as it was when it is stopped', async () => {
    await bring(deliveries)
    const before = await everything()
    const reader: Reader = { ...createReader(), read: () => Promise.reject(new Error('stopped')) }
    await expect(replay({ store: opened.store, reader, clock: systemClock })).rejects.toThrow('stopped')
    expect(await everything()).toEqual(before)
  })
})

describe('staleSteps', () => {
  it('names the steps whose key is another or missing, and none for a new store', () => {
    const keys = currentKeys()
    const [first, second, ...rest] = keys
    if (!first || !second) throw new Error('the pipeline has steps')
    expect(staleSteps([])).toEqual([])
    expect(staleSteps(keys)).toEqual([])
    expect(staleSteps([{ ...first, key: 'older' }, ...rest])).toEqual([first.name, second.name])
    expect(staleSteps([...keys, { name: 'gone', version: 1, key: 'x' }])).toEqual([])
  })
})
