/**
 * What origins are counted by: who published each article and in which group, what each
 * family counts as, and how many changes of meaning a derived text has. The sources page
 * adds these up without reading a text or parsing a list of changes. Two indexes lead to
 * a family's history, and to that of the families that ended in it.
 */

import { type Kysely, sql } from 'kysely'
import { columnTypesOf, runAll } from './column-types.ts'

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
}
