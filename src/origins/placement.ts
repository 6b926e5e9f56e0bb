/**
 * A newcomer and the families that it matches in, the decision out: who leads what is
 * one family now, and what derives from whom. The newcomer derives from the surest
 * match or, where it leads, takes the place of the originals; it may also show that
 * another member was the source all along. Where it ties families together the oldest
 * one's id stays, and every original but one becomes a derived text. A brief that fits two
 * rival reports ties nothing: where the newcomer leads neither, their originals must be
 * one text too.
 */

import type { Derivation, DerivationKind, FamilyDecision } from '../model/family.ts'
import type { FamilyId } from '../model/ids.ts'
import type { Published } from './direction.ts'
import { type Derived, type FamilyRecord, type Member, ownFamily } from './families-known.ts'
import { leaderOf, REWORDED_MAX } from './leadership.ts'
import { BRIEF_RATIO_MAX } from './lengths.ts'
import type { Match, Matches } from './matches.ts'
import type { Relative } from './relatives.ts'
import { commonRuns } from './runs.ts'

type DerivedKind = Exclude<DerivationKind, 'original'>

/** A derived text is a brief only where it is the shorter one. */
function kindOf(judged: DerivedKind, derived: Published, from: Published): DerivedKind {
  if (judged === 'copy' || judged === 'edited') return judged
  return derived.length < from.length * BRIEF_RATIO_MAX ? 'brief' : 'rewrite'
}

/** The families that the newcomer ties together: the surest, and others where both links are sure. */
function tied(matches: readonly Match[], confidenceMin: number): Match[] {
  const [first, ...others] = matches
  if (!first) return []
  const joins = ({ judgement }: Match) => judgement.confidence >= confidenceMin
  return joins(first) ? [first, ...others.filter(joins)] : [first]
}

/** Of families tied together by a text that derives from another those whose originals are one with the surest's. */
function agreeing(
  [surest, ...others]: readonly Match[],
  newcomer: Relative,
  leader: Relative,
  areOne: Known['areOne'],
): Match[] {
  if (!surest || leader === newcomer) return surest ? [surest, ...others] : []
  const agrees = ({ family }: Match) => areOne(family.original, surest.family.original)
  return [surest, ...others.filter(agrees)]
}

/** How a text derives that was not judged against its leader: by their word sequences and lengths. */
function kindByWords(derived: Relative, leader: Relative): DerivedKind {
  const isEdited = commonRuns(derived.passages, leader.passages) >= REWORDED_MAX
  return kindOf(isEdited ? 'edited' : 'rewrite', derived, leader)
}

interface Lead {
  readonly leader: Relative
  readonly family: FamilyId
}

/** What becomes of a member of a family that has a new leader; null where nothing does. */
function follow(member: Derived, seen: Relative | undefined, { leader, family }: Lead): Derivation {
  const kind = seen && member.kind !== 'copy' ? kindByWords(seen, leader) : member.kind
  return { ...member, kind, family, derivedFrom: leader.article, drift: [] }
}

/** What changes in a family whose original does not lead any more. */
function revise(match: Match, relatives: readonly Relative[], lead: Lead, newcomer: Relative): Derivation[] {
  const { original, members, id } = match.family
  const { leader, family } = lead
  const old = relatives.find(({ article }) => article === original.article)
  const isJudged = match.entry.article === original.article && leader === newcomer
  const judged = isJudged || !old ? kindOf(match.judgement.kind, original, leader) : kindByWords(old, leader)
  const { confidence } = match.judgement
  const { article } = original
  // A copy of the old original stays one, unless the new leader is the same text again.
  const moves = ({ kind, article: member }: Derived) =>
    member !== leader.article && (kind !== 'copy' || judged === 'copy' || id !== family)
  return [
    { article, family, kind: judged, derivedFrom: leader.article, confidence, drift: [] },
    ...members.filter(moves).map((member) =>
      follow(
        member,
        relatives.find((relative) => relative.article === member.article),
        lead,
      ),
    ),
  ]
}

