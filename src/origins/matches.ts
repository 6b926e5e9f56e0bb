/**
 * A newcomer and its candidates in, the families it is one text with out, each by its
 * best member: the family's original where that one matches, as derivation from the
 * original is the plainest account, and the likest member otherwise.
 */

import type { Consulted } from '../engine/step.ts'
import type { ArticleId } from '../model/ids.ts'
import { HashPlaces } from '../text/hash-places.ts'
import { sharedPlaces } from './alignment.ts'
import { type Candidate, readyBeside } from './candidates.ts'
import { columnsOf } from './columns.ts'
import { claimOf, type Published } from './direction.ts'
import { evidenceOf, type Side } from './evidence.ts'
import type { FamilyRecord } from './families-known.ts'
import type { EntryFacts } from './generation.ts'
import { type Judgement, type JudgementSettings, judge, rewriteProbability } from './judgement.ts'
import type { FamilyState } from './state.ts'

/** A family that the newcomer belongs to, by this member of it. */
export interface Match {
  readonly family: FamilyRecord
  readonly entry: EntryFacts
  readonly judgement: Judgement
}

/**
 * Least probability that the newcomer derives from the family's original where it is
 * likest another member: a brief and an independent report of the same facts look
 * alike, the report and the brief's original do not. Half: more likely than not.
 */
const ORIGINAL_MIN = 0.5

/**
 * The match by the family's original. Where a member's own words are in the newcomer it
 * was copied from that one; otherwise the original has to agree that it is the source.
 */
function fromOriginal(match: Match, probabilities: ReadonlyMap<ArticleId, number>): Match | null {
  const { entry, family, judgement } = match
  const isWordForWord = judgement.kind === 'copy' || judgement.kind === 'edited'
  if (isWordForWord || entry.article === family.original.article) return match
  const probability = probabilities.get(family.original.article)
  if (probability === undefined) return match
  return probability >= ORIGINAL_MIN ? { ...match, entry: family.original } : null
}

function better(a: Match, b: Match): boolean {
  const aLeads = a.entry.article === a.family.original.article
  const bLeads = b.entry.article === b.family.original.article
  return aLeads === bLeads ? a.judgement.confidence > b.judgement.confidence : aLeads
}

/** Least share of names and figures at a first glance; derived versions of the train set have .5 and more. */
const GLANCE_MIN = 0.4

const newcomerWords = new HashPlaces()

/** Families of the newcomer, surest first. */
export function findMatches(
  state: FamilyState,
  newcomer: { readonly side: Side; readonly published: Published },
  candidates: readonly Candidate[],
  consulted: Consulted,
  settings: JudgementSettings,
): Match[] {
  const best = new Map<FamilyRecord['id'], Match>()
  const probabilities = new Map<ArticleId, number>()
  const { keys } = newcomer.side.laid
  newcomerWords.empty(keys.length)
  for (let i = 0; i < keys.length; i++) newcomerWords.add(keys[i]!)
  for (const { entry, family } of candidates) {
    const layers = consulted.get(entry.article)
    if (!layers) continue
    const shared = sharedPlaces(newcomerWords, columnsOf(layers.passages).keys)
    const side = readyBeside(state, layers, newcomer.side.laid, shared)
    const evidence = evidenceOf(newcomer.side, side, GLANCE_MIN, shared)
    const claim = claimOf(newcomer.published, entry)
    probabilities.set(entry.article, evidence ? rewriteProbability(evidence, claim) : 0)
    const judgement = evidence && judge(evidence, claim, settings)
    if (!judgement) continue
    const match = { family, entry, judgement }
    const known = best.get(family.id)
    if (!known || better(match, known)) best.set(family.id, match)
  }
  const surest = (a: Match, b: Match) =>
    b.judgement.confidence - a.judgement.confidence || a.family.number - b.family.number
  return [...best.values()].flatMap((match) => fromOriginal(match, probabilities) ?? []).sort(surest)
}
