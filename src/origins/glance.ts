/**
 * A first look at two texts before they are laid side by side: how many of one's names,
 * figures and dates the other has at all. Where few of either's stand in the other,
 * neither derives from it, and the costly look is spared.
 */

import type { Passages } from '../model/passages.ts'

/** The distinct words of a text, for looks at many others. */
export function wordSet({ words }: Passages): ReadonlySet<number> {
  return new Set(words)
}

function hardShare({ words, kinds }: Passages, other: ReadonlySet<number>): number {
  let found = 0
  let whole = 0
  for (let i = 0; i < words.length; i++) {
    if (kinds[i] === 'w' || kinds[i] === 'W') continue
    whole++
    if (other.has(words[i]!)) found++
  }
  return whole === 0 ? 1 : found / whole
}

/** The larger of both shares of names, figures and dates that the other text has; 1 where a text has none. */
export function glance(
  a: Passages,
  aWords: ReadonlySet<number>,
  b: Passages,
  bWords: ReadonlySet<number>,
): number {
  return Math.max(hardShare(a, bWords), hardShare(b, aWords))
}
