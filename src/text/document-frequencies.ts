/**
 * How common each term is: document counts of the stream so far, blended with a
 * background table. The share of documents that hold a term is estimated as
 * `(streamCount + prior * backgroundShare) / (documents + prior)`: a young stream
 * leans on the background, a long one on itself (a Dirichlet prior). In a stream on
 * one topic the topic's own words so become common, as they should.
 *
 * Memory is bounded: when the table is full or old, every count is halved and terms
 * that fall to nothing are dropped, which also lets the stream's past fade.
 */

import { CountTable } from './count-table.ts'
import { roomFor } from './room.ts'

export interface Background {
  readonly documents: number
  /** Document counts by term hash. */
  readonly counts: CountTable
}

/** Halve at this many documents: trades memory of the past against following the present. */
const DOCUMENTS_MAX = 200_000
/** Halve at this many terms, which bounds the table at some 16 MB. */
const TERMS_MAX = 1_000_000
/** A term in neither table counts as standing in this part of a background document. */
const UNSEEN_COUNT = 0.5

const knownRoom = roomFor((length) => new Float64Array(length))

export class DocumentFrequencies {
  readonly #background: Background
  readonly #prior: number
  readonly #counts = new CountTable()
  #documents = 0

  /** `prior` is the weight of the background, in documents of the stream. */
  constructor(background: Background, prior: number) {
    this.#background = background
    this.#prior = prior
  }

  get documents(): number {
    return this.#documents
  }

  /** Inverse document frequency of a term that one document of the stream holds, and the background none. */
  get idfOfOne(): number {
    return Math.log(this.#documents + this.#prior)
  }

  /** Counts one document with these distinct terms. */
  add(keys: Iterable<number>): void {
    this.#documents++
    for (const key of keys) this.#counts.add(key, 1)
    if (this.#documents >= DOCUMENTS_MAX || this.#counts.size >= TERMS_MAX) this.#halve()
  }

  #halve(): void {
    this.#documents /= 2
    this.#counts.halve(2)
  }

  /** Estimated share of documents that hold the term, above 0, at most about 1. */
  shareOf(key: number): number {
    const background = this.#background.counts.get(key) || UNSEEN_COUNT
    const share = background / Math.max(1, this.#background.documents)
    return (this.#counts.get(key) + this.#prior * share) / (this.#documents + this.#prior)
  }

  /** As `idf`, of many terms, written to `found` in parallel. */
  idfAll(keys: Uint32Array, found: Float64Array): void {
    const known = knownRoom(keys.length)
    this.#background.counts.getAll(keys, known)
    this.#counts.getAll(keys, found)
    const documents = Math.max(1, this.#background.documents)
    const whole = this.#documents + this.#prior
    for (let i = 0; i < keys.length; i++) {
      const share = (known[i]! || UNSEEN_COUNT) / documents
      found[i] = Math.max(0, -Math.log((found[i]! + this.#prior * share) / whole))
    }
  }

  /** Inverse document frequency: the natural logarithm of 1 / share, at least 0. */
  idf(key: number): number {
    return Math.max(0, -Math.log(this.shareOf(key)))
  }
}
