/**
 * Persons' corrections of events and the pins that follow from them. A correction is
 * kept by the lasting ids of articles, so it holds through merges and replays; what the
 * clusterer is told is where those articles stand now.
 */

import type { EventBounds, EventCorrection, EventPins, HeldArticle } from '../../model/event-bounds.ts'
import type { ArticleId, EventNumber } from '../../model/ids.ts'
import { storableOrNull } from './boundary.ts'
import type { Connection } from './database.ts'
import { insertRows } from './insert.ts'

/** Keeps a correction, after all before it. */
export async function addCorrection(connection: Connection, correction: EventCorrection): Promise<void> {
  const { kind, at, note, articles, leftBehind } = correction
  const { number } = await connection
    .insertInto('correction')
    .values({ kind, made_at: at, note: storableOrNull(note) })
    .returning('number')
    .executeTakeFirstOrThrow()
  const moved = articles.map((article) => ({ correction: number, article, left_behind: 0 }))
  const left = leftBehind === null ? [] : [{ correction: number, article: leftBehind, left_behind: 1 }]
  await insertRows(connection, 'correction_article', [...moved, ...left])
}

interface PinnedRow {
  readonly correction: number
  readonly kind: string
  readonly article: string
  readonly left_behind: number
  readonly event: number
}

async function readPinned(connection: Connection): Promise<readonly PinnedRow[]> {
  return connection
    .selectFrom('correction_article')
    .innerJoin('correction', 'correction.number', 'correction_article.correction')
    .innerJoin('article', 'article.id', 'correction_article.article')
    .innerJoin('event_article', 'event_article.arrival', 'article.arrival')
    .select(['correction_article.correction', 'correction.kind', 'correction_article.article'])
    .select(['correction_article.left_behind', 'event_article.event'])
    .orderBy('correction_article.correction')
    .orderBy('article.arrival')
    .execute()
}

function pinsOf(rows: readonly PinnedRow[]): EventPins {
  const held: HeldArticle[] = []
  const whole = new Set<EventNumber>()
  const apart = new Map<string, readonly [EventNumber, EventNumber]>()
  const leftOf = new Map(
    rows.filter((row) => row.left_behind === 1).map((row) => [row.correction, row.event as EventNumber]),
  )
  for (const row of rows) {
    const event = row.event as EventNumber
    if (row.kind === 'merge') whole.add(event)
    else if (row.left_behind === 0) {
      held.push({ article: row.article as ArticleId, event })
      const other = leftOf.get(row.correction)
      if (other !== undefined && other !== event) apart.set(`${event} ${other}`, [event, other])
    }
  }
  return { held, whole: [...whole], apart: [...apart.values()] }
}

/** What binds the clusterer as the store stands. */
export async function readBounds(connection: Connection): Promise<EventBounds> {
  const last = await connection
    .selectFrom('event')
    .select((row) => row.fn.max('number').as('number'))
    .executeTakeFirst()
  const pins = pinsOf(await readPinned(connection))
  return { lastNumber: last?.number ?? 0, formerNumbers: new Map(), pins }
}
