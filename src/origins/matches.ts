/**
 * A newcomer in, the families it is one text with out, each by its best member: the
 * family's original where that one matches, as derivation from the original is the
 * plainest account, and the likest member otherwise.
 */

import { claimsLink, type Published } from './direction.ts'
import { type Judgement, type JudgementSettings, judge } from './judgement.ts'
import { likenessOf } from './likeness.ts'
import {
  candidatesFor,
  type Entry,
  type FamilyRecord,
  type FamilyState,
  resolve,
  shingleWeight,
} from './state.ts'

/** A family that the newcomer belongs to, by this member of it. */
export interface Match {
  readonly family: FamilyRecord
  readonly entry: Entry
  readonly judgement: Judgement
}

function better(a: Match, b: Match): boolean {
  const [aLeads, bLeads] = [a.entry === a.family.original, b.entry === b.family.original]
  return aLeads === bLeads ? a.judgement.confidence > b.judgement.confidence : aLeads
}

/** Families of the newcomer, surest first. */
export function findMatches(state: FamilyState, newcomer: Published, settings: JudgementSettings): Match[] {
  const best = new Map<FamilyRecord, Match>()
  const weigh = shingleWeight(state)
  for (const entry of candidatesFor(state, newcomer)) {
    const words = Math.min(newcomer.profile.words, entry.profile.words)
    const likeness = likenessOf(newcomer, entry, weigh)
    const judgement = judge(likeness, claimsLink(newcomer, entry), words, settings)
    if (judgement === null) continue
    const match = { family: resolve(entry.family), entry, judgement }
    const known = best.get(match.family)
    if (!known || better(match, known)) best.set(match.family, match)
  }
  const surest = (a: Match, b: Match) =>
    b.judgement.confidence - a.judgement.confidence || a.family.number - b.family.number
  return [...best.values()].sort(surest)
}
