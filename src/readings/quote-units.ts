/**
 * An article as the tagger of attributions sees it: a row of units, each a word or a
 * whole quotation between marks (what stands inside is its speaker's own and is not
 * read), cut into sequences of about a paragraph. With each unit come the numbers its
 * features are made of: word and lemma as hashes, tag, what kind of cue its lemma is.
 *
 * Names and figures lose their letters here, so that the model cannot learn who spoke
 * in the texts it was trained on. Known failure: a name that opens a sentence and that
 * the tagger takes for a common word keeps them.
 */

import { clauseCues, infinitiveCues, nounCues, objectCues, speechCues, statementCues } from './cues.ts'
import { hashWord } from './quote-hashes.ts'
import type { Stretch } from './quote-marks.ts'
import type { Scene } from './scene.ts'
import { isCapital, tokenAtOrAfter } from './words.ts'

/** Units of one sequence at most: sentences beyond open a new one, and longer ones are cut. Set by hand, 2026-11. */
const sequenceMax = 160
/** A quotation in single marks counts from as many words: shorter ones are often apostrophes. Set by hand, 2026-11. */
const singleWordsMin = 3

export interface Units {
  readonly count: number
  /** First token of each unit, and one past its last. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The quotation that a unit stands for, or null for a word. */
  readonly stretches: readonly (Stretch | null)[]
  readonly words: Int32Array
  readonly lemmas: Int32Array
  readonly tags: Uint8Array
  /** Bits: speech, statement, clause, infinitive, object, noun (`cues.ts`). */
  readonly cues: Uint8Array
  /** Number of the sentence, which a unit over several shares with the first. */
  readonly sentences: Int32Array
  /** First unit of each sequence, and at the end the number of units. */
  readonly sequences: readonly number[]
}

const tagNames =
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE QUOTE'.split(' ')
const tagNumbers: ReadonlyMap<string, number> = new Map(tagNames.map((name, number) => [name, number + 1]))
export const verbTag = tagNumbers.get('VERB')!
export const auxTag = tagNumbers.get('AUX')!
export const nounTag = tagNumbers.get('NOUN')!
export const nameTag = tagNumbers.get('PROPN')!
export const quoteTag = tagNumbers.get('QUOTE')!
export const punctTag = tagNumbers.get('PUNCT')!

const cueSets = [speechCues, statementCues, clauseCues, infinitiveCues, objectCues, nounCues]
const cueBits = new Map<string, number>()
for (const [bit, cues] of cueSets.entries()) {
  for (const cue of cues) cueBits.set(cue, (cueBits.get(cue) ?? 0) | (1 << bit))
}

const capitalHash = hashWord('‹capital›')
const figureHash = hashWord('‹figure›')

/** Which quotation, if any, begins at each token, without overlaps. */
function stretchesByToken(scene: Scene, stretches: readonly Stretch[]): Map<number, [Stretch, number]> {
  const byToken = new Map<number, [Stretch, number]>()
  let end = 0
  for (const stretch of stretches) {
    const from = tokenAtOrAfter(scene.words, stretch.outerStart)
    const to = tokenAtOrAfter(scene.words, stretch.outerEnd)
    const words = to - from - 2
    if (from < end || to <= from || (stretch.single && words < singleWordsMin)) continue
    byToken.set(from, [stretch, to])
    end = to
  }
  return byToken
}

/** A figure's or a name's mark, or the word itself. Cues keep their letters in headlines too. */
function wordHash(scene: Scene, token: number, isFirst: boolean, isCue: boolean): number {
  const { words } = scene
  const tag = words.tokens.tags[token]
  if (tag === 'NUM') return figureHash
  if (!isCue && !isFirst && tag !== 'DET' && tag !== 'PRON') {
    if (tag === 'PROPN' || isCapital(words.tokens.words[token]!)) return capitalHash
  }
  return hashWord(words.lowers[token]!)
}

