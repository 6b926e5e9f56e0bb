/**
 * Two texts in, how like they are out, as far as that tells whether one derives from
 * the other: shared word sequences, how much of each text's names, figures and words
 * the other has, and whether they come in the same order. An independent report of
 * the same happening shares the chief names, but brings its own besides; a rewrite
 * brings next to nothing of its own. So the shares of *both* texts are asked for.
 *
 * The features are weighed by a logistic regression, fitted by
 * `scripts/fit-rewrites.ts` (2026-11). Known failure: a short brief and an
 * independent report that has all of its facts look the same.
 */

import { containmentOf, overlapOf, type Sample } from '../text/containment.ts'
import { minhashSimilarity } from '../text/minhash.ts'
import { NUMBER, PLAIN, type Profile } from './profile.ts'

export interface Likeness {
  /** Estimated share of common shingles of both texts together (Jaccard). */
  readonly resemblance: number
  /** Share of the shingles of the text with fewer that stand in the other. */
  readonly containment: number
  /** Weighted shares of one text's hard or of all terms that the other has. */
  readonly hardOfShorter: number
  readonly hardOfLonger: number
  readonly allOfShorter: number
  readonly allOfLonger: number
  readonly numbersOfShorter: number
  /** Share of the common terms that stand in one order in both. */
  readonly order: number
  /** Words of the shorter text over words of the longer. */
  readonly lengthRatio: number
}

export interface Likened {
  readonly minhash: ArrayLike<number>
  readonly sample: Sample
  readonly profile: Profile
}

/** Fewer compared shingles than this say nothing about containment. */
const COMPARED_MIN = 6

interface Shares {
  hard: number
  all: number
  numbers: number
}

const noShares = (): Shares => ({ hard: 0, all: 0, numbers: 0 })

function count(into: Shares, profile: Profile, i: number): void {
  const weight = profile.weights[i]!
  const kind = profile.kinds[i]
  into.all += weight
  if (kind !== PLAIN) into.hard += weight
  if (kind === NUMBER) into.numbers += weight
}

function over(found: Shares, whole: Shares): Shares {
  const share = (name: keyof Shares) => (whole[name] > 0 ? found[name] / whole[name] : 0)
  return { hard: share('hard'), all: share('all'), numbers: share('numbers') }
}

interface Compared {
  readonly ofShort: Shares
  readonly ofLong: Shares
  /** Places in the longer text of the common terms, in their order in the shorter. */
  readonly common: readonly number[]
}

/** One walk over both profiles. */
function compare(short: Profile, long: Profile): Compared {
  const sums = { short: noShares(), long: noShares(), ofShort: noShares(), ofLong: noShares() }
  const placeInLong = new Int32Array(short.keys.length).fill(-1)
  let j = 0
  for (let i = 0; i < short.keys.length; i++) {
    const key = short.keys[i]!
    while (j < long.keys.length && long.keys[j]! < key) count(sums.long, long, j++)
    count(sums.short, short, i)
    if (j >= long.keys.length || long.keys[j] !== key) continue
    count(sums.ofShort, short, i)
    count(sums.ofLong, long, j)
    placeInLong[short.places[i]!] = long.places[j]!
  }
  while (j < long.keys.length) count(sums.long, long, j++)
  return {
    ofShort: over(sums.ofShort, sums.short),
    ofLong: over(sums.ofLong, sums.long),
    common: Array.from(placeInLong).filter((place) => place >= 0),
  }
}

/** Length of the longest increasing subsequence over the length; n log n (Fredman 1975). */
function orderedShare(positions: readonly number[]): number {
  if (positions.length < 4) return 0
  const tails: number[] = []
  for (const position of positions) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! < position) low = middle + 1
      else high = middle
    }
    tails[low] = position
  }
  return tails.length / positions.length
}

/** Compares two texts; `weigh` says how much a shared shingle counts. */
export function likenessOf(a: Likened, b: Likened, weigh?: (hash: number) => number): Likeness {
  const [short, long] = a.profile.words <= b.profile.words ? [a, b] : [b, a]
  const { ofShort, ofLong, common } = compare(short.profile, long.profile)
  const overlap = overlapOf(a.sample, b.sample, weigh)
  return {
    resemblance: minhashSimilarity(a.minhash, b.minhash),
    containment: overlap.compared >= COMPARED_MIN ? containmentOf(overlap) : 0,
    hardOfShorter: ofShort.hard,
    hardOfLonger: ofLong.hard,
    allOfShorter: ofShort.all,
    allOfLonger: ofLong.all,
    numbersOfShorter: ofShort.numbers,
    order: orderedShare(common),
    lengthRatio: short.profile.words / Math.max(1, long.profile.words),
  }
}
