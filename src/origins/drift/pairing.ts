/**
 * Two sides in, the sentences of the one beside those of the other that say the same
 * out. A sentence is laid on its best two partners there (`alignment.ts`) and on those
 * that have it for their own best, so that merged and split sentences meet too. Linear
 * but for common words, whose places are capped.
 */

import { align, type Laid, wordsBySentence } from '../alignment.ts'
import type { Line } from './lines.ts'
import type { Side } from './sides.ts'

/** A sentence of the derived text and one of the original. */
export interface Pair {
  readonly derived: Line
  readonly original: Line
  /** Weight of what they have in common over the weight of the shorter, 0 to 1. */
  readonly share: number
  /** The same over the weight of the original sentence. */
  readonly kept: number
  /** The same over the weight of the longer. */
  readonly both: number
}

/**
 * Less in common than this is chance; lower pairs more sentences that tell of two things. This and the
 * three below are the middle of the range in which as much is found, and as little falsely, on the fit
 * half of `drift-train` and on `origins-train`: 0.11 to 0.24 here; 2026-11-26, with weights read by word.
 */
const SHARE_MIN = 0.18

/** A sentence without any partner has its best from here on. */
const LONE_SHARE_MIN = 0.1

const wordsMade = new WeakMap<Laid, readonly ReadonlyMap<number, number>[]>()

/** Distinct words of a sentence with their weights. */
function weightsOf(laid: Laid, sentence: number): ReadonlyMap<number, number> {
  const known = wordsMade.get(laid) ?? wordsBySentence(laid)
  wordsMade.set(laid, known)
  return known[sentence]!
}

const sum = (weights: Iterable<number>): number => [...weights].reduce((total, weight) => total + weight, 0)

function pairOf(derived: Side, original: Side, i: number, j: number, least = SHARE_MIN): Pair | null {
  const ours = weightsOf(derived.laid, i)
  const theirs = weightsOf(original.laid, j)
  const common = sum([...ours].filter(([word]) => theirs.has(word)).map(([, weight]) => weight))
  const whole = sum(theirs.values())
  const own = sum(ours.values())
  const share = common / Math.max(1, Math.min(own, whole))
  const line = derived.lines[derived.laid.passages.sentences[i]!]
  const other = original.lines[original.laid.passages.sentences[j]!]
  if (!line || !other || share < least) return null
  const [kept, both] = [common / Math.max(1, whole), common / Math.max(1, own, whole)]
  return { derived: line, original: other, share, kept, both }
}

/** A sentence whose neighbour is this sure of its partner may be paired by its place; 0.2 to 0.45 give the same. */
const SURE_SHARE = 0.35
/** Sentences with a better partner need no other; under 0.5 one planted difference is lost. */
const WEAK_SHARE = 0.6
/** Least in common of two sentences that are paired by their place; 0.025 to 0.09 give the same. */
const PLACED_SHARE_MIN = 0.05

/** Places in the original that the partners of the neighbours leave for sentence `i`. */
function placesBeside(
  derived: Side,
  original: Side,
  best: readonly (Pair | undefined)[],
  i: number,
): number[] {
  const { sentences } = original.laid.passages
  return [-1, 1].flatMap((step) => {
    const pair = best[i + step]
    if (!derived.lines[i] || !pair || pair.share < SURE_SHARE) return []
    const place = sentences.indexOf(pair.original.index) - step
    return place >= 0 && place < sentences.length ? [place] : []
  })
}

/** Pairs in order of the derived text, the best of each sentence first. */
export function pairLines(derived: Side, original: Side): Pair[] {
  const there = align(derived.laid, original.laid)
  const back = align(original.laid, derived.laid)
  const partners = derived.laid.passages.starts.map(
    (_, i) => new Set([there.partners[i]!, there.seconds[i]!]),
  )
  back.partners.forEach((i, j) => {
    partners[i]?.add(j)
  })
  const found = partners.map((others, i) => {
    const known = [...others].filter((j) => j >= 0)
    const pairs = known.map((j) => pairOf(derived, original, i, j)).filter((pair) => pair !== null)
    const first = there.partners[i]!
    const alone =
      pairs.length === 0 && first >= 0 ? pairOf(derived, original, i, first, LONE_SHARE_MIN) : null
    return (alone ? [alone] : pairs).sort((a, b) => b.share - a.share)
  })
  const best = found.map(([pair]) => pair)
  return found.flatMap((pairs, i) => {
    if (pairs[0] && pairs[0].share >= WEAK_SHARE) return pairs
    const known = new Set(pairs.map((pair) => pair.original))
    const placed = [...new Set(placesBeside(derived, original, best, i))]
      .map((j) => pairOf(derived, original, i, j, PLACED_SHARE_MIN))
      .filter((pair) => pair !== null)
    return [...pairs, ...placed.filter((pair) => !known.has(pair.original))]
  })
}
