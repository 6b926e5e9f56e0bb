/**
 * A newcomer and its candidates in, the families it is one text with out, each by its
 * best member: the family's original where that one matches, as derivation from the
 * original is the plainest account, and the likest member otherwise. A member that is
 * likelier derived from the newcomer than from its family's original goes over to it.
 */

import type { Consulted } from '../engine/step.ts'
import type { ArticleId } from '../model/ids.ts'
import { HashPlaces } from '../text/hash-places.ts'
import { sharedPlaces } from './alignment.ts'
import { type Candidate, readyAlone, readyBeside } from './candidates.ts'
import { columnsOf } from './columns.ts'
import { claimOf, derivesFrom, type Told } from './direction.ts'
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

/** What the newcomer is one text with. */
export interface Matches {
  /** Families it joins, surest first. */
  readonly joined: readonly Match[]
  /** Texts that it takes from a family it does not join, being the likelier source of them. */
  readonly taken: readonly Match[]
}

/**
 * Least probability that the newcomer and the family's original are one text where it is
 * likest another member: a brief and an independent report of the same facts look
 * alike, the report and the brief's original do not. Higher joins fewer reports through
 * a brief, lower loses fewer rewrites of an original that is not there; from .5 to .8 the
 * train set has the same families but for one brief, so the stricter end was taken.
 */
const ORIGINAL_MIN = 0.75

type Standing = 'joins' | 'takes' | 'neither'

const isWordForWord = ({ kind }: Judgement): boolean => kind === 'copy' || kind === 'edited'

interface Compared {
  readonly newcomer: Told
  readonly consulted: Consulted
  readonly probabilities: ReadonlyMap<ArticleId, number>
}

/** True where the matched member is likelier the newcomer's than its family's original's, and derived. */
function isLikelierSource({ entry, family, judgement }: Match, { newcomer, consulted }: Compared): boolean {
  const known = family.members.find(({ article }) => article === entry.article)
  const layers = consulted.get(entry.article)
  if (!known || !layers || judgement.confidence <= known.confidence) return false
  return !derivesFrom(newcomer, { ...entry, passages: layers.passages }, true)
}

/**
 * What a match makes of the newcomer. Where a member's own words are in it, it was
 * copied from that one; otherwise the original has to agree that they are one text.
 */
function standingOf(match: Match, compared: Compared): Standing {
  const { entry, family, judgement } = match
  if (isWordForWord(judgement) || entry.article === family.original.article) return 'joins'
  const probability = compared.probabilities.get(family.original.article)
  if (probability === undefined || probability >= ORIGINAL_MIN) return 'joins'
  return isLikelierSource(match, compared) ? 'takes' : 'neither'
}

/** True where the originals of two families count as one text, or where one of them cannot be seen. */
export function areOneText(
  state: FamilyState,
  [first, second]: readonly [EntryFacts, EntryFacts],
  consulted: Consulted,
  settings: JudgementSettings,
): boolean {
  const [one, other] = [consulted.get(first.article), consulted.get(second.article)]
  if (!one || !other) return true
  const evidence = evidenceOf(readyAlone(state, one), readyAlone(state, other), GLANCE_MIN)
  const judgement = evidence && judge(evidence, claimOf(first, second), settings)
  if (!judgement) return false
  return isWordForWord(judgement) || judgement.confidence >= ORIGINAL_MIN
}

/** A match by words is with that member; any other is with the family's original. */
function byOriginal(match: Match): Match {
  return isWordForWord(match.judgement) ? match : { ...match, entry: match.family.original }
}

function better(a: Match, b: Match): boolean {
  const aLeads = a.entry.article === a.family.original.article
  const bLeads = b.entry.article === b.family.original.article
  return aLeads === bLeads ? a.judgement.confidence > b.judgement.confidence : aLeads
}

/** Least share of names and figures at a first glance; derived versions of the train set have .5 and more. */
const GLANCE_MIN = 0.4

const newcomerWords = new HashPlaces()

/** The newcomer's matches among the candidates. */
export function findMatches(
  state: FamilyState,
  newcomer: { readonly side: Side; readonly told: Told },
  candidates: readonly Candidate[],
  consulted: Consulted,
  settings: JudgementSettings,
): Matches {
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
    const claim = claimOf(newcomer.told, entry)
    probabilities.set(entry.article, evidence ? rewriteProbability(evidence, claim) : 0)
    const judgement = evidence && judge(evidence, claim, settings)
    if (!judgement) continue
    const match = { family, entry, judgement }
    const known = best.get(family.id)
    if (!known || better(match, known)) best.set(family.id, match)
  }
  const surest = (a: Match, b: Match) =>
    b.judgement.confidence - a.judgement.confidence || a.family.number - b.family.number
  const compared = { newcomer: newcomer.told, consulted, probabilities }
  const matches = [...best.values()].sort(surest)
  const standing = new Map(matches.map((match) => [match, standingOf(match, compared)]))
  return {
    joined: matches.filter((match) => standing.get(match) === 'joins').map(byOriginal),
    taken: matches.filter((match) => standing.get(match) === 'takes'),
  }
}
