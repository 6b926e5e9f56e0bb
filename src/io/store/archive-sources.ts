/**
 * The record of each source: how often it is the original, how often and in which way it
 * derives, from whom, and how much it alters. Added up by the database from two narrow
 * tables; no text is read and no list of changes parsed. Linear in the articles.
 */

import { sql } from 'kysely'
import type { SourceOrigin, SourceSummary } from '../../engine/library.ts'
import type { DerivationKind } from '../../model/family.ts'
import type { Connection } from './database.ts'

/** Publishers named beside a source as those its derived articles come from: a line has room for these. */
const originsShown = 3

/** How often each source's articles derive from each other source's, most first. */
async function readDerivedFrom(connection: Connection): Promise<ReadonlyMap<string, SourceOrigin[]>> {
  const rows = await connection
    .selectFrom('derivation')
    .innerJoin('credit', 'credit.arrival', 'derivation.arrival')
    .innerJoin('article as original', 'original.id', 'derivation.derived_from')
    .innerJoin('credit as from', 'from.arrival', 'original.arrival')
    .select(['credit.publisher', 'from.publisher as from', sql<number>`count(*)`.as('articles')])
    .where('credit.publisher', 'is not', null)
    .where('from.publisher', 'is not', null)
    .groupBy(['credit.publisher', 'from.publisher'])
    .orderBy('articles', 'desc')
    .orderBy('from.publisher')
    .execute()
  const origins = new Map<string, SourceOrigin[]>()
  for (const { publisher, from, articles } of rows) {
    const known = origins.get(publisher ?? '') ?? []
    if (known.length < originsShown)
      origins.set(publisher ?? '', [...known, { source: from ?? '', articles }])
  }
  return origins
}

const countKind = (kind: DerivationKind) =>
  sql<number>`sum(case derivation.kind when ${sql.lit(kind)} then 1 else 0 end)`

function readTotals(connection: Connection) {
  return connection
    .selectFrom('credit')
    .innerJoin('derivation', 'derivation.arrival', 'credit.arrival')
    .select(['credit.publisher as source', sql<number>`count(*)`.as('articles')])
    .select([countKind('original').as('originals'), countKind('copy').as('copies')])
    .select([countKind('edited').as('edited'), countKind('rewrite').as('rewrites')])
    .select(countKind('brief').as('briefs'))
    .select(sql<number>`sum(case when derivation.changes > 0 then 1 else 0 end)`.as('altering'))
    .select(sql<number>`sum(derivation.changes)`.as('alterations'))
    .select((row) => row.fn.max('credit.published_at').as('lastAt'))
    .select((row) => row.fn.max('credit.publisher_group').as('group'))
    .where('credit.publisher', 'is not', null)
    .groupBy('credit.publisher')
    .orderBy('articles', 'desc')
    .orderBy('credit.publisher')
    .execute()
}

/** Sources with what they published, most articles first. */
export async function readSources(connection: Connection): Promise<readonly SourceSummary[]> {
  const origins = await readDerivedFrom(connection)
  const totals = await readTotals(connection)
  return totals.map(({ source, ...counts }) => ({
    ...counts,
    source: source ?? '',
    derived: counts.articles - counts.originals,
    derivedFrom: origins.get(source ?? '') ?? [],
  }))
}
