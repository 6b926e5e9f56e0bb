/**
 * Storylines for lists and pages. The list is ranked by the newest article first,
 * then by origins; the totals are columns (`commit-totals.ts`), so the ranking is an
 * index. What a list shows besides is made for the listed storylines alone: actors
 * and places by the number of events whose records name them, and the articles in
 * each twelfth of the storyline's time.
 */

import { sql } from 'kysely'
import type { StoredStoryline, StorylineFilter, StorylineSummary } from '../../engine/library.ts'
import type { EventRecord } from '../../model/event-record.ts'
import type { EventNumber, StorylineId } from '../../model/ids.ts'
import type { Connection } from './database.ts'
import { toLink, toRecord } from './event-rows.ts'
import { foldName } from './words.ts'

/** Stretches of a storyline's time in the small chart of a list. */
const STRETCHES = 12

/** Names that one line of a list has room for. */
const NAMES_MAX = 6

/** Records of a storyline that a page is made from: the newest. */
const RECORDS_MAX = 60

interface TotalsRow {
  readonly id: string
  readonly events: number
  readonly articles: number
  readonly origins: number
  readonly first_at: string | null
  readonly last_at: string | null
  readonly newest: number
  readonly newest_title: string
  readonly headline: string
}

function selectTotals(connection: Connection) {
  return connection
    .selectFrom('storyline')
    .innerJoin('event as newest', 'newest.number', 'storyline.newest_event')
    .innerJoin('event as largest', 'largest.number', 'storyline.headline_event')
    .select(['storyline.id', 'storyline.events', 'storyline.articles', 'storyline.origins'])
    .select(['storyline.first_at', 'storyline.last_at', 'newest.number as newest'])
    .select(['newest.title as newest_title', 'largest.title as headline'])
    .where('storyline.merged_into', 'is', null)
}

/** The most frequent names of each storyline, by the events whose records have them; equals by name. */
async function readNames(
  connection: Connection,
  table: 'event_actor' | 'event_place',
  storylines: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const column = table === 'event_actor' ? 'name' : 'place'
  const found = await sql<{ storyline: string; name: string }>`
    select storyline, name from (
      select storyline, name, row_number() over (partition by storyline order by uses desc, name) as place
      from (
        select event.storyline as storyline, named.${sql.ref(column)} as name, count(*) as uses
        from event join ${sql.table(table)} as named on named.event = event.number
        where event.storyline in (${sql.join(storylines)}) and event.merged_into is null
          and event.record is not null
        group by event.storyline, named.${sql.ref(column)}) as counted) as ranked
    where place <= ${sql.lit(NAMES_MAX)} order by storyline, place`.execute(connection)
  const names = new Map<string, string[]>()
  for (const { storyline, name } of found.rows) {
    names.set(storyline, [...(names.get(storyline) ?? []), name])
  }
  return names
}

/** Which twelfth of `first..last` a time falls in; the last one where the storyline has one moment only. */
function stretchOf(time: number, first: number, last: number): number {
  const place = last > first ? Math.floor(((time - first) / (last - first)) * STRETCHES) : STRETCHES - 1
  return Math.min(STRETCHES - 1, Math.max(0, place))
}

/**
 * Articles in each stretch of each storyline. Counted by the hour before times are
 * parsed, since a storyline may have tens of thousands of articles.
 */
