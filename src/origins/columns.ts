/**
 * A text's passages in, the columns out that it is compared by whatever else is known:
 * its distinct words with the sentences that hold them, which of its sentences are
 * quotations, a key of each sentence. They follow from the passages alone, so they are
 * made once for each and kept as long as the passages are; what a word or a sentence
 * weighs changes with the stream and is not here (`alignment.ts`). Linear in the words.
 */

import type { Passages } from '../model/passages.ts'
import { HashPlaces } from '../text/hash-places.ts'
import { combineHashes } from '../text/hashing.ts'
import { roomFor } from '../text/room.ts'

export interface Columns {
  /** Distinct words, in the order in which they first come. */
  readonly keys: Uint32Array
  /** The hardest kind of each distinct word: 0 plain, 1 name, 2 figure or date. */
  readonly kinds: Uint8Array
  /** Index in `holders` of the first sentence of each word; one more at the end. */
  readonly firsts: Uint32Array
  /** Sentences that hold a word, ascending, each once. */
  readonly holders: Uint16Array
  /** 1 for the sentences most of whose words are quoted. */
  readonly quoted: Uint8Array
  /** A hash of each sentence's words in order; 0 for one too short to tell. */
  readonly sentenceKeys: Uint32Array
}

/** Shorter sentences ("He declined to comment.") are common and tell nothing of a source. */
const SENTENCE_WORDS_MIN = 4
/** Sentences are numbered up to this; those beyond count as the last. */
const SENTENCE_MAX = 0xffff

/** Index one past the last word of a sentence. */
export function sentenceEnd({ starts, words }: Passages, sentence: number): number {
  return starts[sentence + 1] ?? words.length
}

/** True for the kinds of words inside quotation marks. */
export function isQuoted(kind: string): boolean {
  return kind < 'a'
}

function hardnessOf(kind: string): number {
  if (kind === 'w' || kind === 'W') return 0
  return kind === 'f' || kind === 'F' ? 2 : 1
}

/** Room for what is counted while the columns of one text are made. */
const places = new HashPlaces()
const placeRoom = roomFor((length) => new Uint32Array(length))
const kindRoom = roomFor((length) => new Uint8Array(length))
const sentenceRoom = roomFor((length) => new Uint16Array(length))
const seenRoom = roomFor((length) => new Uint32Array(length))
const nextRoom = roomFor((length) => new Uint32Array(length))

/** Marks the sentences that are quotations. */
function markQuoted(passages: Passages, quoted: Uint8Array): void {
  const { starts, kinds } = passages
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const start = starts[sentence]!
    const end = sentenceEnd(passages, sentence)
    let count = 0
    for (let i = start; i < end; i++) if (isQuoted(kinds[i]!)) count++
    quoted[sentence] = Number(count * 2 > end - start)
  }
}

/** Writes the hash of each sentence that is long enough. */
function writeSentenceKeys(passages: Passages, keys: Uint32Array): void {
  const { starts, words } = passages
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const start = starts[sentence]!
    const end = sentenceEnd(passages, sentence)
    if (end - start < SENTENCE_WORDS_MIN) continue
    let key = 1
    for (let i = start; i < end; i++) key = combineHashes(key, words[i]!)
    keys[sentence] = key
  }
}

/** The sentence of each word. */
function sentenceOfEach(passages: Passages): Uint16Array {
  const found = sentenceRoom(passages.words.length)
  for (let sentence = 0; sentence < passages.starts.length; sentence++) {
    found.fill(Math.min(sentence, SENTENCE_MAX), passages.starts[sentence], sentenceEnd(passages, sentence))
  }
  return found
}

/** Counts the sentences that hold each distinct word; gives their sum. */
function countHolders(words: number, placeOf: Uint32Array, sentenceOf: Uint16Array, next: Uint32Array) {
  // The sentence after the last that holds the word: 0 for none.
  const seen = seenRoom(places.size).fill(0, 0, places.size)
  let sum = 0
  for (let i = 0; i < words; i++) {
    const [place, sentence] = [placeOf[i]!, sentenceOf[i]!]
    if (seen[place] === sentence + 1) continue
    seen[place] = sentence + 1
    next[place] = next[place]! + 1
    sum++
  }
  return sum
}

/** Arrays of these lengths in one piece of memory. */
function columnsFor(words: number, holders: number, sentences: number): Columns {
  const buffer = new ArrayBuffer(8 * words + 4 + 4 * sentences + 2 * holders + words + sentences)
  let from = 0
  const next = (bytes: number): number => {
    from += bytes
    return from - bytes
  }
  return {
    keys: new Uint32Array(buffer, next(4 * words), words),
    firsts: new Uint32Array(buffer, next(4 * words + 4), words + 1),
    sentenceKeys: new Uint32Array(buffer, next(4 * sentences), sentences),
    holders: new Uint16Array(buffer, next(2 * holders), holders),
    kinds: new Uint8Array(buffer, next(words), words),
    quoted: new Uint8Array(buffer, next(sentences), sentences),
  }
}

function makeColumns(passages: Passages): Columns {
  const { words, kinds } = passages
  const placeOf = placeRoom(words.length)
  const hardest = kindRoom(words.length).fill(0, 0, words.length)
  places.empty(words.length)
  for (let i = 0; i < words.length; i++) {
    const place = places.add(words[i]!)
    placeOf[i] = place
    hardest[place] = Math.max(hardest[place]!, hardnessOf(kinds[i]!))
  }
  const sentenceOf = sentenceOfEach(passages)
  const next = nextRoom(places.size).fill(0, 0, places.size)
  const held = countHolders(words.length, placeOf, sentenceOf, next)
  const columns = columnsFor(places.size, held, passages.starts.length)
  places.writeTo(columns.keys)
  columns.kinds.set(hardest.subarray(0, places.size))
  const { firsts, holders } = columns
  for (let place = 0; place < places.size; place++) {
    firsts[place + 1] = firsts[place]! + next[place]!
    next[place] = firsts[place]!
  }
  for (let i = 0; i < words.length; i++) {
    const [place, sentence] = [placeOf[i]!, sentenceOf[i]!]
    const at = next[place]!
    if (at > firsts[place]! && holders[at - 1] === sentence) continue
    holders[at] = sentence
    next[place] = at + 1
  }
  markQuoted(passages, columns.quoted)
  writeSentenceKeys(passages, columns.sentenceKeys)
  return columns
}

/** Columns kept, at most: as many as the engine keeps passages in memory for later decisions; some 4 KB each. */
const KEPT_MAX = 10_000

// Two maps, of which the older is dropped as a whole when the younger is full.
let young = new WeakMap<Passages, Columns>()
let old = new WeakMap<Passages, Columns>()
let youngSize = 0

/**
 * The columns of a text. Those used last are kept, as long as their passages are: what
 * is given does not depend on it.
 */
export function columnsOf(passages: Passages): Columns {
  const known = young.get(passages)
  if (known !== undefined) return known
  const columns = old.get(passages) ?? makeColumns(passages)
  if (youngSize >= KEPT_MAX / 2) {
    old = young
    young = new WeakMap()
    youngSize = 0
  }
  young.set(passages, columns)
  youngSize++
  return columns
}
