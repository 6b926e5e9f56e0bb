/**
 * What an article looks like for finding copies: MinHash values over word shingles
 * (Broder 1997), and a sorted sample of the shingles' hashes for containment.
 */

export interface Signature {
  /** One minimum for each hash function, unsigned 32 bit. */
  readonly minhash: readonly number[]
  /** Hashes of the shingles that fall in the sample, ascending, unsigned 32 bit. */
  readonly sample: readonly number[]
  /** Number of distinct shingles in the whole text. */
  readonly shingles: number
}
