/**
 * Where the store's tests keep stores: a temporary folder for SQLite, and a schema of
 * its own in the database of DATABASE_URL for PostgreSQL. A CI run must have one, so
 * that nothing is skipped unseen.
 */

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface Place {
  /** A path or an address that no store is at yet. */
  readonly where: string
  remove(): Promise<void>
}

export const databaseUrl = process.env.DATABASE_URL ?? null

/** What stands in a title where PostgreSQL is not there. */
export const postgresTitle = databaseUrl
  ? 'a PostgreSQL store'
  : 'a PostgreSQL store (skipped here: set DATABASE_URL=postgres://postgres@127.0.0.1/postgres to run it)'

if (process.env.CI && !databaseUrl) {
  throw new Error('CI must run the PostgreSQL suite: start a PostgreSQL and set DATABASE_URL (see .ci/run).')
}

export async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-store-'))
  return {
    where: join(folder, 'news.db'),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl ?? '' })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

export async function postgresPlace(): Promise<Place> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  await execute(`create schema ${schema}`)
  const address = new URL(databaseUrl ?? '')
  address.searchParams.set('options', `-c search_path=${schema}`)
  return { where: address.href, remove: () => execute(`drop schema ${schema} cascade`) }
}
