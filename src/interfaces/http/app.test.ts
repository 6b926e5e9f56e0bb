/** The app without a socket: every page and error, headers, redirects, hostile addresses. */

import { describe, expect, it } from 'vitest'
import { sampleId } from '../../../test/journeys/sample-articles.ts'
import {
  emptyLibrary,
  mergedEvent,
  mergedStoryline,
  sampleLibrary,
  sampleNow,
  tellSample,
} from '../../../test/journeys/sample-library.ts'
import type { Library } from '../../engine/library.ts'
import { createApp } from './app.tsx'
import { contentPolicy } from './headers.ts'
import { routes } from './routes.ts'

const clock = { now: () => sampleNow }
const appOver = (library: Library, notice?: string) =>
  createApp({ library, clock, story: tellSample, ...(notice === undefined ? {} : { notice }) })
const app = appOver(sampleLibrary())
const textAt = async (path: string) => (await app.request(path)).text()

/** Bytes of a page, fonts not counted (PAGES: under 100 KB). */
const pageBytesMax = 100_000

describe('every route', () => {
  it('stands in the table, and nothing else answers', () => {
    const answered = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
    expect([...new Set(answered)].sort()).toEqual(routes.map(({ path }) => path).sort())
  })
  it('is described in one sentence', () => {
    for (const { about } of routes) expect(about).toMatch(/^[A-Z].{10,}\.$/)
  })
  it('has the security headers, whether it answers, leads on or fails', async () => {
    const missing = ['/nope', '/events/0', '/api/events/x', `/events/${mergedEvent}`]
    for (const path of ['/', '/events/12', '/about', '/health', ...missing]) {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toBe(contentPolicy)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})

describe('pages', () => {
  const pages = [
    '/',
    '/?actor=Talvia',
    '/?place=Port+Alder',
    '/storylines/s3',
    '/storylines/s3?depth=line',
    '/storylines/s3?depth=bullets',
    '/storylines/s3?depth=full',
    '/storylines/s20',
    '/events',
    '/events/12',
    '/events/20',
    '/events/21',
    ...Array.from({ length: 14 }, (_, n) => `/articles/${sampleId(n)}`),
    '/sources',
    '/changes',
    '/search',
    '/search?q=strait',
    '/search?q=nothingatall',
    '/about',
  ]
  it.each(pages)('%s answers with a whole page of modest weight', async (path) => {
    const answer = await app.request(path)
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(Buffer.byteLength(page)).toBeLessThan(pageBytesMax)
    expect(page).not.toMatch(/ style="| onclick|<script>|javascript:alert\(1\)"|\[object |undefined|NaN/)
  })
  it('show the front page’s marks: counts, bold origins, ages, the ranking, the notice', async () => {
    const page = await (await appOver(sampleLibrary(), 'An invented collection.').request('/')).text()
    expect(page).toContain('Sunday 22 November 2026')
    expect(page).toMatch(/7 events · .*12 articles · .*<b class="nowrap">9 origins<\/b>/)
    expect(page).toContain('Ranked by recent change')
    expect(page).toMatch(
      /<time datetime="2026-11-22T09:20:00.000Z" title="22 November 2026, 09:20 UTC">2 h ago/,
    )
    expect(page).toContain('An invented collection.')
  })
  it('filter by actor and by place', async () => {
    expect(await textAt('/?actor=Talvia')).not.toContain('Lighthouse')
    expect(await textAt('/?place=Nowhere')).toContain('No storyline has this')
  })
  it('page long lists with the filter kept', async () => {
    const long = appOver(sampleLibrary(45))
    const first = await (await long.request('/?actor=Talvia')).text()
    expect(first).toContain('href="/?actor=Talvia&amp;page=2"')
    const last = await (await long.request('/?page=3')).text()
    expect(last).toContain('Further storyline number 45 ')
    expect(last).not.toContain('Older →')
  })
  it('say what to do where nothing is stored, with a command', async () => {
    const empty = appOver(emptyLibrary)
    for (const path of ['/', '/events', '/sources', '/changes']) {
      expect(await (await empty.request(path)).text()).toContain('<code>npx throughline ingest ')
    }
    expect(await (await empty.request('/search?q=x')).text()).toContain('try fewer of them')
  })
  it('say no more at a shorter depth than at a longer one', async () => {
    const sentences = async (depth: string) => {
      const page = await textAt(`/storylines/s3?depth=${depth}`)
      return new Set([...page.matchAll(/<span class="said" dir="auto">(.*?)<sup/g)].map(([, text]) => text))
    }
    const full = await sentences('full')
    expect(full.size).toBeGreaterThan(8)
    for (const depth of ['line', 'bullets', 'short']) {
      const shown = await sentences(depth)
      expect(shown.size).toBeGreaterThan(0)
      for (const text of shown) expect(full).toContain(text)
    }
  })
  it('mark a figure in conflict with sign and word, and set single claims apart', async () => {
    const page = await textAt('/events/12')
    expect(page).toContain('<span class="value conflict">1,400–1,540</span>')
    expect(page).toContain('≠ </span>in conflict')
    expect(page).toMatch(/corroborated<.*?<b class="nowrap">2 origins<\/b>/)
    expect(page).toMatch(/claimed once<\/span>.*?<td class="figure">14<sup/)
  })
  it('show what stood before: a replaced figure, an older stance, and what was revised', async () => {
    const page = await textAt('/events/12')
    expect(page).toMatch(/<del>9<\/del>.*replaced by 12/)
    expect(page).toContain('as of <time datetime="2026-11-20"')
    expect(page).toMatch(/1 earlier stance.*Orlane’s envoy met/)
    expect(page).toMatch(/What was revised.*<del dir="auto">nine days<\/del>/)
  })
  it('tell an event’s status for the stream’s time, not for the clock’s', async () => {
    const later = createApp({
      library: sampleLibrary(),
      clock: { now: () => new Date('2027-11-22T11:30:00.000Z') },
      story: tellSample,
    })
    const page = await (await later.request('/events/12')).text()
    expect(page).toMatch(/<b class="developing">developing<\/b>.*as of the newest article, /)
    expect(await textAt('/events/12')).not.toContain('as of the newest article')
    const answer = (await (await later.request('/api/events/12')).json()) as Record<string, unknown>
    expect(answer).toMatchObject({ status: 'developing', statusAt: '2026-11-22T09:20:00.000Z' })
  })
  it('date each statement of a story, the state of things before the past', async () => {
    const page = await textAt('/storylines/s3')
    expect(page).toMatch(/<time datetime="2026-11-\d\d">\d+ November 2026<\/time> · <a href="\/events\/15"/)
    expect(page.indexOf('href="/events/15"')).toBeLessThan(page.indexOf('How it came to this'))
    expect(page.indexOf('How it came to this')).toBeLessThan(page.indexOf('id="timeline"'))
  })
  it('never show a reason of ours as if an article said it', async () => {
    const page = await textAt('/events/12')
    const listed = page.slice(page.indexOf('id="sources"'))
    expect(listed).toContain('evidence for the tie to event')
    expect(listed).not.toContain('Event 12 reverses')
  })
  it('answer hostile words, filters and unknown parameters with a whole page that does not run them', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(1)>\u0000\u202e')
    for (const path of [
      `/search?q=${hostile}`,
      `/?actor=${hostile}&place=${hostile}`,
      `/storylines/s3?depth=${hostile}&utm=${hostile}`,
      `/events/12?mark=${hostile}&x=1&x=2`,
      `/events?page=${hostile}`,
      `/articles/${sampleId(0)}?mark=${hostile}`,
    ]) {
      const answer = await app.request(path)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/<script>alert|<img src=x/)
    }
  })
  it('answer HEAD like GET without a body, and an unchanged page with 304', async () => {
    const first = await app.request('/about')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    const again = await app.request('/about', { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await app.request('/about', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
  it('escape what articles say and link no address but http', async () => {
    const page = await textAt(`/articles/${sampleId(13)}`)
    expect(page).toContain('&lt;script&gt;alert(&quot;no&quot;)&lt;/script&gt; &amp; other marks')
    expect(page).not.toContain('href="javascript')
  })
  it('keep an article’s own language and direction', async () => {
    const page = await textAt(`/articles/${sampleId(11)}`)
    expect(page).toContain('<h1 dir="auto" lang="ar">')
    expect(page).toContain('<div class="article-text" lang="ar">')
  })
  it('mark the search words', async () => {
    expect(await textAt('/search?q=gym')).toContain('<mark>gym</mark>')
    expect(await textAt('/search?q=%22%3E%3Cb%3E')).toContain('value="&quot;&gt;&lt;b&gt;"')
  })
})

describe('merged and missing', () => {
  it('lead from a merged number to the one that took it', async () => {
    const event = await app.request(`/events/${mergedEvent}`)
    expect([event.status, event.headers.get('location')]).toEqual([301, '/events/12'])
    const storyline = await app.request(`/storylines/${mergedStoryline}?depth=full`)
    expect([storyline.status, storyline.headers.get('location')]).toEqual([301, '/storylines/s3?depth=full'])
    const api = await app.request(`/api/events/${mergedEvent}`)
    expect([api.status, api.headers.get('location')]).toEqual([301, '/api/events/12'])
  })
  const absent = [
    '/events/0',
    '/events/-1',
    '/events/1e3',
    '/events/99999999999999999999',
    '/events/12x',
    '/events/%00',
    '/events/999',
    '/storylines/12',
    '/storylines/s999',
    '/storylines/../etc',
    '/articles/AAAAAAAAAAAAAAAA',
    '/articles/1',
    `/articles/${'f'.repeat(16)}`,
    '/assets/nope.css',
    '/nope',
  ]
  it.each(absent)('answer %s with a page that says what to do', async (path) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Check the address')
  })
  it('answer programs in JSON', async () => {
    for (const path of ['/api/events/x', '/api/articles/1', '/api/storylines/s999', '/api/nope']) {
      const answer = await app.request(path)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ error: 'not-found' })
    }
  })
  it('take the first page for a page that is none', async () => {
    for (const page of ['0', '-3', 'x', '1e9', '99999999']) {
      expect((await app.request(`/events?page=${page}`)).status).toBe(200)
    }
  })
})

describe('failures', () => {
  const broken: Library = {
    ...emptyLibrary,
    counts: async () => {
      throw new Error('the disk is gone at /secret/path')
    },
    event: async () => {
      throw new Error('the disk is gone at /secret/path')
    },
  }
  it('become a page without the cause, which goes to the one who listens', async () => {
    const heard: string[] = []
    const failing = createApp({
      library: broken,
      clock,
      story: tellSample,
      onFailure: ({ message }, path) => heard.push(`${path}: ${message}`),
    })
    const answer = await failing.request('/events/12')
    const page = await answer.text()
    expect(answer.status).toBe(500)
    expect(page).toContain('This page could not be made')
    expect(page).not.toContain('secret')
    expect(heard).toEqual(['/events/12: the disk is gone at /secret/path'])
    expect(answer.headers.get('content-security-policy')).toBe(contentPolicy)
  })
  it('become 503 on /health and JSON for programs', async () => {
    const failing = appOver(broken)
    expect((await failing.request('/health')).status).toBe(503)
    const answer = await failing.request('/api/events/12')
    expect(answer.status).toBe(500)
    expect(await answer.json()).toMatchObject({ error: 'failed' })
  })
})

describe('programs', () => {
  it('get the same objects as the library gives', async () => {
    const library = sampleLibrary()
    const event = await (await app.request('/api/events/12')).json()
    const { found } = JSON.parse(JSON.stringify((await library.event(12 as never)) as object))
    expect(event).toEqual({ ...found, status: 'developing', statusAt: '2026-11-22T09:20:00.000Z' })
    const article = await (await app.request(`/api/articles/${sampleId(5)}`)).json()
    expect(article).toEqual(JSON.parse(JSON.stringify(await library.article(sampleId(5)))))
  })
  it('get a storyline with its story, a search, and counts', async () => {
    expect(await (await app.request('/api/storylines/s3')).json()).toHaveProperty('story.full')
    expect(await (await app.request('/api/search?q=gym')).json()).toHaveProperty('hits.0.event', 12)
    expect(await (await app.request('/api/storylines')).json()).toHaveProperty('storylines.0.storyline', 's3')
    expect(await (await app.request('/health')).json()).toEqual({
      ok: true,
      counts: { articles: 14, origins: 11, events: 9, storylines: 3 },
    })
  })
})

describe('assets', () => {
  it('are kept for good under a name that holds their hash', async () => {
    const page = await textAt('/')
    const addresses = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(addresses.length).toBe(4)
    const style = await textAt(addresses.find((path) => path.endsWith('.css')) ?? '')
    const fonts = [...style.matchAll(/url\((\/assets\/[^)]+)\)/g)].map(([, path = '']) => path)
    expect(fonts.length).toBe(6)
    for (const path of [...addresses, ...fonts]) {
      const answer = await app.request(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toContain('immutable')
    }
  })
  it('load nothing from elsewhere', async () => {
    const page = await textAt('/')
    const style = await textAt(/href="(\/assets\/style[^"]+)"/.exec(page)?.[1] ?? '')
    expect(style).not.toMatch(/url\((?!\/assets\/)|@import/)
  })
  it('are not sent again to a browser that has the page already', async () => {
    const tag = (await app.request('/about')).headers.get('etag') ?? ''
    expect((await app.request('/about', { headers: { 'If-None-Match': tag } })).status).toBe(304)
  })
})
