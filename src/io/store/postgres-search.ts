/**
 * Full-text search in PostgreSQL by `tsvector` and GIN. Titles and texts are folded
 * and cut into words by `words.ts` before they are indexed, with the configuration
 * `simple`: PostgreSQL's own parser would keep "cnn.com" as one word and accents as
 * they are, and the two databases would find different things. Ranked by `ts_rank`
 * with the text's length considered; it knows no inverse document frequency, so the
 * order differs from SQLite's BM25.
 */

import { sql } from 'kysely'
import type { Connection, SearchEntry, Searched } from './database.ts'
import { chunksOf } from './insert.ts'
import { foldWord, wordsOf } from './words.ts'

/** A tsvector holds at most 1 MB; a text of 200,000 code units stays under it. What follows is not searched. */
const INDEXED_UNITS_MAX = 200_000

/** `ts_rank`: divide by 1 + the logarithm of the length. */
const RANK_NORMALIZATION = 1

const columns = 3

function foldText(text: string): string {
  return [...wordsOf(text.slice(0, INDEXED_UNITS_MAX))].map(({ word }) => foldWord(word)).join(' ')
}

/** Adds articles and events, or puts them in place of what the index held of them. */
export async function indexEntries(
  connection: Connection,
  kind: Searched,
  entries: readonly SearchEntry[],
): Promise<void> {
  const table = sql.table(`${kind}_search`)
  const key = sql.ref(kind === 'article' ? 'arrival' : 'event')
  for (const chunk of chunksOf(entries, columns)) {
    const rows = chunk.map(
      (entry) => sql`(${entry.key}::integer,
        setweight(to_tsvector('simple', ${foldText(entry.title)}), 'A')
        || setweight(to_tsvector('simple', ${foldText(entry.body)}), 'B'))`,
    )
    await sql`insert into ${table} (${key}, words) values ${sql.join(rows)}
      on conflict (${key}) do update set words = excluded.words`.execute(connection)
  }
}

/** Takes events out of the index; those not in it are left alone. */
export async function unindexEvents(connection: Connection, events: readonly number[]): Promise<void> {
  for (const chunk of chunksOf(events, 1)) {
    await sql`delete from event_search where event in (${sql.join(chunk)})`.execute(connection)
  }
}

/** Empties both indexes. */
export async function clearIndex(connection: Connection): Promise<void> {
  await sql`delete from article_search`.execute(connection)
  await sql`delete from event_search`.execute(connection)
}

/** Keys of what holds all `words`, best first by `ts_rank`, then by key. */
export async function searchEntries(
  connection: Connection,
  kind: Searched,
  words: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  const table = sql.table(`${kind}_search`)
  const key = sql.ref(kind === 'article' ? 'arrival' : 'event')
  const query = sql`plainto_tsquery('simple', ${words.join(' ')})`
  const found = await sql<{ key: number }>`
    select ${key} as key from ${table} where words @@ ${query}
    order by ts_rank(words, ${query}, ${sql.lit(RANK_NORMALIZATION)}) desc, key limit ${limit}`.execute(
    connection,
  )
  return found.rows.map((row) => row.key)
}
