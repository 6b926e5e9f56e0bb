/**
 * Numbers for the features of the tagger of attributions: a word's hash (FNV-1a) and
 * the hash of a feature's parts.
 */

/** 32-bit hash of a word; linear, and for words quicker than to remember them. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** 24-bit hash of a feature (fewer bits make a smaller file): the number of its template and three parts. */
export function hashFeature(template: number, a: number, b: number, c: number): number {
  let hash =
    (Math.imul(a + Math.imul(template, 0x9e3779b1), 0x85ebca6b) +
      Math.imul(b, 0xc2b2ae35) +
      Math.imul(c, 0x27d4eb2f)) |
    0
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 8
}
