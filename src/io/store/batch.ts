/**
 * Adds a batch: newcomers and what their coming changed. The order is that of the
 * references: raw items and articles, then the rows that others point to (families,
 * storylines, events), then merges, which move what is stored already, then places
 * in families and members of events, which already are those after the merges.
 *
 * A decision may name a family or an event that ended later in the same batch, so
 * members go to where the merges lead in the end (`follow`).
 */

import type { Arrival, Batch } from '../../engine/ports.ts'
import type { Derivation } from '../../model/family.ts'
import { follow } from '../../model/heirs.ts'
import type { ArticleId } from '../../model/ids.ts'
import { problem, ThroughlineError } from '../../model/problems.ts'
import { toArticleRow, toCreditRow, toDerivationRow } from './article-rows.ts'
import { storableText, toJson } from './boundary.ts'
import type { Connection, Dialect } from './database.ts'
import { toChangeRow } from './event-rows.ts'
import { chunksOf, insertRows } from './insert.ts'
import { ensureRows, moveArticles, moveMembers } from './merges.ts'
import { writeOrigins } from './origins.ts'
import type { DerivationTable } from './tables.ts'
import type { Touched } from './totals.ts'
import { readHead } from './turn-reads.ts'

type Places = ReadonlyMap<ArticleId, Derivation>

function refuse(reason: string): never {
  throw new ThroughlineError(problem('internal', { reason }))
}

async function checkNumbers(connection: Connection, arrivals: readonly Arrival[]): Promise<void> {
  const head = await readHead(connection)
  arrivals.forEach(({ arrival }, index) => {
    const expected = head + index + 1
    if (arrival !== expected) refuse(`arrival ${arrival} stands where ${expected} must come`)
  })
}

/** In a replay the bytes are there already, and keep their place in the order of coming. */
async function writeRaw(connection: Connection, arrivals: readonly Arrival[]): Promise<void> {
  const rows = arrivals.map(({ raw, fetchedAt }) => ({
    hash: raw.hash,
    media_type: storableText(raw.mediaType),
    location: storableText(raw.location),
    fetched_at: fetchedAt,
    bytes: Buffer.from(raw.bytes),
  }))
  await insertRows(connection, 'raw', rows, 'keep')
}

async function writeArticles(
  dialect: Dialect,
  connection: Connection,
  arrivals: readonly Arrival[],
): Promise<void> {
  const articles = arrivals.map(toArticleRow)
  await insertRows(connection, 'article', articles)
  await insertRows(connection, 'credit', arrivals.map(toCreditRow))
  const layers = arrivals.flatMap(({ arrival, layers: made }) =>
    Object.entries(made).map(([name, value]) => ({ arrival, name, value: toJson(value) })),
  )
  await insertRows(connection, 'layer', layers)
  const decisions = arrivals.map(({ arrival, family, event, storyline }) => ({
    arrival,
    family: toJson(family),
    event: toJson(event),
    storyline: toJson(storyline),
  }))
  await insertRows(connection, 'decision', decisions)
  const entries = articles.map(({ arrival, title, text }) => ({ key: arrival, title, body: text }))
  await dialect.index(connection, 'article', entries)
}

/** Where articles stand in their families in the end, each once. */
function placesOf(batch: Batch): Places {
  const places = new Map<ArticleId, Derivation>()
  const decided = batch.arrivals.map((arrival) => arrival.family.derivation)
  for (const derivation of [...decided, ...batch.derivations]) {
    const family = follow(batch.familiesMerged, derivation.family)
    places.set(derivation.article, { ...derivation, family })
  }
  return places
}

/** Arrival numbers of the articles, those of the batch and those stored before. */
async function arrivalsOf(connection: Connection, batch: Batch, articles: Iterable<ArticleId>) {
  const numbers = new Map(batch.arrivals.map(({ arrival, article }) => [article.id, arrival]))
  const earlier = [...articles].filter((article) => !numbers.has(article))
  for (const chunk of chunksOf(earlier, 1)) {
    const rows = await connection
      .selectFrom('article')
      .select(['id', 'arrival'])
      .where('id', 'in', chunk)
      .execute()
    for (const row of rows) numbers.set(row.id as ArticleId, row.arrival)
  }
  return numbers
}

