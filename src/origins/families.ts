/**
 * Reads an article with its signature and passages, writes what it changes in
 * the families: its own place, originals whose place it takes, families it ties
 * together. `candidates.ts` finds the few texts that may be one with it,
 * `evidence.ts` lays them side by side, `judgement.ts` says which are, and
 * `leadership.ts` and `direction.ts` which derives from which.
 *
 * Known failure: rival agencies' reports of one news conference may pass for one text,
 * and a brief that comes before its original may be given to a rival.
 */

import { defineFold } from '../engine/step.ts'
import type { FamilyDecision } from '../model/family.ts'
import { outcome } from '../model/outcome.ts'
import { timeOf } from '../text/stream-clock.ts'
import { candidatesFor, keysFor, type Read, sideFor } from './candidates.ts'
import { claimKey, sourceKey } from './claims.ts'
import { columnsOf } from './columns.ts'
import type { Published } from './direction.ts'
import { type Derived, type FamilyRecord, MEMBERS_MAX, type Member, ownFamily } from './families-known.ts'
import type { EntryFacts } from './generation.ts'
import { areOneText, findMatches } from './matches.ts'
import { place } from './placement.ts'
import { articlesToSee, relativesOf } from './relatives.ts'
import { type FamilyState, forgetOld, startState } from './state.ts'

/** Texts of one family kept for comparison: those that came first, the original among them. */
const KEPT_MAX = 32
/** A copy that comes this part of the window after the last indexed text stands in for it from then on. */
const REFRESH_SHARE = 0.5
const DAY_MS = 86_400_000

const settings = {
  copyResemblanceMin: 0.85,
  editedRunsMin: 0.6,
  rewriteProbabilityMin: 0.6,
  briefProbabilityMin: 0.6,
  claimedProbabilityMin: 0.5,
  mergeConfidenceMin: 0.6,
  candidateVotesMin: 2.5,
  windowDays: 30,
}

function publishedOf({ article, signature }: Read): Published {
  return {
    publishedAt: timeOf(article.publishedAt),
    source: sourceKey(article),
    claim: claimKey(article),
    length: signature.shingles,
  }
}

/** The record of a family by its id; made where it had but one text. Null where it opens now. */
function recordOf(state: FamilyState, id: FamilyDecision['derivation']['family']): FamilyRecord | null {
  const known = state.families.get(id)
  if (known) return known
  const opener = state.texts.find(id.slice('f-'.length) as EntryFacts['article'])
  if (opener === null) return null
  const family = state.families.of(opener)
  state.families.keep(family)
  return family
}

/** The text that the decision leaves underived: the newcomer, a member that takes the lead, or one of the originals. */
function leaderAfter(
  state: FamilyState,
  originals: readonly Member[],
  { derivation, revised }: FamilyDecision,
  newcomer: Member,
): Member {
  if (derivation.kind === 'original') return newcomer
  const risen = revised.find(({ kind }) => kind === 'original')
  const facts = risen ? state.texts.find(risen.article) : null
  if (facts) return { ...facts, kind: 'original' }
  const changed = new Set(revised.map(({ article }) => article))
  return originals.find(({ article }) => !changed.has(article)) ?? newcomer
}

/** The derived texts of a family after a decision: those revised, the others as they were, and the newcomer. */
function membersAfter(family: FamilyRecord, { derivation, revised }: FamilyDecision): Derived[] {
  const changed = new Map<string, Derived>()
  for (const { article, kind, confidence } of [...family.members, ...revised, derivation]) {
    if (kind !== 'original') changed.set(article, { article, kind, confidence })
    else changed.delete(article)
  }
  changed.delete(family.original.article)
  return [...changed.values()].slice(0, MEMBERS_MAX)
}

/** Brings the families up to date with a decision that joins the newcomer to one. */
function join(state: FamilyState, family: FamilyRecord, decision: FamilyDecision, newcomer: Member): void {
  const originals = [family.original]
  for (const ended of decision.merged) {
    const record = recordOf(state, ended)
    if (!record || record === family) continue
    originals.push(record.original)
    family.members.push(...record.members)
    family.kept += record.kept
    record.into = family
  }
  family.original = leaderAfter(state, originals, decision, newcomer)
  family.members = membersAfter(family, decision)
  if (newcomer.seenAt !== null) family.seenAt = Math.max(family.seenAt ?? newcomer.seenAt, newcomer.seenAt)
}