async function readActivity(
  connection: Connection,
  storylines: readonly TotalsRow[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const hour = sql<string>`substr(event_article.published_at, 1, 13)`
  const rows = await connection
    .selectFrom('event')
    .innerJoin('event_article', 'event_article.event', 'event.number')
    .select(['event.storyline', hour.as('hour'), sql<number>`count(*)`.as('articles')])
    .where(
      'event.storyline',
      'in',
      storylines.map((row) => row.id),
    )
    .where('event.merged_into', 'is', null)
    .where('event.record', 'is not', null)
    .where('event_article.published_at', 'is not', null)
    .groupBy(['event.storyline', hour])
    .execute()
  const times = new Map(storylines.map((row) => [row.id, [row.first_at, row.last_at]]))
  const activity = new Map(storylines.map((row) => [row.id, new Array<number>(STRETCHES).fill(0)]))
  for (const row of rows) {
    const [first, last] = (times.get(row.storyline!) ?? []).map((time) => Date.parse(time ?? ''))
    const counts = activity.get(row.storyline!)!
    const stretch = stretchOf(Date.parse(`${row.hour}:00:00.000Z`), first || 0, last || 0)
    counts[stretch] = counts[stretch]! + row.articles
  }
  return activity
}

async function toSummaries(
  connection: Connection,
  rows: readonly TotalsRow[],
): Promise<readonly StorylineSummary[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const actors = await readNames(connection, 'event_actor', ids)
  const places = await readNames(connection, 'event_place', ids)
  const activity = await readActivity(connection, rows)
  return rows.map((row) => ({
    storyline: row.id as StorylineId,
    headline: row.headline,
    events: row.events,
    articles: row.articles,
    origins: row.origins,
    firstAt: row.first_at,
    lastAt: row.last_at,
    newest: { event: row.newest as EventNumber, title: row.newest_title },
    actors: actors.get(row.id) ?? [],
    places: places.get(row.id) ?? [],
    activity: activity.get(row.id)!,
  }))
}

/** Storylines by newest article first, then origins; with an actor (id or name) or a place, those with an event that names it. */
export async function readStorylines(connection: Connection, filter: StorylineFilter) {
  let query = selectTotals(connection)
  if (filter.actor !== undefined) {
    const actor = filter.actor
    const events = connection
      .selectFrom('event_actor')
      .innerJoin('event', 'event.number', 'event_actor.event')
      .select('event.storyline')
      .where((row) => row.or([row('actor', '=', actor), row('folded', '=', foldName(actor))]))
    query = query.where('storyline.id', 'in', events)
  }
  if (filter.place !== undefined) {
    const events = connection
      .selectFrom('event_place')
      .innerJoin('event', 'event.number', 'event_place.event')
      .select('event.storyline')
      .where('folded', '=', foldName(filter.place))
    query = query.where('storyline.id', 'in', events)
  }
  const rows = await query
    .orderBy('storyline.last_at', (order) => order.desc().nullsLast())
    .orderBy('storyline.origins', 'desc')
    .orderBy('storyline.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  return toSummaries(connection, rows)
}

/** One storyline as a list shows it, or null. */
export async function readStorylineSummary(connection: Connection, id: string) {
  const rows = await selectTotals(connection).where('storyline.id', '=', id).execute()
  return (await toSummaries(connection, rows))[0] ?? null
}

/** The newest records of a storyline, oldest first. Sorted by number and times alone: records are long. */
async function readRecords(connection: Connection, id: string): Promise<readonly EventRecord[]> {
  const newest = await connection
    .selectFrom('event')
    .select('number')
    .where('storyline', '=', id)
    .where('merged_into', 'is', null)
    .where('record', 'is not', null)
    .orderBy(sql`coalesce(from_day, substr(first_at, 1, 10), '') desc`)
    .orderBy(sql`coalesce(first_at, '') desc`)
    .orderBy('number', 'desc')
    .limit(RECORDS_MAX)
    .execute()
  const numbers = newest.map(({ number }) => number).reverse()
  if (numbers.length === 0) return []
  const rows = await connection
    .selectFrom('event')
    .select(['number', 'record'])
    .where('number', 'in', numbers)
    .execute()
  const records = new Map(rows.map(({ number, record }) => [number, record]))
  return numbers.flatMap((number) => {
    const record = records.get(number) ?? null
    return record === null ? [] : [toRecord(record)]
  })
}

/** Links with both ends among these events, by the later event, strongest first. */
async function readLinksAmong(connection: Connection, events: readonly number[]) {
  if (events.length === 0) return []
  const rows = await connection
    .selectFrom('link')
    .selectAll()
    .where('from_event', 'in', events)
    .where('to_event', 'in', events)
    .orderBy('from_event')
    .orderBy('strength', 'desc')
    .orderBy('to_event', 'desc')
    .execute()
  return rows.map(toLink)
}

/** A storyline with its newest records and the links among them, or null. */
export async function readStoryline(connection: Connection, id: string): Promise<StoredStoryline | null> {
  const summary = await readStorylineSummary(connection, id)
  if (summary === null) return null
  const records = await readRecords(connection, id)
  const links = await readLinksAmong(
    connection,
    records.map(({ event }) => event),
  )
  return { summary, records, links }
}
