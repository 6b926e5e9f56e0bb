/**
 * What both texts put in quotation marks in, each quoted sentence of the derived text
 * beside the utterance of the original that it repeats out, word by word. A sentence
 * that repeats none well enough is kept without a partner.
 */

import { overlaps } from '../../model/span.ts'
import { commonPlaces } from './common-words.ts'
import type { Compared } from './differences.ts'
import { isIgnorable, isLittle } from './little-words.ts'
import type { Piece } from './quoted-pieces.ts'
import { type SpokenWord, spanOf, spokenWords, type Utterance, utterancesOf } from './utterances.ts'

/** One quoted sentence of the derived text. */
export interface QuotedSentence {
  readonly piece: Piece
  readonly words: readonly SpokenWord[]
}

export interface QuoteMatch extends QuotedSentence {
  readonly utterance: Utterance
  /** For each word its place in the utterance, -1 where it is not there. */
  readonly places: Int32Array
  /** Weight of the words that both have, a word with a claim counting 1. */
  readonly common: number
  /** Weight of the longer of the quoted sentence and what it was matched with. */
  readonly longer: number
  /** Share of the words with a claim, of the shorter, that both have, 0 to 1. */
  readonly share: number
}

/** Shorter quotations are terms and titles. */
const WORDS_MIN = 2
/** Share of common words from which two quotations are one utterance; by eye on the train set, 2026-11. */
const SHARE_MIN = 0.4
/** Weight of common words that a match by place alone needs. */
const PAIRED_MIN = 1.5
/** A term in quotation marks weighs less, and no utterance repeats it. */
const TOUCHED_MIN = 3
/** Quoted sentences, and utterances for one of them, that are laid word by word; bound the work of hostile texts. */
const SENTENCES_MAX = 120
const NEAR_MAX = 4
const PARTS_MAX = 12
/** Weight that a second sentence of the utterance must add for a quotation to be joined from both. */
const JOINED_MIN = 1.5
/** Share of the longer that both must have where words differ. */
const LONGER_SHARE_MIN = 0.4
/** The same where the sentences around them say the same and nothing else repeats the utterance. */
const PAIRED_SHARE_MIN = 0.3

function sentencesOf({ derived }: Compared): QuotedSentence[] {
  return derived.pieces.flatMap((piece) => {
    const words = spokenWords(derived.text, [piece])
    const count = (words.at(-1)?.sentence ?? -1) + 1
    return Array.from({ length: count }, (_, number) => ({
      piece,
      words: words.filter(({ sentence }) => sentence === number),
    }))
  })
}

const telling = (words: readonly { readonly stem: string }[]): number =>
  words.reduce((sum, { stem }) => sum + (isIgnorable(stem) ? 0 : isLittle(stem) ? 0.4 : 1), 0)

/** The words of the utterance's sentences that hold matched words. */
export function touchedWords({ utterance, places }: Pick<QuoteMatch, 'utterance' | 'places'>): SpokenWord[] {
  const touched = new Set(
    [...places].filter((place) => place >= 0).map((place) => utterance.words[place]!.sentence),
  )
  return utterance.words.filter(({ sentence }) => touched.has(sentence))
}

/** A word that the other has more than once is laid beside the word that follows it: the last "a" of "a lot, but a town". */
function drawnTogether(places: Int32Array, ours: readonly string[], theirs: readonly string[]): Int32Array {
  for (let i = places.length - 2; i >= 0; i--) {
    const near = places[i + 1]! - 1
    if (places[i]! >= 0 && near > places[i]! && theirs[near] === ours[i]) places[i] = near
  }
  return places
}

function laidOn(sentence: QuotedSentence, utterance: Utterance, number: number | null): QuoteMatch {
  const ours = sentence.words.map(({ stem }) => stem)
  const theirs = utterance.words.map((word) => (number === null || word.sentence === number ? word.stem : ''))
  const places = drawnTogether(commonPlaces(ours, theirs), ours, theirs)
  const common = telling(sentence.words.filter((_, index) => places[index]! >= 0))
  const touched = Math.max(TOUCHED_MIN, telling(touchedWords({ utterance, places })))
  const share = common / Math.max(1, Math.min(telling(sentence.words), touched))
  const longer = Math.max(1, telling(sentence.words), touched)
  return { ...sentence, utterance, places, common, longer, share }
}

