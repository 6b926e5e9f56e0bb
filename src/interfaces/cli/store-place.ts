/**
 * Where the store is: what `--store` says, or the environment, or a file in the current
 * folder. An empty setting counts as none. What could only be a mistake (an address
 * of another database, `--store ""`) is refused here, since as a path it would make a
 * file of that name.
 */

import { problem, ThroughlineError } from '../../model/problems.ts'
import type { Options } from './command.ts'
import type { World } from './world.ts'

/** The store when nothing names one. */
const defaultPath = 'throughline.db'

const addressForm = /^[a-z][a-z0-9+.-]*:\/\//i
const postgresForm = /^postgres(?:ql)?:\/\//i

/** Path or PostgreSQL address of the store, by option, environment or default. */
export function storeOf({ environment }: Pick<World, 'environment'>, options: Options): string {
  if (options.store !== undefined) return checked(String(options.store), '--store')
  if (environment.databaseUrl) return checked(environment.databaseUrl, 'DATABASE_URL')
  if (environment.storePath) return checked(environment.storePath, 'THROUGHLINE_STORE')
  return defaultPath
}

function checked(where: string, name: string): string {
  const bad = where.trim() === '' || (addressForm.test(where) && !isPostgres(where))
  if (!bad) return where
  // The address is not repeated: it may hold a password.
  const reason = `${name} takes a file's path or an address that begins with postgres://.`
  throw new ThroughlineError(problem('usage', { reason, command: 'ingest' }))
}

function isPostgres(where: string): boolean {
  return postgresForm.test(where) && URL.canParse(where)
}
