/**
 * Two texts' passages in, one laid on the other out: for each sentence of the one the
 * sentence of the other that says most of the same, how much of its weight stands
 * there, and whether the matched sentences come in one order. A rewrite takes its
 * sentences from its original one by one; an independent report has the chief names in
 * common, but scattered, and brings facts of its own.
 *
 * Words weigh by how rare they are; names, figures and dates, which spinning cannot
 * change, are also counted apart. Linear in the words of both but for common words,
 * whose places are capped. Known failure: a sentence merged from four is matched with
 * two of them.
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

/** The sentences of one text as word sets, made ready for being laid on others. */
export interface Laid {
  readonly passages: Passages
  /** Weight of each word, parallel to `passages.words`. */
  readonly weights: Float64Array
  /** Sentences that hold a word, by its hash; at most `PLACES_MAX` of them. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** Sentences remembered for one word: the name that the text is about stands in all of them and tells nothing. */
const PLACES_MAX = 12

/** Index one past the last word of a sentence. */
export function sentenceEnd({ starts, words }: Passages, sentence: number): number {
  return starts[sentence + 1] ?? words.length
}

/**
 * Makes a text ready; `weigh` says how rare a word is, at least 0, and
 * `sentenceWeights` how much each sentence counts as evidence (1 where left out).
 */
export function layOut(
  passages: Passages,
  weigh: (word: number) => number,
  sentenceWeights?: readonly number[],
): Laid {
  const { words, starts } = passages
  const weights = new Float64Array(words.length)
  const places = new Map<number, number[]>()
  for (let sentence = 0; sentence < starts.length; sentence++) {
    const end = sentenceEnd(passages, sentence)
    const counts = sentenceWeights?.[sentence] ?? 1
    for (let i = starts[sentence]!; i < end; i++) {
      weights[i] = weigh(words[i]!) * counts
      const known = places.get(words[i]!)
      if (!known) places.set(words[i]!, [sentence])
      else if (known.at(-1) !== sentence && known.length < PLACES_MAX) known.push(sentence)
    }
  }
  return { passages, weights, places }
}

/** The sentence with the largest sum; of equals the first. */
function heaviest(sums: ReadonlyMap<number, number>): number {
  let best = -1
  let most = 0
  for (const [sentence, sum] of sums) {
    if (sum > most || (sum === most && sentence < best)) {
      best = sentence
      most = sum
    }
  }
  return best
}

/** Lays each sentence of `a` on `b`. */
export function align(a: Laid, b: Laid): Alignment {
  const { words, starts } = a.passages
  const count = starts.length
  const alignment = {
    partners: new Int32Array(count).fill(-1),
    seconds: new Int32Array(count).fill(-1),
    weights: new Float64Array(count),
    covered: new Float64Array(count),
  }
  for (let sentence = 0; sentence < count; sentence++) {
    const distinct = new Map<number, number>()
    const end = sentenceEnd(a.passages, sentence)
    for (let i = starts[sentence]!; i < end; i++) distinct.set(words[i]!, a.weights[i]!)
    matchSentence(distinct, b, alignment, sentence)
  }
  return alignment
}

function matchSentence(
  distinct: ReadonlyMap<number, number>,
  b: Laid,
  into: { partners: Int32Array; seconds: Int32Array; weights: Float64Array; covered: Float64Array },
  sentence: number,
): void {
  const sums = new Map<number, number>()
  let whole = 0
  for (const [word, weight] of distinct) {
    whole += weight
    for (const place of b.places.get(word) ?? []) sums.set(place, (sums.get(place) ?? 0) + weight)
  }
  into.weights[sentence] = whole
  const partner = heaviest(sums)
  if (partner < 0) return
  into.partners[sentence] = partner
  const rest = new Map<number, number>()
  let covered = sums.get(partner)!
  for (const [word, weight] of distinct) {
    const places = b.places.get(word)
    if (!places || places.includes(partner)) continue
    for (const place of places) rest.set(place, (rest.get(place) ?? 0) + weight)
  }
  const second = heaviest(rest)
  if (second >= 0) {
    into.seconds[sentence] = second
    covered += rest.get(second)!
  }
  into.covered[sentence] = covered
}
