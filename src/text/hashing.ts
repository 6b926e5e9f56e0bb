/**
 * Text and numbers in, unsigned 32-bit hashes out. FNV-1a (Fowler, Noll, Vo 1991)
 * over the UTF-16 code units, finished with the mixer of MurmurHash3 (Appleby 2011),
 * so that every bit of the result depends on every unit: the parts below use the
 * high bits as bins and the whole as an order.
 *
 * Not for secrets: collisions can be made on purpose. Two of a million distinct
 * strings share a value about once in 116 pairs of streams of that size.
 */

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Mixes an integer so that near values end far apart; a bijection on 32 bits. */
export function mixHash(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Hash of a string; linear in its length. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME)
  }
  return mixHash(hash)
}

/** Hash of an ordered pair of hashes: `combineHashes(a, b)` differs from `(b, a)`. */
export function combineHashes(first: number, second: number): number {
  return mixHash(Math.imul(first, 31) + second)
}
