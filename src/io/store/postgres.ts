/**
 * Opens a store in a PostgreSQL database, for more than one machine: the tables are
 * made in the first schema of the connection's `search_path`. Writers take turns by
 * an advisory lock of that schema, so a batch checks the head while nobody else can
 * move it; readers see one snapshot.
 */

import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { problem, ThroughlineError } from '../../model/problems.ts'
import type { Connection, Dialect } from './database.ts'
import { migrationNames, migrationProvider, migrationTables, schemaVersion } from './migrations/list.ts'
import { explainPostgres } from './postgres-errors.ts'
import { clearIndex, indexEntries, searchEntries, unindexEvents } from './postgres-search.ts'
import type { Tables } from './tables.ts'

/** How long a writer waits for others before `store-busy`. */
const WRITE_WAIT_MS = 10_000

/** A writer and a few readers a process; a server has a hundred for all. */
const CONNECTIONS_MAX = 4

/** "Thrl": keeps our advisory locks apart from those of other programs in the database. */
const LOCK_CLASS = 0x5468726c

const typeOids = { json: 114, bigint: 20 }

/** JSON stays text, as in SQLite; counts are numbers. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === typeOids.json) return (text: string) => text
  if (oid === typeOids.bigint) return Number
  return pg.types.getTypeParser(oid, format)
}

/** The address without its password, for messages. */
function withoutPassword(url: string): string {
  try {
    const address = new URL(url)
    return `${address.protocol}//${address.host}${address.pathname}`
  } catch {
    return 'the PostgreSQL database'
  }
}

async function currentSchema(db: Connection): Promise<string> {
  const answer = await sql<{ name: string | null }>`select current_schema() as name`.execute(db)
  const name = answer.rows[0]?.name
  if (!name) throw new Error('the search_path names no schema that exists')
  return name
}

/** Which of two tables stand in the schema; one query, since another process may just be making them. */
async function tablesIn(db: Connection, schema: string): Promise<ReadonlySet<string>> {
  const answer = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = ${schema}
    and tablename in ('article', ${migrationTables.migrationTableName})`.execute(db)
  return new Set(answer.rows.map((row) => row.tablename))
}

/** Names of the migrations done; throws where the schema has an `article` table that we did not make. */
async function doneMigrations(db: Connection, schema: string, where: string): Promise<readonly string[]> {
  const tables = await tablesIn(db, schema)
  if (tables.has(migrationTables.migrationTableName)) {
    const answer = await sql<{ name: string }>`
      select name from ${sql.table(migrationTables.migrationTableName)}`.execute(db)
    return answer.rows.map((row) => row.name)
  }
  if (tables.has('article')) throw new ThroughlineError(problem('store-not-ours', { where }))
  return []
}

async function migrate(db: Connection, where: string): Promise<void> {
  const schema = await currentSchema(db)
  const done = await doneMigrations(db, schema, where)
  if (done.some((name) => !migrationNames.includes(name))) {
    throw new ThroughlineError(problem('store-newer', { where, found: done.length, known: schemaVersion }))
  }
  if (done.length === migrationNames.length) return
  const migrator = new Migrator({
    db,
    provider: migrationProvider,
    migrationTableSchema: schema,
    ...migrationTables,
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

function postgresDialect(db: Connection, where: string, writeWaitMs: number): Dialect {
  return {
    where,
    write: (work) =>
      db.transaction().execute(async (connection) => {
        await sql`select set_config('lock_timeout', ${String(writeWaitMs)}, true)`.execute(connection)
        await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_CLASS)}, hashtext(current_schema()))`.execute(
          connection,
        )
        return work(connection)
      }),
    read: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    // Every query waits for the server, so other work goes on anyway.
    breathe: () => Promise.resolve(),
    index: indexEntries,
    unindexEvents,
    clearIndex,
    search: searchEntries,
    explain: (error) => explainPostgres(error, where),
    close: () => db.destroy(),
  }
}

export interface PostgresOptions {
  /** How long a writer waits for another one, in milliseconds. */
  readonly writeWaitMs?: number
}

/**
 * Opens the store in the database at `url` and makes its tables where there are none.
 * Throws `store-not-ours`, `store-newer`, `store-busy` or `store-unreadable`.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Dialect> {
  const where = withoutPassword(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    types: { getTypeParser: parserOf },
  })
  // An idle connection that breaks is left to the next query, which reports it.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db, where)
  } catch (error) {
    await db.destroy()
    throw explainPostgres(error, where)
  }
  return postgresDialect(db, where, options.writeWaitMs ?? WRITE_WAIT_MS)
}
