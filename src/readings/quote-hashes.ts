/**
 * Numbers for the features of the tagger of attributions: a word's hash (FNV-1a, kept
 * for the words seen so far, up to a bound) and the hash of a feature's parts.
 */

const known = new Map<string, number>()
/** Words kept; an article has a few hundred distinct ones. A bound for memory alone. */
const knownMax = 20_000

/** 32-bit hash of a word. */
export function hashWord(word: string): number {
  const kept = known.get(word)
  if (kept !== undefined) return kept
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  if (known.size >= knownMax) known.clear()
  known.set(word, hash)
  return hash
}

/** 24-bit hash of a feature (fewer bits make a smaller file): the number of its template and three parts. */
export function hashFeature(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ b, 0xc2b2ae35)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ c, 0x27d4eb2f)
  return (hash ^ (hash >>> 16)) >>> 8
}
