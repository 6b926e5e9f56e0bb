/**
 * What a core step returns: its value and the problems met on the way. The core
 * never throws for bad input; the rim decides what to print and where to stop.
 */

import type { Problem } from './problems.ts'

/** A value with the problems that were met while making it. */
export interface Outcome<Value> {
  readonly value: Value
  readonly problems: readonly Problem[]
}

/** An outcome without problems, or with those given. */
export function outcome<Value>(value: Value, problems: readonly Problem[] = []): Outcome<Value> {
  return { value, problems }
}
