/**
 * Looks at a file before SQLite does, so that one that is not ours is never touched:
 * SQLite would write beside it, or into it. A SQLite file says in its first 100 bytes
 * who made it (`application_id`), with which schema (`user_version`) and how many
 * pages it has (sqlite.org/fileformat2.html). An empty file is a new store, since
 * that is what another process has just made.
 *
 * Known failure: a file whose first bytes are destroyed is taken for someone else's.
 */

import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { problem, ThroughlineError } from '../../model/problems.ts'
import { schemaVersion } from './migrations/list.ts'

/** "Thrl" as a big-endian number: says that the file is Throughline's. */
export const APPLICATION_ID = 0x5468726c

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

export type FileState = 'missing' | 'empty' | 'ours'

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  try {
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}

/** Throws where the file is shorter than its header says and no write-ahead log could hold the rest. */
function checkLength(path: string, header: Buffer, size: number): void {
  const written = header.readUInt16BE(16)
  const pageBytes = written === 1 ? 65_536 : written
  const expected = pageBytes * header.readUInt32BE(28)
  if (size < expected && !sizeOf(`${path}-wal`) && !sizeOf(`${path}-journal`)) {
    const reason = `it has ${size} bytes where its header says ${expected}`
    throw new ThroughlineError(problem('store-damaged', { where: path, reason }))
  }
}

function checkHeader(path: string, size: number): void {
  const header = readHeader(path)
  const isSqlite = header.length === HEADER_BYTES && header.toString('latin1', 0, 16) === MAGIC
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new ThroughlineError(problem('store-not-ours', { where: path }))
  }
  const found = header.readUInt32BE(60)
  if (found > schemaVersion) {
    throw new ThroughlineError(problem('store-newer', { where: path, found, known: schemaVersion }))
  }
  checkLength(path, header, size)
}

/** What stands at `path`. Throws `store-not-ours`, `store-newer`, `store-damaged` or `store-unreadable`. */
export function inspectFile(path: string): FileState {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return 'missing'
    if (!stat.isFile()) throw new ThroughlineError(problem('store-not-ours', { where: path }))
    if (stat.size === 0) return 'empty'
    checkHeader(path, stat.size)
    return 'ours'
  } catch (error) {
    if (error instanceof ThroughlineError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new ThroughlineError(problem('store-unreadable', { where: path, reason }), error)
  }
}
