/**
 * Inserts of many rows in as few statements as the databases allow: SQLite binds at
 * most 32,766 values in a statement, PostgreSQL 65,535.
 */

import type { Insertable } from 'kysely'
import type { Connection } from './database.ts'
import type { Tables } from './tables.ts'

/** Values bound in one statement; under SQLite's limit of 32,766. */
const BOUND_VALUES_MAX = 32_000

/** Slices of `rows` that one statement may bind, at `columns` values a row. */
export function* chunksOf<Row>(rows: readonly Row[], columns: number): Generator<readonly Row[]> {
  const size = Math.floor(BOUND_VALUES_MAX / columns)
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

type Clash = 'fail' | 'keep'

/** Inserts all rows; where a key is there already, `keep` leaves the stored row and `fail` throws. */
export async function insertRows<Name extends keyof Tables>(
  connection: Connection,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
  clash: Clash = 'fail',
): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  for (const chunk of chunksOf(rows, Object.keys(first).length)) {
    const insert = connection.insertInto(table).values(chunk)
    await (clash === 'keep' ? insert.onConflict((row) => row.doNothing()) : insert).execute()
  }
}