/** What a quotation is like from outside: its length, how it begins and how it ends. */
function quotationHash(scene: Scene, stretch: Stretch, from: number, to: number): number {
  const { text } = scene.words
  const last = text[stretch.end - 1] ?? ''
  const ending = last === ',' ? ',' : /[.!?…]/.test(last) ? '.' : 'x'
  const length = to - from - 2
  const size = length <= 2 ? 1 : length <= 4 ? 2 : length <= 8 ? 3 : 4
  return hashWord(`‹${size}${ending}${isCapital(text[stretch.start] ?? '') ? 'A' : 'a'}›`)
}

function sizeHash(from: number, to: number): number {
  return hashWord(to - from <= 6 ? '‹words›' : '‹speech›')
}

/** The units of an article and its sequences; linear. */
export function unitsOf(scene: Scene, stretches: readonly Stretch[]): Units {
  const { words } = scene
  const byToken = stretchesByToken(scene, stretches)
  const from = new Int32Array(words.count)
  const to = new Int32Array(words.count)
  const kinds: (Stretch | null)[] = []
  let count = 0
  for (let at = 0; at < words.count; count++) {
    const found = byToken.get(at)
    from[count] = at
    at = found ? found[1] : at + 1
    to[count] = at
    kinds.push(found ? found[0] : null)
  }
  const units = {
    count,
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    stretches: kinds,
    words: new Int32Array(count),
    lemmas: new Int32Array(count),
    tags: new Uint8Array(count),
    cues: new Uint8Array(count),
    sentences: numberSentences(scene, from, to, count),
  }
  for (let unit = 0; unit < count; unit++) fill(scene, units, unit)
  return { ...units, sequences: cutSequences(scene, units) }
}

type Filling = Omit<Units, 'sequences'>

function fill(scene: Scene, units: Filling, unit: number): void {
  const { tokens } = scene.words
  const token = units.from[unit]!
  const stretch = units.stretches[unit]
  if (stretch) {
    units.tags[unit] = quoteTag
    units.words[unit] = quotationHash(scene, stretch, token, units.to[unit]!)
    units.lemmas[unit] = sizeHash(token, units.to[unit]!)
    return
  }
  const isFirst = unit === 0 || units.sentences[unit] !== units.sentences[unit - 1]
  const tag = tagNumbers.get(tokens.tags[token]!) ?? 0
  units.tags[unit] = tag
  const lemma = tokens.lemmas[token]!
  const bits = cueBits.get(lemma) ?? 0
  const word = wordHash(scene, token, isFirst, bits > 0)
  const isKept = tag === verbTag || tag === auxTag || tag === nounTag
  units.words[unit] = word
  units.lemmas[unit] = isKept ? hashWord(lemma) : word
  units.cues[unit] = bits
}

/** A quotation over several sentences is in the one that its closing mark belongs to, and what led up to it too. */
function numberSentences(scene: Scene, from: Int32Array, to: Int32Array, count: number): Int32Array {
  const { sentenceOf } = scene.words
  const numbers = new Int32Array(count)
  let number = 0
  for (let unit = 0; unit < count; unit++) {
    if (unit > 0 && sentenceOf[from[unit]!] !== sentenceOf[to[unit - 1]! - 1]) number++
    numbers[unit] = number
  }
  return numbers
}

function cutSequences(scene: Scene, { count, from, to, sentences }: Filling): number[] {
  const { text, tokens } = scene.words
  const cuts = [0]
  for (let unit = 1; unit < count; unit++) {
    const length = unit - cuts.at(-1)!
    if (sentences[unit] === sentences[unit - 1] && length < sequenceMax * 2) continue
    const gap = text.slice(tokens.ends[to[unit - 1]! - 1]!, tokens.starts[from[unit]!]!)
    if (gap.includes('\n') || length >= sequenceMax) cuts.push(unit)
  }
  cuts.push(count)
  return cuts
}
