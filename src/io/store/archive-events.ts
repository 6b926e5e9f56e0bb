/**
 * Events for lists and pages, and the history of changes. Links are given as they
 * were found; the engine makes relations with reasons of them. A list reads columns
 * alone; records, which are long, are parsed only for one event and its neighbours.
 */

import { sql } from 'kysely'
import type { ArticleHead, EventSummary, StoredEvent } from '../../engine/library.ts'
import type { Change } from '../../model/change.ts'
import type { EventRecord } from '../../model/event-record.ts'
import type { EventNumber } from '../../model/ids.ts'
import type { EventLink } from '../../model/storyline.ts'
import { readStorylineSummary } from './archive-storylines.ts'
import { headColumns, toHead } from './article-rows.ts'
import type { Connection } from './database.ts'
import {
  changeColumns,
  familyChangeKinds,
  readRecorded,
  summaryColumns,
  toChange,
  toEventSummary,
  toLink,
  toRecord,
} from './event-rows.ts'

/** Later events that a page has room for. */
const LATER_LINKS_MAX = 20
/** Articles of other events that a page has room for. */
const CITING_MAX = 20

/** Events by the newest arrival that changed them, newest first. */
export async function readEvents(
  connection: Connection,
  limit: number,
  offset: number,
): Promise<readonly EventSummary[]> {
  const rows = await connection
    .selectFrom('event')
    .select(summaryColumns)
    .where('merged_into', 'is', null)
    .where('record', 'is not', null)
    .orderBy('changed', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toEventSummary)
}

async function readArticles(connection: Connection, event: number): Promise<readonly ArticleHead[]> {
  const rows = await connection
    .selectFrom('event_article')
    .innerJoin('article', 'article.arrival', 'event_article.arrival')
    .innerJoin('derivation', 'derivation.arrival', 'event_article.arrival')
    .select(headColumns)
    .where('event_article.event', '=', event)
    .orderBy('event_article.arrival')
    .execute()
  return rows.map(toHead)
}

/** Articles that tell of the event without belonging to it, newest first. */
async function readCiting(connection: Connection, event: number): Promise<readonly ArticleHead[]> {
  const rows = await connection
    .selectFrom('event_citation')
    .innerJoin('article', 'article.arrival', 'event_citation.arrival')
    .innerJoin('derivation', 'derivation.arrival', 'event_citation.arrival')
    .innerJoin('event_article', 'event_article.arrival', 'event_citation.arrival')
    .select(headColumns)
    .where('event_citation.event', '=', event)
    // Where the two events have merged, the article belongs to what it cites.
    .where('event_article.event', '!=', event)
    .orderBy('event_citation.arrival', 'desc')
    .limit(CITING_MAX)
    .execute()
  return rows.map(toHead)
}

/** To earlier events, strongest first. */
async function readLinks(connection: Connection, event: number): Promise<readonly EventLink[]> {
  const rows = await connection
    .selectFrom('link')
    .selectAll()
    .where('from_event', '=', event)
    .orderBy('strength', 'desc')
    .orderBy('to_event', 'desc')
    .execute()
  return rows.map(toLink)
}

/** From later events, newest first. */
async function readLaterLinks(connection: Connection, event: number): Promise<readonly EventLink[]> {
  const rows = await connection
    .selectFrom('link')
    .innerJoin('event', 'event.number', 'link.from_event')
    .selectAll('link')
    .where('to_event', '=', event)
    .orderBy('event.last_at', (order) => order.desc().nullsLast())
    .orderBy('from_event', 'desc')
    .limit(LATER_LINKS_MAX)
    .execute()
  return rows.map(toLink)
}

/** The records of these events and their lines in a list, by number. */
async function readLinked(connection: Connection, events: readonly number[]) {
  const linked = new Map<EventNumber, EventRecord>()
  const related: EventSummary[] = []
  if (events.length === 0) return { linked, related }
  const rows = await connection
    .selectFrom('event')
    .select(summaryColumns)
    .select('record')
    .where('number', 'in', events)
    .orderBy('number')
    .execute()
  for (const row of rows) {
    if (row.record === null) continue
    const summary = toEventSummary(row)
    linked.set(summary.event, toRecord(row.record))
    related.push(summary)
  }
  return { linked, related }
}

/** The event and all that ended in it, at any remove. */
function endedIn(event: number) {
  return sql<number>`(with recursive own (number) as (
    select ${sql.lit(event)} union all
    select event.number from event join own on event.merged_into = own.number)
    select number from own)`
}

/** What happened in the software to the event, to those that ended in it and to its articles' families, oldest first. */
async function readHistory(connection: Connection, event: number): Promise<readonly Change[]> {
  const own = endedIn(event)
  const families = connection.selectFrom('event_article').select('family').where('event', '=', event)
  const rows = await connection
    .selectFrom('change')
    .select(changeColumns)
    .where((change) =>
      change.or([
        change('event', 'in', own),
        change('other_event', 'in', own),
        change.and([change('family', 'in', families), change('kind', 'in', familyChangeKinds)]),
      ]),
    )
    .orderBy('seq')
    .execute()
  return rows.map(toChange)
}

/** All that an event's page is made from, or null. */
export async function readEvent(connection: Connection, event: number): Promise<StoredEvent | null> {
  const recorded = await readRecorded(connection, event)
  if (recorded === null) return null
  const storyline = await readStorylineSummary(connection, recorded.summary.storyline)
  if (storyline === null) return null
  const links = await readLinks(connection, event)
  const laterLinks = await readLaterLinks(connection, event)
  const others = new Set([...links.map(({ to }) => to), ...laterLinks.map(({ from }) => from)])
  return {
    record: recorded.record,
    storyline,
    articles: await readArticles(connection, event),
    citedBy: await readCiting(connection, event),
    links,
    laterLinks,
    ...(await readLinked(connection, [...others])),
    changes: await readHistory(connection, event),
  }
}

/** Changes, newest first. */
export async function readChanges(
  connection: Connection,
  limit: number,
  offset: number,
): Promise<readonly Change[]> {
  const rows = await connection
    .selectFrom('change')
    .select(changeColumns)
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toChange)
}
