/**
 * Texts of one family in, the one that the others derive from out. The source is the
 * centre of its family: an edited version has its word sequences and a spun one shares
 * some with it, but the two share fewer with each other, as in the spanning tree of a
 * manuscript tradition. So each text is weighed by the word sequences that it has in
 * common with all others; of those near the most, named sources, length, quotations
 * and clocks decide (`direction.ts`).
 *
 * Known failure: two texts alone have no centre; there a wrong clock may stand.
 */

import { derivesFrom } from './direction.ts'
import type { Relative } from './relatives.ts'
import { commonRuns } from './runs.ts'

/**
 * Share of the most common word sequences from which a text may lead. Over the families
 * of the train set and their parts spun texts that were rewritten throughout have .0 to
 * .78 of their original's, edited versions .85 and more: those are left to the clock.
 */
const CENTRAL_MIN = 0.8
/** Share of common word sequences below which a text is reworded rather than edited; as for the kind. */
export const REWORDED_MAX = 0.6
/** Texts weighed: 28 comparisons at most. */
const WEIGHED_MAX = 8

/** Words in common sequences of any two of the texts, as a square table: a notice that is in all of them is not their source. */
function closenessOf(relatives: readonly Relative[]): number[][] {
  const table = relatives.map(() => new Array<number>(relatives.length).fill(0))
  for (let i = 0; i < relatives.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [relatives[i]!.passages, relatives[j]!.passages]
      const closeness = commonRuns(a, b) * Math.min(a.words.length, b.words.length)
      table[i]![j] = closeness
      table[j]![i] = closeness
    }
  }
  return table
}

function isReworded(a: Relative, b: Relative): boolean {
  return commonRuns(a.passages, b.passages) < REWORDED_MAX
}

/** The text that leads; of many `relatives`, which are at least one, only the first few are weighed. */
export function leaderOf(relatives: readonly Relative[]): Relative {
  const weighed = relatives.slice(0, WEIGHED_MAX).sort((a, b) => a.arrival - b.arrival)
  const closeness = closenessOf(weighed)
  const sums = closeness.map((row) => row.reduce((sum, value) => sum + value, 0))
  const least = CENTRAL_MIN * Math.max(...sums)
  const central = [...weighed.keys()].filter((i) => sums[i]! >= least)
  const leader = central.reduce((root, i) =>
    derivesFrom(weighed[i]!, weighed[root]!, isReworded(weighed[i]!, weighed[root]!)) ? root : i,
  )
  return weighed[leader]!
}
