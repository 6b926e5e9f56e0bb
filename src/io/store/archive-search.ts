/**
 * Search over events and articles. Their scores cannot be compared (one index holds
 * short summaries, the other whole texts), so the two lists are taken in turn, an
 * event first: a reader sees what happened beside where it stands. All words must
 * occur. A search without any word finds nothing.
 */

import type { SearchHit } from '../../engine/library.ts'
import type { EventRecord } from '../../model/event-record.ts'
import type { ArticleId, EventNumber } from '../../model/ids.ts'
import { fromJsonOrNull } from './boundary.ts'
import type { Connection, Dialect } from './database.ts'
import { makeExcerpt } from './excerpt.ts'
import { searchWords } from './words.ts'

/** The hits in the order of their keys. */
function inOrder(keys: readonly number[], hits: ReadonlyMap<number, SearchHit>): readonly SearchHit[] {
  return keys.flatMap((key) => hits.get(key) ?? [])
}

async function readArticleHits(connection: Connection, keys: readonly number[], words: readonly string[]) {
  if (keys.length === 0) return []
  const rows = await connection
    .selectFrom('article')
    .innerJoin('event_article', 'event_article.arrival', 'article.arrival')
    .select(['article.arrival', 'article.id', 'article.title', 'article.text', 'article.published_at'])
    .select('article.source')
    .select('event_article.event')
    .where('article.arrival', 'in', keys)
    .execute()
  const hits = rows.map((row): [number, SearchHit] => [
    row.arrival,
    {
      kind: 'article',
      event: row.event as EventNumber,
      article: row.id as ArticleId,
      title: row.title,
      excerpt: makeExcerpt(row.text, words),
      at: row.published_at,
      source: row.source,
      counts: null,
    },
  ])
  return inOrder(keys, new Map(hits))
}

async function readEventHits(connection: Connection, keys: readonly number[], words: readonly string[]) {
  if (keys.length === 0) return []
  const rows = await connection
    .selectFrom('event')
    .select(['number', 'title', 'last_at', 'record', 'articles', 'origins'])
    .where('number', 'in', keys)
    .where('merged_into', 'is', null)
    .execute()
  const hits = rows.map((row): [number, SearchHit] => {
    const summary = fromJsonOrNull<EventRecord>(row.record)?.summary ?? []
    const excerpt = makeExcerpt(summary.map((statement) => statement.text).join(' '), words)
    const event = row.number as EventNumber
    const counts = { articles: row.articles, origins: row.origins }
    const hit = { event, article: null, title: row.title, excerpt, at: row.last_at, source: null, counts }
    return [row.number, { kind: 'event', ...hit }]
  })
  return inOrder(keys, new Map(hits))
}

/** At most `limit` hits for the words, an event and an article in turn, best first. */
export async function searchStore(
  dialect: Dialect,
  connection: Connection,
  search: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const words = searchWords(search)
  if (words.length === 0) return []
  const articleKeys = await dialect.search(connection, 'article', words, limit)
  const eventKeys = await dialect.search(connection, 'event', words, limit)
  const articles = await readArticleHits(connection, articleKeys, words)
  const events = await readEventHits(connection, eventKeys, words)
  const hits: SearchHit[] = []
  for (let place = 0; hits.length < limit && place < limit; place++) {
    hits.push(...events.slice(place, place + 1), ...articles.slice(place, place + 1))
  }
  return hits.slice(0, limit)
}
