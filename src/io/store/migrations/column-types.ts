/**
 * Column types by dialect, for the migrations: what SQLite calls `real` and `blob`
 * is `double precision` and `bytea` in PostgreSQL. Text is compared by code point in
 * both (`collate "C"`), so that the same store gives the same order everywhere.
 */

import { type Expression, type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'

export interface ColumnTypes {
  readonly text: RawBuilder<unknown>
  readonly json: RawBuilder<unknown>
  readonly bytes: RawBuilder<unknown>
  readonly integer: RawBuilder<unknown>
  readonly real: RawBuilder<unknown>
  /** A row number that the database gives, ascending in order of insertion. */
  readonly sequence: RawBuilder<unknown>
}

const sqliteTypes: ColumnTypes = {
  text: sql`text`,
  json: sql`text`,
  bytes: sql`blob`,
  integer: sql`integer`,
  real: sql`real`,
  sequence: sql`integer`,
}

const postgresTypes: ColumnTypes = {
  text: sql`text collate "C"`,
  json: sql`json`,
  bytes: sql`bytea`,
  integer: sql`integer`,
  real: sql`double precision`,
  sequence: sql`bigserial`,
}

/** True where `db` speaks PostgreSQL's dialect. */
export function isPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/** The column types of the dialect that `db` speaks. */
export function columnTypesOf(db: Kysely<unknown>): ColumnTypes {
  return isPostgres(db) ? postgresTypes : sqliteTypes
}

/** Runs DDL statements in order. */
export async function runAll(
  db: Kysely<unknown>,
  statements: readonly (RawBuilder<unknown> & Expression<unknown>)[],
): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
