/**
 * What a page says of its article outside the body: JSON-LD, Open Graph and other
 * meta elements, the first headings, `<time>`, the title, the canonical link. Read
 * before extraction, which changes the document.
 */

import { type Facts, firstOf, mergeFacts } from './facts.ts'
import { readLinkedArticle } from './json-ld.ts'
import { tidyLine } from './text-form.ts'
import { stripOutlet } from './titles.ts'

export interface PageMetadata {
  readonly facts: Facts
  /** The canonical address as the page gives it, or null. */
  readonly canonical: string | null
  /** The full text in JSON-LD, or null. */
  readonly body: string | null
}

type Metas = ReadonlyMap<string, string>

/** Every meta element by lower-case name; the first of a name wins. */
function readMetas(document: Document): Metas {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    )
      .trim()
      .toLowerCase()
    const content = meta.getAttribute('content')?.trim()
    if (name && content && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

function textOfFirst(document: Document, selector: string): string | undefined {
  const text = tidyLine(document.querySelector(selector)?.textContent ?? '').replace(/\n/g, ' ')
  return text && text.length <= 400 ? text : undefined
}

const pick = (metas: Metas, names: string): string | undefined =>
  firstOf(...names.split(' ').map((name) => metas.get(name)))

/** An author's meta may be a link to a profile. */
function nameOnly(text: string | undefined): string | undefined {
  return text && !/^https?:/.test(text) ? text.replace(/^by\s+/i, '') : undefined
}

function timeOf(document: Document): string | undefined {
  const time = document.querySelector(
    'time[itemprop="datePublished"],time[pubdate],article time[datetime],main time[datetime],time[datetime]',
  )
  return firstOf(time?.getAttribute('datetime'))
}

function titleOf(document: Document, metas: Metas, linked: string | undefined, site: string | undefined) {
  const h1s = [...document.querySelectorAll('h1')].slice(0, 5)
  const h1 = h1s.length === 1 || !linked ? textOfFirst(document, 'h1') : undefined
  const title = firstOf(
    linked,
    pick(metas, 'og:title twitter:title dc.title headline'),
    h1,
    textOfFirst(document, 'title'),
  )
  return title === undefined ? undefined : stripOutlet(tidyLine(title), site, h1)
}

/** All that the page says about its article. */
export function readPageMetadata(document: Document): PageMetadata {
  const metas = readMetas(document)
  const linked = readLinkedArticle(document)
  const site = firstOf(pick(metas, 'og:site_name application-name'), linked?.facts.source)
  const own: Facts = {
    byline: firstOf(
      nameOnly(
        pick(
          metas,
          'author article:author_name byl dc.creator parsely-author sailthru.author article:author',
        ),
      ),
      textOfFirst(document, '[rel="author"],[itemprop="author"] [itemprop="name"],.byline .author'),
    ),
    published: firstOf(
      pick(
        metas,
        'article:published_time datepublished date dc.date dc.date.issued pubdate publishdate parsely-pub-date sailthru.date og:published_time article:published',
      ),
      timeOf(document),
    ),
    source: site,
    language: firstOf(document.documentElement?.getAttribute('lang'), metas.get('og:locale')),
  }
  const title = titleOf(document, metas, linked?.facts.title, site)
  const facts = mergeFacts({ title }, mergeFacts({ ...linked?.facts, source: site }, own))
  const canonical = firstOf(
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    pick(metas, 'og:url'),
  )
  return { facts, canonical: canonical ?? null, body: linked?.body ?? null }
}
