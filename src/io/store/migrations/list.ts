/**
 * The migrations in order, by name. A new one is a new file and a new line at the
 * end; one that was released is never altered. SQLite's `user_version` is the number
 * of migrations done, so a file says by itself which schema it has.
 */

import type { Kysely, Migration, MigrationProvider } from 'kysely'
import * as tables from './0001-tables.ts'
import * as origins from './0002-origins.ts'
import * as eventRepair from './0003-event-repair.ts'

const migrations: Readonly<Record<string, Migration>> = {
  '0001-tables': tables,
  '0002-origins': origins,
  '0003-event-repair': eventRepair,
}

/** Names of the migrations, oldest first. */
export const migrationNames: readonly string[] = Object.keys(migrations).sort()

/** The schema that this version of the program writes. */
export const schemaVersion: number = migrationNames.length

/** Gives Kysely's Migrator the list. */
export const migrationProvider: MigrationProvider = {
  getMigrations: () => Promise.resolve({ ...migrations }),
}

/** Where Kysely keeps which migrations were done. */
export const migrationTables = {
  migrationTableName: 'migration',
  migrationLockTableName: 'migration_lock',
} as const

/** A database before its tables are known to the compiler. */
export type BareDatabase = Kysely<unknown>
