/**
 * How SQLite takes turns. In WAL mode readers never wait for a writer, and writers
 * take turns by `begin immediate`. A writer that finds another one busy waits
 * without blocking this process, since the other may be in this process too.
 */

import { setImmediate as nextTask, setTimeout as sleep } from 'node:timers/promises'
import type { Connection, Dialect } from './database.ts'
import { explainSqlite, isBusy, sqliteCodeOf } from './sqlite-errors.ts'
import { clearIndex, indexEntries, searchEntries, unindexEvents } from './sqlite-search.ts'

const RETRY_EVERY_MS = 10

/** Tries again while another connection holds the lock, for at most `waitMs`; then throws the driver's error. */
export async function retryWhileBusy<Value>(waitMs: number, attempt: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + waitMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
    }
    await sleep(RETRY_EVERY_MS)
  }
}

/** An open file: Kysely for queries, and the driver's own `exec` for transactions. */
export interface SqliteFile {
  readonly db: Connection
  /**
   * Runs a statement that gives nothing. `begin` must go this way: where it meets a
   * lock, the driver's prepared statement stays active until it is collected, and no
   * later commit succeeds.
   */
  readonly exec: (statement: string) => void
}

/** Runs `work` on one connection between `begin` and commit, or rollback where it throws. */
export function inTransaction<Value>(
  { db, exec }: SqliteFile,
  begin: 'begin immediate' | 'begin exclusive',
  waitMs: number,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  return db.connection().execute(async (connection) => {
    await retryWhileBusy(waitMs, async () => exec(begin))
    try {
      const value = await work(connection)
      exec('commit')
      return value
    } catch (error) {
      rollBack(exec)
      throw error
    }
  })
}

/** SQLite may have rolled back by itself; then there is nothing left to undo. */
function rollBack(exec: SqliteFile['exec']): void {
  try {
    exec('rollback')
  } catch (error) {
    if (sqliteCodeOf(error) !== 'SQLITE_ERROR') throw error
  }
}

/**
 * Writes the log into the file, so that a closed store can be copied as one file. The
 * driver's `close` leaves this out. Where others have the store open, they do it.
 */
function foldLog(exec: SqliteFile['exec']): void {
  try {
    exec('pragma wal_checkpoint(truncate)')
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}

/**
 * Lets the event loop turn. SQLite's driver is synchronous, so a long turn is one
 * task; but statements, with all the values bound to them, are freed between tasks
 * only (4 MB for 64 articles, without limit; measured 2026-11), and other work waits.
 */
const breathe = (): Promise<void> => nextTask()

/** One connection for turns and one for reads, so that pages are served while a long turn is under way. */
export interface SqliteConnections {
  readonly writer: SqliteFile
  readonly reader: SqliteFile
}

/** SQLite's answers to what `Dialect` asks; `where` is the path for messages. */
export function sqliteDialect(
  { writer, reader }: SqliteConnections,
  where: string,
  writeWaitMs: number,
): Dialect {
  return {
    where,
    write: (work) => inTransaction(writer, 'begin immediate', writeWaitMs, work).finally(breathe),
    read: (work) => retryWhileBusy(writeWaitMs, () => reader.db.transaction().execute(work)).finally(breathe),
    breathe,
    index: indexEntries,
    unindexEvents,
    clearIndex,
    search: searchEntries,
    explain: (error) => explainSqlite(error, where),
    close: async () => {
      await reader.db.destroy()
      foldLog(writer.exec)
      await writer.db.destroy()
    },
  }
}
