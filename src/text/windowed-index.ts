/**
 * An inverted index from 32-bit keys to small integers that forgets: generations of
 * growing size, the newest of which takes what is added, and the oldest of which is
 * dropped as a whole once all that was put into it is out of the window. Nothing is
 * ever moved or built again, so adding costs the same however much is kept.
 *
 * Owners put a value again under its keys when its generation is about to go and the
 * value is still alive; `generation` says under which it was put.
 */

import { PostingIndex } from './posting-index.ts'

/** Postings of the first generation; later ones take as many as are kept already, up to the last. */
const FIRST_POSTINGS = 65_536
/** Trades what is kept past the window against the number of generations that a lookup asks. */
const LAST_POSTINGS = 4_194_304

interface Generation {
  readonly number: number
  readonly capacity: number
  readonly postings: PostingIndex
  /** Time of the newest thing put in; null where none had a time. */
  newest: number | null
}

export class WindowedIndex {
  #generations: Generation[] = []
  #opened = 0

  /** Postings kept. */
  get size(): number {
    return this.#generations.reduce((sum, { postings }) => sum + postings.size, 0)
  }

  /** Number of the generation that the next value goes into, counted from 1. */
  get generation(): number {
    return this.#newest().number
  }

  #newest(): Generation {
    const newest = this.#generations.at(-1)
    if (newest && newest.postings.size < newest.capacity) return newest
    const capacity = Math.min(LAST_POSTINGS, Math.max(FIRST_POSTINGS, this.size))
    const opened = { number: ++this.#opened, capacity, postings: new PostingIndex(), newest: null }
    this.#generations.push(opened)
    return opened
  }

  /** Puts a value of this time (milliseconds since 1970) in front of each key's newest. */
  add(keys: Iterable<number>, value: number, time: number | null): void {
    const generation = this.#newest()
    for (const key of keys) generation.postings.add(key, value)
    if (time !== null) generation.newest = Math.max(generation.newest ?? time, time)
  }

  /** Calls `visit` with up to about `limit` of the key's newest values, newest first. */
  forNewest(key: number, limit: number, visit: (value: number) => void): void {
    let left = limit
    for (let i = this.#generations.length - 1; i >= 0 && left > 0; i--) {
      const { postings } = this.#generations[i]!
      postings.forNewest(key, left, (value) => {
        left--
        visit(value)
      })
    }
  }

  /** Drops the oldest generations all of whose values are older than `oldest`; never the newest. */
  forget(oldest: number): void {
    while (this.#generations.length > 1) {
      const { newest } = this.#generations[0]!
      if (newest === null || newest >= oldest) return
      this.#generations = this.#generations.slice(1)
    }
  }
}
