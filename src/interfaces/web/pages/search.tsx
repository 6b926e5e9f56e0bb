/**
 * Search results. In: the words, and hits with the text around the match, best first.
 * Out: events and articles with the match marked, or a hint where there are none, since
 * all words must occur. Known limit: there is no second page; where the hits reach the
 * handler's bound the page says that these are the first.
 */

import type { SearchHit } from '../../../engine/library.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { CountsLine } from '../parts/counts.tsx'
import { Excerpt } from '../parts/excerpt.tsx'
import { countOf } from '../parts/format.ts'
import { Age } from '../parts/time.tsx'

export interface SearchProps {
  readonly sheet: Sheet
  readonly words: string
  readonly hits: readonly SearchHit[]
  /** True where there may be more than are shown. */
  readonly capped: boolean
}

/** The page. */
export function SearchPage({ sheet, words, hits, capped }: SearchProps) {
  return (
    <Layout
      sheet={{ ...sheet, query: words }}
      title={words === '' ? 'Search' : `Search: ${words}`}
      kind="list-page"
    >
      <h1>
        {words === '' ? (
          'Search'
        ) : (
          <>
            Search: <span dir="auto">{words}</span>
          </>
        )}
      </h1>
      <p class="facts">{outcomeText(words, hits.length, capped)}</p>
      <ol class="events">
        {hits.map((hit) => (
          <Hit hit={hit} now={sheet.now} />
        ))}
      </ol>
    </Layout>
  )
}

function outcomeText(words: string, found: number, capped: boolean): string {
  if (words === '') return 'Type words that stand in an event or an article: a name, a place, a phrase.'
  if (found === 0) return 'Nothing has all of these words; try fewer of them, or another form of the name.'
  return `${capped ? 'The first ' : ''}${countOf(found, 'match', 'matches')}, best first.`
}

function Hit({ hit, now }: { hit: SearchHit; now: Date }) {
  const { kind, event, article, title, excerpt, at, source, counts } = hit
  const href = kind === 'article' && article !== null ? `/articles/${article}` : `/events/${event}`
  return (
    <li class="event-row" data-entry>
      <p class="when facts">
        {kind}
        <br />
        <Age now={now} at={at} />
      </p>
      <div>
        <p class="event-title">
          <a href={href} dir="auto">
            {kind === 'event' ? <span class="number">#{event} </span> : null}
            {title || 'Without a title'}
          </a>
        </p>
        <Excerpt excerpt={excerpt} />
        {counts === null ? null : (
          <p class="facts">
            <CountsLine articles={counts.articles} origins={counts.origins} />
          </p>
        )}
        {kind === 'article' ? (
          <p class="facts">
            {source === null ? null : (
              <>
                <span dir="auto">{source}</span> ·{' '}
              </>
            )}
            in <a href={`/events/${event}`}>event {event}</a>
          </p>
        ) : null}
      </div>
    </li>
  )
}
