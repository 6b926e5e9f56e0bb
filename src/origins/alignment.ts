/**
 * Two texts' passages in, one laid on the other out: for each sentence of the one the
 * sentence of the other that says most of the same, how much of its weight stands
 * there, and whether the matched sentences come in one order. A rewrite takes its
 * sentences from its original one by one; an independent report has the chief names in
 * common, but scattered, and brings facts of its own.
 *
 * Words weigh by how rare they are. Texts are made ready as columns (`columns.ts`), and
 * what two of them share is found by one table of the first one's words; the rest of the
 * work is in the shared words alone, and no word counts in more than a dozen sentences.
 *
 * Known failure: a sentence merged from four is matched with two of them.
 */

import type { Passages } from '../model/passages.ts'
import type { DocumentFrequencies } from '../text/document-frequencies.ts'
import { HashPlaces } from '../text/hash-places.ts'
import { roomFor } from '../text/room.ts'
import { type Columns, columnsOf } from './columns.ts'

/** What one text has of the other, sentence by sentence; parallel to the first text's sentences. */
export interface Alignment {
  /** Sentence of the other text with most in common; -1 where none has anything. */
  readonly partners: readonly number[]
  /** A second sentence of the other that adds to the first; -1 where none does. */
  readonly seconds: readonly number[]
  /** Weight of the sentence's distinct words, and of those that stand in its partners. */
  readonly weights: Float64Array
  readonly covered: readonly number[]
}

/** A text made ready for being laid on others: its columns, and what they weigh at this point of the stream. */
export interface Laid extends Columns {
  readonly passages: Passages
  /** How rare each distinct word is. */
  readonly rarities: Float64Array
  /** Weight of each distinct word: the largest that any of its sentences gives it. */
  readonly keyWeights: Float64Array
  /** Weight of a word in a sentence that holds it, parallel to `holders`. */
  readonly weights: Float64Array
  /** Weight of each sentence's distinct words. */
  readonly sentenceWeights: Float64Array
}

/** Sentences in which one word counts: the name that the text is about stands in all of them and tells nothing. */
const HOLDERS_MAX = 12

/** The arrays that a text is laid out in. */
interface Space {
  readonly rarities: Float64Array
  readonly keyWeights: Float64Array
  readonly weights: Float64Array
  readonly sentenceWeights: Float64Array
}

/** Zeros for a text with so many distinct words, sentences that hold them, and sentences: all in one array. */
function spaceFor(cells: Float64Array, keys: number, holders: number, sentences: number): Space {
  const half = 2 * keys + holders
  cells.fill(0, 0, half + sentences)
  return {
    rarities: cells.subarray(0, keys),
    keyWeights: cells.subarray(keys, 2 * keys),
    weights: cells.subarray(2 * keys, half),
    sentenceWeights: cells.subarray(half, half + sentences),
  }
}

/**
 * Makes a text ready; `frequencies` say how rare a word is, and `sentenceCounts` how
 * much each sentence counts as evidence (1 where left out).
 */
export function layOut(
  passages: Passages,
  frequencies: DocumentFrequencies,
  sentenceCounts: ArrayLike<number> | null = null,
): Laid {
  const columns = columnsOf(passages)
  const { keys, holders, quoted } = columns
  const cells = new Float64Array(2 * keys.length + holders.length + quoted.length)
  const space = spaceFor(cells, keys.length, holders.length, quoted.length)
  frequencies.idfAll(keys, space.rarities)
  return weighed(passages, columns, space, sentenceCounts)
}

const besideRoom = roomFor((length) => new Float64Array(length))
const otherRoom = roomFor((length) => new Uint32Array(length))
const rarityRoom = roomFor((length) => new Float64Array(length))

/**
 * As `layOut`, for a text that is laid beside another: the words that both have are as
 * rare there. Not to be kept: the next text that is laid beside one takes its space.
 */
export function layBeside(
  other: Laid,
  { inFirst, inSecond }: Shared,
  passages: Passages,
  frequencies: DocumentFrequencies,
  sentenceCounts: ArrayLike<number> | null,
): Laid {
  const columns = columnsOf(passages)
  const { keys, holders, quoted } = columns
  const cells = besideRoom(2 * keys.length + holders.length + quoted.length)
  const space = spaceFor(cells, keys.length, holders.length, quoted.length)
  // Those that are not shared, close together; and then back to their places.
  const own = otherRoom(keys.length).subarray(0, keys.length - inSecond.length)
  const rarities = rarityRoom(keys.length)
  for (let i = 0, next = 0; i < keys.length; i++) {
    if (inSecond[next] === i) next++
    else own[i - next] = keys[i]!
  }
  frequencies.idfAll(own, rarities)
  for (let i = 0, next = 0; i < keys.length; i++) {
    space.rarities[i] = inSecond[next] === i ? other.rarities[inFirst[next++]!]! : rarities[i - next]!
  }
  return weighed(passages, columns, space, sentenceCounts)
}

