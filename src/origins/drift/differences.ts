/**
 * Both sides of a comparison and a place on each in, the difference as it is written down
 * out: the exact words and their offsets, without the separators at their ends.
 */

import type { Drift, DriftKind } from '../../model/family.ts'
import type { Span } from '../../model/span.ts'
import type { Pair } from './pairing.ts'
import type { Side } from './sides.ts'

export interface Compared {
  readonly derived: Side
  readonly original: Side
  readonly pairs: readonly Pair[]
}

const EDGES = /^[\s,;:.—–-]+|[\s,;:—–-]+$/g

/** The span without white space and separators at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end)
  const bare = written.replace(EDGES, '')
  const at = start + Math.max(0, written.indexOf(bare))
  return { start: at, end: at + bare.length }
}

/** A difference between `here`, in the derived text, and `there`, in the original. */
export function difference(kind: DriftKind, { derived, original }: Compared, here: Span, there: Span): Drift {
  const span = trimmed(derived.text, here)
  const from = trimmed(original.text, there)
  return {
    kind,
    ...span,
    original: original.text.slice(from.start, from.end),
    altered: derived.text.slice(span.start, span.end),
    from,
  }
}
