/**
 * Two texts' passages in, one laid on the other out: for each sentence of the one the
 * sentence of the other that says most of the same, how much of its weight stands
 * there, and whether the matched sentences come in one order. A rewrite takes its
 * sentences from its original one by one; an independent report has the chief names in
 * common, but scattered, and brings facts of its own.
 *
 * Words weigh by how rare they are. Texts are made ready as sorted columns, so that
 * what two of them share is found in one walk (a merge join); the rest of the work is
 * in the shared words alone, and no word counts in more than a dozen sentences.
 *
 * Known failure: a sentence merged from four is matched with two of them.
 */

import type { Passages } from '../model/passages.ts'
import { type Columns, columnsOf } from './columns.ts'

export { sentenceEnd } from './columns.ts'

/** What one text has of the other, sentence by sentence; parallel to the first text's sentences. */
export interface Alignment {
  /** Sentence of the other text with most in common; -1 where none has anything. */
  readonly partners: Int32Array
  /** A second sentence of the other that adds to the first; -1 where none does. */
  readonly seconds: Int32Array
  /** Weight of the sentence's distinct words, and of those that stand in its partners. */
  readonly weights: Float64Array
  readonly covered: Float64Array
}

/** A text made ready for being laid on others: its columns, and what they weigh at this point of the stream. */
export interface Laid extends Columns {
  readonly passages: Passages
  /** Weight of each distinct word: the largest that any of its sentences gives it. */
  readonly keyWeights: Float64Array
  /** Weight of a word in a sentence that holds it, parallel to `holders`. */
  readonly weights: Float64Array
  /** Weight of each sentence's distinct words. */
  readonly sentenceWeights: Float64Array
}

/** Sentences in which one word counts: the name that the text is about stands in all of them and tells nothing. */
const HOLDERS_MAX = 12

/**
 * Makes a text ready; `weigh` says how rare a word is, at least 0, and
 * `sentenceCounts` how much each sentence counts as evidence (1 where left out).
 */
export function layOut(
  passages: Passages,
  weigh: (word: number) => number,
  sentenceCounts?: ArrayLike<number>,
): Laid {
  const columns = columnsOf(passages)
  const { keys, firsts, holders } = columns
  const keyWeights = new Float64Array(keys.length)
  const weights = new Float64Array(holders.length)
  const sentenceWeights = new Float64Array(passages.starts.length)
  for (let i = 0; i < keys.length; i++) {
    const rarity = weigh(keys[i]!)
    let most = 0
    for (let at = firsts[i]!; at < firsts[i + 1]!; at++) {
      const sentence = holders[at]!
      const weight = rarity * (sentenceCounts?.[sentence] ?? 1)
      sentenceWeights[sentence] = sentenceWeights[sentence]! + weight
      weights[at] = weight
      if (weight > most) most = weight
    }
    keyWeights[i] = most
  }
  return { ...columns, passages, keyWeights, weights, sentenceWeights }
}

/** Places of the words that both texts have, in the one's `keys` and in the other's. */
export interface Shared {
  readonly inFirst: Uint32Array
  readonly inSecond: Uint32Array
}

/** The words that both texts have; linear in their distinct words. */
export function sharedWords(first: Laid, second: Laid): Shared {
  const most = Math.min(first.keys.length, second.keys.length)
  const inFirst = new Uint32Array(most)
  const inSecond = new Uint32Array(most)
  let found = 0
  let j = 0
  for (let i = 0; i < first.keys.length; i++) {
    const key = first.keys[i]!
    while (j < second.keys.length && second.keys[j]! < key) j++
    if (second.keys[j] !== key) continue
    inFirst[found] = i
    inSecond[found] = j
    found++
  }
  return { inFirst: inFirst.subarray(0, found), inSecond: inSecond.subarray(0, found) }
}

/** The same words, seen from the other text. */
export const turned = ({ inFirst, inSecond }: Shared): Shared => ({ inFirst: inSecond, inSecond: inFirst })

/** Room for a number for each pair of sentences; used again for the next two texts. */
class Grid {
  #cells = new Float64Array(4_096)

  /** Zeros for so many cells. Not to be kept: the next caller has the same. */
  cleared(cells: number): Float64Array {
    if (cells > this.#cells.length) this.#cells = new Float64Array(cells * 2)
    return this.#cells.fill(0, 0, cells)
  }
}

const sumsGrid = new Grid()
const restGrid = new Grid()

/** The sentence of the other text with the largest sum in each row; -1 where there is nothing. */
function heaviest(sums: Float64Array, rows: number, columns: number): Int32Array {
  const best = new Int32Array(rows).fill(-1)
  for (let row = 0; row < rows; row++) {
    let most = 0
    for (let column = 0; column < columns; column++) {
      const sum = sums[row * columns + column]!
      if (sum <= most) continue
      most = sum
      best[row] = column
    }
  }
  return best
}

/** Weight of the words that each sentence of `a` has in common with each of `b`. */
function sumPairs(a: Laid, b: Laid, shared: Shared, rows: number, columns: number): Float64Array {
  const sums = sumsGrid.cleared(rows * columns)
  for (let s = 0; s < shared.inFirst.length; s++) {
    const [i, j] = [shared.inFirst[s]!, shared.inSecond[s]!]
    const from = b.firsts[j]!
    const end = Math.min(b.firsts[j + 1]!, from + HOLDERS_MAX)
    for (let at = a.firsts[i]!; at < a.firsts[i + 1]!; at++) {
      const row = a.holders[at]! * columns
      const weight = a.weights[at]!
      for (let there = from; there < end; there++) {
        const cell = row + b.holders[there]!
        sums[cell] = sums[cell]! + weight
      }
    }
  }
  return sums
}

/** The same of the words that the partners do not hold: what they hold adds nothing in a second sentence. */
function sumRest(a: Laid, b: Laid, shared: Shared, partners: Int32Array, columns: number): Float64Array {
  const rest = restGrid.cleared(partners.length * columns)
  for (let s = 0; s < shared.inFirst.length; s++) {
    const [i, j] = [shared.inFirst[s]!, shared.inSecond[s]!]
    const from = b.firsts[j]!
    const end = Math.min(b.firsts[j + 1]!, from + HOLDERS_MAX)
    for (let at = a.firsts[i]!; at < a.firsts[i + 1]!; at++) {
      const sentence = a.holders[at]!
      if (holds(b, from, end, partners[sentence]!)) continue
      for (let there = from; there < end; there++) {
        const cell = sentence * columns + b.holders[there]!
        rest[cell] = rest[cell]! + a.weights[at]!
      }
    }
  }
  return rest
}

/** Lays each sentence of `a` on `b`. */
export function align(a: Laid, b: Laid, shared: Shared = sharedWords(a, b)): Alignment {
  const rows = a.passages.starts.length
  const columns = b.passages.starts.length
  const sums = sumPairs(a, b, shared, rows, columns)
  const partners = heaviest(sums, rows, columns)
  const rest = sumRest(a, b, shared, partners, columns)
  const seconds = heaviest(rest, rows, columns)
  const covered = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const [partner, second] = [partners[row]!, seconds[row]!]
    if (partner >= 0) covered[row] = sums[row * columns + partner]!
    if (second >= 0) covered[row] = covered[row]! + rest[row * columns + second]!
  }
  return { partners, seconds, weights: a.sentenceWeights, covered }
}

/** True where one of the holders from `from` to `end` is this sentence. */
function holds({ holders }: Laid, from: number, end: number, sentence: number): boolean {
  for (let at = from; at < end; at++) if (holders[at] === sentence) return true
  return false
}
