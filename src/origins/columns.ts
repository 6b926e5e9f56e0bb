/**
 * A text's passages in, the columns out that it is compared by whatever else is known:
 * its distinct words in ascending order with the sentences that hold them, which of
 * its sentences are quotations, a key of each sentence and of each run of words. They
 * follow from the passages alone, so they are made once for each and kept as long as
 * the passages are; what a word or a sentence weighs changes with the stream and is
 * not here (`alignment.ts`). n log n in the words.
 */

import type { Passages } from '../model/passages.ts'
import { combineHashes } from '../text/hashing.ts'

export interface Columns {
  /** Distinct words, ascending. */
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

/** Runs of content words, ascending by their hashes. */
export interface Runs {
  readonly hashes: Uint32Array
  /** Index of the first word of each. */
  readonly places: Uint16Array
}

/** Shorter sentences ("He declined to comment.") are common and tell nothing of a source. */
const SENTENCE_WORDS_MIN = 4
/** Content words in a run. */
export const RUN_WORDS = 3
/** Sentences and words are numbered below this; those beyond count as the last. */
const PLACES = 0x1_0000

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

/** Words with their sentences and kinds, ascending by word, then by sentence: `(word * PLACES + sentence) * 4 + kind`. */
function sortedWords(passages: Passages): Float64Array {
  const { words, kinds, starts } = passages
  const sorted = new Float64Array(words.length)
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const end = sentenceEnd(passages, sentence)
    const place = Math.min(sentence, PLACES - 1)
    for (let i = starts[sentence]!; i < end; i++)
      sorted[i] = (words[i]! * PLACES + place) * 4 + hardnessOf(kinds[i]!)
  }
  return sorted.sort()
}

function quotedSentences(passages: Passages): Uint8Array {
  const { starts, kinds } = passages
  const found = new Uint8Array(starts.length)
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const start = starts[sentence]!
    const end = sentenceEnd(passages, sentence)
    let quoted = 0
    for (let i = start; i < end; i++) if (isQuoted(kinds[i]!)) quoted++
    found[sentence] = Number(quoted * 2 > end - start)
  }
  return found
}

function sentenceKeys(passages: Passages): Uint32Array {
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

function makeColumns(passages: Passages): Columns {
  const sorted = sortedWords(passages)
  const keys = new Uint32Array(sorted.length)
  const kinds = new Uint8Array(sorted.length)
  const firsts = new Uint32Array(sorted.length + 1)
  const holders = new Uint16Array(sorted.length)
  let distinct = 0
  let held = 0
  for (let i = 0; i < sorted.length; i++) {
    const place = Math.floor(sorted[i]! / 4)
    const kind = sorted[i]! - place * 4
    const key = Math.floor(place / PLACES)
    const sentence = place - key * PLACES
    const isNew = distinct === 0 || keys[distinct - 1] !== key
    if (isNew) {
      keys[distinct] = key
      firsts[distinct++] = held
    }
    kinds[distinct - 1] = Math.max(kinds[distinct - 1]!, kind)
    if (isNew || holders[held - 1] !== sentence) holders[held++] = sentence
  }
  firsts[distinct] = held
  return {
    keys: keys.slice(0, distinct),
    kinds: kinds.slice(0, distinct),
    firsts: firsts.slice(0, distinct + 1),
    holders: holders.slice(0, held),
    quoted: quotedSentences(passages),
    sentenceKeys: sentenceKeys(passages),
  }
}

function makeRuns({ words }: Passages): Runs {
  const count = Math.max(0, words.length - RUN_WORDS + 1)
  const sorted = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let hash = words[i]!
    for (let next = i + 1; next < i + RUN_WORDS; next++) hash = combineHashes(hash, words[next]!)
    sorted[i] = hash * PLACES + Math.min(i, PLACES - 1)
  }
  sorted.sort()
  const hashes = new Uint32Array(count)
  const places = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    hashes[i] = Math.floor(sorted[i]! / PLACES)
    places[i] = sorted[i]! - hashes[i]! * PLACES
  }
  return { hashes, places }
}

/** Wraps `make` so that what was made of a text's passages is kept as long as they are. */
function rememberEach<Made>(make: (passages: Passages) => Made): (passages: Passages) => Made {
  const made = new WeakMap<Passages, Made>()
  return (passages) => {
    const known = made.get(passages)
    if (known !== undefined) return known
    const value = make(passages)
    made.set(passages, value)
    return value
  }
}

/** The columns of a text. */
export const columnsOf = rememberEach(makeColumns)

/** The runs of a text: fewer texts are asked for them than for their columns. */
export const runsOf = rememberEach(makeRuns)
