/**
 * Ids over a replay. Everything is read again, perhaps by a clusterer of a new version,
 * and ids that people cited must not come to mean something else unsaid. Before the
 * analysis is cleared, this notes where every article stood and which ids had merged;
 * afterwards, an id that the new reading has not given leads on to where most of its
 * articles are now. What changed of the numbered events is told, for the history.
 *
 * The notes are temporary tables of the one transaction that a replay is.
 */

import { type RawBuilder, sql } from 'kysely'
import type { RereadEvent } from '../../engine/ports.ts'
import type { EventDecision } from '../../model/event.ts'
import type { FormerNumbers } from '../../model/event-bounds.ts'
import { follow } from '../../model/heirs.ts'
import type { ArticleId, EventNumber } from '../../model/ids.ts'
import { fromJson } from './boundary.ts'
import type { Connection } from './database.ts'
import { insertRows } from './insert.ts'

type Named = 'event' | 'storyline' | 'family'

/** Decisions parsed at a time: bounds memory. */
const DECISIONS_AT_ONCE = 2_000

/** The numbers of events by the article that opened each, or that came first in what was split off. */
export async function readFormerNumbers(connection: Connection): Promise<FormerNumbers> {
  const numbers = new Map<ArticleId, EventNumber[]>()
  const add = (article: ArticleId, event: EventNumber) =>
    numbers.set(article, [...(numbers.get(article) ?? []), event])
  for (let after = 0; ; ) {
    const rows = await connection
      .selectFrom('decision')
      .select(['arrival', 'event'])
      .where('arrival', '>', after)
      .orderBy('arrival')
      .limit(DECISIONS_AT_ONCE)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return numbers
    after = last.arrival
    for (const row of rows) {
      const { article, event, opened, moved } = fromJson<EventDecision>(row.event)
      for (const move of moved) if (move.opened) add(move.articles[0]!, move.to)
      if (opened) add(article, event)
    }
  }
}

/** Notes where all articles stand and which ids have merged. */
export async function rememberFormer(connection: Connection): Promise<void> {
  const run = (query: RawBuilder<unknown>) => query.execute(connection)
  await forgetFormer(connection)
  await run(sql`create temporary table former_place as
    select article.id as article, event_article.event, event.storyline, event_article.family
    from event_article join article on article.arrival = event_article.arrival
      join event on event.number = event_article.event`)
  await run(sql`create temporary table former_id as
    select 'event' as kind, cast(number as text) as id, cast(merged_into as text) as heir from event
    union all select 'storyline', id, merged_into from storyline
    union all select 'family', id, merged_into from family`)
}

async function forgetFormer(connection: Connection): Promise<void> {
  await sql`drop table if exists former_place`.execute(connection)
  await sql`drop table if exists former_id`.execute(connection)
}

interface Went {
  readonly id: string
  readonly heir: string
  /** Articles of the id now in `heir`, still in the id itself, and all that are still read. */
  readonly shared: number
  readonly kept: number
  readonly articles: number
}

/** Where the articles of each former id are now: the one that holds the most of those that left it. */
async function readWent(connection: Connection, kind: Named): Promise<ReadonlyMap<string, Went>> {
  const now = sql.ref(kind === 'storyline' ? 'event.storyline' : `event_article.${kind}`)
  const former = sql.ref(`former_place.${kind}`)
  const { rows } = await sql<Went>`
    select id, heir, shared, kept, articles from (
      select cast(${former} as text) as id, cast(${now} as text) as heir, count(*) as shared,
        cast(sum(count(*)) over own as integer) as articles,
        cast(sum(case when ${now} = ${former} then count(*) else 0 end) over own as integer) as kept,
        row_number() over (partition by ${former}
          order by case when ${now} = ${former} then 1 else 0 end, count(*) desc, ${now}) as place
      from former_place join article on article.id = former_place.article
        join event_article on event_article.arrival = article.arrival
        join event on event.number = event_article.event
      group by ${former}, ${now}
      window own as (partition by ${former})) as counted
    where place = 1`.execute(connection)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Former ids that the new reading has not given, and the former merges. */
async function readGone(connection: Connection, kind: Named) {
  const [table, key] = kind === 'event' ? ['event', 'number'] : [kind, 'id']
  const gone = await sql<{ id: string }>`select former_id.id from former_id
    left join (select cast(${sql.ref(key!)} as text) as id from ${sql.table(table!)}) as given
      on given.id = former_id.id
    where former_id.kind = ${kind} and given.id is null`.execute(connection)
  const merged = await sql<{ id: string; heir: string }>`select id, heir from former_id
    where kind = ${kind} and heir is not null`.execute(connection)
  return {
    gone: new Set(gone.rows.map(({ id }) => id)),
    heirs: new Map(merged.rows.map(({ id, heir }) => [id, heir])),
  }
}

/** Makes rows of the ids that are gone, each naming where it leads; gives where articles went. */
async function leadKindOn(connection: Connection, kind: Named): Promise<ReadonlyMap<string, Went>> {
  const went = await readWent(connection, kind)
  const { gone, heirs } = await readGone(connection, kind)
  const rows = [...gone].map((id) => {
    const last = follow(heirs, id)
    // Null where no article of it is read any more: the id is never given again.
    return { id, merged_into: gone.has(last) ? (went.get(last)?.heir ?? null) : last }
  })
  if (kind !== 'event') await insertRows(connection, kind, rows)
  else {
    const numbered = rows.map(({ id, merged_into: heir }) => ({
      number: Number(id),
      merged_into: heir === null ? null : Number(heir),
    }))
    await insertRows(connection, 'event', numbered)
  }
  return went
}

/** Leads former ids on after everything was read again; gives the events that lost articles by it. */
export async function leadFormerOn(connection: Connection): Promise<readonly RereadEvent[]> {
  const went = await leadKindOn(connection, 'event')
  await leadKindOn(connection, 'storyline')
  await leadKindOn(connection, 'family')
  await forgetFormer(connection)
  return [...went.values()]
    .filter(({ id, heir }) => id !== heir)
    .map(({ id, heir, shared, kept, articles }) => ({
      event: Number(id) as EventNumber,
      heir: Number(heir) as EventNumber,
      shared,
      kept,
      articles,
    }))
    .sort((a, b) => a.event - b.event)
}
