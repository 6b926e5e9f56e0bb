/**
 * Votes for numbered texts or events in, those with enough of them out: a table of sums
 * on typed arrays (open addressing), since a newcomer's keys meet some hundreds of them,
 * nearly all of them once. It is emptied by its list of used slots, so it costs what
 * was put in and not what it has room for.
 */

import { mixHash } from './hashing.ts'

/** A text or event and the votes for it. */
export interface Voted {
  readonly number: number
  readonly votes: number
}

const FIRST_SLOTS = 4_096
/** Beyond this share of slots in use, probing gets long. */
const LOAD_MAX = 0.5

export class Votes {
  /** Numbers count from 1: 0 is a free slot. */
  #numbers = new Uint32Array(FIRST_SLOTS)
  #sums = new Float64Array(FIRST_SLOTS)
  #used = new Uint32Array(FIRST_SLOTS)
  #size = 0

  /** Forgets all votes. */
  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#numbers[this.#used[i]!] = 0
    this.#size = 0
  }

  /** Adds to the votes for one; numbers are above 0. */
  add(number: number, vote: number): void {
    const mask = this.#numbers.length - 1
    let slot = mixHash(number) & mask
    while (this.#numbers[slot] !== 0 && this.#numbers[slot] !== number) slot = (slot + 1) & mask
    if (this.#numbers[slot] === 0) {
      this.#numbers[slot] = number
      this.#sums[slot] = 0
      this.#used[this.#size++] = slot
    }
    this.#sums[slot] = this.#sums[slot]! + vote
    if (this.#size > this.#numbers.length * LOAD_MAX) this.#grow()
  }

  #grow(): void {
    const [numbers, sums, used, size] = [this.#numbers, this.#sums, this.#used, this.#size]
    this.#numbers = new Uint32Array(numbers.length * 2)
    this.#sums = new Float64Array(numbers.length * 2)
    this.#used = new Uint32Array(numbers.length * 2)
    this.#size = 0
    for (let i = 0; i < size; i++) this.add(numbers[used[i]!]!, sums[used[i]!]!)
  }

  /** Calls `see` for each with its votes, in the order in which they came. */
  forEach(see: (number: number, votes: number) => void): void {
    for (let i = 0; i < this.#size; i++) see(this.#numbers[this.#used[i]!]!, this.#sums[this.#used[i]!]!)
  }

  /** Those with at least `least` votes, the most first; of equal ones the smaller number first, or the larger. */
  atLeast(least: number, ofEqual: 'smaller' | 'larger' = 'smaller'): Voted[] {
    const found: Voted[] = []
    this.forEach((number, votes) => {
      if (votes >= least) found.push({ number, votes })
    })
    const sign = ofEqual === 'smaller' ? 1 : -1
    return found.sort((a, b) => b.votes - a.votes || sign * (a.number - b.number))
  }
}
