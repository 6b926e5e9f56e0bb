/**
 * Counts by 32-bit keys on typed arrays (open addressing, linear probing). A `Map`
 * with such keys boxes every one of them; this is some five times faster and a
 * quarter of the size, which matters as every term of every article is looked up. A
 * key stands beside its count, so that a look costs one line of cache.
 */

import { mixHash } from './hashing.ts'
import { roomFor } from './room.ts'

const FIRST_SLOTS = 4_096
/** Beyond this share of slots in use, probing gets long. */
const LOAD_MAX = 0.6

/** The key that stands where each asked one belongs. */
const metRoom = roomFor((length) => new Uint32Array(length))

export class CountTable {
  /** Slots of two words: the key, and its count as seen through `#counts`. */
  #keys = new Uint32Array(FIRST_SLOTS * 2)
  /** 0 marks a free slot: a key that is present has a count above 0. */
  #counts = new Float32Array(this.#keys.buffer)
  #size = 0

  /** Number of keys. */
  get size(): number {
    return this.#size
  }

  /** Index of the key's slot, or of the free one where it belongs. */
  #slotOf(key: number): number {
    const keys = this.#keys
    const counts = this.#counts
    const mask = keys.length - 1
    let slot = (mixHash(key) * 2) & mask
    while (counts[slot + 1] !== 0 && keys[slot] !== key) slot = (slot + 2) & mask
    return slot
  }

  /** The key's count, 0 where it has none. */
  get(key: number): number {
    return this.#counts[this.#slotOf(key >>> 0) + 1]!
  }

  /** Adds to the key's count; `amount` must be above 0. */
  add(key: number, amount: number): void {
    const slot = this.#slotOf(key >>> 0)
    if (this.#counts[slot + 1] === 0) {
      this.#keys[slot] = key >>> 0
      this.#size++
    }
    this.#counts[slot + 1] = this.#counts[slot + 1]! + amount
    if (this.#size * 2 > this.#keys.length * LOAD_MAX) this.#rebuild(this.#keys.length * 2, 1, 0)
  }

  /**
   * The counts of many keys, written to `counts` in parallel. Two walks: the first only
   * reads the slot where each key belongs, so that slow memory brings many at a time.
   */
  getAll(keys: Uint32Array, counts: Float64Array): void {
    const table = this.#keys
    const mask = table.length - 1
    const met = metRoom(keys.length)
    for (let i = 0; i < keys.length; i++) met[i] = table[(mixHash(keys[i]!) * 2) & mask]!
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!
      const slot = met[i] === key ? (mixHash(key) * 2) & mask : this.#slotOf(key)
      counts[i] = this.#counts[slot + 1]!
    }
  }

  /** Calls `see` for every key with its count, in the order of the slots. */
  forEach(see: (key: number, count: number) => void): void {
    for (let slot = 0; slot < this.#keys.length; slot += 2) {
      if (this.#counts[slot + 1] !== 0) see(this.#keys[slot]!, this.#counts[slot + 1]!)
    }
  }

  /** Halves every count and drops those that were below `least`. */
  halve(least: number): void {
    this.#rebuild(this.#keys.length, 0.5, least)
  }

  #rebuild(words: number, factor: number, least: number): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Uint32Array(words)
    this.#counts = new Float32Array(this.#keys.buffer)
    this.#size = 0
    for (let old = 0; old < keys.length; old += 2) {
      const count = counts[old + 1]!
      if (count === 0 || count < least) continue
      const slot = this.#slotOf(keys[old]!)
      this.#keys[slot] = keys[old]!
      this.#counts[slot + 1] = count * factor
      this.#size++
    }
  }
}
