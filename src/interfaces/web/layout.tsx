/**
 * The sheet that every page is printed on: masthead, main, foot. In: a title, what
 * stands in the main part, and what every page knows (`Sheet`: the assets, the time,
 * a notice). Nothing here is inline style or script: the content policy forbids it.
 */

import type { Child } from 'hono/jsx'
import type { Assets } from './assets.ts'

/** What every page is given. */
export interface Sheet {
  readonly assets: Assets
  readonly now: Date
  /** A sentence above every page: what collection this is. */
  readonly notice: string | null
  readonly query?: string
}

export interface LayoutProps {
  readonly sheet: Sheet
  readonly title: string
  readonly current?: string
  readonly kind: string
  readonly children?: Child
}

const places = [
  ['/', 'Storylines'],
  ['/events', 'Events'],
  ['/sources', 'Sources'],
  ['/changes', 'Changes'],
  ['/about', 'About'],
] as const

/** A whole page. */
export function Layout({ sheet, title, current, kind, children }: LayoutProps) {
  const { assets } = sheet
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title === 'Throughline' ? title : `${title} · Throughline`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <link rel="preload" href={assets.firstFont} as="font" type="font/woff2" crossorigin="" />
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href={assets.mark} type="image/svg+xml" />
        <script src={assets.script} defer />
      </head>
      <body class={kind}>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <Masthead sheet={sheet} current={current} />
        {sheet.notice === null ? null : (
          <aside class="notice" aria-label="About this collection">
            <p>{sheet.notice}</p>
          </aside>
        )}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Foot />
      </body>
    </html>
  )
}

function Masthead({ sheet, current }: { sheet: Sheet; current: string | undefined }) {
  return (
    <header class="masthead">
      <a class="name" href="/" {...(current === '/' ? { 'aria-current': 'page' } : {})}>
        Throughline
      </a>
      <search>
        <form action="/search">
          <label for="q" class="unseen">
            Search events and articles
          </label>
          <input
            id="q"
            name="q"
            type="search"
            value={sheet.query ?? ''}
            placeholder="names, words"
            maxlength={200}
          />
          <button type="submit">Search</button>
        </form>
      </search>
      <nav aria-label="Pages">
        <ul>
          {places.map(([href, word]) => (
            <li>
              <a href={href} {...(current === href ? { 'aria-current': 'page' } : {})}>
                {word}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function Foot() {
  return (
    <footer class="foot">
      <p>
        Extracted, not written: every sentence here stands in an article and leads to it.{' '}
        <a href="/about#made">How these pages are made</a>
      </p>
      <p class="keys">
        Keys: <kbd>/</kbd> search, <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>o</kbd> open,{' '}
        <kbd>1</kbd>–<kbd>4</kbd> depth of a storyline. Times are UTC.
      </p>
    </footer>
  )
}
