/**
 * A newcomer and its candidates in, the families it is one text with out, each by its
 * best member: the family's original where that one matches, as derivation from the
 * original is the plainest account, and the likest member otherwise.
 */

import type { Consulted, ConsultedLayers } from '../engine/step.ts'
import { layOut } from './alignment.ts'
import type { Candidate } from './candidates.ts'
import { claimsLink, type Published } from './direction.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { FamilyRecord } from './families-known.ts'
import type { EntryFacts } from './generation.ts'
import { glance, wordSet } from './glance.ts'
import { type Judgement, type JudgementSettings, judge } from './judgement.ts'
import type { FamilyState } from './state.ts'

/** A family that the newcomer belongs to, by this member of it. */
export interface Match {
  readonly family: FamilyRecord
  readonly entry: EntryFacts
  readonly judgement: Judgement
}

function better(a: Match, b: Match): boolean {
  const aLeads = a.entry.article === a.family.original.article
  const bLeads = b.entry.article === b.family.original.article
  return aLeads === bLeads ? a.judgement.confidence > b.judgement.confidence : aLeads
}

/** Least share of names and figures at a first glance; derived versions of the train set have .5 and more. */
const GLANCE_MIN = 0.4

/** Weighs the newcomer against earlier texts, null at a glance; what is common to many texts counts less. */
function weigher(state: FamilyState, newcomer: ConsultedLayers): (other: ConsultedLayers) => Evidence | null {
  const idf = (word: number) => state.frequencies.idf(word)
  const laidOut = ({ passages }: ConsultedLayers) => layOut(passages, idf, state.commonness.weights(passages))
  const own = { laid: laidOut(newcomer), signature: newcomer.signature }
  const ownWords = wordSet(newcomer.passages)
  return (other) => {
    const share = glance(newcomer.passages, ownWords, other.passages, wordSet(other.passages))
    if (share < GLANCE_MIN) return null
    return evidenceOf(own, { laid: laidOut(other), signature: other.signature })
  }
}

/** Families of the newcomer, surest first. */
export function findMatches(
  state: FamilyState,
  newcomer: ConsultedLayers & { readonly published: Published },
  candidates: readonly Candidate[],
  consulted: Consulted,
  settings: JudgementSettings,
): Match[] {
  if (candidates.length === 0) return []
  const weigh = weigher(state, newcomer)
  const best = new Map<FamilyRecord['id'], Match>()
  for (const { entry, family } of candidates) {
    const layers = consulted.get(entry.article)
    if (!layers) continue
    const evidence = weigh(layers)
    const judgement = evidence && judge(evidence, claimsLink(newcomer.published, entry), settings)
    if (!judgement) continue
    const match = { family, entry, judgement }
    const known = best.get(family.id)
    if (!known || better(match, known)) best.set(family.id, match)
  }
  const surest = (a: Match, b: Match) =>
    b.judgement.confidence - a.judgement.confidence || a.family.number - b.family.number
  return [...best.values()].sort(surest)
}
