/**
 * What PostgreSQL's error codes (SQLSTATE, appendix A of its manual) and broken
 * connections mean to people; other errors pass as they are, since they are ours.
 */

import { problem, ThroughlineError } from '../../model/problems.ts'

const busyCodes = /^(55P03|40P01)$/
const damagedCodes = /^XX00[12]$/
/** No connection, not let in, no such database, shut down, no space; and the system's own network errors. */
const unreachableCodes =
  /^(08...|28...|3D000|57P0.|53...|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN)$/

function reasonOf(error: Error): string {
  if (error instanceof AggregateError) return error.errors.map(String).join('; ')
  return error.message
}

/** The problem with the database at `where` that `error` stands for. */
export function explainPostgres(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof ThroughlineError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reason = reasonOf(error)
  if (busyCodes.test(code)) return new ThroughlineError(problem('store-busy', { where }), error)
  if (damagedCodes.test(code)) {
    return new ThroughlineError(problem('store-damaged', { where, reason }), error)
  }
  if (unreachableCodes.test(code) || /^Connection terminated/.test(reason)) {
    return new ThroughlineError(problem('store-unreadable', { where, reason }), error)
  }
  return error
}
