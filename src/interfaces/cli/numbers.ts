/** Reads numbers from options and arguments, with an error that names the option. */

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

/** Threads asked for, or one a core. */
export function jobsOf(world: World, options: Options, command: string): number {
  if (options.jobs === undefined) return world.coreCount
  return wholeNumber(options.jobs, '--jobs', command, 0, 64)
}
