/**
 * Which relations of an event a reader should see first. What carries a story on, turns it
 * or answers it goes before what only stands beside or behind it; within both, the surer
 * first. In: relations as they are stored. Out: an order, and the split of a long list into
 * what is shown and what is folded.
 */

import type { Relation } from '../../../model/relation.ts'

/** More relations than these make the page a list of relations (by eye, 2026-11). */
const shownMax = 4
/** So many are shown even where all of them only stand beside or behind. */
const shownMin = 1

/** True where the later event takes the story on from the earlier one. */
export function carriesOn({ type }: Relation): boolean {
  return type !== 'background' && type !== 'parallel'
}

/** What carries on before what does not, the surer first. */
export function byWeight(a: Relation, b: Relation): number {
  return Number(carriesOn(b)) - Number(carriesOn(a)) || b.confidence - a.confidence
}

/** Relations to show and relations to fold, both in order of weight; a fold never hides just one. */
export function splitByWeight(relations: readonly Relation[]): readonly [Relation[], Relation[]] {
  const ordered = [...relations].sort(byWeight)
  const shown = Math.min(shownMax, Math.max(shownMin, ordered.filter(carriesOn).length))
  return ordered.length <= shown + 1 ? [ordered, []] : [ordered.slice(0, shown), ordered.slice(shown)]
}