async function upsertDerivations(connection: Connection, rows: readonly DerivationTable[]): Promise<void> {
  await connection
    .insertInto('derivation')
    .values(rows)
    .onConflict((clash) =>
      clash.column('arrival').doUpdateSet((row) => ({
        family: row.ref('excluded.family'),
        kind: row.ref('excluded.kind'),
        derived_from: row.ref('excluded.derived_from'),
        confidence: row.ref('excluded.confidence'),
        drift: row.ref('excluded.drift'),
        changes: row.ref('excluded.changes'),
      })),
    )
    .execute()
}

/** Repeats the families of these articles where events count them. */
async function repeatFamilies(connection: Connection, arrivals: readonly number[]): Promise<void> {
  await connection
    .updateTable('event_article')
    .set((row) => ({
      family: row
        .selectFrom('derivation')
        .select('derivation.family')
        .whereRef('derivation.arrival', '=', 'event_article.arrival')
        .$asScalar()
        .$notNull(),
    }))
    .where('arrival', 'in', arrivals)
    .execute()
}

/** The families that these articles are in before the batch: one may lose its original. */
async function familiesOf(connection: Connection, arrivals: readonly number[]): Promise<readonly string[]> {
  const rows = await connection
    .selectFrom('derivation')
    .select('family')
    .distinct()
    .where('arrival', 'in', arrivals)
    .execute()
  return rows.map(({ family }) => family)
}

async function writeDerivations(
  connection: Connection,
  batch: Batch,
  places: Places,
  touched: Touched,
): Promise<void> {
  const numbers = await arrivalsOf(connection, batch, places.keys())
  const rows = [...places.values()].map((derivation) => {
    const arrival = numbers.get(derivation.article)
    return toDerivationRow(arrival ?? refuse(`article ${derivation.article} is not stored`), derivation)
  })
  for (const chunk of chunksOf(rows, 7)) {
    const arrivals = chunk.map((row) => row.arrival)
    for (const family of await familiesOf(connection, arrivals)) touched.families.add(family)
    await upsertDerivations(connection, chunk)
    await repeatFamilies(connection, arrivals)
  }
}

/** The newcomers where they are when the batch is done: some may have moved since they came. */
async function writeMembers(connection: Connection, batch: Batch, places: Places): Promise<void> {
  const rows = batch.arrivals.map(({ arrival, article, event }) => ({
    event: follow(batch.eventsMerged, batch.articlesMoved.get(article.id) ?? event.event),
    arrival,
    family: places.get(article.id)!.family,
    published_at: article.publishedAt,
    similarity: event.similarity,
    origin: places.get(article.id)!.family,
  }))
  await insertRows(connection, 'event_article', rows)
}

/** Articles that cite events beside their own. */
async function writeCitations(connection: Connection, { arrivals, eventsMerged }: Batch): Promise<void> {
  const rows = arrivals.flatMap(({ arrival, event: { cites } }) =>
    cites.map((cited) => ({ event: follow(eventsMerged, cited), arrival })),
  )
  await insertRows(connection, 'event_citation', rows, 'keep')
}

/** Adds the whole batch and notes what it touched. An error leaves the transaction to be undone. */
export async function addBatch(
  dialect: Dialect,
  connection: Connection,
  batch: Batch,
  touched: Touched,
): Promise<void> {
  const places = placesOf(batch)
  await checkNumbers(connection, batch.arrivals)
  await writeRaw(connection, batch.arrivals)
  await writeArticles(dialect, connection, batch.arrivals)
  await ensureRows(connection, batch, places.values())
  await moveMembers(dialect, connection, batch, touched)
  await moveArticles(connection, batch, await arrivalsOf(connection, batch, batch.articlesMoved.keys()))
  await writeDerivations(connection, batch, places, touched)
  await writeMembers(connection, batch, places)
  await writeCitations(connection, batch)
  for (const { family } of places.values()) touched.families.add(family)
  await writeOrigins(connection, [...touched.families])
  await insertRows(connection, 'change', batch.changes.map(toChangeRow))
}
