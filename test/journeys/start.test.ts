/**
 * `npm start` on a new machine: an empty store is filled with the example collection,
 * the address is printed, the pages say what they show; and the same on PostgreSQL.
 */

import type { ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseUrl, postgresPlace, postgresTitle } from '../store/places.ts'
import { examplesFolder, finished, run, start, temporaryFolder } from '../support/command-line.ts'

let folder: ReturnType<typeof temporaryFolder>
let server: ChildProcess | null = null
afterEach(async () => {
  if (server) {
    const ended = finished(server)
    server.kill('SIGTERM')
    expect((await ended).status).toBe(0)
  }
  server = null
  folder.remove()
})

/** Starts a serving command and waits for its address. */
function serving(words: readonly string[]): Promise<string> {
  folder = temporaryFolder()
  const child = start(folder.path, [...words, '--port', '0'])
  server = child
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error('it ended before it had an address')))
  })
}

describe('throughline start', () => {
  it('fills an empty store with the example collection and says so on the page', async () => {
    const address = await serving(['start', '--jobs', '0'])
    const front = await (await fetch(address)).text()
    expect(front).toContain('This is the example collection')
    const [, storyline] = /href="(\/storylines\/s\d+)"/.exec(front) ?? []
    const story = await fetch(`${address}${storyline}?depth=full`)
    expect(story.status).toBe(200)
    const [, article] = /href="(\/articles\/[0-9a-f]{16}[^"]*)"/.exec(await story.text()) ?? []
    const page = await (await fetch(`${address}${article?.replaceAll('&amp;', '&')}`)).text()
    expect(page).toContain('<mark')
  })

  it('serves while another process ingests, and shows what came', async () => {
    const address = await serving(['start', '--jobs', '0'])
    const text =
      'The lighthouse of Skerryholm went dark on Monday night after a cable was cut, the harbour board said. ' +
      'Engineers restored the light on Tuesday morning, and no ship was harmed.'
    const line = JSON.stringify({
      title: 'Skerryholm lighthouse goes dark',
      text,
      published: '2026-07-01T08:00:00Z',
    })
    const done = await run(folder.path, ['ingest', '-', '--jobs', '0'], line)
    expect(done.out).toMatch(/^1 new/)
    expect(await (await fetch(address)).text()).toContain('Skerryholm lighthouse goes dark')
  })

  it('says which port is taken', async () => {
    const address = await serving(['start', '--jobs', '0'])
    const port = new URL(address).port
    const second = await run(folder.path, ['serve', '--port', port])
    expect(second.err).toMatch(new RegExp(`Port ${port} is in use\\.\\nGive another with --port`))
    expect(second.status).toBe(1)
  })
})

describe.skipIf(!databaseUrl)(`the whole way with ${postgresTitle}`, () => {
  it('gives the same events as a file', async () => {
    folder = temporaryFolder()
    const place = await postgresPlace()
    try {
      await run(folder.path, ['ingest', examplesFolder, '--store', place.where, '--jobs', '0'])
      await run(folder.path, ['ingest', examplesFolder, '--store', 'file.db', '--jobs', '0'])
      const stores = [place.where, 'file.db']
      const events = await Promise.all(
        stores.map((store) => run(folder.path, ['events', '--json', '--limit', '1000', '--store', store])),
      )
      expect(JSON.parse(events[0]?.out ?? '')).toEqual(JSON.parse(events[1]?.out ?? 'null'))
    } finally {
      await place.remove()
    }
  })
})
