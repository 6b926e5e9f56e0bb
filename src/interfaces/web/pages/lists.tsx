/**
 * The plain lists: events by newest change, and changes in the software. Entries come in
 * the order in which they are shown; an empty list says how to bring articles in.
 */

import { dayText } from '../../../engine/day-text.ts'
import type { EventSummary } from '../../../engine/library.ts'
import type { Change } from '../../../model/change.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { CountsLine } from '../parts/counts.tsx'
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
export function NothingYet() {
  return (
    <div class="nothing">
      <p>Nothing is stored yet: give Throughline a feed, a page, a file or a folder.</p>
      <pre>
        <code>npx throughline ingest https://example.org/feed.xml</code>
      </pre>
    </div>
  )
}

export interface ChangesProps {
  readonly sheet: Sheet
  readonly changes: readonly Change[]
  readonly page: number
  readonly more: boolean
}

/** What the software did, newest first. */
export function ChangesPage({ sheet, changes, page, more }: ChangesProps) {
  return (
    <Layout sheet={sheet} title="Changes" current="/changes" kind="list-page">
      <h1>Changes</h1>
      <p class="facts">
        What each arriving article brought about, newest first; the number is the article’s place in the order
        of arrival.
      </p>
      {changes.length === 0 ? <NothingYet /> : <ChangeList changes={changes} own={null} />}
      <Paging path="/changes" page={page} more={more} />
    </Layout>
  )
}
