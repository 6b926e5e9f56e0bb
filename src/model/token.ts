/**
 * The words of a text as parallel columns, one entry a token, in order. Columns
 * instead of objects: a 500-word article has 600 tokens, and each reading sweeps
 * them. Never stored; made again from the text when needed.
 */

export interface Tokens {
  /** Offsets of the first code unit of each token. */
  readonly starts: readonly number[]
  /** Offsets one past the last code unit of each token. */
  readonly ends: readonly number[]
  /** The token as written. */
  readonly words: readonly string[]
  /** Lower-case lemma. */
  readonly lemmas: readonly string[]
  /** Universal part-of-speech tag: NOUN, PROPN, VERB, AUX, ADJ, ADV, NUM, PUNCT … */
  readonly tags: readonly string[]
}
