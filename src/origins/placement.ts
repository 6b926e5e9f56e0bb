/**
 * A newcomer and the families that it matches in, the decision out: derived from the
 * surest match, or, where it is the earlier or fuller text, the original that takes
 * that place late. Where it ties families together the oldest one's id stays, and
 * every original but one becomes a derived text.
 */

import type { Derivation, DerivationKind, FamilyDecision } from '../model/family.ts'
import type { ArticleId, FamilyId } from '../model/ids.ts'
import { derivesFrom, type Published } from './direction.ts'
import { type FamilyRecord, type Member, ownFamily } from './families-known.ts'
import type { Judgement } from './judgement.ts'
import { BRIEF_RATIO_MAX } from './lengths.ts'
import type { Match } from './matches.ts'

/** A derived text is a brief only where it is the shorter one. */
function kindOf(judged: DerivationKind, derived: Published, from: Published): DerivationKind {
  if (judged === 'copy' || judged === 'edited') return judged
  return derived.length < from.length * BRIEF_RATIO_MAX ? 'brief' : 'rewrite'
}

function derive(
  article: ArticleId,
  derived: Published,
  from: Published & { readonly article: ArticleId },
  family: FamilyId,
  judgement: Judgement,
): Derivation {
  const kind = kindOf(judgement.kind, derived, from)
  return { article, family, kind, derivedFrom: from.article, confidence: judgement.confidence, drift: [] }
}

/** The families that the newcomer ties together: the surest, and others where both links are sure. */
function tied(matches: readonly Match[], confidenceMin: number): Match[] {
  const [first, ...others] = matches
  if (!first) return []
  const joins = ({ judgement }: Match) => judgement.confidence >= confidenceMin
  return joins(first) ? [first, ...others.filter(joins)] : [first]
}

/** Of the families' originals the one from which the others derive. */
function rootOf(joined: readonly Match[]): Member {
  const byAge = [...joined].sort((a, b) => a.family.number - b.family.number)
  return byAge
    .map((match) => match.family.original)
    .reduce((root, original) => (derivesFrom(original, root) ? root : original))
}

/** The texts that derived from an original which now derives itself. */
function takenOver(family: FamilyRecord, from: ArticleId, id: FamilyId): Derivation[] {
  return family.members
    .filter(({ article }) => article !== from)
    .map((member) => ({ ...member, family: id, derivedFrom: from, drift: [] }))
}

/** Decides the newcomer's place; `matches` are surest first. */
export function place(
  article: ArticleId,
  newcomer: Published,
  matches: readonly Match[],
  settings: { readonly mergeConfidenceMin: number },
): FamilyDecision {
  const joined = tied(matches, settings.mergeConfidenceMin)
  const surest = joined[0]
  const alone = { article, kind: 'original', derivedFrom: null, confidence: 1, drift: [] } as const
  if (!surest) return { derivation: { ...alone, family: ownFamily(article) }, revised: [], merged: [] }
  const oldest = joined.reduce((a, b) => (b.family.number < a.family.number ? b : a)).family
  const family = oldest.id
  const merged = joined.filter((match) => match.family.id !== oldest.id).map((match) => match.family.id)
  const leads = ({ entry, family: { original } }: Match) =>
    !derivesFrom(newcomer, original) && !derivesFrom(newcomer, entry)
  if (joined.every(leads)) {
    const from = { ...newcomer, article }
    const revised = joined.flatMap((match) => {
      const { original } = match.family
      // By another member the newcomer is known as its source; how the original derives is not judged again.
      const judgement =
        match.entry.article === original.article
          ? match.judgement
          : { ...match.judgement, kind: 'rewrite' as const }
      return [
        derive(original.article, original, from, family, judgement),
        ...takenOver(match.family, article, family),
      ]
    })
    return { derivation: { ...alone, family }, revised, merged }
  }
  const root = rootOf(joined)
  const revised = joined
    .filter((match) => match.family.original.article !== root.article)
    .flatMap((match) => [
      derive(match.family.original.article, match.family.original, root, family, match.judgement),
      ...takenOver(match.family, root.article, family),
    ])
  return { derivation: derive(article, newcomer, surest.entry, family, surest.judgement), revised, merged }
}
