/**
 * The way once, from articles to text on a terminal, as a person runs it; and what the
 * store promises: nothing twice, nothing lost, two processes at once.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
      run(folder.path, ['ingest', 'one.jsonl', '--jobs', '0', '--quiet']),
      run(folder.path, ['ingest', 'two.jsonl', '--jobs', '0', '--quiet']),
    ])
    expect(both.map((done) => done.err)).toEqual(['', ''])
    const again = await run(folder.path, ['ingest', 'one.jsonl', 'two.jsonl'])
    expect(again.out).toMatch(/^0 new, 300 known[\s\S]*holds 300 articles/)
  })
})

describe('other ways in', () => {
  const page = (title: string, text: string) =>
    `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`
  const text =
    'The harbour board of Skerryholm said on Tuesday that its lighthouse shines again after a night of darkness. ' +
    'Engineers had mended the cable which a trawler had cut on Monday, and no ship was harmed.'
  const feed = (origin: string) =>
    `<rss version="2.0"><channel><title>Skerry News</title>${[1, 2]
      .map(
        (n) =>
          `<item><title>Report ${n}</title><link>${origin}/${n}</link><description>${text} Report ${n}.</description></item>`,
      )
      .join('')}</channel></rss>`

  it('take a page and a feed from the web, each article with its address', async () => {
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo
      if (request.url === '/page') response.setHeader('content-type', 'text/html')
      response.end(request.url === '/page' ? page('Lighthouse', text) : feed(`http://127.0.0.1:${port}`))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const done = await run(folder.path, ['ingest', `${origin}/page`, `${origin}/feed`, '--jobs', '0'])
      expect([done.out.split(',')[0], done.err, done.status]).toEqual(['3 new', '', 0])
    } finally {
      server.close()
    }
    const [event] = JSON.parse((await run(folder.path, ['events', '--json'])).out)
    const view = JSON.parse((await run(folder.path, ['event', String(event.event), '--json'])).out)
    const urls = view.articles.map((head: { url: string }) => head.url.slice(origin.length)).sort()
    expect(urls).toEqual(['/1', '/2', '/page'])
  })

  it('take an article from standard input on one line or on many', async () => {
    const one = { id: 'a', title: 'Lighthouse shines again', text }
    const flat = await run(folder.path, ['ingest', '-', '--jobs', '0'], JSON.stringify(one))
    const printed = await run(folder.path, ['ingest', '-', '--jobs', '0'], JSON.stringify(one, null, 2))
    expect([flat.out.split(' in ')[0], flat.err]).toEqual(['1 new, 0 known', ''])
    expect([printed.out.split(' in ')[0], printed.err]).toEqual(['0 new, 1 known', ''])
  })

  it('take paths with spaces', async () => {
    mkdirSync(join(folder.path, 'my news'))
    writeFileSync(join(folder.path, 'my news', 'été 1.txt'), `Lighthouse shines again\n\n${text}`)
    const done = await run(folder.path, ['ingest', 'my news', '--store', 'my store.db', '--jobs', '0'])
    expect(done.out).toMatch(/^1 new.*\nmy store\.db holds 1 article /)
  })
})

describe('a reader that closes early', () => {
  it('ends the program without a word', async () => {
    await run(folder.path, ['ingest', examplesFolder])
    const child = start(folder.path, ['event', '1', '--json'])
    const ended = finished(child)
    child.stdout?.destroy()
    expect(await ended).toMatchObject({ status: 0, err: '' })
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
    expect(events.out.match(/^ *#\d+/gm)).toHaveLength(3)
    expect(events.out).toMatch(/more/)
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
    for (const name of names) {
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

  it('read writes the same and names the same lines for one, two and three threads, whatever it is given', async () => {
    const lines = stream.trimEnd().split('\n')
    // Possessives, compounds and made-up words are where a tagger that remembers would differ.
    const odd = lines.map((_, index) =>
      JSON.stringify({
        text: `Varuska-Quaro${index}’s plan, Orsiba’s, was “Tolma/Quaro${index % 7}’s”. It said so.`,
      }),
    )
    const mixed = [...lines, '{"text": ', '', ...odd, '{"title": "no text"}', ...lines.slice(0, 40)].join(
      '\n',
    )
    const runs = []
    for (const jobs of ['1', '2', '3']) runs.push(await run(folder.path, ['read', '--jobs', jobs], mixed))
    for (const { status, out, err } of runs) {
      expect(status).toBe(1)
      expect(parseLines(out)).toHaveLength(440)
      expect(err).toMatch(/Line 201 [\s\S]*Line 403 /)
      expect({ out, err }).toEqual({ out: runs[0]?.out, err: runs[0]?.err })
    }
  })
})
