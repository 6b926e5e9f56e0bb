/**
 * Reads an article with its signature and terms, writes what it changes in the
 * families: its own place, originals whose place it takes, families it ties together.
 * Candidates come from the three lookups of `state.ts`; `judgement.ts` says which of
 * them are one text with it, `direction.ts` which derives from which.
 *
 * Known failure: a family whose members are linked only through a brief can hold two
 * independent reports with the same facts.
 */

import { defineFold } from '../engine/step.ts'
import type { FamilyDecision } from '../model/family.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { outcome } from '../model/outcome.ts'
import type { Terms } from '../model/terms.ts'
import { rememberLast } from '../text/last-made.ts'
import { timeOf } from '../text/stream-clock.ts'
import { termKeys } from '../text/term-vectors.ts'
import { claimKey, sourceKey } from './claims.ts'
import type { Published } from './direction.ts'
import type { Likened } from './likeness.ts'
import { findMatches } from './matches.ts'
import { ownFamily, place } from './placement.ts'
import { profileOf } from './profile.ts'
import { type Entry, type FamilyRecord, type FamilyState, keep, resolve, startState, sweep } from './state.ts'

type Read = Pick<ArticleLayers, 'article' | 'signature' | 'terms'>

const profileFor = rememberLast((state: FamilyState, terms: Terms) => profileOf(terms, state.frequencies))

function likenedOf(state: FamilyState, { signature, terms }: Read): Likened {
  return {
    minhash: Uint32Array.from(signature.minhash),
    sample: { hashes: Uint32Array.from(signature.sample), total: signature.shingles },
    profile: profileFor(state, terms),
  }
}

function publishedOf(state: FamilyState, layers: Read): Published {
  const { article } = layers
  return {
    ...likenedOf(state, layers),
    publishedAt: timeOf(article.publishedAt),
    source: sourceKey(article),
    claim: claimKey(article),
  }
}

/** The family of a decision; opened, or joined from those that ended here. */
function familyOf(state: FamilyState, decision: FamilyDecision, entry: Entry): FamilyRecord {
  const { family: id, kind } = decision.derivation
  const known = state.families.get(id)
  const family = known ? resolve(known) : { id, number: ++state.opened, original: entry, kept: 0, into: null }
  if (!known) state.families.set(id, family)
  const places = new Map(decision.revised.map((derivation) => [derivation.article, derivation.kind]))
  const originals = [family.original]
  for (const ended of decision.merged) {
    const record = state.families.get(ended)
    if (!record || resolve(record) === family) continue
    const root = resolve(record)
    originals.push(root.original)
    family.kept += root.kept
    root.into = family
  }
  for (const original of originals) original.kind = places.get(original.article) ?? original.kind
  const stays = originals.find((original) => !places.has(original.article)) ?? entry
  family.original = kind === 'original' ? entry : stays
  return family
}

function apply(state: FamilyState, layers: Read, decision: FamilyDecision, windowDays: number): void {
  const { derivation } = decision
  const published = publishedOf(state, layers)
  state.version++
  if (published.publishedAt !== null) state.clock.tick(published.publishedAt)
  const entry = {
    ...published,
    article: layers.article.id,
    kind: derivation.kind,
    seenAt: published.publishedAt ?? state.clock.now,
  } as Entry
  entry.family = familyOf(state, decision, entry)
  if (derivation.kind !== 'copy') keep(state, entry)
  if (derivation.family === ownFamily(derivation.article)) state.frequencies.add(termKeys(layers.terms))
  sweep(state, windowDays)
}

export const familyFold = defineFold({
  name: 'families',
  version: 1,
  about: 'Finds which articles derive from one text, and which of them is the original.',
  reads: ['article', 'signature', 'terms'],
  writes: 'family',
  settings: {
    copyResemblanceMin: 0.85,
    editedContainmentMin: 0.6,
    rewriteProbabilityMin: 0.7,
    briefProbabilityMin: 0.7,
    mergeConfidenceMin: 0.7,
    windowDays: 30,
  },
  settingsAbout: {
    copyResemblanceMin: 'Least share of common shingles of a copy; below it a text counts as edited.',
    editedContainmentMin:
      'Least share of one text that stands in the other; follow-ups that quote background have up to .31, edited versions .81 and more.',
    rewriteProbabilityMin:
      'Least probability of a rewrite: lower finds more, higher joins fewer independent reports.',
    briefProbabilityMin: 'The same for briefs, which have less to be judged by.',
    mergeConfidenceMin: 'Least confidence in both links for an article to tie two families together.',
    windowDays: 'Days of stream time after which a text is no longer compared; bounds memory.',
  },
  start: (): FamilyState => startState(),
  decide(state, layers, settings) {
    const newcomer = publishedOf(state, layers)
    const matches = findMatches(state, newcomer, settings)
    return outcome(place(layers.article.id, newcomer, matches, settings))
  },
  apply: (state, layers, decision, settings) => apply(state, layers, decision, settings.windowDays),
})
