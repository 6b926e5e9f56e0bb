/**
 * One 32-bit word for each of many 32-bit keys, on a typed array (open addressing, linear
 * probing): what a `Map` of numbers does, in a tenth of the memory. A key stands beside
 * its word, so that a look costs one line of cache, and many keys are looked up
 * together, so that slow memory brings their lines at the same time.
 *
 * Keys are not taken out one by one: `keepOnly` empties words, and their slots are had
 * back when the table is built anew.
 */

import { mixHash } from './hashing.ts'
import { roomFor } from './room.ts'

const FIRST_SLOTS = 1_024
/** Beyond this share of slots in use, probing gets long. */
const LOAD_MAX = 0.6
/** Share of slots in use that a table built anew begins with at most. */
const LOAD_BUILT = 0.35
/** The word of a key that was emptied: its slot is not free, as others may have been put behind it. */
const EMPTIED = 0xffffffff

/** The key that stands where each asked one belongs. */
const metRoom = roomFor((length) => new Uint32Array(length))

export class KeyTable {
  /** Slots of two words: the key and its word; 0 marks a free slot. */
  #cells = new Uint32Array(FIRST_SLOTS * 2)
  /** Slots in use, those of emptied keys too. */
  #used = 0

  /** Index of the key's slot, or of the free one where it belongs. */
  #slotOf(key: number): number {
    const cells = this.#cells
    const mask = cells.length - 1
    let slot = (mixHash(key) * 2) & mask
    while (cells[slot + 1] !== 0 && cells[slot] !== key) slot = (slot + 2) & mask
    return slot
  }

  /** The key's word, 0 where it has none. */
  get(key: number): number {
    const word = this.#cells[this.#slotOf(key >>> 0) + 1]!
    return word === EMPTIED ? 0 : word
  }

  /** The words of many keys, written to `words` in parallel; 0 where a key has none. */
  getAll(keys: Uint32Array, words: Uint32Array): void {
    const cells = this.#cells
    const mask = cells.length - 1
    const met = metRoom(keys.length)
    for (let i = 0; i < keys.length; i++) met[i] = cells[(mixHash(keys[i]!) * 2) & mask]!
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!
      const slot = met[i] === key ? (mixHash(key) * 2) & mask : this.#slotOf(key)
      const word = cells[slot + 1]!
      words[i] = word === EMPTIED ? 0 : word
    }
  }

  /** Gives the key a word, from 1 to 2^32 - 2. */
  set(key: number, word: number): void {
    const slot = this.#slotOf(key >>> 0)
    const isNew = this.#cells[slot + 1] === 0
    this.#cells[slot] = key >>> 0
    this.#cells[slot + 1] = word
    if (!isNew) return
    this.#used++
    if (this.#used * 2 > this.#cells.length * LOAD_MAX) this.#rebuild()
  }

  /** Empties the words that are not wanted. Linear in the table. */
  keepOnly(isWanted: (word: number) => boolean): void {
    const cells = this.#cells
    for (let at = 1; at < cells.length; at += 2) {
      const word = cells[at]!
      if (word !== 0 && word !== EMPTIED && !isWanted(word)) cells[at] = EMPTIED
    }
  }

  /** Puts what is not emptied into a table that has room again. */
  #rebuild(): void {
    const old = this.#cells
    let kept = 0
    for (let at = 1; at < old.length; at += 2) if (old[at] !== 0 && old[at] !== EMPTIED) kept++
    let slots = FIRST_SLOTS
    while (kept > slots * LOAD_BUILT) slots *= 2
    this.#cells = new Uint32Array(slots * 2)
    this.#used = kept
    for (let at = 1; at < old.length; at += 2) {
      const word = old[at]!
      if (word === 0 || word === EMPTIED) continue
      const slot = this.#slotOf(old[at - 1]!)
      this.#cells[slot] = old[at - 1]!
      this.#cells[slot + 1] = word
    }
  }
}
