/**
 * Everything that people hand in by mistake: each gets a clear message that says what
 * to do, what is good beside it is kept, and the store stays whole.
 */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary, tellStory } from '../../src/engine/views.ts'
import { createApp } from '../../src/interfaces/http/app.tsx'
import { systemClock } from '../../src/io/clock/system-clock.ts'
import { openStore } from '../../src/io/store/index.ts'
import { parseLines, run, temporaryFolder, toLines } from '../support/command-line.ts'

const paragraph =
  'The port authority of Marsala said on Monday that the ferry service to the islands would resume ' +
  'after engineers had repaired the pier. Two ships had waited outside the harbour since Friday.'

const article = (number: number, more: object = {}) => ({
  id: `a${number}`,
  title: `Ferry service number ${number} resumes`,
  text: `${paragraph} Report ${number} of the day.`,
  published: '2026-03-02T08:00:00Z',
  source: 'Island Post',
  ...more,
})

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder.path, name), content)

/** About something else, so that no article of a test is a copy of it. */
const goodArticle = {
  id: 'good',
  title: 'Highland council buys forty electric buses',
  text:
    'The council of Glenmoray has ordered forty electric buses from a maker in Gdansk, its transport committee ' +
    'said after a vote on Thursday evening. The first of them will run between the hospital and the station.',
  published: '2026-03-05T19:00:00Z',
  source: 'Glenmoray Herald',
}

/** Ingests what is named beside one good article, and checks that the good one is kept. */
async function ingestBesideGood(...names: string[]) {
  write('good.jsonl', toLines([goodArticle]))
  const done = await run(folder.path, ['ingest', ...names, 'good.jsonl', '--jobs', '0'])
  const events = await run(folder.path, ['events', '--json'])
  expect(events.out, `${done.out}${done.err}`).toContain(goodArticle.title)
  expect(`${done.out}${done.err}`).not.toMatch(/\n\s+at .*:\d+:\d+/)
  return done
}

/** Pages of the one event of a store, of its family and of its first article that weigh 100 kB or more. */
async function heavyPages(where: string): Promise<readonly string[]> {
  const { store, archive } = await openStore(where, { create: false })
  try {
    const app = createApp({ library: openLibrary(archive), clock: systemClock, story: tellStory })
    const [change] = await archive.changes(1)
    const own = [`/events/${change?.event}`, `/families/${change?.family}`, `/articles/${change?.article}`]
    const heavy: string[] = []
    for (const path of ['/', '/sources', '/changes', ...own]) {
      const answer = await app.request(path)
      const bytes = (await answer.arrayBuffer()).byteLength
      if (answer.status !== 200 || bytes >= 100_000) heavy.push(`${path} ${answer.status} ${bytes}`)
    }
    return heavy
  } finally {
    await store.close()
  }
}