/** Brings texts over to the newcomer's family that were another's until now. */
function bringOver(state: FamilyState, { derivation, revised }: FamilyDecision): void {
  const family = revised.length > 0 ? recordOf(state, derivation.family) : null
  if (!family) return
  for (const { article, kind, confidence } of revised) {
    const facts = state.texts.find(article)
    const former = facts && state.families.of(facts)
    if (!facts || !former || former === family) continue
    former.members = former.members.filter((member) => member.article !== article)
    former.kept--
    family.members = [
      ...family.members.filter((member) => member.article !== article),
      { article, kind, confidence },
    ]
    family.kept++
    state.texts.reopen(facts.number, family.number)
  }
}

/** True where the family's indexed texts are about to leave the window. */
function needsRefresh(family: FamilyRecord, seenAt: number | null, windowDays: number): boolean {
  const { original } = family
  if (original.seenAt === null || seenAt === null) return false
  return seenAt - original.seenAt > windowDays * REFRESH_SHARE * DAY_MS
}

function apply(state: FamilyState, read: Read, decision: FamilyDecision, windowDays: number): void {
  const { derivation } = decision
  const { kept: keys } = keysFor(state, read)
  const published = publishedOf(read)
  if (published.publishedAt !== null) state.clock.tick(published.publishedAt)
  const seenAt = published.publishedAt ?? state.clock.now
  const family =
    derivation.family === ownFamily(derivation.article) ? null : recordOf(state, derivation.family)
  const facts = { ...published, article: read.article.id, seenAt, opener: family?.number ?? 0 }
  const isIndexed =
    family === null ||
    (derivation.kind === 'copy' ? needsRefresh(family, seenAt, windowDays) : family.kept < KEPT_MAX)
  const entry = isIndexed ? state.texts.add(facts, keys, windowDays * DAY_MS) : { ...facts, number: 0 }
  if (family) {
    if (isIndexed) family.kept++
    join(state, family, decision, { ...entry, kind: derivation.kind })
  } else {
    state.frequencies.add(columnsOf(read.passages).keys)
    state.commonness.add(read.passages)
  }
  bringOver(state, decision)
  state.version++
  forgetOld(state, windowDays)
}

export const familyFold = defineFold({
  name: 'families',
  version: 5,
  about: 'Finds which articles derive from one text, and which of them is the original.',
  reads: ['article', 'signature', 'passages'],
  writes: 'family',
  settings,
  settingsAbout: {
    copyResemblanceMin: 'Least share of common shingles of a copy; below it a text counts as edited.',
    editedRunsMin:
      'Least share of the shorter text, quotations aside, in word sequences that the longer has too.',
    rewriteProbabilityMin:
      'Least probability of a rewrite: lower finds more, higher joins fewer independent reports; the highest at which nine in ten spun texts of the train set are found by cross-validation.',
    briefProbabilityMin: 'The same for briefs, which have less to be judged by.',
    claimedProbabilityMin:
      'The same where both texts name one original: then more likely than not is enough.',
    mergeConfidenceMin: 'Least confidence in both links for an article to tie two families together.',
    candidateVotesMin:
      'Least votes of shared keys for two texts to be laid side by side: lower misses fewer, higher is faster.',
    windowDays: 'Days of stream time after which a text is no longer compared; bounds memory.',
  },
  start: (): FamilyState => startState(),
  consults: (state, layers, { candidateVotesMin }) =>
    articlesToSee(candidatesFor(state, layers, candidateVotesMin)),
  decide(state, layers, settings, consulted = new Map()) {
    const { article, passages } = layers
    const told = { ...publishedOf(layers), passages }
    const side = sideFor(state, layers)
    const candidates = candidatesFor(state, layers, settings.candidateVotesMin)
    const matches = findMatches(state, { side, told }, candidates, consulted, settings)
    const newcomer = { ...told, article: article.id, arrival: Number.POSITIVE_INFINITY }
    const known = {
      relativesOf: (family: FamilyRecord) => relativesOf(state, family, consulted),
      areOne: (first: Member, second: Member) => areOneText(state, [first, second], consulted, settings),
    }
    return outcome(place(newcomer, matches, known, settings))
  },
  apply: (state, layers, decision, settings) => apply(state, layers, decision, settings.windowDays),
})
