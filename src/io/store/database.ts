/**
 * One open database as the rest of this folder sees it: Kysely for everything that
 * both dialects say alike, and a `Dialect` for what they do not: how a writer waits
 * for its turn, full-text search, and what an error means. `store.ts` and
 * `archive.ts` are written against this and know neither SQLite nor PostgreSQL.
 */

import type { Kysely } from 'kysely'
import type { Archive } from '../../engine/library.ts'
import type { Store } from '../../engine/ports.ts'
import type { Tables } from './tables.ts'

/** A connection, in or out of a transaction. */
export type Connection = Kysely<Tables>

/** Title and text of an article, or title and summary of an event, for the search index. */
export interface SearchEntry {
  /** The arrival number, or the event's. */
  readonly key: number
  readonly title: string
  readonly body: string
}

export type Searched = 'article' | 'event'

export interface Dialect {
  /** Path or address, for messages; without a password. */
  readonly where: string
  /** Runs `work` as the only writer; what it wrote is kept whole, or not at all where it throws. */
  write<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value>
  /** Runs `work` on one unchanging view of what is committed; also while a `write` is under way. */
  read<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value>
  /** Lets other work of this process go on, in the middle of a long turn. */
  breathe(): Promise<void>
  /** Adds articles to the index, or replaces events in it. */
  index(connection: Connection, kind: Searched, entries: readonly SearchEntry[]): Promise<void>
  /** Takes events out of the index. */
  unindexEvents(connection: Connection, events: readonly number[]): Promise<void>
  clearIndex(connection: Connection): Promise<void>
  /** Keys of what holds all `words`, best first. `words` are letters and digits only. */
  search(
    connection: Connection,
    kind: Searched,
    words: readonly string[],
    limit: number,
  ): Promise<readonly number[]>
  /** The problem that an error of the driver stands for; other errors come back as they are. */
  explain(error: unknown): unknown
  close(): Promise<void>
}

/** What opening gives: the two ports on one database. */
export interface OpenStore {
  readonly store: Store
  readonly archive: Archive
  /** Where it is, for messages; without a password. */
  readonly where: string
}

/** The same functions, with errors of the driver explained. */
export function explained<Port extends object>(port: Port, explain: (error: unknown) => unknown): Port {
  const entries = Object.entries(port).map(([name, call]) => [
    name,
    async (...parameters: readonly unknown[]) => {
      try {
        return await call(...parameters)
      } catch (error) {
        throw explain(error)
      }
    },
  ])
  return Object.fromEntries(entries)
}
