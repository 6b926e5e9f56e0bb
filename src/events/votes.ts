/**
 * Events and how much of an article's rarest words speaks for each in, the likeliest out.
 * A small hash table on typed arrays, made once and emptied for the next article: an
 * article has some hundred events voted for, and a `Map` of them is slow to fill and sort.
 *
 * Votes are whole numbers, so their sums do not depend on the order in which they come.
 */

import { mixHash } from '../text/hashing.ts'

export class Votes {
  /** Event numbers by slot; 0 is free. A power of two, at least twice the events that may come. */
  readonly #events: Float64Array
  readonly #votes: Float64Array
  /** Slots in use, in the order in which their events came. */
  readonly #used: Uint32Array
  #size = 0

  /** Room for `most` events at a time. */
  constructor(most: number) {
    const slots = 2 ** (33 - Math.clz32(most))
    this.#events = new Float64Array(slots)
    this.#votes = new Float64Array(slots)
    this.#used = new Uint32Array(most)
  }

  /** Forgets all. */
  empty(): void {
    for (let i = 0; i < this.#size; i++) this.#events[this.#used[i]!] = 0
    this.#size = 0
  }

  /** Adds votes for an event, whose number is above 0. */
  add(event: number, votes: number): void {
    const mask = this.#events.length - 1
    let slot = mixHash(event) & mask
    while (this.#events[slot] !== 0 && this.#events[slot] !== event) slot = (slot + 1) & mask
    if (this.#events[slot] === 0) {
      this.#events[slot] = event
      this.#votes[slot] = 0
      this.#used[this.#size++] = slot
    }
    this.#votes[slot] = this.#votes[slot]! + votes
  }

  /** Calls `see` for each event with its votes, in the order in which they came. */
  forEach(see: (event: number, votes: number) => void): void {
    for (let i = 0; i < this.#size; i++) see(this.#events[this.#used[i]!]!, this.#votes[this.#used[i]!]!)
  }

  /** The `most` events with the most votes that are wanted, most first; of equal ones the newer. */
  likeliest<Wanted>(most: number, wanted: (event: number) => Wanted | undefined): Wanted[] {
    const ranked = this.#ranked()
    const found: Wanted[] = []
    for (let i = 0; i < ranked.length && found.length < most; i++) {
      const one = wanted(this.#events[ranked[i]!]!)
      if (one !== undefined) found.push(one)
    }
    return found
  }

  /** Slots in use, that with most votes first. */
  #ranked(): Uint32Array {
    const events = this.#events
    const votes = this.#votes
    return this.#used.slice(0, this.#size).sort((a, b) => votes[b]! - votes[a]! || events[b]! - events[a]!)
  }
}
