/**
 * A set of 32-bit keys that may wrongly say yes, in fixed memory (Bloom 1970): ten bits
 * a key and four looks give about one wrong yes in a hundred. When full it begins
 * anew beside the old one, which answers until the new one is full in turn: so what is
 * remembered is at least the last `keys` keys and at most twice as many.
 */

import { mixHash } from './hashing.ts'

const BITS_PER_KEY = 10
const LOOKS = 4

export class SeenFilter {
  readonly #most: number
  #added = 0
  #young: Uint32Array
  #old: Uint32Array

  constructor(keys: number) {
    this.#most = keys
    this.#young = new Uint32Array(Math.ceil((keys * BITS_PER_KEY) / 32))
    this.#old = new Uint32Array(0)
  }

  /** Bytes of both halves. */
  get bytes(): number {
    return this.#young.byteLength + this.#old.byteLength
  }

  /** True where the key was added not too long ago, and once in a while where it was not. */
  has(key: number): boolean {
    return holds(this.#young, key) || holds(this.#old, key)
  }

  add(key: number): void {
    if (this.#added >= this.#most) {
      this.#old = this.#young
      this.#young = new Uint32Array(this.#old.length)
      this.#added = 0
    }
    this.#added++
    const bits = this.#young.length * 32
    for (let look = 0; look < LOOKS; look++) {
      const bit = bitOf(key, look, bits)
      this.#young[bit >>> 5] = this.#young[bit >>> 5]! | (1 << (bit & 31))
    }
  }
}

function bitOf(key: number, look: number, bits: number): number {
  return Math.floor((mixHash(key + Math.imul(look, 0x9e3779b9)) / 0x1_0000_0000) * bits)
}

function holds(words: Uint32Array, key: number): boolean {
  if (words.length === 0) return false
  const bits = words.length * 32
  for (let look = 0; look < LOOKS; look++) {
    const bit = bitOf(key, look, bits)
    if ((words[bit >>> 5]! & (1 << (bit & 31))) === 0) return false
  }
  return true
}