/** The newcomer's own place under the leader. */
function deriveNewcomer(
  newcomer: Relative,
  { entry, judgement, family: known }: Match,
  lead: Lead,
): Derivation {
  const isWordForWord = judgement.kind === 'copy' || judgement.kind === 'edited'
  const isByLeader = entry.article === lead.leader.article
  const from = isWordForWord || isByLeader || entry.article !== known.original.article ? entry : lead.leader
  return {
    article: newcomer.article,
    family: lead.family,
    kind: from === entry ? kindOf(judgement.kind, newcomer, entry) : kindByWords(newcomer, lead.leader),
    derivedFrom: from.article,
    confidence: judgement.confidence,
    drift: [],
  }
}

const leading = { kind: 'original', derivedFrom: null, confidence: 1, drift: [] } as const

/** A text that goes over to the newcomer's family. */
function take({ entry, judgement }: Match, newcomer: Relative, family: FamilyId): Derivation {
  const kind = kindOf(judgement.kind, entry, newcomer)
  const { confidence } = judgement
  return { article: entry.article, family, kind, derivedFrom: newcomer.article, confidence, drift: [] }
}

/** What the newcomer's place depends on besides what it is one text with. */
interface Known {
  /** A family's members, its original first. */
  readonly relativesOf: (family: FamilyRecord) => readonly Relative[]
  /** True where two originals, laid side by side, count as one text. */
  readonly areOne: (first: Member, second: Member) => boolean
}

/** Decides the newcomer's place. */
export function place(
  newcomer: Relative,
  matches: Matches,
  known: Known,
  settings: { readonly mergeConfidenceMin: number },
): FamilyDecision {
  const { derivation, revised, merged } = placeAmong(newcomer, matches.joined, known, settings)
  const taken = matches.taken.map((match) => take(match, newcomer, derivation.family))
  return { derivation, revised: [...revised, ...taken], merged }
}

/** The text that leads the newcomer and the families of these matches. */
function leaderAmong(newcomer: Relative, families: ReadonlyMap<FamilyRecord, readonly Relative[]>): Relative {
  const originals = [...families.values()].flatMap((members) => members.slice(0, 1))
  const others = [...families.values()].flatMap((members) => members.slice(1))
  return leaderOf([newcomer, ...originals, ...others])
}

function placeAmong(
  newcomer: Relative,
  matches: readonly Match[],
  { relativesOf, areOne }: Known,
  settings: { readonly mergeConfidenceMin: number },
): FamilyDecision {
  const { article } = newcomer
  const relativesIn = (joined: readonly Match[]) =>
    new Map(joined.map(({ family }) => [family, relativesOf(family)]))
  const all = tied(matches, settings.mergeConfidenceMin)
  const joined =
    all.length > 1 ? agreeing(all, newcomer, leaderAmong(newcomer, relativesIn(all)), areOne) : all
  const surest = joined[0]
  if (!surest)
    return { derivation: { article, ...leading, family: ownFamily(article) }, revised: [], merged: [] }
  const relatives = relativesIn(joined)
  const leader = leaderAmong(newcomer, relatives)
  const oldest = joined.reduce((a, b) => (b.family.number < a.family.number ? b : a)).family
  const lead: Lead = { leader, family: oldest.id }
  const isNew =
    joined.every(({ family }) => family.original.article !== leader.article) && leader !== newcomer
  const revised = joined
    .filter(({ family }) => family.original.article !== leader.article)
    .flatMap((match) => revise(match, relatives.get(match.family)!, lead, newcomer))
  return {
    derivation:
      leader === newcomer
        ? { article, ...leading, family: lead.family }
        : deriveNewcomer(newcomer, surest, lead),
    revised: isNew ? [{ article: leader.article, ...leading, family: lead.family }, ...revised] : revised,
    merged: joined.filter(({ family }) => family !== oldest).map(({ family }) => family.id),
  }
}
