/**
 * A date that the text states, resolved to its first and last day ("last week" has
 * seven); durations are not dates. What is said in relation to the day of publication
 * ("Monday") is there only where that day is known. Times of day are not kept.
 */

import type { Span } from './span.ts'

export interface DateMention extends Span {
  /** ISO day, `2024-10-07`. */
  readonly from: string
  /** ISO day, equal to `from` for a single day. */
  readonly to: string
}
