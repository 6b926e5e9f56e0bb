/**
 * Numbers from options and arguments. In: what was typed, or a default. Out: a whole
 * number within bounds, or an error that names the option and the bounds. Digits alone
 * are taken, since `parseInt` reads `12abc` as 12 and `Number` an empty text as 0.
 */

import { problem, ThroughlineError } from '../../model/problems.ts'
import type { Options } from './command.ts'
import type { World } from './world.ts'

/** A whole number from `least` to `most`; `name` is the option without dashes. */
export function wholeNumber(
  given: unknown,
  name: string,
  command: string,
  least: number,
  most: number,
): number {
  const value =
    typeof given === 'number' ? given : /^\d{1,15}$/.test(String(given)) ? Number(given) : Number.NaN
  if (Number.isInteger(value) && value >= least && value <= most) return value
  const reason = `${name} takes a whole number from ${least} to ${most}, not "${String(given)}".`
  throw new ThroughlineError(problem('usage', { reason, command }))
}

/**
 * Threads asked for, or one a core. `spare` cores are left for the main thread, for
 * commands in which it decides and writes while the others read.
 */
export function jobsOf(world: World, options: Options, command: string, spare = 0): number {
  if (options.jobs === undefined) return Math.max(1, world.coreCount - spare)
  return wholeNumber(options.jobs, '--jobs', command, 0, 64)
}
