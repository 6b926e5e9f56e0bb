/** A date that the text states, resolved to first and last day; durations are not dates. */

import type { Span } from './span.ts'

export interface DateMention extends Span {
  /** ISO day, `2024-10-07`. */
  readonly from: string
  /** ISO day, equal to `from` for a single day. */
  readonly to: string
}
