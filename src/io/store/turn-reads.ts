/**
 * What a turn reads: the head, what is known, arrivals with their decisions for the
 * folds to apply again, the events of articles, and raw items for a replay.
 */

import type {
  ArticleName,
  Consulted,
  ConsultedLayers,
  ReadingLayers,
  StoredArrival,
  StoredRaw,
} from '../../engine/ports.ts'
import type { ComparedLayers } from '../../model/dossier.ts'
import type { ArticleId, EventNumber, FamilyId, RawHash } from '../../model/ids.ts'
import { toArticle } from './article-rows.ts'
import { fromJson } from './boundary.ts'
import type { Connection } from './database.ts'
import { chunksOf } from './insert.ts'
import { readLayers } from './layer-rows.ts'

/** The last arrival number; 0 where no article is stored. */
export async function readHead(connection: Connection): Promise<number> {
  const last = await connection
    .selectFrom('article')
    .select((row) => row.fn.max('arrival').as('head'))
    .executeTakeFirst()
  return last?.head ?? 0
}

/** Those of `ids` that are stored. */
export async function readKnown(
  connection: Connection,
  ids: readonly ArticleId[],
): Promise<ReadonlySet<ArticleId>> {
  const known = new Set<ArticleId>()
  for (const chunk of chunksOf(ids, 1)) {
    const rows = await connection.selectFrom('article').select('id').where('id', 'in', chunk).execute()
    for (const { id } of rows) known.add(id as ArticleId)
  }
  return known
}

/** Those of `hashes` whose bytes are stored. */
export async function readKnownRaw(
  connection: Connection,
  hashes: readonly RawHash[],
): Promise<ReadonlySet<RawHash>> {
  const known = new Set<RawHash>()
  for (const chunk of chunksOf(hashes, 1)) {
    const rows = await connection.selectFrom('raw').select('hash').where('hash', 'in', chunk).execute()
    for (const { hash } of rows) known.add(hash as RawHash)
  }
  return known
}

/** Arrivals after number `after`, at most `limit`, in order, with the named layers. */
export async function readArrivals(
  connection: Connection,
  after: number,
  limit: number,
  names: readonly (keyof ReadingLayers)[],
): Promise<readonly StoredArrival[]> {
  const rows = await connection
    .selectFrom('article')
    .innerJoin('decision', 'decision.arrival', 'article.arrival')
    .selectAll('article')
    .select(['decision.family', 'decision.event', 'decision.storyline'])
    .where('article.arrival', '>', after)
    .orderBy('article.arrival')
    .limit(limit)
    .execute()
  const arrivals = rows.map((row) => row.arrival)
  const layers = await readLayers(connection, arrivals, names)
  return rows.map((row) => ({
    arrival: row.arrival,
    article: toArticle(row),
    layers: layers.get(row.arrival)!,
    family: fromJson(row.family),
    event: fromJson(row.event),
    storyline: fromJson(row.storyline),
  }))
}

/** What a fold is given of those of `ids` that are stored. */
export async function readConsulted(connection: Connection, ids: readonly ArticleId[]): Promise<Consulted> {
  const consulted = new Map<ArticleId, ConsultedLayers>()
  for (const chunk of chunksOf(ids, 1)) {
    const rows = await connection
      .selectFrom('article')
      .select(['id', 'arrival'])
      .where('id', 'in', chunk)
      .execute()
    const arrivals = rows.map(({ arrival }) => arrival)
    const layers = await readLayers(connection, arrivals, ['passages', 'signature'])
    for (const { id, arrival } of rows) consulted.set(id as ArticleId, layers.get(arrival)!)
  }
  return consulted
}

const comparedLayers = [
  'sentences',
  'mentions',
  'actors',
  'quotes',
  'figures',
  'dates',
  'actions',
  'passages',
] as const

/** What those of `ids` that are stored are compared by. */
export async function readCompared(
  connection: Connection,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ComparedLayers>> {
  const compared = new Map<ArticleId, ComparedLayers>()
  for (const chunk of chunksOf(ids, 1)) {
    const rows = await connection.selectFrom('article').selectAll().where('id', 'in', chunk).execute()
    const arrivals = rows.map(({ arrival }) => arrival)
    const layers = await readLayers(connection, arrivals, comparedLayers)
    for (const row of rows) {
      const article = toArticle(row)
      compared.set(article.id, { ...layers.get(row.arrival)!, article })
    }
  }
  return compared
}

/** What those of `ids` that are stored are called. */
export async function readNames(
  connection: Connection,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ArticleName>> {
  const names = new Map<ArticleId, ArticleName>()
  for (const chunk of chunksOf(ids, 1)) {
    const rows = await connection
      .selectFrom('article')
      .select(['id', 'title', 'source'])
      .where('id', 'in', chunk)
      .execute()
    for (const { id, title, source } of rows) names.set(id as ArticleId, { title, source })
  }
  return names
}

/** The events that hold articles of these families now, ascending. */
export async function readEventsOfFamilies(
  connection: Connection,
  families: readonly FamilyId[],
): Promise<readonly EventNumber[]> {
  const events = new Set<number>()
  for (const chunk of chunksOf([...new Set(families)], 1)) {
    const rows = await connection
      .selectFrom('event_article')
      .select('event')
      .distinct()
      .where('family', 'in', chunk)
      .execute()
    for (const { event } of rows) events.add(event)
  }
  return [...events].sort((a, b) => a - b).map((event) => event as EventNumber)
}

/** Raw items after number `after` of their order of coming, at most `limit`. */
export async function readRaw(
  connection: Connection,
  after: number,
  limit: number,
): Promise<readonly StoredRaw[]> {
  const rows = await connection
    .selectFrom('raw')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    fetchedAt: row.fetched_at,
    raw: {
      hash: row.hash as RawHash,
      bytes: new Uint8Array(row.bytes),
      mediaType: row.media_type,
      location: row.location,
    },
  }))
}
