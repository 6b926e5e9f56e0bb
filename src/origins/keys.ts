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

export interface TellingWord {
  readonly key: number
  /** Inverse document frequency, times `HARD_FACTOR` for names and figures. */
  readonly weight: number
}

/** The `TELLING_ASKED` weightiest distinct words, weightiest first. */
export function tellingWords({ laid: { keys, keyWeights }, kinds }: Side): TellingWord[] {
  const weights = keyWeights.map((weight, i) => weight * (kinds[i] === 0 ? 1 : HARD_FACTOR))
  const least = weights.slice().sort().at(-TELLING_ASKED) ?? 0
  const telling: { word: number; weight: number }[] = []
  for (let i = 0; i < keys.length; i++) {
    if (weights[i]! >= least) telling.push({ word: keys[i]!, weight: weights[i]! })
  }
  telling.sort((a, b) => b.weight - a.weight || a.word - b.word)
  return telling
    .slice(0, TELLING_ASKED)
    .map(({ word, weight }) => ({ key: (word ^ WORD_SALT) >>> 0, weight }))
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
