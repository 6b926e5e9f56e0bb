/**
 * The texts of the window, looked up by keys: generations of growing size, the newest
 * of which takes what arrives, and the oldest of which is forgotten as a whole once its
 * newest text is out of the window. A lookup asks each generation, four of them at a
 * million texts, and each costs slow memory: so a generation grows until it spans a
 * quarter of the window, as fewer would be forgotten too seldom.
 */

import type { ArticleId } from '../model/ids.ts'
import { type EntryFacts, Generation } from './generation.ts'

/** Texts that a generation has room for at first, and at most; powers of two. */
const FIRST_CAPACITY = 2_048
const LAST_CAPACITY = 262_144
/** Part of the window that a generation spans before another is opened. */
const SPAN_SHARE = 0.25
/** Generations that hold less than this part of all texts grow all the same: there are never many, whatever the times say. */
const PART_MIN = 1 / 8
/** More texts than this are not kept, whatever their times say: bounds memory at some 1.2 GB. */
const TEXTS_MAX = 4_000_000

function spanOf(generation: Generation | undefined, until: number | null): number {
  const since = generation?.since ?? null
  return since === null || until === null ? 0 : until - since
}

export class TextIndex {
  #generations: Generation[] = []
  #numbered = 0

  /** Texts in the index. */
  get size(): number {
    return this.#generations.reduce((sum, generation) => sum + generation.size, 0)
  }

  /** Tables that each look asks. */
  get generations(): number {
    return this.#generations.length
  }

  /** Bytes of all tables. */
  get bytes(): number {
    return this.#generations.reduce((sum, generation) => sum + generation.bytes, 0)
  }

  /** Takes in a text under its keys, 40 at most. `windowMs` is the window's length in milliseconds. */
  add(facts: Omit<EntryFacts, 'number'>, keys: readonly number[], windowMs: number): EntryFacts {
    this.#numbered++
    return this.#openFor(facts.seenAt, windowMs).add(facts, keys)
  }

  /** The newest generation, larger where it was full, or one more. */
  #openFor(seenAt: number | null, windowMs: number): Generation {
    const newest = this.#generations.at(-1)
    if (newest && !newest.isFull) return newest
    const isLong = spanOf(newest, seenAt) > SPAN_SHARE * windowMs
    if (newest && newest.capacity < LAST_CAPACITY && (!isLong || newest.size < PART_MIN * this.size)) {
      newest.grow()
      return newest
    }
    const opened = new Generation(this.#numbered, FIRST_CAPACITY)
    this.#generations.push(opened)
    return opened
  }

  /** Calls `see` with the place of each key and the number of each text that may have it; the newest texts first. */
  forAll(keys: readonly number[], see: (place: number, number: number) => void): void {
    for (let i = this.#generations.length - 1; i >= 0; i--) this.#generations[i]!.forAll(keys, see)
  }

  /** The facts of a text, or null where it is forgotten. */
  at(number: number): EntryFacts | null {
    for (let i = this.#generations.length - 1; i >= 0; i--) {
      const generation = this.#generations[i]!
      if (number < generation.first) continue
      return number < generation.first + generation.size ? generation.at(number) : null
    }
    return null
  }

  /** Puts a text into the family that the text numbered `opener` opened; nothing where it is forgotten. */
  reopen(number: number, opener: number): void {
    const generation = this.#generations.findLast(({ first }) => first <= number)
    if (generation && number < generation.first + generation.size) generation.reopen(number, opener)
  }

  /** The facts of an article's text, or null where it is not in the index. */
  find(article: ArticleId): EntryFacts | null {
    for (let i = this.#generations.length - 1; i >= 0; i--) {
      const number = this.#generations[i]!.find(article)
      if (number !== null) return this.#generations[i]!.at(number)
    }
    return null
  }

  /** Forgets the oldest generations while all of their texts are older than `oldest`, or there are too many. */
  forget(oldest: number): void {
    while (this.#generations.length > 1) {
      const { newest } = this.#generations[0]!
      const isOld = newest !== null && newest < oldest
      if (!isOld && this.size <= TEXTS_MAX) return
      this.#generations = this.#generations.slice(1)
    }
  }
}
