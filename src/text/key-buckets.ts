/**
 * An index from 32-bit keys to small integers in fixed memory: a table of buckets of
 * eight slots, each with a value and eight bits of its key (a fingerprint, as in cuckoo
 * filters; Fan et al. 2014). A full bucket forgets its oldest, so a key that everything
 * shares costs no more than a rare one and pushes out hardly anything but itself.
 *
 * Answers may hold strangers (about one visit in 32 looks) and miss a few that were
 * pushed out; it is for finding candidates, which are looked at again.
 */

import { mixHash } from './hashing.ts'

const SLOTS = 8
/**
 * Slots for each expected key: with five of eight in use one bucket in fifteen has
 * had more keys than slots (Poisson), and a text is looked up by dozens of keys.
 */
const SLOTS_PER_KEY = SLOTS / 5
/** Sets the fingerprint's bits apart from those that choose the bucket. */
const FINGERPRINT_SALT = 0x9e3779b9

export class KeyBuckets {
  readonly #buckets: number
  /** Values count from 1; 0 is a free slot. */
  readonly #values: Int32Array
  readonly #fingerprints: Uint8Array
  /** The slot of each bucket that is written next. */
  readonly #next: Uint8Array

  /** Room for about `keys` keys. */
  constructor(keys: number) {
    this.#buckets = Math.max(1, Math.ceil((keys * SLOTS_PER_KEY) / SLOTS))
    this.#values = new Int32Array(this.#buckets * SLOTS)
    this.#fingerprints = new Uint8Array(this.#buckets * SLOTS)
    this.#next = new Uint8Array(this.#buckets)
  }

  /** Bytes of the table. */
  get bytes(): number {
    return this.#values.byteLength + this.#fingerprints.byteLength + this.#next.byteLength
  }

  #bucketOf(key: number): number {
    return Math.floor((mixHash(key) / 0x1_0000_0000) * this.#buckets)
  }

  /** Puts `value`, at least 0, under the key. */
  add(key: number, value: number): void {
    const bucket = this.#bucketOf(key)
    const next = this.#next[bucket]!
    const slot = bucket * SLOTS + next
    this.#values[slot] = value + 1
    this.#fingerprints[slot] = mixHash(key ^ FINGERPRINT_SALT) & 0xff
    this.#next[bucket] = (next + 1) % SLOTS
  }

  /** Calls `visit` with each value that may stand under the key, newest first; at most eight. */
  forNewest(key: number, visit: (value: number) => void): void {
    const bucket = this.#bucketOf(key)
    const fingerprint = mixHash(key ^ FINGERPRINT_SALT) & 0xff
    const next = this.#next[bucket]! + SLOTS - 1
    for (let age = 0; age < SLOTS; age++) {
      const slot = bucket * SLOTS + ((next - age) % SLOTS)
      const value = this.#values[slot]!
      if (value === 0) return
      if (this.#fingerprints[slot] === fingerprint) visit(value - 1)
    }
  }
}
