/**
 * Two texts laid side by side in, what speaks for one deriving from the other out, as
 * shares from 0 to 1. The shares are those of the text with fewer words, unless said
 * otherwise: a brief has only part of its original, but nothing that the original has
 * not. What stands in quotation marks counts apart, since two reporters at one press
 * conference share it.
 */

import type { Passages } from '../model/passages.ts'
import type { Signature } from '../model/signature.ts'
import { containmentOf, overlapOf } from '../text/containment.ts'
import { combineHashes } from '../text/hashing.ts'
import { minhashSimilarity } from '../text/minhash.ts'
import { type Alignment, align, type Laid, sentenceEnd } from './alignment.ts'
import { orderedShare } from './ordered-share.ts'

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
  /** Sentences, by weight, that are covered by half or more. */
  readonly matched: number
  /** Distinct words, by weight, that the longer text has anywhere; and the longer's that the shorter has. */
  readonly shared: number
  readonly sharedOfLonger: number
  /** Names, figures and dates, by weight, that the longer text has anywhere. */
  readonly hard: number
  readonly hardOfLonger: number
  /** Figures and dates alone. */
  readonly figures: number
  /** Sentences with a partner, of those that have any whose partners come in the same order, and of all. */
  readonly order: number
  readonly plan: number
  /** Unquoted words in runs of three and more content words that both have in sequence. */
  readonly runs: number
  /** Quoted words that stand in the longer text's quotations; 0 where nothing is quoted. */
  readonly quoted: number
}

/** Share of a sentence's weight from which it counts as matched, and as following the other's plan. */
const MATCHED_MIN = 0.5
const FOLLOWED_MIN = 0.3
/** Fewer compared shingles than this say nothing about containment. */
const COMPARED_MIN = 6
/** Content words in a common run. */
const RUN_WORDS = 3

/** True for the kinds of words inside quotation marks. */
function isQuoted(kind: string): boolean {
  return kind < 'a'
}

interface Sums {
  found: number
  whole: number
}

const share = ({ found, whole }: Sums): number => (whole > 0 ? found / whole : 0)

/** Weighted share of the unquoted words that their sentences' partners hold. */
function coveredShare(a: Laid, b: Laid, { partners, seconds }: Alignment): number {
  const { passages, weights } = a
  const sums = { found: 0, whole: 0 }
  for (let sentence = 0; sentence < passages.starts.length; sentence++) {
    const end = sentenceEnd(passages, sentence)
    for (let i = passages.starts[sentence]!; i < end; i++) {
      if (isQuoted(passages.kinds[i]!)) continue
      sums.whole += weights[i]!
      const places = b.places.get(passages.words[i]!)
      if (!places) continue
      if (places.includes(partners[sentence]!) || places.includes(seconds[sentence]!))
        sums.found += weights[i]!
    }
  }
  return share(sums)
}

function matchedShare({ weights, covered, partners }: Alignment): {
  matched: number
  order: number
  plan: number
} {
  const sums = { found: 0, whole: 0 }
  const sequence: number[] = []
  for (let sentence = 0; sentence < weights.length; sentence++) {
    sums.whole += weights[sentence]!
    const coverage = weights[sentence]! > 0 ? covered[sentence]! / weights[sentence]! : 0
    if (coverage >= MATCHED_MIN) sums.found += weights[sentence]!
    if (coverage >= FOLLOWED_MIN) sequence.push(partners[sentence]!)
  }
  const order = orderedShare(sequence)
  return { matched: share(sums), order, plan: (order * sequence.length) / Math.max(1, weights.length) }
}

/** Distinct words of some kinds, by weight, that the other text has anywhere. */
function sharedShare(a: Laid, b: Laid, kinds: string): number {
  const sums = { found: 0, whole: 0 }
  const seen = new Set<number>()
  for (let i = 0; i < a.passages.words.length; i++) {
    const word = a.passages.words[i]!
    if (!kinds.includes(a.passages.kinds[i]!) || seen.has(word)) continue
    seen.add(word)
    sums.whole += a.weights[i]!
    if (b.places.has(word)) sums.found += a.weights[i]!
  }
  return share(sums)
}

/** Hashes of the runs of content words, by the index of their first word. */
function runsOf({ words }: Passages): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - RUN_WORDS + 1))
  for (let i = 0; i < runs.length; i++) {
    let hash = words[i]!
    for (let next = i + 1; next < i + RUN_WORDS; next++) hash = combineHashes(hash, words[next]!)
    runs[i] = hash
  }
  return runs
}

/** Share of the words, quoted or not, that stand in runs which the other text has too. */
function runShares({ passages }: Laid, other: Laid): { runs: number; quoted: number } {
  const known = new Set(runsOf(other.passages))
  const { words, kinds } = passages
  const inRun = new Uint8Array(words.length)
  for (const [i, run] of runsOf(passages).entries()) if (known.has(run)) inRun.fill(1, i, i + RUN_WORDS)
  const plain = { found: 0, whole: 0 }
  const quoted = { found: 0, whole: 0 }
  for (let i = 0; i < words.length; i++) {
    const sums = isQuoted(kinds[i]!) ? quoted : plain
    sums.whole++
    sums.found += inRun[i]!
  }
  return { runs: share(plain), quoted: share(quoted) }
}

/** One of the two texts. */
export interface Side {
  readonly laid: Laid
  readonly signature: Signature
}

const nothing = {
  covered: 0,
  shared: 0,
  sharedOfLonger: 0,
  coveredOfLonger: 0,
  matched: 0,
  hard: 0,
  hardOfLonger: 0,
  figures: 0,
  order: 0,
  plan: 0,
  quoted: 0,
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
    runs: overlap.compared >= COMPARED_MIN ? containmentOf(overlap) : 0,
  }
}

/** Weighs two texts against each other; the order in which they are given does not matter. */
export function evidenceOf(first: Side, second: Side): Evidence {
  const sizes = [first, second].map(({ laid }) => laid.passages.words.length) as [number, number]
  const words = Math.min(...sizes)
  if (words === 0) return shinglesAlone(first.signature, second.signature)
  const [short, long] = sizes[0] <= sizes[1] ? [first.laid, second.laid] : [second.laid, first.laid]
  const lengthRatio = words / Math.max(...sizes)
  const relative = (found: number) => Math.min(1, found / lengthRatio)
  const forth = align(short, long)
  const { matched, order, plan } = matchedShare(forth)
  return {
    resemblance: minhashSimilarity(first.signature.minhash, second.signature.minhash),
    words,
    lengthRatio,
    covered: coveredShare(short, long, forth),
    coveredOfLonger: relative(coveredShare(long, short, align(long, short))),
    matched,
    shared: sharedShare(short, long, 'wnfWNF'),
    sharedOfLonger: relative(sharedShare(long, short, 'wnfWNF')),
    hard: sharedShare(short, long, 'nfNF'),
    hardOfLonger: relative(sharedShare(long, short, 'nfNF')),
    figures: sharedShare(short, long, 'fF'),
    order,
    plan,
    ...runShares(short, long),
  }
}
