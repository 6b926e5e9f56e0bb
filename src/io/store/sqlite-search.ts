/**
 * Full-text search in SQLite by FTS5: words without accents and case, ranked by BM25
 * (Robertson and Zaragoza 2009). Articles are an external-content table, so their
 * text is stored once. Words reach the query in quotation marks, as text: FTS5 sees
 * no operators (`words.ts`).
 */

import { sql } from 'kysely'
import type { Connection, SearchEntry, Searched } from './database.ts'
import { chunksOf } from './insert.ts'

/** A word in a headline counts this many times one in the text: what an article is about stands there. Set by hand, 2026-11. */
const TITLE_WEIGHT = 4

const columns = 3

/** Adds articles, or puts events in place of what the index held of them. */
export async function indexEntries(
  connection: Connection,
  kind: Searched,
  entries: readonly SearchEntry[],
): Promise<void> {
  for (const chunk of chunksOf(entries, columns)) {
    const rows = sql.join(chunk.map(({ key, title, body }) => sql`(${key}, ${title}, ${body})`))
    const statement =
      kind === 'article'
        ? sql`insert into article_search (rowid, title, text) values ${rows}`
        : sql`insert or replace into event_search (rowid, title, summary) values ${rows}`
    await statement.execute(connection)
  }
}

/** Takes events out of the index; those not in it are left alone. */
export async function unindexEvents(connection: Connection, events: readonly number[]): Promise<void> {
  for (const chunk of chunksOf(events, 1)) {
    await sql`delete from event_search where rowid in (${sql.join(chunk)})`.execute(connection)
  }
}

/** Must be called while the articles are still stored. */
export async function clearIndex(connection: Connection): Promise<void> {
  await sql`insert into article_search (article_search) values ('delete-all')`.execute(connection)
  await sql`delete from event_search`.execute(connection)
}

/** Keys of what holds all `words`, best first by BM25, then by key. Linear in the matches. */
export async function searchEntries(
  connection: Connection,
  kind: Searched,
  words: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  const table = sql.table(`${kind}_search`)
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
  const found = await sql<{ key: number }>`
    select rowid as key from ${table} where ${table} match ${match}
    order by bm25(${table}, ${sql.lit(TITLE_WEIGHT)}, 1.0), rowid limit ${limit}`.execute(connection)
  return found.rows.map((row) => row.key)
}
