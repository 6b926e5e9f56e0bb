/**
 * Articles for pages: one with its readings, the members of a family, and the
 * sources. An article whose event has no record yet is not shown: a page without
 * its event would lead nowhere. Layers are read by name, so the long ones stay put.
 */

import { sql } from 'kysely'
import type { ArticleHead, ArticleView, SourceSummary } from '../../engine/library.ts'
import type { ArticleId } from '../../model/ids.ts'
import { headColumns, toArticle, toDerivation, toHead } from './article-rows.ts'
import type { Connection } from './database.ts'
import { readRecorded } from './event-rows.ts'
import { readLayers } from './layer-rows.ts'

const shownLayers = ['sentences', 'quotes', 'actions'] as const

/** The articles of a family in order of arrival. */
export async function readFamily(connection: Connection, family: string): Promise<readonly ArticleHead[]> {
  const rows = await connection
    .selectFrom('derivation')
    .innerJoin('article', 'article.arrival', 'derivation.arrival')
    .select(headColumns)
    .where('derivation.family', '=', family)
    .orderBy('derivation.arrival')
    .execute()
  return rows.map(toHead)
}

/** All that an article's page shows, or null. */
export async function readArticle(connection: Connection, id: ArticleId): Promise<ArticleView | null> {
  const row = await connection
    .selectFrom('article')
    .innerJoin('derivation', 'derivation.arrival', 'article.arrival')
    .innerJoin('event_article', 'event_article.arrival', 'article.arrival')
    .selectAll('article')
    .select(['event_article.event', 'derivation.family', 'derivation.kind'])
    .select(['derivation.derived_from', 'derivation.confidence', 'derivation.drift'])
    .where('article.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const recorded = await readRecorded(connection, row.event)
  if (recorded === null) return null
  const layers = await readLayers(connection, [row.arrival], shownLayers)
  const family = await readFamily(connection, row.family)
  return {
    article: toArticle(row),
    fetchedAt: row.fetched_at,
    derivation: toDerivation(id, row),
    family: family.filter((head) => head.article !== id),
    ...layers.get(row.arrival)!,
    event: recorded.summary,
    record: recorded.record,
  }
}

/** Sources with what they published, most articles first. Linear in the articles. */
export async function readSources(connection: Connection): Promise<readonly SourceSummary[]> {
  const originals = sql<number>`sum(case derivation.kind when 'original' then 1 else 0 end)`
  const rows = await connection
    .selectFrom('article')
    .innerJoin('derivation', 'derivation.arrival', 'article.arrival')
    .select(['article.source', sql<number>`count(*)`.as('articles'), originals.as('originals')])
    .select((row) => row.fn.max('article.published_at').as('last_at'))
    .where('article.source', 'is not', null)
    .groupBy('article.source')
    .orderBy('articles', 'desc')
    .orderBy('article.source')
    .execute()
  return rows.map(({ source, articles, originals: first, last_at: lastAt }) => ({
    source: source ?? '',
    articles,
    originals: first,
    derived: articles - first,
    lastAt,
  }))
}