describe('bad input', () => {
  it('says that an empty file is empty', async () => {
    write('empty.txt', '')
    const done = await ingestBesideGood('empty.txt')
    expect(done.err).toMatch(/empty\.txt is empty\.[\s\S]*→ Check the download/)
    expect(done.status).toBe(1)
  })

  it('refuses a document of 50 MB with its size and the limit', async () => {
    write('large.txt', Buffer.alloc(50_000_000, 'a line of text\n'))
    const done = await ingestBesideGood('large.txt')
    expect(done.err).toMatch(/large\.txt is 50 MB, more than the limit of 20 MB[\s\S]*JSON Lines/)
  })

  it('keeps an article with broken UTF-8 and says how much was replaced', async () => {
    write(
      'broken.txt',
      Buffer.concat([
        Buffer.from(`Broken bytes report\n\n${paragraph} `),
        Buffer.from([0xff, 0xfe, 0x41]),
        Buffer.from(` ${paragraph}`),
      ]),
    )
    const done = await ingestBesideGood('broken.txt')
    expect(done.err).toMatch(/broken\.txt has bytes that are not valid utf-8; 2 were replaced/i)
    expect(done.out).toMatch(/^2 new/)
  })

  it('reads the complete entries of a feed that is cut in the middle', async () => {
    const entry = (n: number) =>
      `<item><title>Ferry ${n} sails again</title><link>https://island.example/${n}</link><description>${paragraph} Ferry ${n}.</description></item>`
    write(
      'cut.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Island Post</title>${entry(1)}${entry(2)}<item><title>Ferry 3 sa`,
    )
    const done = await ingestBesideGood('cut.xml')
    expect(done.err).toMatch(/cut\.xml ends in the middle; 2 complete entries were read/)
    expect(done.out).toMatch(/^3 new/)
  })

  it('refuses pages made to exhaust the parser', async () => {
    write('deep.html', '<div>'.repeat(100_000) + paragraph)
    write('many.html', `<p>${paragraph}</p>${'<b>x</b>'.repeat(1_000_000)}`)
    const done = await ingestBesideGood('deep.html', 'many.html')
    expect(done.err).toMatch(/deep\.html nests its elements/)
    expect(done.err).toMatch(/many\.html holds .* elements/)
  })

  it('says that a folder does not exist', async () => {
    const done = await ingestBesideGood('no/such/folder')
    expect(done.err).toMatch(/no\/such\/folder does not exist\.[\s\S]*Check the path/)
  })

  it('says that a folder holds nothing readable', async () => {
    mkdirSync(join(folder.path, 'bare'))
    const done = await ingestBesideGood('bare')
    expect(done.err).toMatch(/No readable file was found under bare/)
  })

  it('names three bad lines among a hundred and keeps the rest', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => JSON.stringify(article(index + 1)))
    lines[9] = '{"text": "cut in the mid'
    lines[49] = '{"title": "no text at all"}'
    lines[89] = '[1, 2, 3]'
    write('news.jsonl', `${lines.join('\n')}\n`)
    const done = await ingestBesideGood('news.jsonl')
    expect(done.err).toMatch(/Line 10 of news\.jsonl is not JSON/)
    expect(done.err).toMatch(/Line 50 of news\.jsonl is not an article/)
    expect(done.err).toMatch(/Line 90 of news\.jsonl is not an article/)
    expect(done.out).toMatch(/^98 new/)
  })

  it('keeps an article with an impossible date, without it', async () => {
    write('late.jsonl', toLines([article(7, { published: '20266-03-02T08:00:00Z' })]))
    const done = await ingestBesideGood('late.jsonl')
    expect(done.err).toMatch(/gives the date "20266-03-02T08:00:00Z", which is not a possible time/)
    expect(done.out).toMatch(/^2 new/)
  })

  it('refuses an article of one word', async () => {
    write('short.jsonl', toLines([{ id: 'one', text: 'Ferry' }]))
    const done = await ingestBesideGood('short.jsonl')
    expect(done.err).toMatch(/has only 1 word/)
    expect(done.out).toMatch(/^1 new, 0 known, 1 skipped/)
  })

  it('takes ten thousand identical articles as one that is known', async () => {
    write('same.jsonl', `${JSON.stringify(article(1))}\n`.repeat(10_000))
    const done = await ingestBesideGood('same.jsonl')
    expect(done.out).toMatch(/^2 new, 9,999 known/)
  })

  it('takes ten thousand copies by ten thousand outlets as one origin and one event', async () => {
    const copies = Array.from({ length: 10_000 }, (_, index) =>
      article(1, {
        id: `copy-${index}`,
        source: `Outlet ${index}`,
        url: `https://outlet-${index}.example/1`,
      }),
    )
    write('copies.jsonl', toLines(copies))
    const done = await run(folder.path, ['ingest', 'copies.jsonl'])
    expect(done.out).toMatch(/holds 10,000 articles of 1 independent origin, in 1 event/)
    const [event] = JSON.parse((await run(folder.path, ['events', '--json'])).out)
    expect(event).toMatchObject({ articles: 10_000, origins: 1 })
    expect(await heavyPages(join(folder.path, 'throughline.db'))).toEqual([])
  }, 300_000)

  it('says so when the store is some other file, and leaves it as it was', async () => {
    write('notes.db', 'These are my notes, not a database.')
    const done = await run(folder.path, ['events', '--store', 'notes.db'])
    expect(done.err).toMatch(/notes\.db is not a Throughline store/)
    expect(done.status).toBe(1)
  })

  it('says how to begin when there is no store', async () => {
    const done = await run(folder.path, ['events'])
    expect(done.err).toMatch(/There is no store at throughline\.db\.\nRun `throughline ingest <paths>` first/)
  })

  it('checks all that was asked before it makes a store', async () => {
    write('good.jsonl', toLines([goodArticle]))
    const asked = [
      ['ingest', 'good.jsonl', '--jobs', 'abc'],
      ['start', '--port', '70000'],
      ['ingest', 'good.jsonl', '--store', ''],
      ['ingest', 'good.jsonl', '--store', 'mysql://user@127.0.0.1/news'],
    ]
    for (const words of asked) {
      const done = await run(folder.path, words)
      expect(done.err).toMatch(/^--(jobs|port|store) takes .*\nSee `throughline (ingest|start) --help`\.\n$/)
      expect(done.status).toBe(2)
    }
    expect(readdirSync(folder.path)).toEqual(['good.jsonl'])
  })

  it('says that pages cannot be served at an address of another machine', async () => {
    await ingestBesideGood()
    const done = await run(folder.path, ['serve', '--host', '192.0.2.1', '--port', '0'])
    expect(done.err).toMatch(
      /cannot be served at 192\.0\.2\.1.*\nGive an address of this machine with --host/,
    )
    expect(done.status).toBe(1)
  })

  it('reads a store file that is named as an article for what it is', async () => {
    await ingestBesideGood()
    const done = await run(folder.path, ['ingest', 'throughline.db', '--jobs', '0'])
    expect(done.err).toMatch(/throughline\.db is in a format that is not read/)
    expect(done.out).toMatch(/holds 1 article /)
  })

  it('lets no title steer the terminal', async () => {
    write('steering.jsonl', toLines([article(1, { title: 'Ferry \u001b[2J\u009b31m sails \u0007again' })]))
    const done = await ingestBesideGood('steering.jsonl')
    const shown = [done, await run(folder.path, ['events']), await run(folder.path, ['search', 'ferry'])]
    expect(shown[1]?.out).toMatch(/Ferry .*sails again/)
    for (const { out, err } of shown) expect(`${out}${err}`).not.toMatch(/[\u001b\u009b\u0007]/)
  })

  it('finds nothing, without fuss, for words in the signs of a query language', async () => {
    await ingestBesideGood()
    for (const words of ["buses' OR 1=1 --", 'NEAR(zeppelin', '"zeppelin', 'zeppelin*', '😀 zeppelin']) {
      const done = await run(folder.path, ['search', '--', words])
      expect([done.out, done.err, done.status]).toEqual(['Nothing holds all these words.\n', '', 0])
    }
    const signs = await run(folder.path, ['search', '"*'])
    expect(signs.err).toMatch(/^search takes words/)
  })

  it('explains misuse with the command to look it up', async () => {
    const unknown = await run(folder.path, ['evnts'])
    expect(unknown.err).toMatch(/unknown command 'evnts'/)
    expect(unknown.status).toBe(2)
    const number = await run(folder.path, ['event', 'twelve'])
    expect(number.err).toMatch(/the event takes a whole number/)
    expect(number.status).toBe(2)
  })
})

describe('a server that fails', () => {
  it('costs only its own address', async () => {
    const server = createServer((_request, response) => response.writeHead(500).end('<p>at main.js:1:1</p>'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      const done = await ingestBesideGood(`http://127.0.0.1:${port}/feed`, 'http://', 'http://[')
      expect(done.err).toMatch(/\/feed could not be fetched: the server answered 500/)
      expect(done.err).toMatch(/http:\/\/ could not be fetched: .*URL/)
      expect(done.out).toMatch(/^1 new/)
      expect(done.status).toBe(1)
    } finally {
      server.close()
    }
  })
})

describe('bad lines in a pipe', () => {
  it('are named on standard error, and every good line is still written in order', async () => {
    const input = `${JSON.stringify(article(1))}\nnot json\n${JSON.stringify(article(2))}\n`
    const done = await run(folder.path, ['read', '--jobs', '0'], input)
    expect(done.err).toMatch(/Line 2 of standard input is not JSON/)
    expect(done.status).toBe(1)
    expect(parseLines(done.out).map((line) => line.id)).toEqual(['a1', 'a2'])
    expect(done.err.match(/→/g)).toHaveLength(1)
  })
})
