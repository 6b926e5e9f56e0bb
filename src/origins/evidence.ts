/**
 * Two texts laid side by side in, what speaks for one deriving from the other out, as
 * shares from 0 to 1. The shares are those of the text with fewer words, unless said
 * otherwise: a brief has only part of its original, but nothing that the original has
 * not. What stands in quotation marks counts apart, since two reporters at one press
 * conference share it.
 */

import type { Signature } from '../model/signature.ts'
import { containmentOf, overlapOf } from '../text/containment.ts'
import { minhashSimilarity } from '../text/minhash.ts'
import { type Alignment, align, type Laid, type Shared, sharedWords, turned } from './alignment.ts'
import { concordance } from './ordered-share.ts'
import { commonRuns } from './runs.ts'

export interface Evidence {
  /** Estimated share of common word shingles of both texts together (Jaccard). */
  readonly resemblance: number
  /** Words of the text with fewer: how much there is to judge by. */
  readonly words: number
  /** Words of the shorter text over words of the longer. */
  readonly lengthRatio: number
  /** Weight of the unquoted words that stand in the sentences matched with theirs. */
  readonly covered: number
  /**
   * The same of the longer text's words. Shares of the longer text are relative to what
   * the shorter could cover: divided by the ratio of their lengths, at most 1.
   */
  readonly coveredOfLonger: number
  /** Distinct words, by weight, that the longer text has anywhere; and the longer's that the shorter has. */
  readonly shared: number
  readonly sharedOfLonger: number
  /** The longer's names, figures and dates, by weight, that the shorter has anywhere. */
  readonly hardOfLonger: number
  /** Figures and dates, by weight, that the longer text has anywhere. */
  readonly figures: number
  /** How far the followed sentences come in the other's order: below 0 where they come against it. */
  readonly inOrder: number
  /** Sentences whose partner stands just after that of the one before. */
  readonly plan: number
  /** Unquoted words in runs of three and more content words that both have in sequence. */
  readonly runs: number
  /** The same beyond what reports of one happening have in common by chance. */
  readonly longRuns: number
}

/** Share of a sentence's weight from which it follows the other text. */
const FOLLOWED_MIN = 0.3
/** Sentences further on that still count as just after: one may have been left out. */
const STEP_MAX = 2
/** Nine in ten independent reports of the train set have less in common runs than some two words in ten. */
const CHANCE_RUNS = 0.2
/** Fewer compared shingles than this say nothing about containment. */
const COMPARED_MIN = 6

const shareOf = (found: number, whole: number): number => (whole > 0 ? found / whole : 0)

/** Weighted share of the sentences that are not quotations which their partners hold. */
function coveredShare({ quoted }: Laid, { weights, covered }: Alignment): number {
  let found = 0
  let whole = 0
  for (let sentence = 0; sentence < weights.length; sentence++) {
    if (quoted[sentence] === 1) continue
    found += covered[sentence]!
    whole += weights[sentence]!
  }
  return shareOf(found, whole)
}

/** How the partners of those sentences follow each other that the other text holds a fair part of. */
function orderOf({ weights, covered, partners }: Alignment): Pick<Evidence, 'inOrder' | 'plan'> {
  const places: number[] = []
  let steps = 0
  for (let sentence = 0; sentence < weights.length; sentence++) {
    if (covered[sentence]! < FOLLOWED_MIN * weights[sentence]!) continue
    const step = partners[sentence]! - (places.at(-1) ?? Number.POSITIVE_INFINITY)
    if (step >= 0 && step <= STEP_MAX) steps++
    places.push(partners[sentence]!)
  }
  return { inOrder: concordance(places), plan: shareOf(steps, weights.length) }
}

interface WordShares {
  readonly all: number
  readonly hard: number
  readonly figures: number
}

/** Distinct words, by weight, that the other text has anywhere. */
function wordShares({ keyWeights, kinds }: Laid, shared: Uint32Array): WordShares {
  const found = [0, 0, 0]
  const whole = [0, 0, 0]
  for (let i = 0; i < keyWeights.length; i++) whole[kinds[i]!] = whole[kinds[i]!]! + keyWeights[i]!
  for (const i of shared) found[kinds[i]!] = found[kinds[i]!]! + keyWeights[i]!
  return {
    all: shareOf(found[0]! + found[1]! + found[2]!, whole[0]! + whole[1]! + whole[2]!),
    hard: shareOf(found[1]! + found[2]!, whole[1]! + whole[2]!),
    figures: shareOf(found[2]!, whole[2]!),
  }
}

/** A text made ready for being weighed against others. */
export interface Side {
  readonly laid: Laid
  readonly signature: Signature
}

/** Makes a text ready. */
export function sideOf(laid: Laid, signature: Signature): Side {
  return { laid, signature }
}

const nothing = {
  covered: 0,
  shared: 0,
  sharedOfLonger: 0,
  coveredOfLonger: 0,
  hardOfLonger: 0,
  figures: 0,
  inOrder: 0,
  plan: 0,
}

/** The evidence of a share of words in runs. */
function ofRuns(runs: number): Pick<Evidence, 'runs' | 'longRuns'> {
  return { runs, longRuns: Math.max(0, runs - CHANCE_RUNS) }
}

/** Texts in a language that is not read have no passages: their word shingles are all there is. */
function shinglesAlone(a: Signature, b: Signature): Evidence {
  const overlap = overlapOf({ hashes: a.sample, total: a.shingles }, { hashes: b.sample, total: b.shingles })
  const [words, most] = [Math.min(a.shingles, b.shingles), Math.max(a.shingles, b.shingles)]
  return {
    ...nothing,
    resemblance: minhashSimilarity(a.minhash, b.minhash),
    words,
    lengthRatio: words / Math.max(1, most),
    ...ofRuns(overlap.compared >= COMPARED_MIN ? containmentOf(overlap) : 0),
  }
}

/**
 * Weighs two texts against each other; the order in which they are given does not
 * matter. Null where a first look shows that neither has `glanceMin` of the other's
 * names, figures and dates: then neither derives from the other. `common` may be given
 * where the words that both have are known already.
 */
export function evidenceOf(
  first: Side,
  second: Side,
  glanceMin = 0,
  common: Shared = sharedWords(first.laid, second.laid),
): Evidence | null {
  const sizes = [first, second].map(({ laid }) => laid.passages.words.length) as [number, number]
  const words = Math.min(...sizes)
  if (words === 0) return shinglesAlone(first.signature, second.signature)
  const isInOrder = sizes[0] <= sizes[1]
  const [short, long] = isInOrder ? [first, second] : [second, first]
  const shared = isInOrder ? common : turned(common)
  const ofShort = wordShares(short.laid, shared.inFirst)
  const ofLong = wordShares(long.laid, shared.inSecond)
  if (Math.max(ofShort.hard, ofLong.hard) < glanceMin && ofShort.all < glanceMin) return null
  const lengthRatio = words / Math.max(...sizes)
  const relative = (found: number) => Math.min(1, found / lengthRatio)
  const forth = align(short.laid, long.laid, shared)
  const back = align(long.laid, short.laid, turned(shared))
  return {
    resemblance: minhashSimilarity(first.signature.minhash, second.signature.minhash),
    words,
    lengthRatio,
    covered: coveredShare(short.laid, forth),
    coveredOfLonger: relative(coveredShare(long.laid, back)),
    ...orderOf(forth),
    shared: ofShort.all,
    sharedOfLonger: relative(ofLong.all),
    hardOfLonger: relative(ofLong.hard),
    figures: ofShort.figures,
    ...ofRuns(commonRuns(short.laid.passages, long.laid.passages, shared)),
  }
}
