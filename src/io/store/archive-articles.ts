/**
 * Articles for pages: one with its readings, and the members of a family. An article whose event has no record yet is not shown: a page without
 * its event would lead nowhere. Layers are read by name, so the long ones stay put.
 */

import type { ArticleHead, ArticleView, StoredFamily } from '../../engine/library.ts'
import type { ClaimedOriginal } from '../../model/article.ts'
import type { Change } from '../../model/change.ts'
import { groupOf } from '../../model/family.ts'
import type { ArticleId, OriginId } from '../../model/ids.ts'
import { headColumns, toArticle, toDerivation, toHead } from './article-rows.ts'
import { fromJsonOrNull } from './boundary.ts'
import type { Connection } from './database.ts'
import {
  changeColumns,
  familyChangeKinds,
  readRecorded,
  summaryColumns,
  toChange,
  toEventSummary,
} from './event-rows.ts'
import { readLayers } from './layer-rows.ts'

/** Changes of a family that are shown: the first, since a wire story copied a thousand times is told by them. */
const familyChangesMax = 100

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

/** The family and those that ended in it. */
async function readLine(connection: Connection, family: string): Promise<readonly string[]> {
  const line = new Set([family])
  for (let asked: readonly string[] = [family]; asked.length > 0; ) {
    const rows = await connection
      .selectFrom('family')
      .select('id')
      .where('merged_into', 'in', asked)
      .execute()
    asked = rows.map(({ id }) => id).filter((id) => !line.has(id))
    for (const id of asked) line.add(id)
  }
  return [...line]
}

/** What happened to a family, and to those that ended in it, in the software, oldest first. */
async function readFamilyChanges(connection: Connection, family: string): Promise<readonly Change[]> {
  const rows = await connection
    .selectFrom('change')
    .select(changeColumns)
    .where('family', 'in', await readLine(connection, family))
    .where('kind', 'in', familyChangeKinds)
    .orderBy('seq')
    .limit(familyChangesMax)
    .execute()
  return rows.map(toChange)
}

/** What a family counts as, and the events that its articles are in, newest first. */
async function readStanding(connection: Connection, family: string) {
  const rows = await connection
    .selectFrom('event_article')
    .innerJoin('event', 'event.number', 'event_article.event')
    .select(summaryColumns)
    .select('event_article.origin')
    .distinct()
    .where('event_article.family', '=', family)
    .where('event.record', 'is not', null)
    .orderBy('event.number', 'desc')
    .execute()
  const origin = rows[0]?.origin as OriginId | undefined
  return { group: origin === undefined ? null : groupOf(origin), events: rows.map(toEventSummary) }
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
  return {
    members,
    named,
    ...(await readStanding(connection, family)),
    changes: await readFamilyChanges(connection, family),
  }
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
