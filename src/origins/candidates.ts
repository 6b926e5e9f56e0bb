/**
 * A newcomer in, the few texts of the window that it may be one text with out. Each
 * shared key is a vote, a rare word counting more than a common one; texts with too few
 * votes are not looked at at all, which is what keeps an ordinary flow of unrelated
 * articles cheap. The original of a candidate's family is a candidate too.
 */

import type { ConsultedLayers } from '../engine/step.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { rememberLast } from '../text/last-made.ts'
import { type Voted, Votes } from '../text/votes.ts'
import { type Laid, layBeside, layOut, type Shared } from './alignment.ts'
import { claimKey, sourceKey } from './claims.ts'
import { type Side, sideOf } from './evidence.ts'
import type { FamilyRecord, Member } from './families-known.ts'
import type { EntryFacts } from './generation.ts'
import { copyKeys, publisherKeys, shingleKeys, TELLING_KEPT, tellingWords } from './keys.ts'
import type { FamilyState } from './state.ts'

export type Read = Pick<ArticleLayers, 'article' | 'signature' | 'passages'>

export interface Candidate {
  readonly entry: EntryFacts
  readonly family: FamilyRecord
}

/**
 * Texts compared in full, originals of their families aside. In the train set the kin of
 * a derived text has the most votes in 39 of 42 cases and the second most in the others.
 */
const CANDIDATES_MAX = 4
/** Votes of a shared band and of a shared shingle, in units of a word found in one of `e^8` documents. */
const BAND_VOTE = 1
const SHINGLE_VOTE = 1
const WORD_UNIT = 8
/** Vote for the newest texts of the publisher that the newcomer names, and for those that name the same one. */
const CLAIM_VOTE = 1.5

/** What the newcomer is found by, in parallel, and what it will be kept under. */
export interface Keys {
  readonly asked: readonly number[]
  readonly votes: readonly number[]
  readonly kept: readonly number[]
}

/** The newcomer's own side, made once for `consults`, `decide` and `apply`: nothing changes in between. */
export const sideFor = rememberLast((state: FamilyState, read: Read): Side => readyAlone(state, read))

/** Makes an earlier text ready to be weighed against other earlier ones. */
export function readyAlone(
  { frequencies, commonness }: FamilyState,
  { passages, signature }: ConsultedLayers,
): Side {
  return sideOf(layOut(passages, frequencies, commonness.weights(passages)), signature)
}

/** Makes an earlier text ready to be weighed against the newcomer; what is common to many texts counts less. */
export function readyBeside(
  { frequencies, commonness }: FamilyState,
  { passages, signature }: ConsultedLayers,
  newcomer: Laid,
  shared: Shared,
): Side {
  return sideOf(layBeside(newcomer, shared, passages, frequencies, commonness.weights(passages)), signature)
}

/** Made once, as its side. */
export const keysFor = rememberLast((state: FamilyState, read: Read): Keys => {
  const bands = copyKeys(read.signature)
  const shingles = shingleKeys(read.signature)
  const words = tellingWords(sideFor(state, read))
  const claim = claimKey(read.article)
  const claimed = publisherKeys(claim)
  return {
    asked: [...bands, ...shingles, ...words.keys, ...claimed],
    votes: [
      ...bands.map(() => BAND_VOTE),
      ...shingles.map(() => SHINGLE_VOTE),
      ...words.weights.map((weight) => weight / WORD_UNIT),
      ...claimed.map(() => CLAIM_VOTE),
    ],
    kept: [
      ...bands,
      ...shingles,
      ...words.keys.slice(0, TELLING_KEPT),
      ...publisherKeys(sourceKey(read.article), claim),
    ],
  }
})

/** Used again for each newcomer. */
const counted = new Votes()

function votesFor({ texts }: FamilyState, { asked, votes }: Keys, least: number): Voted[] {
  counted.clear()
  texts.forAll(asked, (place, number) => counted.add(number, votes[place]!))
  return counted.atLeast(least)
}

/**
 * The texts to compare, likeliest first, then the originals of their families; bounded
 * work. Made once for `consults` and `decide`. `votesMin` as the setting
 * `candidateVotesMin`.
 */
export const candidatesFor = rememberLast((state: FamilyState, read: Read, votesMin: number): Candidate[] => {
  const candidates: Candidate[] = []
  for (const { number } of votesFor(state, keysFor(state, read), votesMin)) {
    const entry = state.texts.at(number)
    if (entry === null || entry.article === read.article.id) continue
    candidates.push({ entry, family: state.families.of(entry) })
    if (candidates.length === CANDIDATES_MAX) break
  }
  return [...candidates, ...originalsOf(candidates)]
})

function originalsOf(candidates: readonly Candidate[]): Candidate[] {
  const known = new Set(candidates.map(({ entry }) => entry.article))
  const originals: Candidate[] = []
  for (const { family } of candidates) {
    const entry: Member = family.original
    if (known.has(entry.article)) continue
    known.add(entry.article)
    originals.push({ entry, family })
  }
  return originals
}
