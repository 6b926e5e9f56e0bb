/**
 * The keys by which a text is found again: bands of its MinHash (near copies), its
 * smallest shingle hashes (edited versions, quoted passages), and its most telling
 * words, names and figures before others (spun rewrites and briefs).
 */

import type { Signature } from '../model/signature.ts'
import { hashText } from '../text/hashing.ts'
import { bandKeys } from '../text/minhash.ts'
import type { Side } from './evidence.ts'

/** Rows of a band: with 16 bands of 4 a pair of resemblance .8 is found with probability .9998. */
const BAND_ROWS = 4
const SHINGLES = 5
/** Telling words that a text is kept under, and looked up by: a brief's best are seldom its original's best. */
export const TELLING_KEPT = 16
const TELLING_ASKED = 32
/** What a name or figure weighs more than a plain word: spinning cannot change it. */
const HARD_FACTOR = 1.5
/** Keys of different kinds must not meet: a salt for each. */
const SHINGLE_SALT = hashText('shingle')
const WORD_SALT = hashText('word')
const PUBLISHER_SALT = hashText('publisher')

/** The weightiest distinct words of a text, weightiest first; of equal ones the lower hash first. */
export interface TellingWords {
  readonly keys: readonly number[]
  /** Inverse document frequency, times `HARD_FACTOR` for names and figures. */
  readonly weights: readonly number[]
}

/** True where the first word is weightier, or as weighty with the lower hash. */
const comesBefore = (weight: number, key: number, otherWeight: number, otherKey: number): boolean =>
  weight > otherWeight || (weight === otherWeight && key < otherKey)

/** The `TELLING_ASKED` weightiest: most words are lighter than the last that is kept, and go by at one look. */
export function tellingWords({ laid }: Side): TellingWords {
  const words: number[] = []
  const weights: number[] = []
  for (let i = 0; i < laid.keys.length; i++) {
    const word = laid.keys[i]!
    const weight = laid.keyWeights[i]! * (laid.kinds[i] === 0 ? 1 : HARD_FACTOR)
    let at = words.length
    if (at === TELLING_ASKED && !comesBefore(weight, word, weights[at - 1]!, words[at - 1]!)) continue
    if (at === TELLING_ASKED) at--
    for (; at > 0 && comesBefore(weight, word, weights[at - 1]!, words[at - 1]!); at--) {
      words[at] = words[at - 1]!
      weights[at] = weights[at - 1]!
    }
    words[at] = word
    weights[at] = weight
  }
  return { keys: words.map((word) => (word ^ WORD_SALT) >>> 0), weights }
}

/** Keys of the smallest shingle hashes. */
export function shingleKeys({ sample }: Signature): number[] {
  return sample.slice(0, SHINGLES).map((hash) => (hash ^ SHINGLE_SALT) >>> 0)
}

/** Keys of the bands of the MinHash. */
export function copyKeys({ minhash }: Signature): number[] {
  return [...bandKeys(minhash, BAND_ROWS)]
}

/** Keys of the publishers that a text is by and names as its original's; 0 stands for none. */
export function publisherKeys(...publishers: readonly number[]): number[] {
  return publishers
    .filter((publisher) => publisher !== 0)
    .map((publisher) => (publisher ^ PUBLISHER_SALT) >>> 0)
}
