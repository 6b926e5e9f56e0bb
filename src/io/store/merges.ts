/**
 * Merges: a family, event or storyline that ended keeps its row, which names the one
 * that took its members, so that an old link leads on. What belonged to it moves.
 * Links to an ended event now lead to its heir, unless they come from the heir itself.
 */

import { sql } from 'kysely'
import type { Batch } from '../../engine/ports.ts'
import type { Derivation } from '../../model/family.ts'
import { follow } from '../../model/heirs.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../../model/ids.ts'
import type { Connection, Dialect } from './database.ts'
import { chunksOf, insertRows } from './insert.ts'
import type { Touched } from './totals.ts'

function namesOf<Id>(merged: ReadonlyMap<Id, Id>): readonly Id[] {
  return [...merged.keys(), ...merged.values()]
}

/** Makes the rows that others of this batch point to, where they are not there yet. */
export async function ensureRows(
  connection: Connection,
  batch: Batch,
  places: Iterable<Derivation>,
): Promise<void> {
  const families = new Set<FamilyId>(namesOf(batch.familiesMerged))
  for (const derivation of places) families.add(derivation.family)
  const storylines = new Set<StorylineId>(namesOf(batch.storylinesMerged))
  const events = new Set<EventNumber>(namesOf(batch.eventsMerged))
  for (const event of batch.articlesMoved.values()) events.add(event)
  for (const { event, storyline } of batch.arrivals) {
    for (const one of [event.event, ...event.cites]) events.add(one)
    for (const one of [storyline, ...storyline.others]) storylines.add(one.storyline)
  }
  const rowsOf = (ids: Iterable<string>) => [...ids].map((id) => ({ id, merged_into: null }))
  await insertRows(connection, 'family', rowsOf(families), 'keep')
  await insertRows(connection, 'storyline', rowsOf(storylines), 'keep')
  const eventRows = [...events].map((number) => ({ number, merged_into: null }))
  await insertRows(connection, 'event', eventRows, 'keep')
}

async function moveFamilies(connection: Connection, merged: Batch['familiesMerged']): Promise<void> {
  for (const [ended, heir] of merged) {
    const family = follow(merged, heir)
    await connection.updateTable('family').set({ merged_into: heir }).where('id', '=', ended).execute()
    await connection.updateTable('derivation').set({ family }).where('family', '=', ended).execute()
    await connection.updateTable('event_article').set({ family }).where('family', '=', ended).execute()
  }
}

/**
 * Links to an ended event lead to its heir. Where a later event has both, the stronger
 * stays, as in a list of links (strongest first, of equal ones that to the newer event).
 */
async function moveLinks(connection: Connection, ended: EventNumber, heir: EventNumber): Promise<void> {
  const links = connection.deleteFrom('link')
  await links.where('from_event', '=', ended).execute()
  await links.where('from_event', '=', heir).where('to_event', '=', ended).execute()
  await sql`delete from link where to_event = ${heir} and exists (
    select 1 from link as other where other.to_event = ${ended}
      and other.from_event = link.from_event and other.strength >= link.strength)`.execute(connection)
  await sql`delete from link where to_event = ${ended} and exists (
    select 1 from link as other where other.to_event = ${heir}
      and other.from_event = link.from_event)`.execute(connection)
  await connection.updateTable('link').set({ to_event: heir }).where('to_event', '=', ended).execute()
}

/** Articles that cite an ended event cite its heir, once. */
async function moveCitations(connection: Connection, ended: EventNumber, heir: EventNumber): Promise<void> {
  await sql`insert into event_citation (event, arrival)
    select ${heir}, arrival from event_citation where event = ${ended}
    on conflict do nothing`.execute(connection)
  await connection.deleteFrom('event_citation').where('event', '=', ended).execute()
}

async function moveEvents(
  dialect: Dialect,
  connection: Connection,
  merged: Batch['eventsMerged'],
  touched: Touched,
): Promise<void> {
  const ended = [...merged.keys()]
  if (ended.length === 0) return
  const left = await connection.selectFrom('event').select('storyline').where('number', 'in', ended).execute()
  for (const { storyline } of left) if (storyline !== null) touched.storylines.add(storyline)
  for (const [event, heir] of merged) {
    const target = follow(merged, heir)
    await connection.updateTable('event').set({ merged_into: heir }).where('number', '=', event).execute()
    await connection.updateTable('event_article').set({ event: target }).where('event', '=', event).execute()
    await moveLinks(connection, event, target)
    await moveCitations(connection, event, target)
  }
  await connection.deleteFrom('event_actor').where('event', 'in', ended).execute()
  await connection.deleteFrom('event_place').where('event', 'in', ended).execute()
  await dialect.unindexEvents(connection, ended)
}

async function moveStorylines(connection: Connection, merged: Batch['storylinesMerged']): Promise<void> {
  for (const [ended, heir] of merged) {
    const storyline = follow(merged, heir)
    await connection.updateTable('storyline').set({ merged_into: heir }).where('id', '=', ended).execute()
    await connection.updateTable('event').set({ storyline }).where('storyline', '=', ended).execute()
  }
}

/**
 * Puts articles that left their event where they went, one statement an event. `numbers`
 * gives their arrivals; those of the batch itself are not there yet and come later.
 */
export async function moveArticles(
  connection: Connection,
  { articlesMoved, eventsMerged }: Batch,
  numbers: ReadonlyMap<ArticleId, number>,
): Promise<void> {
  const byTarget = new Map<EventNumber, number[]>()
  for (const [article, to] of articlesMoved) {
    const arrival = numbers.get(article)
    if (arrival === undefined) throw new Error(`article ${article} was moved and is not stored`)
    const target = follow(eventsMerged, to)
    const arrivals = byTarget.get(target)
    if (arrivals === undefined) byTarget.set(target, [arrival])
    else arrivals.push(arrival)
  }
  for (const [event, arrivals] of byTarget) {
    for (const chunk of chunksOf(arrivals, 1)) {
      await connection.updateTable('event_article').set({ event }).where('arrival', 'in', chunk).execute()
    }
  }
}

/** Applies the batch's merges and notes the storylines whose totals they changed. */
export async function moveMembers(
  dialect: Dialect,
  connection: Connection,
  batch: Batch,
  touched: Touched,
): Promise<void> {
  await moveFamilies(connection, batch.familiesMerged)
  await moveEvents(dialect, connection, batch.eventsMerged, touched)
  await moveStorylines(connection, batch.storylinesMerged)
  for (const storyline of namesOf(batch.storylinesMerged)) touched.storylines.add(storyline)
  for (const heir of batch.familiesMerged.values()) touched.families.add(follow(batch.familiesMerged, heir))
}
