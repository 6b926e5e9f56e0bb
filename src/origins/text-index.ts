/**
 * The texts of the window, looked up by keys: generations of growing size, the newest
 * of which takes what arrives, and the oldest of which is forgotten as a whole once its
 * newest text is out of the window. A lookup asks each generation, a dozen of them at a
 * million texts. Nothing is ever moved or built again.
 */

import type { ArticleId } from '../model/ids.ts'
import { hashText } from '../text/hashing.ts'
import { type EntryFacts, Generation } from './generation.ts'

/** Keys of one text: what it is found by, and its id. */
export const KEYS_MAX = 40
/** Texts of the first generation; later ones take as many as live already, up to the last. */
const FIRST_CAPACITY = 2_048
/** Trades the room kept free in the newest generation against the number asked by a lookup. */
const LAST_CAPACITY = 131_072
/** More texts than this are not kept, whatever their times say: bounds memory at some 1.5 GB. */
const TEXTS_MAX = 4_000_000

/** Texts that one generation gives for one key, at most. */
const FOUND_MAX = 8

function grown(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

export class TextIndex {
  #generations: Generation[] = []
  #numbered = 0
  /** Numbers found by the last look. */
  #found: Uint32Array = new Uint32Array(16 * FOUND_MAX)

  /** Texts in the index. */
  get size(): number {
    return this.#generations.reduce((sum, generation) => sum + generation.size, 0)
  }

  /** Bytes of all tables. */
  get bytes(): number {
    return this.#generations.reduce((sum, generation) => sum + generation.bytes, 0)
  }

  /** Takes in a text under its keys, of which it has at most `KEYS_MAX - 1`. */
  add(facts: Omit<EntryFacts, 'number'>, keys: readonly number[]): EntryFacts {
    const newest = this.#generations.at(-1)
    if (newest && !newest.isFull) return this.#addTo(newest, facts, keys)
    const capacity = Math.min(LAST_CAPACITY, Math.max(FIRST_CAPACITY, this.size))
    const opened = new Generation(this.#numbered + 1, capacity, KEYS_MAX)
    this.#generations.push(opened)
    return this.#addTo(opened, facts, keys)
  }

  #addTo(generation: Generation, facts: Omit<EntryFacts, 'number'>, keys: readonly number[]): EntryFacts {
    this.#numbered++
    return generation.add(facts, [...keys, hashText(facts.article)])
  }

  /**
   * Numbers of the texts that may have the key, newest first. The array is written
   * over by the next call.
   */
  withKey(key: number): Uint32Array {
    let found = 0
    for (let i = this.#generations.length - 1; i >= 0; i--) {
      if (found + FOUND_MAX > this.#found.length) this.#found = grown(this.#found)
      found = this.#generations[i]!.collect(key, this.#found, found)
    }
    return this.#found.subarray(0, found)
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

  /** The facts of an article's text, or null where it is not in the index. */
  find(article: ArticleId): EntryFacts | null {
    for (const number of this.withKey(hashText(article))) {
      const facts = this.at(number)
      if (facts?.article === article) return facts
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