/** On the one sentence of the utterance that has most of it, or on all where that finds more. */
function matchOf(sentence: QuotedSentence, utterance: Utterance): QuoteMatch {
  const count = (utterance.words.at(-1)?.sentence ?? 0) + 1
  const whole = laidOn(sentence, utterance, null)
  if (count === 1) return whole
  const single = Array.from({ length: Math.min(PARTS_MAX, count) }, (_, number) =>
    laidOn(sentence, utterance, number),
  ).reduce((most, match) => (match.common > most.common ? match : most))
  return whole.common - single.common >= JOINED_MIN ? whole : single
}

const best = (matches: readonly QuoteMatch[]): QuoteMatch | null =>
  matches.reduce<QuoteMatch | null>((most, match) => (most && most.share >= match.share ? most : match), null)

const countOf = ({ words }: Utterance, stems: ReadonlySet<string>): number =>
  new Set(words.filter(({ stem }) => stems.has(stem)).map(({ stem }) => stem)).size

function bestMatch(sentence: QuotedSentence, utterances: readonly Utterance[]): QuoteMatch | null {
  const stems = new Set(sentence.words.map(({ stem }) => stem).filter((stem) => !isLittle(stem)))
  const near = utterances
    .map((utterance) => ({ utterance, shared: countOf(utterance, stems) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
  return best(near.slice(0, NEAR_MAX).map(({ utterance }) => matchOf(sentence, utterance)))
}

/** Utterances in the sentences that say the same as the one around the quotation. */
function facing(
  { pairs }: Compared,
  { piece }: QuotedSentence,
  utterances: readonly Utterance[],
): Utterance[] {
  const lines = pairs.filter(({ derived }) => overlaps(derived, piece)).map(({ original }) => original)
  return utterances.filter((utterance) => lines.some((line) => overlaps(line, utterance)))
}

/** The words of the original that matches repeat. */
export function coveredWords(matches: readonly QuoteMatch[]): Set<SpokenWord> {
  const covered = new Set<SpokenWord>()
  for (const { places, utterance } of matches) {
    for (const place of places) if (place >= 0) covered.add(utterance.words[place]!)
  }
  return covered
}

/** True where no other quotation repeats what this one was matched with. */
function isOpen(match: QuoteMatch, covered: ReadonlySet<SpokenWord>): boolean {
  const touched = touchedWords(match)
  return touched.filter((word) => covered.has(word)).length * 2 < touched.length
}

/** Words of the original over which each word of a quotation may be spread. */
const SPREAD_MAX = 2.5

/** True where every word is the original's, or enough of both for one to be made of the other. */
function isOneUtterance({ places, common, longer }: QuoteMatch): boolean {
  const met = [...places].filter((place) => place >= 0)
  if ((met.at(-1) ?? 0) - (met[0] ?? 0) >= SPREAD_MAX * (places.length + 1)) return false
  return places.every((place) => place >= 0) || common >= LONGER_SHARE_MIN * longer
}

/** Lays every quoted sentence of the derived text on its best utterance. */
export function matchQuotes(compared: Compared): QuoteMatch[] {
  const utterances = utterancesOf(compared.original)
  const whole = sentencesOf(compared).filter(({ words }) => words.length >= WORDS_MIN)
  const sentences = whole.slice(0, SENTENCES_MAX)
  const matches = sentences
    .map((sentence) => bestMatch(sentence, utterances))
    .filter((match) => match !== null)
    .filter((match) => match.share >= SHARE_MIN && isOneUtterance(match))
  const matched = new Set(matches.map(({ words }) => words))
  const covered = coveredWords(matches)
  for (const sentence of sentences.filter(({ words }) => !matched.has(words))) {
    const there = facing(compared, sentence, utterances)
      .slice(0, NEAR_MAX)
      .map((utterance) => matchOf(sentence, utterance))
    const match = best(there.filter((found) => isOpen(found, covered)))
    if (match && match.share >= PAIRED_SHARE_MIN && match.common >= PAIRED_MIN) matches.push(match)
  }
  return matches
}

/** The characters of a quoted sentence. */
export const sentenceSpan = ({ words }: QuotedSentence) => spanOf(words)
