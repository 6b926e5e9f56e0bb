/**
 * Votes for numbered texts in, the texts with enough of them out: a table of sums on
 * typed arrays (open addressing), since a newcomer's keys meet some hundreds of texts,
 * nearly all of them once. It is emptied by its list of used slots, so it costs what
 * was put in and not what it has room for.
 */

import { mixHash } from '../text/hashing.ts'

/** A text and the votes for it. */
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

  /** Adds to the votes for a text; numbers are above 0. */
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
    const voted = this.atLeast(Number.NEGATIVE_INFINITY)
    const slots = this.#numbers.length * 2
    this.#numbers = new Uint32Array(slots)
    this.#sums = new Float64Array(slots)
    this.#used = new Uint32Array(slots)
    this.#size = 0
    for (const { number, votes } of voted) this.add(number, votes)
  }

  /** Those with at least `least` votes, the most first; of equal ones the older text first. */
  atLeast(least: number): Voted[] {
    const found: Voted[] = []
    for (let i = 0; i < this.#size; i++) {
      const slot = this.#used[i]!
      const votes = this.#sums[slot]!
      if (votes >= least) found.push({ number: this.#numbers[slot]!, votes })
    }
    return found.sort((a, b) => b.votes - a.votes || a.number - b.number)
  }
}
