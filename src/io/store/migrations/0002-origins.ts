/**
 * What origins are counted by: who published each article and in which group, what each
 * family counts as, and how many changes of meaning a derived text has. The sources page
 * adds these up without reading a text or parsing a list of changes. Two indexes lead to
 * a family's history, and to that of the families that ended in it.
 */

import { type Kysely, sql } from 'kysely'
import { columnTypesOf, runAll } from './column-types.ts'

/** Records rewritten at a time: bounds memory. */
const RECORDS_AT_ONCE = 200

/** Only what is named here is known of a record of that time. */
interface FirstRecord {
  readonly sources: readonly { readonly family: string }[]
  readonly figures: readonly { readonly entries: readonly { readonly family: string }[] }[]
}

const withOrigin = <Part extends { readonly family: string }>(part: Part) => ({
  ...part,
  origin: part.family,
})

/** Says in every record what its families count as: each alone, since there were no groups. */
async function renewRecords(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ number: number; record: string }>`select number, record from event
      where number > ${after} and record is not null order by number limit ${sql.lit(RECORDS_AT_ONCE)}`.execute(
      db,
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.number
    for (const { number, record } of rows) {
      // A driver may hand JSON over parsed or as text.
      const first: FirstRecord = typeof record === 'string' ? JSON.parse(record) : record
      const figures = first.figures.map((measure) => ({
        ...measure,
        entries: measure.entries.map(withOrigin),
      }))
      const renewed = JSON.stringify({ ...first, sources: first.sources.map(withOrigin), figures })
      await sql`update event set record = ${renewed} where number = ${number}`.execute(db)
    }
  }
}

/** Adds the columns and fills them from what is stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { text, integer } = columnTypesOf(db)
  await runAll(db, [
    sql`alter table derivation add column changes ${integer} not null default 0`,
    sql`update derivation set changes = json_array_length(drift)`,
    sql`alter table event_article add column origin ${text} not null default ''`,
    sql`update event_article set origin = family`,
    sql`create index event_article_by_origin on event_article (origin)`,
    sql`create table credit (
      -- who published each article, by the user's list of publishers where it knows him, and in which group
      arrival ${integer} primary key references article (arrival), publisher ${text},
      publisher_group ${text}, published_at ${text})`,
    sql`insert into credit (arrival, publisher, published_at)
      select arrival, source, published_at from article`,
    sql`create index family_by_heir on family (merged_into) where merged_into is not null`,
    sql`create index change_by_family on change (family, seq)`,
  ])
  await renewRecords(db)
}
