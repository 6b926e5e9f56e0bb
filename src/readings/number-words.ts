/**
 * The words of an article as the readers of numbers and dates need them. The tokenizer
 * keeps "20-25", "4/20/2010" and "mid-March" whole and cuts "5.30pm" within its
 * digits; here the first become a token for each number, sign and word, and the last
 * is whole again. Everything else stays, sentences included.
 */

import type { Tokens } from '../model/token.ts'
import { isJoined, type Range, type Words } from './words.ts'

/** Longer tokens are identifiers and stay whole. */
const partedMax = 24

const kept = new WeakMap<Tokens, Words>()

const startsWithDigit = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** The pieces of a token, or null where it stays whole. */
function piecesOf(word: string): string[] | null {
  if (word.length < 2 || word.length > partedMax || !/[-–—/]/.test(word)) return null
  if (startsWithDigit(word)) return word.split(/([-–—/])/)
  if (/^[-–]\d/.test(word)) return word.split(/([-–—/])/)
  const before = /^(mid|late|early|pre|post|end|in)([-–])([A-Z\d].*)$/i.exec(word)
  return before ? [before[1]!, before[2]!, ...(piecesOf(before[3]!) ?? [before[3]!])] : null
}

const tagOf = (piece: string, whole: string): string =>
  /^\d[\d.,]*$/.test(piece) ? 'NUM' : /^[-–—/]$/.test(piece) ? 'PUNCT' : whole

class Columns {
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly words: string[] = []
  readonly lemmas: string[] = []
  readonly tags: string[] = []
  readonly lowers: string[] = []
  readonly sentenceOf: number[] = []

  push(start: number, word: string, lower: string, tag: string, sentence: number): void {
    this.starts.push(start)
    this.ends.push(start + word.length)
    this.words.push(word)
    this.lemmas.push(lower)
    this.tags.push(tag)
    this.lowers.push(lower)
    this.sentenceOf.push(sentence)
  }

  /** A token that stays as it is. */
  copy({ tokens, lowers, sentenceOf }: Words, at: number): void {
    this.starts.push(tokens.starts[at]!)
    this.ends.push(tokens.ends[at]!)
    this.words.push(tokens.words[at]!)
    this.lemmas.push(tokens.lemmas[at]!)
    this.tags.push(tokens.tags[at]!)
    this.lowers.push(lowers[at]!)
    this.sentenceOf.push(sentenceOf[at]!)
  }

  /** Joins digits that the tokenizer cut apart to the token before. */
  extend(rest: string): void {
    const last = this.words.length - 1
    const word = this.words[last] + rest
    this.ends[last]! += rest.length
    this.words[last] = word
    this.lemmas[last] = word.toLowerCase()
    this.lowers[last] = word.toLowerCase()
  }
}

function rangesOf(sentenceOf: readonly number[], count: number): Range[] {
  const ranges: Range[] = []
  let at = 0
  for (let sentence = 0; sentence < count; sentence++) {
    const from = at
    while (at < sentenceOf.length && sentenceOf[at] === sentence) at++
    ranges.push({ from, to: at })
  }
  return ranges
}

function part(words: Words): Words {
  const { tokens, sentenceOf } = words
  const columns = new Columns()
  for (let at = 0; at < words.count; at++) {
    const word = tokens.words[at]!
    const isCut = at > 0 && startsWithDigit(word) && isJoined(words, at - 1)
    if (isCut && word.length < partedMax && /^\d[\d.]*$/.test(tokens.words[at - 1]!)) {
      columns.extend(word)
      continue
    }
    const pieces = piecesOf(word)
    if (!pieces) {
      columns.copy(words, at)
      continue
    }
    let start = tokens.starts[at]!
    for (const piece of pieces) {
      if (piece !== '')
        columns.push(start, piece, piece.toLowerCase(), tagOf(piece, tokens.tags[at]!), sentenceOf[at]!)
      start += piece.length
    }
  }
  return {
    text: words.text,
    tokens: columns,
    layer: words.layer,
    count: columns.words.length,
    lowers: columns.lowers,
    sentences: rangesOf(columns.sentenceOf, words.sentences.length),
    sentenceOf: columns.sentenceOf,
  }
}

/** The words with numbers parted; linear, and free when asked again for the same words. */
export function partedWordsOf(words: Words): Words {
  const known = kept.get(words.tokens)
  if (known && known.text === words.text && known.layer === words.layer) return known
  const parted = part(words)
  kept.set(words.tokens, parted)
  return parted
}
