/**
 * The port `Store` on a database of either dialect. Reads outside a turn have a
 * connection of their own and see what was last committed, also while a turn of
 * this process is under way.
 */

import type { Store } from '../../engine/ports.ts'
import { storableText } from './boundary.ts'
import type { Connection, Dialect } from './database.ts'
import { runTurn } from './turn.ts'
import { readHead, readKnownRaw } from './turn-reads.ts'

async function readNote(connection: Connection, name: string): Promise<string | null> {
  const row = await connection
    .selectFrom('note')
    .select('text')
    .where('name', '=', storableText(name))
    .executeTakeFirst()
  return row?.text ?? null
}

/** The port over one open database. */
export function makeStore(dialect: Dialect): Store {
  return {
    head: () => dialect.read(readHead),
    knownRaw: (hashes) => dialect.read((connection) => readKnownRaw(connection, hashes)),
    turn: (work) => runTurn(dialect, work),
    stepKeys: () =>
      dialect.read((connection) => connection.selectFrom('step').selectAll().orderBy('name').execute()),
    note: (name) => dialect.read((connection) => readNote(connection, name)),
    close: () => dialect.close(),
  }
}
