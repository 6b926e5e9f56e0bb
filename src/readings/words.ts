/**
 * The tokens of an article as the readers walk over them: lower-case forms, and for
 * each sentence its first token and one past its last. Made once for each token
 * layer and kept as long as that layer lives.
 */

import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import type { Tokens } from '../model/token.ts'

/** Half-open range of token numbers. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Words {
  readonly text: string
  readonly tokens: Tokens
  /** The sentences these ranges were made from. */
  readonly layer: readonly Sentence[]
  readonly count: number
  readonly lowers: readonly string[]
  /** One for each sentence that has tokens; a sentence longer than `rangeMax` tokens has several. */
  readonly sentences: readonly Range[]
  /** The number of the sentence each token stands in. */
  readonly sentenceOf: readonly number[]
}

/** Longer sentences (tokens) are lists or hostile, and readers look from a word to its sentence's ends. */
const rangeMax = 300

const kept = new WeakMap<Tokens, Words>()

function rangesOf(tokens: Tokens, sentences: readonly Sentence[]): { ranges: Range[]; sentenceOf: number[] } {
  const ranges: Range[] = []
  let at = 0
  for (const sentence of sentences) {
    const from = at
    while (at < tokens.starts.length && tokens.starts[at]! < sentence.end) at++
    ranges.push({ from, to: at })
  }
  return cutRanges(ranges)
}

/** Cuts ranges longer than `rangeMax`, and numbers the sentence of each token accordingly. */
function cutRanges(whole: readonly Range[]): { ranges: Range[]; sentenceOf: number[] } {
  const ranges: Range[] = []
  const sentenceOf: number[] = []
  for (const { from, to } of whole) {
    for (let at = from; at < to; at += rangeMax) ranges.push({ from: at, to: Math.min(to, at + rangeMax) })
  }
  for (const [number, range] of ranges.entries())
    for (let at = range.from; at < range.to; at++) sentenceOf.push(number)
  return { ranges, sentenceOf }
}

/** The words of an article; linear, and free when asked again for the same layers. */
export function wordsOf(text: string, tokens: Tokens, sentences: readonly Sentence[]): Words {
  const known = kept.get(tokens)
  if (known && known.text === text && known.layer === sentences) return known
  const { ranges, sentenceOf } = rangesOf(tokens, sentences)
  const lowers = tokens.words.map((word) => word.toLowerCase().replace('’', "'"))
  const words = {
    text,
    tokens,
    layer: sentences,
    count: sentenceOf.length,
    lowers,
    sentences: ranges,
    sentenceOf,
  }
  kept.set(tokens, words)
  return words
}

/** The characters from the first to the last token of a range. */
export function spanOf(words: Words, range: Range): Span {
  return { start: words.tokens.starts[range.from]!, end: words.tokens.ends[range.to - 1]! }
}

/** The first token that begins at or after an offset, by bisection. */
export function tokenAtOrAfter(words: Words, offset: number): number {
  let low = 0
  let high = words.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (words.tokens.starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** True where the word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}

/** True where no white space stands between a token and the next. */
export function isJoined(words: Words, token: number): boolean {
  return words.tokens.ends[token] === words.tokens.starts[token + 1]
}
