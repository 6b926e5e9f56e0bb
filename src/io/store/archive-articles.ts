/**
 * Articles for pages: one with its readings, the members of a family, and the
 * sources. An article whose event has no record yet is not shown: a page without
 * its event would lead nowhere. Layers are read by name, so the long ones stay put.
 */

import { sql } from 'kysely'
import type {
  ArticleHead,
  ArticleView,
  SourceOrigin,
  SourceSummary,
  StoredFamily,
} from '../../engine/library.ts'
import type { ClaimedOriginal } from '../../model/article.ts'
import type { Drift } from '../../model/family.ts'
import type { ArticleId } from '../../model/ids.ts'
import { headColumns, toArticle, toDerivation, toHead } from './article-rows.ts'
import { fromJson, fromJsonOrNull } from './boundary.ts'
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

/** A family with the names that its members give for their original's publisher; null where it has no article. */
export async function readLineage(connection: Connection, family: string): Promise<StoredFamily | null> {
  const members = await readFamily(connection, family)
  if (members.length === 0) return null
  const rows = await connection
    .selectFrom('derivation')
    .innerJoin('article', 'article.arrival', 'derivation.arrival')
    .select('article.claimed_original')
    .where('derivation.family', '=', family)
    .where('article.claimed_original', 'is not', null)
    .orderBy('derivation.arrival')
    .execute()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const name = fromJsonOrNull<ClaimedOriginal>(row.claimed_original)?.name
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return { members, named }
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

/** Publishers named beside a source as those its derived articles come from. */
const originsShown = 3

/** How often each source's articles derive from each other source's, most first. */
async function readDerivedFrom(connection: Connection): Promise<ReadonlyMap<string, SourceOrigin[]>> {
  const rows = await connection
    .selectFrom('derivation')
    .innerJoin('article', 'article.arrival', 'derivation.arrival')
    .innerJoin('article as original', 'original.id', 'derivation.derived_from')
    .select(['article.source as source', 'original.source as from', sql<number>`count(*)`.as('articles')])
    .where('article.source', 'is not', null)
    .where('original.source', 'is not', null)
    .groupBy(['article.source', 'original.source'])
    .orderBy('articles', 'desc')
    .orderBy('original.source')
    .execute()
  const origins = new Map<string, SourceOrigin[]>()
  for (const { source, from, articles } of rows) {
    const known = origins.get(source ?? '') ?? []
    if (known.length < originsShown) origins.set(source ?? '', [...known, { source: from ?? '', articles }])
  }
  return origins
}

/** Articles of each source that change the meaning of what they derive from, and in how many places. */
async function readAlterations(
  connection: Connection,
): Promise<ReadonlyMap<string, { altering: number; alterations: number }>> {
  const rows = await connection
    .selectFrom('derivation')
    .innerJoin('article', 'article.arrival', 'derivation.arrival')
    .select(['article.source', 'derivation.drift'])
    .where('derivation.kind', '!=', 'original')
    .where('article.source', 'is not', null)
    .execute()
  const counts = new Map<string, { altering: number; alterations: number }>()
  for (const { source, drift } of rows) {
    const places = fromJson<readonly Drift[]>(drift).length
    const known = counts.get(source ?? '') ?? { altering: 0, alterations: 0 }
    counts.set(source ?? '', {
      altering: known.altering + Number(places > 0),
      alterations: known.alterations + places,
    })
  }
  return counts
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
  const origins = await readDerivedFrom(connection)
  const altered = await readAlterations(connection)
  return rows.map(({ source, articles, originals: first, last_at: lastAt }) => ({
    source: source ?? '',
    articles,
    originals: first,
    derived: articles - first,
    derivedFrom: origins.get(source ?? '') ?? [],
    altering: altered.get(source ?? '')?.altering ?? 0,
    alterations: altered.get(source ?? '')?.alterations ?? 0,
    lastAt,
  }))
}
