/**
 * Several processes on one file, and processes killed at any moment. The writers run
 * the compiled store (`npm test` builds first). THROUGHLINE_KILLS sets how many are
 * killed: `THROUGHLINE_KILLS=200 npx vitest run test/store/processes.test.ts`.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/io/store/index.ts'
import { eventNumber, makeArrival, makeBatch, makeLayers, makeState } from './factories.ts'
import { type Place, sqlitePlace } from './places.ts'

const kills = Number(process.env.THROUGHLINE_KILLS ?? 8)
const articlesInBatch = 8
const batches = 200
const writerPath = fileURLToPath(new URL('writer.mjs', import.meta.url))
const compiled = fileURLToPath(new URL('../../dist/src/io/store/index.js', import.meta.url))

/** Batches in which four articles share an event, and two events a storyline. */
function writeBatches(path: string): void {
  const lines = Array.from({ length: batches }, (_, index) => {
    const first = index * articlesInBatch + 1
    const events = [first, first + 4]
    const arrivals = Array.from({ length: articlesInBatch }, (_unused, place) => {
      const event = events[place < 4 ? 0 : 1]!
      return makeArrival(first + place, { event, family: event, storyline: first, layerSize: 5 })
    })
    const { derivations, changes } = makeBatch(arrivals)
    const states = events.map((event) => makeState(event, first))
    const plain = arrivals.map((arrival) => ({
      ...arrival,
      raw: { ...arrival.raw, bytes: [...arrival.raw.bytes] },
    }))
    return JSON.stringify({ arrivals: plain, derivations, changes, states })
  })
  writeFileSync(path, `${lines.join('\n')}\n`)
}

interface Writer {
  readonly child: ChildProcess
  /** The last head that the process said it had committed. */
  lastHead(): number
  /** Settles when it has printed this line, or any for null. */
  said(line: string | null): Promise<void>
}

function startWriter(store: string, file: string): Writer {
  const child = spawn(process.execPath, [writerPath, store, file, String(articlesInBatch)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line)
    for (const wake of waiting) wake()
  })
  return {
    child,
    lastHead: () => Math.max(0, ...lines.map(Number).filter(Number.isInteger)),
    said: (line) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (line === null ? lines.length > 0 : lines.includes(line)) resolve()
        }
        waiting.add(check)
        child.once('exit', (code) => (code ? reject(new Error(`the writer ended with ${code}`)) : check()))
        check()
      }),
  }
}

/** Throws where the file is not whole, or holds part of a batch. */
function checkFile(path: string): number {
  const database = new Database(path)
  // A writer that has said its last word may hold the file until its process has ended.
  database.exec('pragma busy_timeout = 10000')
  try {
    const single = (query: string) => Object.values(database.prepare(query).all([])[0] as object)[0]
    expect(single('pragma integrity_check')).toBe('ok')
    expect(database.prepare('pragma foreign_key_check').all([])).toEqual([])
    database.exec("insert into article_search (article_search, rank) values ('integrity-check', 1)")
    database.exec("insert into event_search (event_search) values ('integrity-check')")
    const head = Number(single('select count(*) from article'))
    expect(head % articlesInBatch).toBe(0)
    for (const table of ['raw', 'decision', 'derivation', 'event_article', 'change'])
      expect([table, single(`select count(*) from ${table}`)]).toEqual([table, head])
    expect(single('select count(*) from layer')).toBe(head * Object.keys(makeLayers(1)).length)
    expect(single('select count(*) from event where record is not null')).toBe(head / 4)
    expect(single('select count(*) from event_search')).toBe(head / 4)
    expect(single('select coalesce(sum(articles), 0) from storyline')).toBe(head)
    return head
  } finally {
    database.close()
  }
}

describe('several processes on one store', () => {
  let place: Place
  let file: string
  beforeEach(async () => {
    if (!existsSync(compiled)) throw new Error('Build first: npm run build, or run all by npm test.')
    place = await sqlitePlace()
    file = `${place.where}.jsonl`
    writeBatches(file)
  })
  afterEach(() => place.remove())

  it(`loses no committed batch when the writer is killed (${kills} times)`, async () => {
    let promised = 0
    let before = 0
    let written = 0
    for (let kill = 0; kill < kills; kill++) {
      const writer = startWriter(place.where, file)
      // One in four is killed while it opens the store, the others while they write.
      if (kill % 4 !== 0) await writer.said('open')
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
      writer.child.kill('SIGKILL')
      if (writer.child.exitCode === null && writer.child.signalCode === null) await once(writer.child, 'exit')
      await new Promise((resolve) => setImmediate(resolve))
      promised = Math.max(promised, writer.lastHead())
      const { store } = await openStore(place.where, { create: true })
      const head = await store.head()
      await store.close()
      expect(head).toBeGreaterThanOrEqual(promised)
      expect(checkFile(place.where)).toBe(head)
      written += head - before
      before = head
      promised = head
      if (head === batches * articlesInBatch) {
        // All is written: a kill would find the writer idle, so a new store begins.
        await place.remove()
        place = await sqlitePlace()
        file = `${place.where}.jsonl`
        writeBatches(file)
        before = 0
        promised = 0
      }
    }
    expect(written).toBeGreaterThan(0)
  })

  it('shows a reader whole batches only, and lets it read while another writes', async () => {
    const writer = startWriter(place.where, file)
    await writer.said('open')
    const { store, archive } = await openStore(place.where, { create: false })
    const heads = new Set<number>()
    while (writer.child.exitCode === null && heads.size < 20) {
      const { articles, events } = await archive.counts()
      expect(articles % articlesInBatch).toBe(0)
      expect(events).toBe(articles / 4)
      const newest = (await archive.events(1, 0))[0]
      if (newest) {
        const view = await archive.event(eventNumber(newest.event))
        expect(view && 'found' in view && view.found.articles.length).toBe(4)
      }
      heads.add(articles)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    writer.child.kill('SIGKILL')
    await store.close()
    expect(heads.size).toBeGreaterThan(3)
  })

  it('lets two writers take turns until all is written once', async () => {
    const writers = [startWriter(place.where, file), startWriter(place.where, file)]
    await Promise.all(writers.map((writer) => writer.said('done')))
    expect(checkFile(place.where)).toBe(batches * articlesInBatch)
    expect(statSync(place.where).size).toBeGreaterThan(0)
  })

  it('makes one store where several processes open a new path at once', async () => {
    writeFileSync(file, '')
    const writers = Array.from({ length: 4 }, () => startWriter(place.where, file))
    await Promise.all(writers.map((writer) => writer.said('done')))
    expect(checkFile(place.where)).toBe(0)
  })
})
