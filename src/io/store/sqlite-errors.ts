/**
 * What SQLite's result codes (sqlite.org/rescode.html) mean to people. Errors of
 * other kinds pass as they are, since they are ours or the caller's.
 */

import { problem, ThroughlineError } from '../../model/problems.ts'

/** The SQLite code of an error of the driver, `SQLITE_BUSY` and its like, or null. */
export function sqliteCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : null
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
