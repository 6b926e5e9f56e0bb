/** Fetching from a server on this machine that behaves well, badly, and not at all. */

import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPart } from '../../engine/intake.ts'
import type { SourcePart } from '../../model/source-part.ts'
import { fetchDocument } from './fetch-document.ts'

const limits = { documentBytesMax: 100_000, exchangeMillisecondsMax: 5000 }

const page = '<html><head><title>Pier</title></head><body><p>The pier is open again.</p></body></html>'
const entry = (n: number) =>
  `<item><title>Ferry ${n}</title><link>https://island.example/${n}</link><description>Ferry ${n} sails again.</description></item>`
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Island Post</title>${entry(1)}${entry(2)}</channel></rss>`

const html = { 'content-type': 'text/html; charset=utf-8' }

const answers: Record<string, RequestListener> = {
  '/page': (_request, response) => response.writeHead(200, html).end(page),
  '/feed': (_request, response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(feed),
  '/moved': (_request, response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/elsewhere': (_request, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/failing': (_request, response) => response.writeHead(500).end('<p>stack trace</p>'),
  '/gzip': (_request, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/bomb': (_request, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000))),
  '/broken-gzip': (_request, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('not gzip'),
  '/charset': (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=no-such' })
      .end(page.replace('pier', 'jetée')),
  '/latin': (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from(page.replace('pier', 'jetée'), 'latin1')),
  '/silent': () => {},
  '/slow': (_request, response) => {
    response.writeHead(200, html).write('<p>and then')
  },
  '/endless': (_request, response) => {
    response.writeHead(200, html)
    const more = () => {
      while (!response.destroyed && response.write('<p>more</p>'.repeat(500)));
    }
    response.on('drain', more)
    more()
  },
  '/cut': (_request, response) => {
    response.writeHead(200, { ...html, 'content-length': '5000' }).write('<p>the first')
    setTimeout(() => response.destroy(), 20)
  },
}

let server: Server
let origin: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** What the part's articles hold, or the reason why it could not be fetched. */
function shown(part: SourcePart): string {
  return part.kind === 'problem' ? String(part.problem.details.reason) : part.kind
}

const fetched = (path: string, more: object = {}) => fetchDocument(`${origin}${path}`, { ...limits, ...more })

describe('fetchDocument', () => {
  it('gives a page as an article with its address', async () => {
    const { rawItems } = openPart(await fetched('/page'))
    expect(rawItems).toMatchObject([{ kind: 'html', given: { url: `${origin}/page` } }])
  })

  it('gives a feed as its entries, each with the address of its own page', async () => {
    const { rawItems } = openPart(await fetched('/feed'))
    expect(rawItems.map(({ given }) => [given.title, given.url, given.source])).toEqual([
      ['Ferry 1', 'https://island.example/1', 'Island Post'],
      ['Ferry 2', 'https://island.example/2', 'Island Post'],
    ])
  })

  it('follows a redirect, and takes the address where it ended', async () => {
    expect(await fetched('/moved')).toMatchObject({ kind: 'document', location: `${origin}/page` })
  })

  it('ends where redirects go in a circle or to a file', async () => {
    expect(shown(await fetched('/round'))).toMatch(/redirect/)
    expect(shown(await fetched('/elsewhere'))).not.toBe('document')
  })

  it('says what the server answered instead', async () => {
    expect(shown(await fetched('/failing'))).toBe('the server answered 500 Internal Server Error')
    expect(shown(await fetched('/nothing'))).toBe('the server answered 404 Not Found')
  })

  it('says that nobody listens', async () => {
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const { port } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    expect(shown(await fetchDocument(`http://127.0.0.1:${port}/`, limits))).toMatch(/ECONNREFUSED/)
  })

  it('opens what was packed, and stops at the limit of what it unpacks to', async () => {
    const packed = await fetched('/gzip')
    expect(packed.kind === 'document' && Buffer.from(packed.bytes).toString()).toBe(page)
    expect(shown(await fetched('/bomb'))).toBe('it is larger than 100 kB')
    expect(shown(await fetched('/broken-gzip'))).not.toBe('document')
  })

  it('reads the charset that the server names, and UTF-8 where there is none of that name', async () => {
    for (const path of ['/latin', '/charset']) {
      const { rawItems, problems } = openPart(await fetched(path))
      expect(rawItems[0]?.content).toContain('jetée')
      expect(problems).toEqual([])
    }
  })

  it('stops at the limit of a body without end', async () => {
    expect(shown(await fetched('/endless'))).toBe('it is larger than 100 kB')
  })

  it('waits no longer than it may for an answer, nor for the rest of one', async () => {
    for (const path of ['/silent', '/slow']) {
      expect(shown(await fetched(path, { exchangeMillisecondsMax: 200 }))).toBe(
        'it took longer than 0.2 seconds',
      )
    }
  })

  it('does not take the beginning of a broken answer for the whole', async () => {
    expect((await fetched('/cut')).kind).toBe('problem')
  })
})
