/**
 * Words in, the hashes of their shingles out: every run of `width` words (Broder
 * 1997). Two texts are near copies where they share most of their shingles, however
 * long they are. A text shorter than one shingle gives the hash of all its words.
 *
 * Known failure: a rewrite that changes one word in four shares no shingle of four;
 * such rewrites are found by their names and figures instead.
 */

import { combineHashes, hashText } from './hashing.ts'

/** Distinct shingle hashes, ascending. Linear but for the sort. */
export function shingleHashes(words: readonly string[], width: number): Uint32Array {
  if (words.length === 0) return new Uint32Array(0)
  const hashes = words.map(hashText)
  const count = Math.max(1, hashes.length - width + 1)
  const shingles = new Uint32Array(count)
  for (let start = 0; start < count; start++) {
    let hash = 0
    const end = Math.min(start + width, hashes.length)
    for (let i = start; i < end; i++) hash = combineHashes(hash, hashes[i]!)
    shingles[start] = hash
  }
  return distinctSorted(shingles)
}

/** Sorts in place and drops repeats. */
export function distinctSorted(values: Uint32Array): Uint32Array {
  values.sort()
  let kept = 0
  for (let i = 0; i < values.length; i++) {
    if (i === 0 || values[i] !== values[i - 1]) values[kept++] = values[i]!
  }
  return values.slice(0, kept)
}
