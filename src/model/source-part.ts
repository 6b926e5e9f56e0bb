/**
 * A piece of input as files, web addresses and standard input give it: bytes and
 * where they came from, or what went wrong. What the bytes mean is for `sources`.
 */

import type { Problem } from './problems.ts'

/** A whole document, one line of JSON Lines, or a problem. */
export type SourcePart =
  | {
      readonly kind: 'document'
      readonly location: string
      readonly bytes: Uint8Array
      readonly mediaType?: string
    }
  | {
      readonly kind: 'line'
      readonly location: string
      readonly lineNumber: number
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
