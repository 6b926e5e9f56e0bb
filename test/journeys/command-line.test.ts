/**
 * The way once, from articles to text on a terminal, as a person runs it; and what the
 * store promises: nothing twice, nothing lost, two processes at once.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateStream } from '../../bench/stream.ts'
import {
  examplesFolder,
  finished,
  parseLines,
  run,
  start,
  temporaryFolder,
  toLines,
} from '../support/command-line.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** Writes a generated stream of articles as JSON Lines. */
function writeStream(name: string, articles: number, seed = 1): void {
  const stream = generateStream({ seed, articles, words: 120, rewriteShare: 0.2, briefShare: 0.05, days: 10 })
  writeFileSync(join(folder.path, name), toLines([...stream].map(({ truth: _, ...given }) => given)))
}

const eventsOf = async (store: string) =>
  JSON.parse(
    (await run(folder.path, ['events', '--json', '--limit', '100000', '--store', store])).out,
  ) as object[]

describe('ingest', () => {
  it('changes nothing when the same articles come again', async () => {
    const first = await run(folder.path, ['ingest', examplesFolder])
    const before = await eventsOf('throughline.db')
    const again = await run(folder.path, ['ingest', examplesFolder])
    expect(first.out).toMatch(/^58 new, 0 known/)
    expect(again.out).toMatch(/^0 new, 58 known/)
    expect(await eventsOf('throughline.db')).toEqual(before)
  })

  it('gives the same events whether articles come at once or in pieces, by one thread or two', async () => {
    writeStream('all.jsonl', 300)
    const lines = readFileSync(join(folder.path, 'all.jsonl'), 'utf8').split('\n')
    await run(folder.path, ['ingest', 'all.jsonl', '--store', 'whole.db', '--jobs', '2'])
    for (const [from, to] of [
      [0, 7],
      [7, 100],
      [100, 301],
    ]) {
      writeFileSync(join(folder.path, 'piece.jsonl'), lines.slice(from, to).join('\n'))
      await run(folder.path, ['ingest', 'piece.jsonl', '--store', 'pieces.db', '--jobs', '0'])
    }
    expect(await eventsOf('pieces.db')).toEqual(await eventsOf('whole.db'))
  })

  it('loses no committed article when killed, and goes on where it was', async () => {
    writeStream('all.jsonl', 400)
    for (const milliseconds of [900, 1200, 1500]) {
      const child = start(folder.path, ['ingest', 'all.jsonl', '--jobs', '0', '--store', 'killed.db'])
      const ended = finished(child)
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
      await ended
    }
    const last = await run(folder.path, ['ingest', 'all.jsonl', '--jobs', '0', '--store', 'killed.db'])
    await run(folder.path, ['ingest', 'all.jsonl', '--jobs', '0', '--store', 'quiet.db'])
    expect(last.out).toMatch(/holds 400 articles/)
    expect(await eventsOf('killed.db')).toEqual(await eventsOf('quiet.db'))
  })

  it('lets two processes bring articles into one store', async () => {
    writeStream('one.jsonl', 150, 1)
    writeStream('two.jsonl', 150, 2)
    const both = await Promise.all([
      run(folder.path, ['ingest', 'one.jsonl', '--jobs', '0']),
      run(folder.path, ['ingest', 'two.jsonl', '--jobs', '0']),
    ])
    expect(both.map((done) => done.err)).toEqual(['', ''])
    const again = await run(folder.path, ['ingest', 'one.jsonl', 'two.jsonl'])
    expect(again.out).toMatch(/^0 new, 300 known[\s\S]*holds 300 articles/)
  })
})

describe('replay', () => {
  it('makes the same events again from the raw bytes', async () => {
    await run(folder.path, ['ingest', examplesFolder])
    const before = await eventsOf('throughline.db')
    const replayed = await run(folder.path, ['replay'])
    expect(replayed.out).toMatch(/^58 articles read again/)
    expect(await eventsOf('throughline.db')).toEqual(before)
  })
})

describe('the commands that look', () => {
  it('show events, an event, its storyline, and find words', async () => {
    await run(folder.path, ['ingest', examplesFolder])
    const events = await run(folder.path, ['events', '--limit', '3'])
    expect(events.out.split('\n')).toHaveLength(4)
    const [newest] = JSON.parse((await run(folder.path, ['events', '--json', '--limit', '1'])).out)
    const event = await run(folder.path, ['event', String(newest.event)])
    expect(event.out).toContain(newest.title)
    for (const heading of ['Summary', 'Responses', 'Sources']) expect(event.out).toContain(heading)
    const story = await run(folder.path, ['story', newest.storyline])
    expect(story.out).toContain('In full')
    const hits = await run(folder.path, ['search', 'Naqoura'])
    expect(hits.out).toMatch(/Naqoura/)
    const none = await run(folder.path, ['event', '99999'])
    expect(none.err).toMatch(/There is no event 99999\.\nList them with `throughline events`/)
  })
})

describe('help', () => {
  it('gives every command an example', async () => {
    const help = await run(folder.path, ['--help'])
    const names = [...help.out.matchAll(/^ {2}(\w+) .*$/gm)]
      .map((match) => match[1])
      .filter((name) => name !== 'help')
    expect(names.length).toBeGreaterThan(10)
    for (const name of names.slice(0, 3)) {
      expect((await run(folder.path, [String(name), '--help'])).out).toMatch(/Example:\n {2}\S+/)
    }
  })
})

describe('the pipes', () => {
  const stream = toLines(
    [
      ...generateStream({ seed: 3, articles: 200, words: 100, rewriteShare: 0.2, briefShare: 0.05, days: 5 }),
    ].map(({ truth: _, ...given }) => given),
  )

  it.each(['clean', 'read', 'origins', 'cluster'])(
    '%s writes the same lines for any number of threads',
    async (pipe) => {
      const alone = await run(folder.path, [pipe, '--jobs', '0'], stream)
      const spread = await run(folder.path, [pipe, '--jobs', '2', '--stats'], stream)
      expect(alone.status).toBe(0)
      expect(parseLines(alone.out)).toHaveLength(200)
      expect(spread.out).toBe(alone.out)
      expect(spread.err).toMatch(/^200 articles, .* articles\/s, peak memory \d+ MB\n$/)
    },
  )
})
