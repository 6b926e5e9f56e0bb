/**
 * Events that merge and split: a change may be about two events, an event's history
 * takes in that of those that ended in it, an article may cite events that it does not
 * belong to, and persons' corrections are kept. Decisions stored before this are given the fields that they lack, so
 * that a restart can apply them.
 */

import { type Kysely, sql } from 'kysely'
import { columnTypesOf, isPostgres, runAll } from './column-types.ts'

/** Decisions rewritten at a time: bounds memory. */
const DECISIONS_AT_ONCE = 500

interface DecisionRow {
  readonly arrival: number
  readonly event: string
  readonly storyline: string
}

/** Fills in what decisions of the first schema lack; no event merged then. */
function renewed({ arrival, event, storyline }: DecisionRow): DecisionRow {
  const placed = JSON.parse(storyline) as { storyline: string; merged: readonly string[] }
  const merged = placed.merged.map((ended) => ({ ended, into: placed.storyline }))
  return {
    arrival,
    event: JSON.stringify({ ...JSON.parse(event), moved: [], cites: [] }),
    storyline: JSON.stringify({ ...placed, others: [], merged }),
  }
}

async function renewDecisions(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<DecisionRow>`select arrival, event, storyline from decision
      where arrival > ${after} order by arrival limit ${DECISIONS_AT_ONCE}`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.arrival
    for (const row of rows) {
      const { arrival, event, storyline } = renewed(row)
      await sql`update decision set event = ${event}, storyline = ${storyline}
        where arrival = ${arrival}`.execute(db)
    }
  }
}

/** Alters the tables of the first schema. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { integer, sequence, text } = columnTypesOf(db)
  const keyIsTable = isPostgres(db) ? sql`` : sql`without rowid`
  await runAll(db, [
    sql`alter table change add column other_event ${integer}`,
    sql`create index change_by_other_event on change (other_event, seq) where other_event is not null`,
    sql`create index event_by_heir on event (merged_into) where merged_into is not null`,
    sql`create table event_citation (
      -- articles that tell of an event without belonging to it: round-ups, analyses, live blogs
      event ${integer} not null references event (number),
      arrival ${integer} not null references article (arrival),
      primary key (event, arrival)) ${keyIsTable}`,
    sql`create index event_citation_by_arrival on event_citation (arrival)`,
    sql`create table correction (
      -- what persons decided about events; stands against the machine, and through a replay
      number ${sequence} primary key, kind ${text} not null, made_at ${text} not null, note ${text})`,
    sql`create table correction_article (
      -- the articles that a correction is about, by their lasting ids; left_behind is 1 for
      -- one that stands for the event which the others left
      correction ${integer} not null references correction (number), article ${text} not null,
      left_behind ${integer} not null, primary key (correction, article)) ${keyIsTable}`,
  ])
  await renewDecisions(db)
}
