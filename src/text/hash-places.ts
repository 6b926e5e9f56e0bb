/**
 * Hashes in, the order in which each distinct one first came out: a table on typed
 * arrays (open addressing) for one text's words or word sequences, made and asked
 * within one comparison and then emptied for the next. The hashes must be mixed well,
 * as those of `hashing.ts` are: their low bits choose the slot.
 */

export class HashPlaces {
  #hashes = new Uint32Array(512)
  /** Places from 1; 0 is a free slot. A power of two of slots, at least two for each hash. */
  #slots = new Uint32Array(1_024)
  #mask = this.#slots.length - 1
  #size = 0

  /** Number of distinct hashes. */
  get size(): number {
    return this.#size
  }

  /** Forgets all, and makes room for `most` distinct hashes. */
  empty(most: number): void {
    this.#size = 0
    const slots = 2 ** (33 - Math.clz32(Math.max(8, most)))
    if (slots > this.#slots.length) {
      this.#slots = new Uint32Array(slots)
      this.#hashes = new Uint32Array(slots / 2)
    } else this.#slots.fill(0, 0, slots)
    this.#mask = slots - 1
  }

  /** The slot of the hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const slots = this.#slots
    const hashes = this.#hashes
    let slot = hash & this.#mask
    for (let place = slots[slot]!; place !== 0; place = slots[slot]!) {
      if (hashes[place - 1] === hash) break
      slot = (slot + 1) & this.#mask
    }
    return slot
  }

  /** The place of the hash, from 0; takes it in where it is new. */
  add(hash: number): number {
    const slot = this.#slotOf(hash)
    if (this.#slots[slot] === 0) {
      this.#hashes[this.#size] = hash
      this.#slots[slot] = ++this.#size
    }
    return this.#slots[slot]! - 1
  }

  /** The place of the hash, -1 where it never came. */
  find(hash: number): number {
    return this.#slots[this.#slotOf(hash)]! - 1
  }

  /** The distinct hashes, in the order in which they came. */
  distinct(): Uint32Array {
    return this.#hashes.slice(0, this.#size)
  }
}
