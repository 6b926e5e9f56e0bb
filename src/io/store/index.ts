/**
 * The store: what the engine's ports `Store` and `Archive` need, in one SQLite file
 * or in a PostgreSQL database. One code base for both: Kysely writes the SQL, and
 * `database.ts` names the few things that the two do differently.
 *
 *   migrations/  the tables, each with its purpose
 *   turn.ts      one write transaction: batch.ts, merges.ts, put-events.ts, totals.ts
 *   archive.ts   the questions of pages and commands
 */

import { makeArchive } from './archive.ts'
import { explained, type OpenStore } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { makeStore } from './store.ts'

export type { OpenStore } from './database.ts'

export interface StoreOptions {
  /** Make a file where there is none, with its folder. A PostgreSQL database must exist; its tables are made. */
  readonly create: boolean
  /** How long a turn waits for that of another process before `store-busy`, in milliseconds; 10,000 unless told. */
  readonly writeWaitMs?: number
}

const postgresAddress = /^postgres(?:ql)?:\/\//i

/**
 * Opens the store at a path, or at a `postgres://` address. Throws the `store-…`
 * problems. Closing the store closes the archive.
 */
export async function openStore(where: string, options: StoreOptions): Promise<OpenStore> {
  const open = postgresAddress.test(where) ? openPostgres : openSqlite
  const dialect = await open(where, options)
  return {
    store: explained(makeStore(dialect), dialect.explain),
    archive: explained(makeArchive(dialect), dialect.explain),
    where: dialect.where,
  }
}
