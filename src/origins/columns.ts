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
  /** The hardest kind of each distinct word: 0 plain or date, 1 name, 2 figure. */
  readonly kinds: Uint8Array
  /** For each word of the text its place among the distinct. */
  readonly placeOf: Uint32Array
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

/** Whoever reports of a day names it, so a date is no harder than a plain word. */
function hardnessOf(kind: string): number {
  if (kind === 'f' || kind === 'F') return 2
  return kind === 'n' || kind === 'N' ? 1 : 0
}

/** Marks the sentences that are quotations. */
function quotedSentences(passages: Passages): Uint8Array {
  const { starts, kinds } = passages
  const quoted = new Uint8Array(starts.length)
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const start = starts[sentence]!
    const end = sentenceEnd(passages, sentence)
    let count = 0
    for (let i = start; i < end; i++) if (isQuoted(kinds[i]!)) count++
    quoted[sentence] = Number(count * 2 > end - start)
  }
  return quoted
}

function sentenceKeysOf(passages: Passages): Uint32Array {
  const { starts, words } = passages
  const keys = new Uint32Array(starts.length)
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const start = starts[sentence]!
    const end = sentenceEnd(passages, sentence)
    if (end - start < SENTENCE_WORDS_MIN) continue
    let key = 1
    for (let i = start; i < end; i++) key = combineHashes(key, words[i]!)
    keys[sentence] = key
  }
  return keys
}

const sentenceRoom = roomFor((length) => new Uint16Array(length))
const seenRoom = roomFor((length) => new Uint32Array(length))
const nextRoom = roomFor((length) => new Uint32Array(length))

/** The sentence of each word; not to be kept. */
function sentenceOfEach(passages: Passages): Uint16Array {
  const { starts, words } = passages
  const found = sentenceRoom(words.length)
  for (let sentence = 0; sentence < starts.length; sentence++) {
    found.fill(Math.min(sentence, SENTENCE_MAX), starts[sentence], sentenceEnd(passages, sentence))
  }
  return found
}

/** Where the sentences of each of `size` distinct words begin among all holders. */
function firstsOf(placeOf: Uint32Array, sentenceOf: Uint16Array, size: number): Uint32Array {
  // The sentence after the last that holds the word: 0 for none.
  const seen = seenRoom(size).fill(0, 0, size)
  const firsts = new Uint32Array(size + 1)
  for (let i = 0; i < placeOf.length; i++) {
    const [place, after] = [placeOf[i]!, sentenceOf[i]! + 1]
    if (seen[place] !== after) firsts[place + 1] = firsts[place + 1]! + 1
    seen[place] = after
  }
  for (let place = 0; place < size; place++) firsts[place + 1] = firsts[place + 1]! + firsts[place]!
  return firsts
}

/** The sentences of each distinct word, side by side. */
function holdersOf(placeOf: Uint32Array, sentenceOf: Uint16Array, firsts: Uint32Array): Uint16Array {
  const holders = new Uint16Array(firsts.at(-1)!)
  const next = nextRoom(firsts.length)
  next.set(firsts)
  for (let i = 0; i < placeOf.length; i++) {
    const [place, sentence] = [placeOf[i]!, sentenceOf[i]!]
    const at = next[place]!
    if (at > firsts[place]! && holders[at - 1] === sentence) continue
    holders[at] = sentence
    next[place] = at + 1
  }
  return holders
}

const places = new HashPlaces()
const kindRoom = roomFor((length) => new Uint8Array(length))

function makeColumns(passages: Passages): Columns {
  const { words } = passages
  const placeOf = new Uint32Array(words.length)
  const kinds = kindRoom(words.length).fill(0, 0, words.length)
  places.empty(words.length)
  for (let i = 0; i < words.length; i++) {
    const place = places.add(words[i]!)
    placeOf[i] = place
    kinds[place] = Math.max(kinds[place]!, hardnessOf(passages.kinds[i]!))
  }
  const sentenceOf = sentenceOfEach(passages)
  const firsts = firstsOf(placeOf, sentenceOf, places.size)
  return {
    keys: places.distinct(),
    kinds: kinds.slice(0, places.size),
    placeOf,
    firsts,
    holders: holdersOf(placeOf, sentenceOf, firsts),
    quoted: quotedSentences(passages),
    sentenceKeys: sentenceKeysOf(passages),
  }
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
