/**
 * Writes events as they stand after a turn: the record, what lists and filters need
 * of it in columns of their own, and, where they are given, the storyline and the
 * links to earlier events, which replace those the event had. A state of an event
 * that has merged into another is left out: its heir has a state of its own. A
 * storyline or an event that has merged is followed to its heir.
 */

import type { EventState } from '../../engine/ports.ts'
import { follow } from '../../model/heirs.ts'
import { storableText, toJson } from './boundary.ts'
import type { Connection, Dialect } from './database.ts'
import { chunksOf, insertRows } from './insert.ts'
import type { LinkTable } from './tables.ts'
import type { Touched } from './totals.ts'
import { foldName } from './words.ts'

/** A row an event has before it has a record, or after. */
interface Standing {
  readonly merged: ReadonlyMap<number, number>
  readonly storylines: ReadonlyMap<number, string | null>
  /** The arrival that last changed each. */
  readonly changed: ReadonlyMap<number, number>
}

/** Storylines that ended, each with its heir: those asked for and all along their chains. */
async function heirsOf(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const heirs = new Map<string, string>()
  for (let asked: readonly string[] = ids; asked.length > 0; ) {
    const rows = await connection
      .selectFrom('storyline')
      .select(['id', 'merged_into'])
      .where('id', 'in', asked)
      .where('merged_into', 'is not', null)
      .execute()
    for (const { id, merged_into: heir } of rows) if (heir !== null) heirs.set(id, heir)
    asked = rows.flatMap(({ merged_into: heir }) => (heir === null || heirs.has(heir) ? [] : [heir]))
  }
  return heirs
}

/** How these events and all that they have merged into stand in the store. */
async function readStanding(connection: Connection, events: readonly number[]): Promise<Standing> {
  const merged = new Map<number, number>()
  const storylines = new Map<number, string | null>()
  const changed = new Map<number, number>()
  for (let asked = events; asked.length > 0; ) {
    const rows = await connection
      .selectFrom('event')
      .select(['number', 'merged_into', 'storyline', 'changed'])
      .where('number', 'in', asked)
      .execute()
    for (const row of rows) {
      storylines.set(row.number, row.storyline)
      changed.set(row.number, row.changed)
      if (row.merged_into !== null) merged.set(row.number, row.merged_into)
    }
    asked = rows.flatMap(({ merged_into: heir }) => (heir === null || storylines.has(heir) ? [] : [heir]))
  }
  return { merged, storylines, changed }
}

async function upsertEvents(
  connection: Connection,
  states: readonly EventState[],
  storylines: ReadonlyMap<number, string | null>,
  before: Standing['changed'],
): Promise<void> {
  const rows = states.map(({ event, record, changed }) => ({
    number: event,
    storyline: storylines.get(event) ?? null,
    title: storableText(record.title.text),
    from_day: record.from,
    first_at: record.firstAt,
    last_at: record.lastAt,
    articles: record.articles,
    origins: record.origins,
    changed: changed ?? before.get(event) ?? 0,
    record: toJson(record),
  }))
  await connection
    .insertInto('event')
    .values(rows)
    .onConflict((clash) =>
      clash.column('number').doUpdateSet((row) => ({
        storyline: row.ref('excluded.storyline'),
        title: row.ref('excluded.title'),
        from_day: row.ref('excluded.from_day'),
        first_at: row.ref('excluded.first_at'),
        last_at: row.ref('excluded.last_at'),
        articles: row.ref('excluded.articles'),
        origins: row.ref('excluded.origins'),
        changed: row.ref('excluded.changed'),
        record: row.ref('excluded.record'),
      })),
    )
    .execute()
}

/** Replaces the actors and places that filters look in. */
async function writeNames(connection: Connection, states: readonly EventState[]): Promise<void> {
  const events = states.map(({ event }) => event)
  await connection.deleteFrom('event_actor').where('event', 'in', events).execute()
  await connection.deleteFrom('event_place').where('event', 'in', events).execute()
  const actors = states.flatMap(({ event, record }) =>
    record.actors.map((actor) => {
      const name = storableText(actor.name)
      return { event, actor: storableText(actor.id), name, folded: foldName(name) }
    }),
  )
  await insertRows(connection, 'event_actor', actors, 'keep')
  const places = states.flatMap(({ event, record }) =>
    record.places.map((named) => {
      const place = storableText(named)
      return { event, place, folded: foldName(place) }
    }),
  )
  await insertRows(connection, 'event_place', places, 'keep')
}

/** Replaces the links of the events that have links given. */
async function writeLinks(
  connection: Connection,
  states: readonly EventState[],
  merged: ReadonlyMap<number, number>,
): Promise<void> {
  const given = states.filter(({ links }) => links !== null)
  if (given.length === 0) return
  const rows = new Map<string, LinkTable>()
  for (const { event, links } of given) {
    for (const link of links ?? []) {
      const to = follow(merged, link.to as number)
      const key = `${event} ${to}`
      // Links come strongest first: where merges make two of one, the stronger stays.
      if (to === event || rows.has(key)) continue
      const shared = toJson(link.sharedTerms)
      rows.set(key, {
        from_event: event,
        to_event: to,
        strength: link.strength,
        gap_days: link.gapDays,
        shared_terms: shared,
      })
    }
  }
  const events = given.map(({ event }) => event)
  await connection.deleteFrom('link').where('from_event', 'in', events).execute()
  await insertRows(connection, 'link', [...rows.values()])
}

async function indexStates(dialect: Dialect, connection: Connection, states: readonly EventState[]) {
  const entries = states.map(({ event, record }) => ({
    key: event,
    title: storableText(record.title.text),
    body: storableText(record.summary.map((statement) => statement.text).join(' ')),
  }))
  await dialect.index(connection, 'event', entries)
}

async function putSome(
  dialect: Dialect,
  connection: Connection,
  given: readonly EventState[],
  touched: Touched,
): Promise<void> {
  const targets = given.flatMap(({ links }) => (links ?? []).map(({ to }) => to))
  const standing = await readStanding(connection, [...given.map(({ event }) => event), ...targets])
  const states = given.filter(({ event }) => !standing.merged.has(event))
  if (states.length === 0) return
  const named = states.flatMap(({ storyline }) => storyline ?? [])
  const heirs = await heirsOf(connection, named)
  const storylines = new Map(standing.storylines)
  for (const { event, storyline } of states) {
    const before = storylines.get(event) ?? null
    const after = storyline === null ? before : follow<string>(heirs, storyline)
    storylines.set(event, after)
    for (const one of [before, after]) if (one !== null) touched.storylines.add(one)
  }
  const storylineRows = [...new Set(storylines.values())].flatMap((id) =>
    id === null ? [] : [{ id, merged_into: null }],
  )
  await insertRows(connection, 'storyline', storylineRows, 'keep')
  await upsertEvents(connection, states, storylines, standing.changed)
  await writeNames(connection, states)
  await writeLinks(connection, states, standing.merged)
  await indexStates(dialect, connection, states)
}

/** Writes all states and notes the storylines they are in, and were in before. */
export async function putEvents(
  dialect: Dialect,
  connection: Connection,
  states: readonly EventState[],
  touched: Touched,
): Promise<void> {
  for (const chunk of chunksOf(states, 12)) await putSome(dialect, connection, chunk, touched)
}
