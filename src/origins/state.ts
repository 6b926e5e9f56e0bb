/**
 * What the family finder knows: the texts of the window that were not mere copies,
 * three ways to look them up (bands of MinHash, sampled shingles, telling terms),
 * and the families. Copies are not kept, so ten thousand of one text leave the state
 * as one does; each lookup takes only the newest few of a key, so a passage that
 * every article carries costs no more than a rare one.
 *
 * Only `apply` (in `families.ts`) changes this.
 */

import type { DerivationKind } from '../model/family.ts'
import type { ArticleId, FamilyId } from '../model/ids.ts'
import { newsBackground } from '../text/background.ts'
import { DocumentFrequencies } from '../text/document-frequencies.ts'
import { bandKeys } from '../text/minhash.ts'
import { PostingIndex } from '../text/posting-index.ts'
import { StreamClock } from '../text/stream-clock.ts'
import type { Likened } from './likeness.ts'
import { tellingTerms } from './profile.ts'

export interface FamilyRecord {
  readonly id: FamilyId
  /** Order of opening: where families merge, the older stays. */
  readonly number: number
  original: Entry
  /** Entries in the index; later ones are only counted. */
  kept: number
  into: FamilyRecord | null
}

/** One text of the window. */
export interface Entry extends Likened {
  readonly article: ArticleId
  family: FamilyRecord
  kind: DerivationKind
  /** Milliseconds since 1970, or null. */
  readonly publishedAt: number | null
  /** The article's time, or the stream's where it has none: for forgetting. */
  readonly seenAt: number | null
  readonly source: string
  readonly claim: string
}

export interface FamilyState {
  readonly frequencies: DocumentFrequencies
  readonly clock: StreamClock
  readonly families: Map<FamilyId, FamilyRecord>
  entries: Entry[]
  bands: PostingIndex
  shingles: PostingIndex
  terms: PostingIndex
  opened: number
  /** Counts the articles applied. */
  version: number
  sweepAt: number
}

/** Rows of a band of the MinHash; see `bandKeys`. */
const BAND_ROWS = 4
/** Terms by which a text is found, and looked up. */
const TELLING_TERMS = 16
/** Newest texts taken of one key. */
const BAND_POSTINGS_MAX = 8
const SHINGLE_POSTINGS_MAX = 12
const TERM_POSTINGS_MAX = 24
/** Texts of one family kept for comparison: those that came first, the original among them. */
const KEPT_MAX = 32
/** Texts compared in full. */
const CANDIDATES_MAX = 8
/** A shingle in this many kept texts counts fully; in more, in proportion less. */
const COMMON_SHINGLE = 4
/** Weight of one shared band, shingle or telling term in ranking candidates. */
const VOTES = { band: 4, shingle: 1, term: 1 }
const SWEEP_EVERY = 4_000
const DAY_MS = 86_400_000
/** Prior weight of the background table, in documents; as for events. */
const BACKGROUND_PRIOR = 400

/** A state that knows no article. */
export function startState(): FamilyState {
  return {
    frequencies: new DocumentFrequencies(newsBackground(), BACKGROUND_PRIOR),
    clock: new StreamClock(),
    families: new Map(),
    entries: [],
    bands: new PostingIndex(),
    shingles: new PostingIndex(),
    terms: new PostingIndex(),
    opened: 0,
    version: 0,
    sweepAt: SWEEP_EVERY,
  }
}

/** The family that this one has become. */
export function resolve(family: FamilyRecord): FamilyRecord {
  let found = family
  while (found.into !== null) found = found.into
  return found
}

/** How much a shared shingle counts: boilerplate that many texts carry counts little. */
export function shingleWeight(state: FamilyState): (hash: number) => number {
  return (hash) => Math.min(1, COMMON_SHINGLE / Math.max(1, state.shingles.countOf(hash)))
}

/** Kept texts that share most with this one, likeliest first; bounded work. */
export function candidatesFor(state: FamilyState, text: Likened): Entry[] {
  const votes = new Map<number, number>()
  const look = (index: PostingIndex, keys: ArrayLike<number>, postingsMax: number, vote: number) => {
    for (let i = 0; i < keys.length; i++) {
      const worth = vote / Math.sqrt(Math.max(1, index.countOf(keys[i]!)))
      index.forNewest(keys[i]!, postingsMax, (entry) => votes.set(entry, (votes.get(entry) ?? 0) + worth))
    }
  }
  look(state.bands, bandKeys(text.minhash, BAND_ROWS), BAND_POSTINGS_MAX, VOTES.band)
  look(state.shingles, text.sample.hashes, SHINGLE_POSTINGS_MAX, VOTES.shingle)
  look(state.terms, tellingTerms(text.profile, TELLING_TERMS), TERM_POSTINGS_MAX, VOTES.term)
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ranked.slice(0, CANDIDATES_MAX).map(([entry]) => state.entries[entry]!)
}

/** Keeps a text for comparison, unless its family has enough of them. */
export function keep(state: FamilyState, entry: Entry): void {
  if (entry.family.kept >= KEPT_MAX) return
  entry.family.kept++
  index(state, entry)
}

function index(state: FamilyState, entry: Entry): void {
  const place = state.entries.push(entry) - 1
  for (const key of bandKeys(entry.minhash, BAND_ROWS)) state.bands.add(key, place)
  const { hashes } = entry.sample
  for (let i = 0; i < hashes.length; i++) state.shingles.add(hashes[i]!, place)
  for (const key of tellingTerms(entry.profile, TELLING_TERMS)) state.terms.add(key, place)
}

/** Forgets texts older than the window, and families of which nothing is left. */
export function sweep(state: FamilyState, windowDays: number): void {
  const now = state.clock.now
  if (now === null || state.entries.length < state.sweepAt) return
  const oldest = now - windowDays * DAY_MS
  const alive = state.entries.filter((entry) => entry.seenAt === null || entry.seenAt >= oldest)
  const living = new Set(alive.map((entry) => resolve(entry.family).id))
  for (const [id, family] of state.families) if (!living.has(resolve(family).id)) state.families.delete(id)
  state.entries = []
  state.bands = new PostingIndex()
  state.shingles = new PostingIndex()
  state.terms = new PostingIndex()
  for (const entry of alive) index(state, entry)
  state.sweepAt = alive.length * 2 + SWEEP_EVERY
}
