/**
 * Opens a store in one SQLite file; several processes may have it open at once.
 *
 * `synchronous = FULL`: a committed batch outlives the process (kill -9), and also a
 * power cut. NORMAL would do for the process alone, but saves nothing that can be
 * measured: one sync for 64 articles, beside 25 ms of writing them (2026-11).
 *
 * A new store is made in one exclusive transaction that also marks the file as ours,
 * before WAL mode is entered: a second process that opens the path at the same time
 * sees an empty file, waits for its turn, and finds the work done.
 */

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely'
import Database from 'libsql'
import { problem, ThroughlineError } from '../../model/problems.ts'
import type { Connection, Dialect } from './database.ts'
import { migrationProvider, migrationTables, schemaVersion } from './migrations/list.ts'
import { inTransaction, retryWhileBusy, type SqliteFile, sqliteDialect } from './sqlite-dialect.ts'
import { explainSqlite, openingReason } from './sqlite-errors.ts'
import { APPLICATION_ID, inspectFile } from './sqlite-file.ts'
import type { Tables } from './tables.ts'

/** How long a writer waits for others before `store-busy`: many batches' time, and short enough to sit through. */
const WRITE_WAIT_MS = 10_000

/** How long SQLite itself waits, blocking the process: for the moments in which a reader may have to. */
const LOCK_WAIT_MS = 100

/** Twice SQLite's default: layers are kilobytes, and the file is 6% smaller (2026-11). */
const PAGE_BYTES = 8192

/** Page cache in KiB: holds the indexes' inner pages of a store of 100,000 events. */
const CACHE_KIB = 32_768

export interface SqliteOptions {
  /** Make a store where there is none, with its folder. */
  readonly create: boolean
  /** How long a writer waits for another one, in milliseconds. */
  readonly writeWaitMs?: number
}

function connect(path: string): Database.Database {
  try {
    return new Database(path, { timeout: LOCK_WAIT_MS })
  } catch (error) {
    throw new ThroughlineError(
      problem('store-unreadable', { where: path, reason: openingReason(error) }),
      error,
    )
  }
}

async function userVersion(connection: Connection): Promise<number> {
  const answer = await sql<{ user_version: number }>`pragma user_version`.execute(connection)
  return answer.rows[0]?.user_version ?? 0
}

/** Brings the schema up to date; another process may have done it while this one waited. */
async function migrate(connection: Connection): Promise<void> {
  if ((await userVersion(connection)) >= schemaVersion) return
  const migrator = new Migrator({ db: connection, provider: migrationProvider, ...migrationTables })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  await sql`pragma application_id = ${sql.lit(APPLICATION_ID)}`.execute(connection)
  await sql`pragma user_version = ${sql.lit(schemaVersion)}`.execute(connection)
}

/** Settings of one connection. Even these wait where another process is just making the store. */
async function configure({ exec }: SqliteFile, writeWaitMs: number): Promise<void> {
  const settings = [
    `page_size = ${PAGE_BYTES}`,
    `cache_size = -${CACHE_KIB}`,
    'foreign_keys = on',
    'synchronous = full',
  ]
  for (const setting of settings) {
    await retryWhileBusy(writeWaitMs, async () => exec(`pragma ${setting}`))
  }
}

/** Makes or updates the schema where that is needed, then enters WAL mode. */
async function prepare(file: SqliteFile, writeWaitMs: number): Promise<void> {
  await configure(file, writeWaitMs)
  const version = await retryWhileBusy(writeWaitMs, () => userVersion(file.db))
  if (version < schemaVersion) await inTransaction(file, 'begin exclusive', writeWaitMs, migrate)
  await retryWhileBusy(writeWaitMs, async () => file.exec('pragma journal_mode = wal'))
}

function requireStore(path: string, create: boolean): void {
  const state = inspectFile(path)
  if (state === 'ours' || create) return
  throw new ThroughlineError(problem('store-missing', { where: path }))
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ThroughlineError(problem('store-unreadable', { where: path, reason }), error)
  }
}

function openFile(path: string): SqliteFile {
  const database = connect(path)
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }),
    exec: (statement) => void database.exec(statement),
  }
}

/**
 * Opens the store at `path`. Throws `store-missing`, `store-not-ours`, `store-newer`,
 * `store-damaged`, `store-busy` or `store-unreadable`; a file that is not ours is not touched.
 */
export async function openSqlite(path: string, options: SqliteOptions): Promise<Dialect> {
  requireStore(path, options.create)
  if (options.create) makeFolder(path)
  const writeWaitMs = options.writeWaitMs ?? WRITE_WAIT_MS
  const writer = openFile(path)
  try {
    await prepare(writer, writeWaitMs)
    const reader = openFile(path)
    await configure(reader, writeWaitMs)
    return sqliteDialect({ writer, reader }, path, writeWaitMs)
  } catch (error) {
    await writer.db.destroy()
    throw explainSqlite(error, path)
  }
}
