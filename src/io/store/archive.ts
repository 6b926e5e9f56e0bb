/**
 * The port `Archive` on a database of either dialect. Each answer is read in one
 * transaction, so that a page never mixes the state before a batch with the one
 * after it. An id that has merged into another leads to where its merges end.
 */

import { type RawBuilder, sql } from 'kysely'
import type { Archive, Counts, Found } from '../../engine/library.ts'
import type { EventNumber, FamilyId, StorylineId } from '../../model/ids.ts'
import { readArticle, readFamily, readLineage } from './archive-articles.ts'
import { readChanges, readEvent, readEvents } from './archive-events.ts'
import { searchStore } from './archive-search.ts'
import { readSources } from './archive-sources.ts'
import { readStoryline, readStorylines } from './archive-storylines.ts'
import type { Connection, Dialect } from './database.ts'
import { readCompared } from './turn-reads.ts'

type FindHeir<Id> = (id: Id) => Promise<Id | null>

/** Where the chain of merges that starts at `id` ends. */
async function lastHeir<Id>(id: Id, heirOf: FindHeir<Id>): Promise<Id> {
  const seen = new Set<Id>()
  for (let at = id; ; ) {
    const heir = await heirOf(at)
    if (heir === null || seen.has(heir)) return at
    seen.add(heir)
    at = heir
  }
}

async function heirOfEvent(connection: Connection, event: EventNumber): Promise<EventNumber | null> {
  const row = await connection
    .selectFrom('event')
    .select('merged_into')
    .where('number', '=', event)
    .executeTakeFirst()
  return (row?.merged_into ?? null) as EventNumber | null
}

async function heirOf<Id extends string>(
  connection: Connection,
  table: 'family' | 'storyline',
  id: Id,
): Promise<Id | null> {
  const row = await connection.selectFrom(table).select('merged_into').where('id', '=', id).executeTakeFirst()
  return (row?.merged_into ?? null) as Id | null
}

/** The view of `id`, the id it has merged into, or null. */
async function find<View, Id>(
  id: Id,
  heir: FindHeir<Id>,
  read: () => Promise<View | null>,
): Promise<Found<View, Id>> {
  const last = await lastHeir(id, heir)
  if (last !== id) return { redirect: last }
  const found = await read()
  return found === null ? null : { found }
}

/** Rows of a query. The conditions are those of indexes, so that no row itself is read. */
async function count(connection: Connection, rows: RawBuilder<unknown>): Promise<number> {
  const answer = await sql<{ counted: number }>`select count(*) as counted from ${rows}`.execute(connection)
  return answer.rows[0]?.counted ?? 0
}

async function readCounts(connection: Connection): Promise<Counts> {
  return {
    articles: await count(connection, sql`derivation`),
    origins: await count(connection, sql`(select distinct origin from event_article) as origins`),
    events: await count(connection, sql`event where merged_into is null and record is not null`),
    storylines: await count(
      connection,
      sql`storyline where merged_into is null and newest_event is not null`,
    ),
  }
}

async function readFamilyOrHeir(connection: Connection, id: FamilyId) {
  return readFamily(connection, await lastHeir(id, (family) => heirOf(connection, 'family', family)))
}

/** The port over one open database. */
export function makeArchive(dialect: Dialect): Archive {
  return {
    counts: () => dialect.read(readCounts),
    storylines: (filter) => dialect.read((connection) => readStorylines(connection, filter)),
    storyline: (id: StorylineId) =>
      dialect.read((connection) =>
        find(
          id,
          (storyline) => heirOf(connection, 'storyline', storyline),
          () => readStoryline(connection, id),
        ),
      ),
    events: (limit, offset) => dialect.read((connection) => readEvents(connection, limit, offset)),
    event: (number) =>
      dialect.read((connection) =>
        find(
          number,
          (event) => heirOfEvent(connection, event),
          () => readEvent(connection, number),
        ),
      ),
    article: (id) => dialect.read((connection) => readArticle(connection, id)),
    lineage: (id) =>
      dialect.read((connection) =>
        find(
          id,
          (family) => heirOf(connection, 'family', family),
          () => readLineage(connection, id),
        ),
      ),
    compared: (ids) => dialect.read((connection) => readCompared(connection, ids)),
    family: (id) => dialect.read((connection) => readFamilyOrHeir(connection, id)),
    search: (words, limit) => dialect.read((connection) => searchStore(dialect, connection, words, limit)),
    sources: () => dialect.read(readSources),
    changes: (limit, offset = 0) => dialect.read((connection) => readChanges(connection, limit, offset)),
  }
}
