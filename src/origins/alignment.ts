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

/** A text made ready for being laid on others: its distinct words, ascending, with the sentences that hold them. */
export interface Laid {
  readonly passages: Passages
  readonly keys: Uint32Array
  /** Weight of each distinct word: the largest that any of its sentences gives it. */
  readonly keyWeights: Float64Array
  /** Index in `holders` of the first sentence of each word; one more at the end. */
  readonly firsts: Uint32Array
  /** Sentences that hold a word, ascending, each once. */
  readonly holders: Uint16Array
  /** Weight of a word in that sentence, parallel to `holders`. */
  readonly weights: Float64Array
  /** Weight of each sentence's distinct words. */
  readonly sentenceWeights: Float64Array
}

/** Sentences in which one word counts: the name that the text is about stands in all of them and tells nothing. */
const HOLDERS_MAX = 12

/** Index one past the last word of a sentence. */
export function sentenceEnd({ starts, words }: Passages, sentence: number): number {
  return starts[sentence + 1] ?? words.length
}

/** Words with their sentences, ascending by word, then by sentence; 2^16 sentences and more count as the last. */
function sortedWords(passages: Passages): Float64Array {
  const { words, starts } = passages
  const sorted = new Float64Array(words.length)
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const end = sentenceEnd(passages, sentence)
    for (let i = starts[sentence]!; i < end; i++)
      sorted[i] = words[i]! * 0x1_0000 + Math.min(sentence, 0xffff)
  }
  return sorted.sort()
}

/**
 * Makes a text ready; `weigh` says how rare a word is, at least 0, and
 * `sentenceCounts` how much each sentence counts as evidence (1 where left out).
 */
export function layOut(
  passages: Passages,
  weigh: (word: number) => number,
  sentenceCounts?: readonly number[],
): Laid {
  const sorted = sortedWords(passages)
  const keys = new Uint32Array(sorted.length)
  const keyWeights = new Float64Array(sorted.length)
  const firsts = new Uint32Array(sorted.length + 1)
  const holders = new Uint16Array(sorted.length)
  const weights = new Float64Array(sorted.length)
  const sentenceWeights = new Float64Array(passages.starts.length)
  let distinct = 0
  let held = 0
  let rarity = 0
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue
    const key = Math.floor(sorted[i]! / 0x1_0000)
    const sentence = sorted[i]! % 0x1_0000
    if (distinct === 0 || keys[distinct - 1] !== key) {
      rarity = weigh(key)
      keys[distinct] = key
      firsts[distinct] = held
      distinct++
    }
    const weight = rarity * (sentenceCounts?.[sentence] ?? 1)
    sentenceWeights[sentence] = sentenceWeights[sentence]! + weight
    keyWeights[distinct - 1] = Math.max(keyWeights[distinct - 1]!, weight)
    holders[held] = sentence
    weights[held] = weight
    held++
  }
  firsts[distinct] = held
  return {
    passages,
    keys: keys.subarray(0, distinct),
    keyWeights: keyWeights.subarray(0, distinct),
    firsts: firsts.subarray(0, distinct + 1),
    holders: holders.subarray(0, held),
    weights: weights.subarray(0, held),
    sentenceWeights,
  }
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

/** Calls `see` for each pair of sentences that hold a shared word, with the word's weight in the first. */
function forPairs(
  a: Laid,
  b: Laid,
  shared: Shared,
  see: (sentence: number, other: number, weight: number) => void,
): void {
  for (let s = 0; s < shared.inFirst.length; s++) {
    const [i, j] = [shared.inFirst[s]!, shared.inSecond[s]!]
    const end = Math.min(b.firsts[j + 1]!, b.firsts[j]! + HOLDERS_MAX)
    for (let at = a.firsts[i]!; at < a.firsts[i + 1]!; at++) {
      for (let there = b.firsts[j]!; there < end; there++) {
        see(a.holders[at]!, b.holders[there]!, a.weights[at]!)
      }
    }
  }
}

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

/** Lays each sentence of `a` on `b`. */
export function align(a: Laid, b: Laid, shared: Shared = sharedWords(a, b)): Alignment {
  const rows = a.passages.starts.length
  const columns = b.passages.starts.length
  const sums = new Float64Array(rows * columns)
  forPairs(a, b, shared, (sentence, other, weight) => {
    sums[sentence * columns + other] = sums[sentence * columns + other]! + weight
  })
  const partners = heaviest(sums, rows, columns)
  const covered = new Float64Array(rows)
  for (let row = 0; row < rows; row++)
    if (partners[row]! >= 0) covered[row] = sums[row * columns + partners[row]!]!
  // What a partner holds already adds nothing in a second sentence.
  const rest = new Float64Array(rows * columns)
  for (let s = 0; s < shared.inFirst.length; s++)
    addRest(a, b, shared.inFirst[s]!, shared.inSecond[s]!, partners, rest, columns)
  const seconds = heaviest(rest, rows, columns)
  for (let row = 0; row < rows; row++) {
    if (seconds[row]! >= 0) covered[row] = covered[row]! + rest[row * columns + seconds[row]!]!
  }
  return { partners, seconds, weights: a.sentenceWeights, covered }
}

function addRest(
  a: Laid,
  b: Laid,
  i: number,
  j: number,
  partners: Int32Array,
  rest: Float64Array,
  columns: number,
): void {
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

/** True where one of the holders from `from` to `end` is this sentence. */
export function holds({ holders }: Laid, from: number, end: number, sentence: number): boolean {
  for (let at = from; at < end; at++) if (holders[at] === sentence) return true
  return false
}

/** Weight of the shared words of `a` that stand in its sentences' partners, among those that `counts` lets count. */
export function coveredWeight(
  a: Laid,
  b: Laid,
  shared: Shared,
  { partners, seconds }: Alignment,
  counts: (sentence: number) => boolean,
): number {
  let sum = 0
  for (let s = 0; s < shared.inFirst.length; s++) {
    const [i, j] = [shared.inFirst[s]!, shared.inSecond[s]!]
    const from = b.firsts[j]!
    const end = Math.min(b.firsts[j + 1]!, from + HOLDERS_MAX)
    for (let at = a.firsts[i]!; at < a.firsts[i + 1]!; at++) {
      const sentence = a.holders[at]!
      if (!counts(sentence)) continue
      const isThere = holds(b, from, end, partners[sentence]!) || holds(b, from, end, seconds[sentence]!)
      if (isThere) sum += a.weights[at]!
    }
  }
  return sum
}
