/**
 * The plain lists: events by newest change, sources, and changes in the software.
 * Entries come in the order in which they are shown; an empty list says how to bring
 * articles in. Known limit: only events have further pages, so a collection of
 * thousands of sources makes one long table.
 */

import type { EventSummary, SourceSummary } from '../../../engine/library.ts'
import type { Change } from '../../../model/change.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { CountsLine } from '../parts/counts.tsx'
import { countOf, dayText, numberText } from '../parts/format.ts'
import { ChangeList } from '../parts/history.tsx'
import { Paging } from '../parts/paging.tsx'
import { Age } from '../parts/time.tsx'

export interface EventsProps {
  readonly sheet: Sheet
  readonly events: readonly EventSummary[]
  readonly page: number
  readonly more: boolean
}

/** All events, newest change first. */
export function EventsPage({ sheet, events, page, more }: EventsProps) {
  return (
    <Layout sheet={sheet} title="Events" current="/events" kind="list-page">
      <h1>Events</h1>
      <p class="facts">Newest change first.</p>
      {events.length === 0 ? <NothingYet /> : null}
      <ol class="events">
        {events.map((summary) => (
          <li class="event-row" data-entry>
            <p class="when facts">
              <Age now={sheet.now} at={summary.lastAt} />
            </p>
            <div>
              <p class="event-title">
                <a href={`/events/${summary.event}`} dir="auto">
                  <span class="number">#{summary.event}</span> {summary.title}
                </a>
              </p>
              <p class="facts">
                <CountsLine articles={summary.articles} origins={summary.origins} />
                {summary.from === null ? null : ` · happened ${dayText(summary.from)}`} ·{' '}
                <a href={`/storylines/${summary.storyline}`}>storyline {summary.storyline.slice(1)}</a>
              </p>
            </div>
          </li>
        ))}
      </ol>
      <Paging path="/events" page={page} more={more} />
    </Layout>
  )
}

/** One sentence and one command: what to do with an empty store. */
function NothingYet() {
  return (
    <div class="nothing">
      <p>Nothing is stored yet: give Throughline a feed, a page, a file or a folder.</p>
      <pre>
        <code>npx throughline ingest https://example.org/feed.xml</code>
      </pre>
    </div>
  )
}

/** Sources, with how much of what they publish is their own. */
export function SourcesPage({ sheet, sources }: { sheet: Sheet; sources: readonly SourceSummary[] }) {
  return (
    <Layout sheet={sheet} title="Sources" current="/sources" kind="list-page">
      <h1>Sources</h1>
      <p class="facts">
        An original is a text that no earlier one here explains; the rest derives from another article.
        Altering: derived articles with at least one change of meaning.
      </p>
      {sources.length === 0 ? (
        <NothingYet />
      ) : (
        <section class="scrolls" aria-label="Table of sources" tabindex={0}>
          <table class="source-table">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Articles</th>
                <th scope="col">Originals</th>
                <th scope="col">Derived</th>
                <th scope="col">From</th>
                <th scope="col">Altering</th>
                <th scope="col">Newest</th>
              </tr>
            </thead>
            <tbody>
              {sources.map(
                ({ source, articles, originals, derived, derivedFrom, altering, alterations, lastAt }) => (
                  <tr>
                    <th scope="row" dir="auto">
                      {source}
                    </th>
                    <td>{numberText(articles)}</td>
                    <td>{numberText(originals)}</td>
                    <td>{numberText(derived)}</td>
                    <td class="words" dir="auto">
                      {derivedFrom
                        .map((origin) => `${origin.source} (${numberText(origin.articles)})`)
                        .join(', ')}
                    </td>
                    <td title={countOf(alterations, 'change') + ' of meaning'}>{numberText(altering)}</td>
                    <td>
                      <Age now={sheet.now} at={lastAt} />
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </section>
      )}
    </Layout>
  )
}

/** What the software did, newest first. */
export function ChangesPage({ sheet, changes }: { sheet: Sheet; changes: readonly Change[] }) {
  return (
    <Layout sheet={sheet} title="Changes" current="/changes" kind="list-page">
      <h1>Changes</h1>
      <p class="facts">
        What each arriving article brought about, newest first; the number is the article’s place in the order
        of arrival.
      </p>
      {changes.length === 0 ? <NothingYet /> : <ChangeList changes={changes} own={null} />}
    </Layout>
  )
}
