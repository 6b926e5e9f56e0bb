/** Opening files: ours, others', broken and missing ones. */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/io/store/index.ts'
import { schemaVersion } from '../../src/io/store/migrations/list.ts'
import { ThroughlineError } from '../../src/model/problems.ts'
import { makeArrival, makeBatch, makeState } from './factories.ts'
import { type Place, sqlitePlace } from './places.ts'

describe('opening a file', () => {
  let place: Place
  beforeEach(async () => {
    place = await sqlitePlace()
  })
  afterEach(() => place.remove())

  /** The code of the problem met, or `open`. */
  async function attempt(where: string, create: boolean): Promise<string> {
    try {
      const { store } = await openStore(where, { create })
      await store.close()
      return 'open'
    } catch (error) {
      if (error instanceof ThroughlineError) return error.code
      throw error
    }
  }

  async function fill(articles: number, after = 0): Promise<void> {
    const { store } = await openStore(place.where, { create: true })
    const numbers = Array.from({ length: articles }, (_, index) => after + index + 1)
    await store.turn(async (turn) => {
      await turn.addBatch(makeBatch(numbers.map((n) => makeArrival(n, { layerSize: 5 }))))
      await turn.putEvents(numbers.map((n) => makeState(n)))
    })
    await store.close()
  }

  it('says that a store is missing, and makes neither file nor folder', async () => {
    const where = join(dirname(place.where), 'deep', 'news.db')
    expect(await attempt(where, false)).toBe('store-missing')
    expect(existsSync(dirname(where))).toBe(false)
    expect(await attempt(where, true)).toBe('open')
    expect(await attempt(where, false)).toBe('open')
  })

  it('takes an empty file for a new store only where it may make one', async () => {
    writeFileSync(place.where, '')
    expect(await attempt(place.where, false)).toBe('store-missing')
    expect(await attempt(place.where, true)).toBe('open')
  })

  it('leaves files that are not ours as they are', async () => {
    const foreign: Record<string, (path: string) => void> = {
      text: (path) => writeFileSync(path, 'Dear diary\n'.repeat(1000)),
      short: (path) => writeFileSync(path, 'SQLite format 3\0'),
      database: (path) => {
        const database = new Database(path)
        database.exec('create table article (id integer primary key, body text)')
        database.close()
      },
    }
    for (const [name, make] of Object.entries(foreign)) {
      const path = join(dirname(place.where), name)
      make(path)
      const before = readFileSync(path)
      for (const create of [true, false]) expect(await attempt(path, create)).toBe('store-not-ours')
      expect(readFileSync(path).equals(before)).toBe(true)
    }
    expect(readdirSync(dirname(place.where)).sort()).toEqual(Object.keys(foreign).sort())
    mkdirSync(place.where)
    expect(await attempt(place.where, true)).toBe('store-not-ours')
  })

  it('leaves a store of a newer schema as it is', async () => {
    await fill(1)
    const database = new Database(place.where)
    database.exec('pragma user_version = 99')
    database.prepare('pragma wal_checkpoint(truncate)').all([])
    database.close()
    const before = readFileSync(place.where)
    expect(await attempt(place.where, true)).toBe('store-newer')
    expect(readFileSync(place.where).equals(before)).toBe(true)
  })

  it('says that a cut file is damaged, without changing it', async () => {
    await fill(60)
    const size = statSync(place.where).size
    truncateSync(place.where, size - 20_000)
    const before = readFileSync(place.where)
    expect(await attempt(place.where, true)).toBe('store-damaged')
    expect(readFileSync(place.where).equals(before)).toBe(true)
  })

  it('says that a file with overwritten pages is damaged when it meets them', async () => {
    await fill(60)
    const bytes = readFileSync(place.where)
    bytes.fill(0xaa, 8192)
    writeFileSync(place.where, bytes)
    const met = await openStore(place.where, { create: false })
      .then(async ({ store }) => {
        await store.head().finally(() => store.close())
      })
      .catch((error: ThroughlineError) => error.code)
    expect(met).toBe('store-damaged')
  })

  it('opens a store of many articles about as fast as one of a few', async () => {
    const opening = async () => {
      const costs: number[] = []
      for (let i = 0; i < 7; i++) {
        const before = process.cpuUsage()
        expect(await attempt(place.where, false)).toBe('open')
        const { user, system } = process.cpuUsage(before)
        costs.push(user + system)
      }
      return Math.min(...costs)
    }
    await fill(6)
    const few = await opening()
    await fill(600, 6)
    expect((await opening()) / few).toBeLessThan(10)
  })

  it('has everything in the one file when it is closed, so that it can be copied', async () => {
    await fill(3)
    const copy = `${place.where}.copy`
    copyFileSync(place.where, copy)
    const { store } = await openStore(copy, { create: false })
    expect(await store.head()).toBe(3)
    await store.close()
  })

  it('can be opened by several at once in one process, new or not', async () => {
    for (let round = 0; round < 2; round++) {
      const opened = await Promise.all(
        Array.from({ length: 5 }, () => openStore(place.where, { create: true })),
      )
      for (const { store } of opened) expect(await store.head()).toBe(0)
      for (const { store } of opened) await store.close()
    }
  })

  it('brings a file of the schema before repairs up to date, its decisions too', async () => {
    await fill(3)
    const database = new Database(place.where)
    database.exec(`
      drop table correction_article; drop table correction; drop table event_citation;
      drop index event_by_heir; drop index change_by_other_event; alter table change drop column other_event;
      update decision set event = json_remove(event, '$.moved', '$.cites'),
        storyline = json_set(json_remove(storyline, '$.others'), '$.merged', json('["s9"]'));
      delete from migration where name = '0003-event-repair'; pragma user_version = ${schemaVersion - 1}`)
    database.close()
    const { store, archive } = await openStore(place.where, { create: false })
    const stored = await store.turn((turn) => turn.arrivalsAfter(0, 9, []))
    expect(stored.map(({ event }) => event)).toEqual([1, 2, 3].map((n) => makeArrival(n).event))
    expect(stored[1]!.storyline).toMatchObject({ others: [], merged: [{ ended: 's9', into: 's2' }] })
    expect((await archive.changes(9)).map(({ otherEvent }) => otherEvent)).toEqual([null, null, null])
    await store.close()
  })
})
