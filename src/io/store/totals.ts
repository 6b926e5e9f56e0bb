/**
 * The totals of storylines that lists show, made anew for those a batch touched:
 * events, articles, origins, first and last time. Origins are counted once in
 * the whole storyline, however many of its events they tell of.
 *
 * The headline is the title of the newest event that matters (`model/storyline.ts`), as
 * in the story itself. Linear in the articles of the touched storylines.
 */

import { headingEvent } from '../../model/storyline.ts'
import type { Connection } from './database.ts'
import { chunksOf } from './insert.ts'
import type { EventRow } from './tables.ts'

type EventLine = Pick<EventRow, 'number' | 'first_at' | 'last_at' | 'articles' | 'origins'>

/** What a turn has changed, as far as totals go. */
export interface Touched {
  readonly storylines: Set<string>
  readonly families: Set<string>
}

/** Nothing touched yet: the start of a turn. */
export function makeTouched(): Touched {
  return { storylines: new Set(), families: new Set() }
}

/** Storylines of the events that these families' articles belong to: their origins may have changed. */
async function storylinesOfFamilies(connection: Connection, families: readonly string[]) {
  const storylines = new Set<string>()
  for (const chunk of chunksOf(families, 1)) {
    const rows = await connection
      .selectFrom('event_article')
      .innerJoin('event', 'event.number', 'event_article.event')
      .select('event.storyline')
      .distinct()
      .where('event_article.family', 'in', chunk)
      .execute()
    for (const { storyline } of rows) if (storyline !== null) storylines.add(storyline)
  }
  return storylines
}

const later = (a: string | null, b: string | null): boolean => (a ?? '') > (b ?? '')

function byAge(a: EventLine, b: EventLine): number {
  if (a.last_at === b.last_at) return a.number - b.number
  return later(a.last_at, b.last_at) ? 1 : -1
}

function totalOf(events: readonly EventLine[]) {
  const times = events.flatMap((event) => [event.first_at, event.last_at]).filter((time) => time !== null)
  times.sort()
  const oldestFirst = [...events].sort(byAge)
  return {
    events: events.length,
    first_at: times[0] ?? null,
    last_at: times.at(-1) ?? null,
    newest_event: oldestFirst.at(-1)?.number ?? null,
    headline_event: headingEvent(oldestFirst)?.number ?? null,
  }
}

async function readLines(connection: Connection, storyline: string): Promise<readonly EventLine[]> {
  return connection
    .selectFrom('event')
    .select(['number', 'first_at', 'last_at', 'articles', 'origins'])
    .where('storyline', '=', storyline)
    .where('merged_into', 'is', null)
    .where('record', 'is not', null)
    .execute()
}

async function countMembers(connection: Connection, storyline: string) {
  const counted = await connection
    .selectFrom('event')
    .innerJoin('event_article', 'event_article.event', 'event.number')
    .select((row) => [
      row.fn.countAll<number>().as('articles'),
      row.fn.count<number>('event_article.origin').distinct().as('origins'),
    ])
    .where('event.storyline', '=', storyline)
    .where('event.merged_into', 'is', null)
    .where('event.record', 'is not', null)
    .executeTakeFirst()
  return { articles: counted?.articles ?? 0, origins: counted?.origins ?? 0 }
}

/** Makes the totals of the touched storylines anew, and of all that tell of the touched families. */
export async function writeTotals(connection: Connection, touched: Touched): Promise<void> {
  const storylines = await storylinesOfFamilies(connection, [...touched.families])
  for (const storyline of touched.storylines) storylines.add(storyline)
  for (const storyline of storylines) {
    const total = totalOf(await readLines(connection, storyline))
    const members = await countMembers(connection, storyline)
    await connection
      .updateTable('storyline')
      .set({ ...total, ...members })
      .where('id', '=', storyline)
      .execute()
  }
}
