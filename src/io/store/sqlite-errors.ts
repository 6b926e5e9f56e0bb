/**
 * What SQLite's result codes (sqlite.org/rescode.html) mean to people. Errors of
 * other kinds pass as they are, since they are ours or the caller's.
 */

import { problem, ThroughlineError } from '../../model/problems.ts'

/** Names of primary result codes; the driver does not name all of their extended forms. */
const primaryNames: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
}

/** The SQLite code of an error of the driver, `SQLITE_BUSY` and its like, or null. */
export function sqliteCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  if (error.code.startsWith('SQLITE_')) return error.code
  // `UNKNOWN_SQLITE_ERROR_1544`: the low byte of an extended code is the primary one.
  const extended = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(error.code)?.[1]
  return extended === undefined ? null : (primaryNames[Number(extended) & 0xff] ?? null)
}

/** Why a file could not be opened: the driver gives SQLite's number alone, 14 for `CANTOPEN`. */
export function openingReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /: 14\W*$/.test(message) ? 'no file can be made or opened there' : message
}

/** True where another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  return sqliteCodeOf(error)?.startsWith('SQLITE_BUSY') === true
}

/** The problem with the store at `where` that `error` stands for. */
export function explainSqlite(error: unknown, where: string): unknown {
  const code = sqliteCodeOf(error)
  if (code === null || !(error instanceof Error)) return error
  const reason = error.message
  if (code.startsWith('SQLITE_BUSY')) return new ThroughlineError(problem('store-busy', { where }), error)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new ThroughlineError(problem('store-damaged', { where, reason }), error)
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)/.test(code)) {
    return new ThroughlineError(problem('store-unreadable', { where, reason }), error)
  }
  return error
}
