/**
 * An index from 32-bit keys to small integers on one typed array: a table of buckets
 * of sixteen slots, each one word that holds a value and, in the bits that values leave
 * free, what the bucket's number does not say of the key's hash (a quotient, Knuth 6.4
 * exercise 13; here with buckets as in cuckoo filters, Fan et al. 2014). A bucket is 64
 * bytes, so a look costs a line or two of cache however large the table is. As no bit
 * of a hash is lost, a table that is full can be made twice as large without the keys.
 *
 * The newest stands first; a full bucket forgets its oldest, so a key that everything
 * shares costs no more than a rare one and pushes out hardly anything but itself.
 * Answers miss a few that were pushed out, and once in four thousand million looks hold
 * a stranger; it is for finding candidates, which are looked at again.
 */

import { mixHash } from './hashing.ts'
import { roomFor } from './room.ts'

const SLOTS = 16
/** Values given for one key, at most: a key that more have says little of each, and a look stays cheap. */
const SEEN_MAX = 8
const foundRoom = roomFor((length) => new Uint32Array(length))

export class KeyBuckets {
  /** What is left of a hash, above the value, which counts from 1: 0 is a free slot. */
  readonly #slots: Uint32Array
  readonly #values: number
  readonly #bucketsPerValue: number
  /** Bits of a value, and of a hash that its bucket does not say; and ones in their places. */
  readonly #valueBits: number
  readonly #restBits: number
  readonly #valueMask: number
  readonly #restMask: number

  /**
   * Room for values below `values`, with so many buckets for each; both powers of two,
   * the second at least two. Ten keys a bucket leave one in thirty too full.
   */
  constructor(values: number, bucketsPerValue: number) {
    this.#values = values
    this.#bucketsPerValue = bucketsPerValue
    this.#valueBits = Math.log2(values) + 1
    this.#restBits = 32 - Math.log2(values * bucketsPerValue)
    this.#valueMask = 2 ** this.#valueBits - 1
    this.#restMask = 2 ** this.#restBits - 1
    this.#slots = new Uint32Array(values * bucketsPerValue * SLOTS)
  }

  /** Bytes of the table. */
  get bytes(): number {
    return this.#slots.byteLength
  }

  /** The same with room for twice as many values. */
  doubled(): KeyBuckets {
    const larger = new KeyBuckets(2 * this.#values, this.#bucketsPerValue)
    // Backwards, so that the newest of each bucket is put in last and stands first.
    for (let slot = this.#slots.length - 1; slot >= 0; slot--) {
      const word = this.#slots[slot]!
      if (word === 0) continue
      const bucket = Math.floor(slot / SLOTS)
      const hash = bucket * (this.#restMask + 1) + (word >>> this.#valueBits)
      larger.#put(larger.#firstSlot(hash), hash, word & this.#valueMask)
    }
    return larger
  }

  #firstSlot(hash: number): number {
    return (hash >>> this.#restBits) * SLOTS
  }

  /** The slot's word: what the bucket does not say of the hash, and a value above 0. */
  #wordOf(hash: number, value: number): number {
    return (((hash & this.#restMask) << this.#valueBits) | value) >>> 0
  }

  #put(first: number, hash: number, value: number): void {
    const slots = this.#slots
    for (let slot = first + SLOTS - 1; slot > first; slot--) slots[slot] = slots[slot - 1]!
    slots[first] = this.#wordOf(hash, value)
  }

  /** Puts `value`, at least 0, under each of the keys. */
  add(keys: readonly number[], value: number): void {
    const found = this.#findBuckets(keys)
    for (let i = 0; i < keys.length; i++) this.#put(found[2 * i]!, mixHash(keys[i]!), value + 1)
  }

  /**
   * The first slot of each key's bucket, and what it holds, by turns: all are read before
   * any is looked through, so that slow memory brings many at a time.
   */
  #findBuckets(keys: readonly number[]): Uint32Array {
    const found = foundRoom(2 * keys.length)
    for (let i = 0; i < keys.length; i++) {
      const first = this.#firstSlot(mixHash(keys[i]!))
      found[2 * i] = first
      found[2 * i + 1] = this.#slots[first]!
    }
    return found
  }

  /**
   * Calls `see` with the place of each of `keys` and each value that stands under it,
   * newest first, at most `SEEN_MAX` a key.
   */
  forAll(keys: readonly number[], see: (place: number, value: number) => void): void {
    const slots = this.#slots
    const valueMask = this.#valueMask
    const found = this.#findBuckets(keys)
    for (let place = 0; place < keys.length; place++) {
      if (found[2 * place + 1] === 0) continue
      const first = found[2 * place]!
      const rest = this.#wordOf(mixHash(keys[place]!), 0)
      let seen = 0
      for (let slot = first; slot < first + SLOTS && seen < SEEN_MAX; slot++) {
        const word = slots[slot]!
        if (word === 0) break
        if (((word ^ rest) & ~valueMask) !== 0) continue
        see(place, (word & valueMask) - 1)
        seen++
      }
    }
  }
}
