/**
 * The keys by which a text is found again: bands of its MinHash (near copies), its
 * smallest shingle hashes (edited versions, quoted passages), and its most telling
 * words, names and figures before others (spun rewrites and briefs).
 */

import type { Passages } from '../model/passages.ts'
import type { Signature } from '../model/signature.ts'
import type { DocumentFrequencies } from '../text/document-frequencies.ts'
import { hashText } from '../text/hashing.ts'
import { bandKeys } from '../text/minhash.ts'
import { KEYS_MAX } from './text-index.ts'

/** Rows of a band: with 16 bands of 4 a pair of resemblance .8 is found with probability .9998. */
const BAND_ROWS = 4
const SHINGLES = 7
/** Telling words that a text is kept under, and looked up by: a brief's best are seldom its original's best. */
export const TELLING_KEPT = KEYS_MAX - 1 - 16 - SHINGLES
const TELLING_ASKED = 32
/** What a name or figure weighs more than a plain word: spinning cannot change it. */
const HARD_FACTOR = 1.5
/** Keys of different kinds must not meet: a salt for each. */
const SHINGLE_SALT = hashText('shingle')
const WORD_SALT = hashText('word')

export interface TellingWord {
  readonly key: number
  /** Inverse document frequency, times `HARD_FACTOR` for names and figures. */
  readonly weight: number
}

/** The `TELLING_ASKED` weightiest distinct words, weightiest first. */
export function tellingWords({ words, kinds }: Passages, frequencies: DocumentFrequencies): TellingWord[] {
  const weights = new Map<number, number>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (weights.has(word)) continue
    const isHard = kinds[i] !== 'w' && kinds[i] !== 'W'
    weights.set(word, frequencies.idf(word) * (isHard ? HARD_FACTOR : 1))
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, TELLING_ASKED)
  return ranked.map(([word, weight]) => ({ key: (word ^ WORD_SALT) >>> 0, weight }))
}

/** Keys of the smallest shingle hashes. */
export function shingleKeys({ sample }: Signature): number[] {
  return sample.slice(0, SHINGLES).map((hash) => (hash ^ SHINGLE_SALT) >>> 0)
}

/** Keys of the bands of the MinHash. */
export function copyKeys({ minhash }: Signature): number[] {
  return [...bandKeys(minhash, BAND_ROWS)]
}
