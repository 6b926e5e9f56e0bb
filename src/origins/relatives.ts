/**
 * A newcomer's candidates in, the members of their families that it must see to tell
 * who leads out: not only the original and the likest text, but the first few others,
 * because which text is the source shows only in how all of them relate. Copies say
 * nothing that the copied text does not.
 */

import type { Consulted } from '../engine/step.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Candidate } from './candidates.ts'
import type { Told } from './direction.ts'
import type { FamilyRecord } from './families-known.ts'
import type { FamilyState } from './state.ts'

/** A member of a family, or the newcomer, with what its relations are told by. */
export interface Relative extends Told {
  readonly article: ArticleId
  /** Ascending in order of arrival. */
  readonly arrival: number
}

/** Members seen of one family beside its original: trades texts loaded against families told wrongly. */
const MEMBERS_SEEN = 4

function membersSeen({ original, members }: FamilyRecord): ArticleId[] {
  const telling = members.filter(({ kind, article }) => kind !== 'copy' && article !== original.article)
  return telling.slice(0, MEMBERS_SEEN).map(({ article }) => article)
}

/** The articles to see: the candidates, and of the families of more than one text some members. */
export function articlesToSee(candidates: readonly Candidate[]): ArticleId[] {
  const asked = candidates.flatMap(({ entry, family }) => [entry.article, ...membersSeen(family)])
  return [...new Set(asked)]
}

/** The family's original and those of its members that were asked for and found, the original first. */
export function relativesOf(state: FamilyState, family: FamilyRecord, consulted: Consulted): Relative[] {
  return [family.original.article, ...membersSeen(family)].flatMap((article) => {
    const facts = article === family.original.article ? family.original : state.texts.find(article)
    const layers = consulted.get(article)
    return facts && layers ? [{ ...facts, arrival: facts.number, passages: layers.passages }] : []
  })
}
