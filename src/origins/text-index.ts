/**
 * The texts of the window, looked up by keys: generations of growing size, the newest
 * of which takes what arrives, and the oldest of which is forgotten as a whole once its
 * newest text is out of the window. A lookup asks each generation, eleven of them at a
 * million texts. Nothing is ever moved or built again.
 */

import type { ArticleId } from '../model/ids.ts'
import { hashText } from '../text/hashing.ts'
import { type EntryFacts, Generation } from './generation.ts'

/** Keys of one text: what it is found by, and its id. */
export const KEYS_MAX = 40
/** Texts of the first generation; later ones take as many as live already, up to the last. */
const FIRST_CAPACITY = 2_048
/** Trades the room kept free in the newest generation (at most a quarter at a million texts) against the number asked by a lookup. */
const LAST_CAPACITY = 262_144
/** More texts than this are not kept, whatever their times say: bounds memory at some 1.2 GB. */
const TEXTS_MAX = 4_000_000

export class TextIndex {
  #generations: Generation[] = []
  #numbered = 0

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

  /** The facts of an article's text, or null where it is not in the index. */
  find(article: ArticleId): EntryFacts | null {
    let found: EntryFacts | null = null
    this.forAll([hashText(article)], (_, number) => {
      if (found !== null) return
      const facts = this.at(number)
      if (facts?.article === article) found = facts
    })
    return found
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
