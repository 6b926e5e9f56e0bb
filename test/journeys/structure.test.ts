/**
 * The shape of every page, read as a document: unique ids, links that lead somewhere,
 * headings in order, names for everything that can be used, landmarks. All internal
 * links are followed from the front page until nothing new is found.
 */

import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/interfaces/http/app.tsx'
import { sampleLibrary, sampleNow, tellSample } from './sample-library.ts'

const app = createApp({ library: sampleLibrary(30), clock: { now: () => sampleNow }, story: tellSample })

interface Page {
  readonly path: string
  readonly status: number
  readonly document: Document
}

const pages = new Map<string, Page>()

/** An address without its place on the page, and that place. */
function splitHref(from: string, href: string): { path: string; place: string } {
  const url = new URL(href, `http://localhost${from}`)
  return { path: url.pathname + url.search, place: decodeURIComponent(url.hash.slice(1)) }
}

const linksOf = ({ path, document }: Page) =>
  [...document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !/^[a-z]+:/i.test(href))
    .map((href) => splitHref(path, href))

async function visit(path: string): Promise<Page> {
  const answer = await app.request(path)
  const { document } = parseHTML(await answer.text())
  return { path, status: answer.status, document: document as unknown as Document }
}

beforeAll(async () => {
  const waiting = ['/', '/search?q=strait', '/?actor=nobody']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path) || path.startsWith('/api/')) continue
    const page = await visit(path)
    pages.set(path, page)
    waiting.push(...linksOf(page).map((link) => link.path))
  }
})

const each = (check: (page: Page) => void) => {
  for (const page of pages.values()) check(page)
}

describe('from the front page', () => {
  it('every page is reached, and every link answers', () => {
    const reached = [...pages.keys()]
    for (const wanted of [
      '/events/12',
      '/storylines/s3?depth=full',
      '/sources',
      '/changes',
      '/about',
      '/?page=2',
    ]) {
      expect(reached).toContain(wanted)
    }
    expect(reached.filter((path) => path.startsWith('/articles/')).length).toBeGreaterThanOrEqual(13)
    each(({ path, status }) => expect([path, status]).toEqual([path, 200]))
  })
  it('every link to a place finds it, on the same page and on others', () => {
    each((page) => {
      for (const { path, place } of linksOf(page)) {
        if (place === '' || path.startsWith('/api/')) continue
        const target = pages.get(path)?.document.getElementById(place)
        expect(target, `${page.path} -> ${path}#${place}`).not.toBeNull()
      }
    })
  })
  it('every citation leads to a mark in its article, and the mark back to the event', () => {
    const event = pages.get('/events/12')
    const passages = linksOf(event as Page).filter(({ path }) => path.startsWith('/articles/'))
    const marked = passages.filter(({ place }) => place !== '')
    expect(marked.length).toBeGreaterThan(10)
    for (const { path, place } of marked) {
      expect(pages.get(path)?.document.getElementById(place)?.localName).toBe('mark')
    }
    const back = [...pages.values()].flatMap((page) =>
      page.path.startsWith('/articles/')
        ? linksOf(page).filter(({ path, place }) => path === '/events/12' && place)
        : [],
    )
    expect(back.length).toBeGreaterThan(10)
  })
})

describe('every page', () => {
  it('has ids that are unique', () => {
    each(({ path, document }) => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
      expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []])
    })
  })
  it('has one first heading, and no level is skipped', () => {
    each(({ path, document }) => {
      const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) =>
        Number(localName[1]),
      )
      expect([path, levels.filter((level) => level === 1).length, levels[0]]).toEqual([path, 1, 1])
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })
  it('has its landmarks, a skip link that leads to the text, a title and a language', () => {
    each(({ document }) => {
      for (const landmark of ['header', 'nav', 'main', 'footer'])
        expect(document.querySelector(landmark)).not.toBeNull()
      expect(document.querySelector('body > a')?.getAttribute('href')).toBe('#main')
      expect(document.querySelector('title')?.textContent).toMatch(/Throughline/)
      expect(document.documentElement.getAttribute('lang')).toBe('en')
    })
  })
  it('names every link, field, button, picture and table', () => {
    each(({ path, document }) => {
      for (const link of document.querySelectorAll('a[href], button')) {
        const name = `${link.textContent ?? ''}${link.getAttribute('aria-label') ?? ''}`.trim()
        expect(name, `${path} ${link.outerHTML}`).not.toBe('')
      }
      for (const field of document.querySelectorAll('input')) {
        expect(document.querySelector(`label[for="${field.id}"]`)).not.toBeNull()
      }
      for (const picture of document.querySelectorAll('svg[role="img"]')) {
        expect(picture.querySelector('title')?.textContent).not.toBe('')
      }
      for (const labelled of document.querySelectorAll('[aria-labelledby]')) {
        expect(document.getElementById(labelled.getAttribute('aria-labelledby') ?? '')).not.toBeNull()
      }
      for (const cell of document.querySelectorAll('th'))
        expect(cell.getAttribute('scope')).toMatch(/^(col|row)$/)
    })
  })
  it('nests nothing that may not be nested', () => {
    each(({ path, document }) => {
      for (const wrong of [
        'p p',
        'p div',
        'p ul',
        'a a',
        'ol > :not(li)',
        'ul > :not(li)',
        'button a',
        'a button',
      ]) {
        expect([path, wrong, document.querySelectorAll(wrong).length]).toEqual([path, wrong, 0])
      }
    })
  })
  it('marks links that lead away, and dates every time', () => {
    each(({ document }) => {
      for (const link of document.querySelectorAll('a[href^="http"]')) {
        expect(link.getAttribute('rel')).toBe('noopener nofollow')
      }
      for (const time of document.querySelectorAll('time')) {
        expect(Number.isNaN(Date.parse(time.getAttribute('datetime') ?? ''))).toBe(false)
      }
    })
  })
})
