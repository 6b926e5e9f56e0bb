/**
 * The articles of an event with their readings. Where an event has more than the
 * limit, one article of each family comes first (the family's original, else its
 * earliest), so that no origin is left out for the copies of another; the rest are
 * taken in order of arrival.
 */

import { sql } from 'kysely'
import type { MemberPage } from '../../engine/ports.ts'
import type { DossierMember } from '../../model/dossier.ts'
import type { EventNumber, OriginId } from '../../model/ids.ts'
import { toArticle, toDerivation } from './article-rows.ts'
import type { Connection } from './database.ts'
import { readLayers } from './layer-rows.ts'

const dossierLayers = [
  'sentences',
  'mentions',
  'actors',
  'quotes',
  'figures',
  'dates',
  'actions',
  'terms',
] as const

interface Choice {
  readonly arrivals: readonly number[]
  readonly articles: number
  readonly origins: number
}

async function chooseArrivals(connection: Connection, event: EventNumber, limit: number): Promise<Choice> {
  const chosen = await sql<{ arrival: number; articles: number; origins: number }>`
    select arrival, count(*) over () as articles,
      (select count(distinct origin) from event_article where event = ${event}) as origins
    from (
      select event_article.arrival as arrival, row_number() over (
        partition by event_article.family
        order by case derivation.kind when 'original' then 0 else 1 end, event_article.arrival
      ) as place
      from event_article join derivation on derivation.arrival = event_article.arrival
      where event_article.event = ${event}) as placed
    order by case place when 1 then 0 else 1 end, arrival limit ${limit}`.execute(connection)
  const [first] = chosen.rows
  return {
    arrivals: chosen.rows.map((row) => row.arrival).sort((a, b) => a - b),
    articles: first?.articles ?? 0,
    origins: first?.origins ?? 0,
  }
}

async function readMembers(
  connection: Connection,
  arrivals: readonly number[],
): Promise<readonly DossierMember[]> {
  if (arrivals.length === 0) return []
  const rows = await connection
    .selectFrom('article')
    .innerJoin('derivation', 'derivation.arrival', 'article.arrival')
    .innerJoin('event_article', 'event_article.arrival', 'article.arrival')
    .selectAll('article')
    .select(['derivation.family', 'derivation.kind', 'derivation.derived_from'])
    .select(['derivation.confidence', 'derivation.drift', 'event_article.similarity'])
    .select('event_article.origin')
    .where('article.arrival', 'in', arrivals)
    .orderBy('article.arrival')
    .execute()
  const layers = await readLayers(connection, arrivals, dossierLayers)
  return rows.map((row) => {
    const article = toArticle(row)
    return {
      ...layers.get(row.arrival)!,
      article,
      derivation: toDerivation(article.id, row),
      origin: row.origin as OriginId,
      similarity: row.similarity,
    }
  })
}

/** An event's articles, at most `limit` (one or more), with the counts of all of them. */
export async function readDossier(
  connection: Connection,
  event: EventNumber,
  limit: number,
): Promise<MemberPage> {
  const { arrivals, articles, origins } = await chooseArrivals(connection, event, limit)
  return { members: await readMembers(connection, arrivals), articles, origins }
}