/** Weighs words and sentences by how rare the words are. */
function weighed(
  passages: Passages,
  columns: Columns,
  space: Space,
  sentenceCounts: ArrayLike<number> | null,
): Laid {
  const { keys, firsts, holders } = columns
  const { rarities, keyWeights, weights, sentenceWeights } = space
  for (let i = 0; i < keys.length; i++) {
    const end = firsts[i + 1]!
    let most = 0
    for (let at = firsts[i]!; at < end; at++) {
      const sentence = holders[at]!
      const weight = sentenceCounts === null ? rarities[i]! : rarities[i]! * sentenceCounts[sentence]!
      sentenceWeights[sentence] = sentenceWeights[sentence]! + weight
      weights[at] = weight
      if (weight > most) most = weight
    }
    keyWeights[i] = most
  }
  return { passages, ...columns, ...space }
}

/** Places of the words that both texts have, in the one's `keys` and in the other's, ascending in the other's. */
export interface Shared {
  readonly inFirst: Uint32Array
  readonly inSecond: Uint32Array
}

const table = new HashPlaces()

/** The words that both texts have; linear in their distinct words. */
export function sharedWords(first: Pick<Columns, 'keys'>, second: Pick<Columns, 'keys'>): Shared {
  table.empty(first.keys.length)
  for (let i = 0; i < first.keys.length; i++) table.add(first.keys[i]!)
  return sharedPlaces(table, second.keys)
}

/** The same where the first text's words are in a table already. */
export function sharedPlaces(first: HashPlaces, keys: Uint32Array): Shared {
  const cells = new Uint32Array(2 * keys.length)
  const inFirst = cells.subarray(0, keys.length)
  const inSecond = cells.subarray(keys.length)
  let found = 0
  for (let j = 0; j < keys.length; j++) {
    const place = first.find(keys[j]!)
    if (place < 0) continue
    inFirst[found] = place
    inSecond[found++] = j
  }
  return { inFirst: inFirst.subarray(0, found), inSecond: inSecond.subarray(0, found) }
}

/** The same words, seen from the other text. */
export const turned = ({ inFirst, inSecond }: Shared): Shared => ({ inFirst: inSecond, inSecond: inFirst })

const sumRoom = roomFor((length) => new Float64Array(length))
const restRoom = roomFor((length) => new Float64Array(length))

/** The sentence of the other text with the largest sum in each row; -1 where there is nothing. */
function heaviest(sums: Float64Array, rows: number, columns: number): number[] {
  const best: number[] = []
  for (let row = 0; row < rows; row++) {
    let most = 0
    let at = -1
    for (let column = 0; column < columns; column++) {
      const sum = sums[row * columns + column]!
      if (sum <= most) continue
      most = sum
      at = column
    }
    best.push(at)
  }
  return best
}

/** Weight of the words that each sentence of `a` has in common with each of `b`. */
function sumPairs(a: Laid, b: Laid, shared: Shared, rows: number, columns: number): Float64Array {
  const sums = sumRoom(rows * columns).fill(0, 0, rows * columns)
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
function sumRest(
  a: Laid,
  b: Laid,
  shared: Shared,
  partners: readonly number[],
  columns: number,
): Float64Array {
  const rest = restRoom(partners.length * columns).fill(0, 0, partners.length * columns)
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
  const covered = partners.map((partner, row) => {
    const second = seconds[row]!
    const first = partner < 0 ? 0 : sums[row * columns + partner]!
    return second < 0 ? first : first + rest[row * columns + second]!
  })
  return { partners, seconds, weights: a.sentenceWeights, covered }
}

/** True where one of the holders from `from` to `end` is this sentence. */
function holds({ holders }: Laid, from: number, end: number, sentence: number): boolean {
  for (let at = from; at < end; at++) if (holders[at] === sentence) return true
  return false
}

/** Distinct words of each sentence with their weights there. */
export function wordsBySentence({
  keys,
  firsts,
  holders,
  weights,
  sentenceWeights,
}: Laid): Map<number, number>[] {
  const found = Array.from(sentenceWeights, () => new Map<number, number>())
  for (let i = 0; i < keys.length; i++) {
    for (let at = firsts[i]!; at < firsts[i + 1]!; at++) found[holders[at]!]!.set(keys[i]!, weights[at]!)
  }
  return found
}
