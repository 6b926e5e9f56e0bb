/**
 * The first schema. Written as SQL, because that is what people see who open the
 * file; SQLite keeps the comments in its schema. Text of articles stands last in its
 * row, so that lists read only the first page of a long one.
 *
 * A layer is one row an article and name (measured 2026-11 against one row for all
 * layers of an article: 1 to 4 ms more in 64 articles, and a replay reads only the
 * layers it needs, and a person can ask for one by name).
 */

import { type Kysely, sql } from 'kysely'
import { columnTypesOf, isPostgres, runAll } from './column-types.ts'

/** Creates what was read and what was decided about it. */
async function createArticleTables(db: Kysely<unknown>): Promise<void> {
  const { text, json, bytes, integer, real, sequence } = columnTypesOf(db)
  await runAll(db, [
    sql`create table raw (
      -- bytes as they came, once each, in order of coming: where a replay starts
      sequence ${sequence} primary key, hash ${text} not null unique, media_type ${text} not null,
      location ${text} not null, fetched_at ${text} not null, bytes ${bytes} not null)`,
    sql`create table article (
      -- one publication as clean text, in order of arrival
      arrival ${integer} primary key, id ${text} not null unique,
      given_id ${text}, title ${text} not null, deck ${text}, byline ${text}, language ${text},
      published_at ${text}, published_precision ${text}, source ${text}, url ${text},
      claimed_original ${json}, fetched_at ${text} not null,
      raw_hash ${text} not null references raw (hash), text ${text} not null)`,
    sql`create index article_by_source on article (source, published_at)`,
    sql`create table layer (
      -- what was read in one article: sentences, quotes, actions ... one row each
      arrival ${integer} not null, name ${text} not null, value ${json} not null, primary key (arrival, name))`,
    sql`create table decision (
      -- what the folds decided when the article arrived; never altered, applied again after a restart
      arrival ${integer} primary key references article (arrival),
      family ${json} not null, event ${json} not null, storyline ${json} not null)`,
    sql`create table family (
      -- articles that derive from one text; merged_into names the family that took its members
      id ${text} primary key, merged_into ${text})`,
    sql`create table derivation (
      -- where each article now stands in its family, and what changed on the way
      arrival ${integer} primary key references article (arrival),
      family ${text} not null references family (id), kind ${text} not null, derived_from ${text},
      confidence ${real} not null, drift ${json} not null)`,
    sql`create index derivation_by_family on derivation (family, arrival)`,
  ])
}

/** Creates events, storylines and what ties them. */
async function createEventTables(db: Kysely<unknown>): Promise<void> {
  const { text, json, integer, real } = columnTypesOf(db)
  // SQLite alone: the key is the table, so that an event's articles lie side by side.
  const keyIsTable = isPostgres(db) ? sql`` : sql`without rowid`
  // SQLite's descending order has nulls last by itself, and its indexes do not let one say so.
  const nullsLast = isPostgres(db) ? sql`nulls last` : sql``
  await runAll(db, [
    sql`create table storyline (
      -- a chain of related events, with the totals that lists show
      id ${text} primary key, merged_into ${text},
      events ${integer} not null default 0, articles ${integer} not null default 0,
      origins ${integer} not null default 0, first_at ${text}, last_at ${text},
      newest_event ${integer}, headline_event ${integer})`,
    sql`create index storyline_by_rank on storyline (last_at desc ${nullsLast}, origins desc, id)
      where merged_into is null`,
    sql`create table event (
      -- something that happened; record is the event record as JSON
      number ${integer} primary key, merged_into ${integer}, storyline ${text} references storyline (id),
      title ${text} not null default '', from_day ${text}, first_at ${text}, last_at ${text},
      articles ${integer} not null default 0, origins ${integer} not null default 0,
      changed ${integer} not null default 0, record ${json})`,
    sql`create index event_by_storyline
      on event (storyline, merged_into, number, first_at, last_at, articles, origins)
      where record is not null`,
    sql`create index event_of_storyline on event (storyline)`,
    sql`create index event_by_change on event (changed desc, number desc)
      where merged_into is null and record is not null`,
    sql`create table event_article (
      -- which articles are the evidence for an event; family and time repeated from
      -- derivation and article, so that origins and activity are counted from this table alone
      event ${integer} not null references event (number),
      arrival ${integer} not null references article (arrival),
      family ${text} not null, published_at ${text}, similarity ${real} not null,
      primary key (event, arrival)) ${keyIsTable}`,
    sql`create unique index event_article_by_arrival on event_article (arrival)`,
    sql`create index event_article_by_family on event_article (family)`,
    sql`create table event_actor (
      -- the actors of an event's record, for filters and lists
      event ${integer} not null, actor ${text} not null, name ${text} not null, folded ${text} not null,
      primary key (event, actor)) ${keyIsTable}`,
    sql`create index event_actor_by_actor on event_actor (actor, event)`,
    sql`create index event_actor_by_name on event_actor (folded, event)`,
    sql`create table event_place (
      -- the places of an event's record, for filters and lists
      event ${integer} not null, place ${text} not null, folded ${text} not null,
      primary key (event, place)) ${keyIsTable}`,
    sql`create index event_place_by_name on event_place (folded, event)`,
    sql`create table link (
      -- how strongly an event is tied to an earlier one, and by which words
      from_event ${integer} not null references event (number),
      to_event ${integer} not null references event (number),
      strength ${real} not null, gap_days ${real} not null, shared_terms ${json} not null,
      primary key (from_event, to_event))`,
    sql`create index link_by_target on link (to_event, from_event)`,
  ])
}

/** Creates the history and the steps' keys. */
async function createLedgerTables(db: Kysely<unknown>): Promise<void> {
  const { text, integer, sequence } = columnTypesOf(db)
  await runAll(db, [
    sql`create table change (
      -- what happened inside the software, in order
      seq ${sequence} primary key, arrival ${integer} not null, kind ${text} not null, article ${text},
      event ${integer}, family ${text}, storyline ${text}, reason ${text} not null)`,
    sql`create index change_by_event on change (event, seq)`,
    sql`create table step (
      -- the steps that made what is stored; another key means that it is out of date
      name ${text} primary key, version ${integer} not null, key ${text} not null)`,
    sql`create table note (
      -- short texts kept by name, for later processes
      name ${text} primary key, text ${text} not null)`,
  ])
}

/** Search is the one part that each dialect has its own tables for. */
async function createSearchTables(db: Kysely<unknown>): Promise<void> {
  if (isPostgres(db)) {
    await runAll(db, [
      sql`create table article_search (
        -- words of titles (A) and texts (B), folded
        arrival integer primary key references article (arrival), words tsvector not null)`,
      sql`create index article_search_by_word on article_search using gin (words)`,
      sql`create table event_search (
        -- words of titles (A) and summaries (B), folded
        event integer primary key references event (number), words tsvector not null)`,
      sql`create index event_search_by_word on event_search using gin (words)`,
    ])
  } else {
    await runAll(db, [
      sql`create virtual table article_search using fts5 (
        title, text, content = article, content_rowid = arrival,
        tokenize = "unicode61 remove_diacritics 2")`,
      sql`create virtual table event_search using fts5 (
        title, summary, tokenize = "unicode61 remove_diacritics 2")`,
    ])
  }
}

/** Creates all tables in an empty database. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createArticleTables(db)
  await createEventTables(db)
  await createLedgerTables(db)
  await createSearchTables(db)
}
