/**
 * An inverted index from 32-bit keys to small integers, newest first, on typed
 * arrays: an open-addressed table of keys, each with the head of a chain. About 8
 * bytes a posting and 24 a key, against some 100 and more for a map of arrays.
 *
 * Readers take only the newest few of a chain, so a key that everything shares costs
 * no more than a rare one. Nothing is ever taken out: owners build a new index from
 * what is still alive when enough has died.
 */

import { mixHash } from './hashing.ts'

const FIRST_SLOTS = 1024
/** Beyond this share of slots in use, probing gets long. */
const LOAD_MAX = 0.6

export class PostingIndex {
  #keys = new Uint32Array(FIRST_SLOTS)
  #heads = new Int32Array(FIRST_SLOTS)
  #counts = new Int32Array(FIRST_SLOTS)
  #used = 0
  /** Postings count from 1; 0 ends a chain. */
  #values = new Int32Array(FIRST_SLOTS)
  #next = new Int32Array(FIRST_SLOTS)
  #postings = 0

  /** Number of postings. */
  get size(): number {
    return this.#postings
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = mixHash(key) & mask
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #growTable(): void {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts]
    this.#keys = new Uint32Array(keys.length * 2)
    this.#heads = new Int32Array(keys.length * 2)
    this.#counts = new Int32Array(keys.length * 2)
    for (let old = 0; old < keys.length; old++) {
      if (counts[old] === 0) continue
      const slot = this.#slotOf(keys[old]!)
      this.#keys[slot] = keys[old]!
      this.#heads[slot] = heads[old]!
      this.#counts[slot] = counts[old]!
    }
  }

  /** Puts `value` in front of the key's chain. */
  add(key: number, value: number): void {
    if (this.#used > this.#keys.length * LOAD_MAX) this.#growTable()
    const slot = this.#slotOf(key >>> 0)
    if (this.#counts[slot] === 0) this.#used++
    this.#keys[slot] = key >>> 0
    this.#postings++
    if (this.#postings >= this.#values.length) {
      this.#values = grown(this.#values)
      this.#next = grown(this.#next)
    }
    this.#values[this.#postings] = value
    this.#next[this.#postings] = this.#heads[slot]!
    this.#heads[slot] = this.#postings
    this.#counts[slot] = this.#counts[slot]! + 1
  }

  /** How many postings the key has. */
  countOf(key: number): number {
    return this.#counts[this.#slotOf(key >>> 0)]!
  }

  /** Calls `visit` with the newest `limit` values of the key, newest first. */
  forNewest(key: number, limit: number, visit: (value: number) => void): void {
    const slot = this.#slotOf(key >>> 0)
    if (this.#counts[slot] === 0) return
    let posting = this.#heads[slot]!
    for (let seen = 0; posting !== 0 && seen < limit; seen++) {
      visit(this.#values[posting]!)
      posting = this.#next[posting]!
    }
  }
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(values.length * 2)
  wider.set(values)
  return wider
}
