/**
 * An index from 32-bit keys to small integers in fixed memory: a table of buckets of
 * eight slots, each one word that holds a value and, in the bits that values leave
 * free, a part of its key's hash (a fingerprint, as in cuckoo filters; Fan et al.
 * 2014). A bucket is 32 bytes, so a look costs one line of cache however large the
 * table is. The newest stands first; a full bucket forgets its oldest, so a key that
 * everything shares costs no more than a rare one and pushes out hardly anything but
 * itself.
 *
 * Answers may hold strangers (one visit in a hundred looks at 2^20 values, fewer with
 * fewer) and miss a few that were pushed out; it is for finding candidates, which are
 * looked at again.
 */

import { mixHash } from './hashing.ts'
import { roomFor } from './room.ts'

const SLOTS = 8
/**
 * Slots for each expected key: with five of eight in use one bucket in fifteen has
 * had more keys than slots (Poisson), and a text is looked up by dozens of keys.
 */
const SLOTS_PER_KEY = SLOTS / 5
/** Sets the fingerprint's bits apart from those that choose the bucket. */
const FINGERPRINT_SALT = 0x9e3779b9

const foundRoom = roomFor((length) => new Uint32Array(length))

export class KeyBuckets {
  readonly #buckets: number
  /** Fingerprints above values, which count from 1: 0 is a free slot. */
  readonly #slots: Uint32Array
  readonly #valueMask: number

  /** Room for about `keys` keys with values below `values`, which must be below 2^31. */
  constructor(keys: number, values: number) {
    this.#buckets = Math.max(1, Math.ceil((keys * SLOTS_PER_KEY) / SLOTS))
    this.#slots = new Uint32Array(this.#buckets * SLOTS)
    this.#valueMask = 2 ** (32 - Math.clz32(values)) - 1
  }

  /** Bytes of the table. */
  get bytes(): number {
    return this.#slots.byteLength
  }

  /** Index of the first slot of the key's bucket. */
  #bucketOf(key: number): number {
    return Math.floor((mixHash(key) / 0x1_0000_0000) * this.#buckets) * SLOTS
  }

  /** Puts `value`, at least 0, under each of the keys. */
  add(keys: readonly number[], value: number): void {
    const slots = this.#slots
    const found = this.#findBuckets(keys)
    for (let i = 0; i < keys.length; i++) {
      const first = found[2 * i]!
      for (let slot = first + SLOTS - 1; slot > first; slot--) slots[slot] = slots[slot - 1]!
      slots[first] = (mixHash(keys[i]! ^ FINGERPRINT_SALT) & ~this.#valueMask) | (value + 1)
    }
  }

  /**
   * The first slot of each key's bucket, and what it holds, by turns: all are read before
   * any is looked through, so that slow memory brings many at a time.
   */
  #findBuckets(keys: readonly number[]): Uint32Array {
    const found = foundRoom(2 * keys.length)
    for (let i = 0; i < keys.length; i++) {
      const first = this.#bucketOf(keys[i]!)
      found[2 * i] = first
      found[2 * i + 1] = this.#slots[first]!
    }
    return found
  }

  /**
   * Calls `see` with the place of each of `keys` and each value that may stand under it,
   * newest first, at most eight a key.
   */
  forAll(keys: readonly number[], see: (place: number, value: number) => void): void {
    const slots = this.#slots
    const mask = this.#valueMask
    const found = this.#findBuckets(keys)
    for (let place = 0; place < keys.length; place++) {
      if (found[2 * place + 1] === 0) continue
      const first = found[2 * place]!
      const fingerprint = mixHash(keys[place]! ^ FINGERPRINT_SALT) & ~mask
      for (let slot = first; slot < first + SLOTS; slot++) {
        const word = slots[slot]!
        if (word === 0) break
        if (((word ^ fingerprint) & ~mask) === 0) see(place, (word & mask) - 1)
      }
    }
  }
}
