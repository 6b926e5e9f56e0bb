/**
 * A run of texts in order of arrival, in flat columns and one table of keys: the part
 * of the index that is forgotten at once, and grows by doubling until it is long enough.
 * 300 bytes a text when it is full: 40 keys of 6.4 bytes, and the facts by which texts
 * of one family are told apart.
 */

import type { ArticleId } from '../model/ids.ts'
import { KeyBuckets } from '../text/key-buckets.ts'
import { ArticleIds } from './article-ids.ts'

/** What the index knows of one text. */
export interface EntryFacts {
  /** Order of arrival among the texts of the index, from 1. */
  readonly number: number
  readonly article: ArticleId
  /** Milliseconds since 1970, to the second, or null. */
  readonly publishedAt: number | null
  /** The article's time, or the stream's where it has none: for forgetting. */
  readonly seenAt: number | null
  /** Hashes of the publisher's name and of the named original's; 0 for none. */
  readonly source: number
  readonly claim: number
  /** Distinct shingles: how long the text is. */
  readonly length: number
  /** Number of the text that opened its family; its own where it opened one. */
  readonly opener: number
}

const NO_TIME = 0xffffffff
/** Buckets of sixteen slots for a text's 40 keys at most: ten keys a bucket. */
const BUCKETS_PER_TEXT = 4
/** Bytes of a text's facts, its id aside. */
const FACT_BYTES = 26

const toSeconds = (time: number | null): number =>
  time === null ? NO_TIME : Math.max(0, Math.floor(time / 1000))
const fromSeconds = (seconds: number): number | null => (seconds === NO_TIME ? null : seconds * 1000)

/** One array a fact, one entry a text. */
function factsFor(capacity: number) {
  return {
    published: new Uint32Array(capacity),
    seen: new Uint32Array(capacity),
    sources: new Uint32Array(capacity),
    claims: new Uint32Array(capacity),
    openers: new Uint32Array(capacity),
    lengths: new Uint16Array(capacity),
  }
}

type Facts = ReturnType<typeof factsFor>

function copyFacts(from: Facts, to: Facts): void {
  for (const name of Object.keys(from) as (keyof Facts)[]) to[name].set(from[name])
}

export class Generation {
  readonly #first: number
  #capacity: number
  #keys: KeyBuckets
  #facts: Facts
  readonly #ids: ArticleIds
  #size = 0
  /** Times of the first text and of the newest; null where none has a time. */
  #since: number | null = null
  #newest: number | null = null

  /** Texts are numbered from `first`; room for `capacity` of them, a power of two, to begin with. */
  constructor(first: number, capacity: number) {
    this.#first = first
    this.#capacity = capacity
    this.#keys = new KeyBuckets(capacity, BUCKETS_PER_TEXT)
    this.#facts = factsFor(capacity)
    this.#ids = new ArticleIds(capacity)
  }

  get size(): number {
    return this.#size
  }

  get isFull(): boolean {
    return this.#size >= this.#capacity
  }

  get capacity(): number {
    return this.#capacity
  }

  get first(): number {
    return this.#first
  }

  get since(): number | null {
    return this.#since
  }

  get newest(): number | null {
    return this.#newest
  }

  /** Bytes held, used or not. */
  get bytes(): number {
    return this.#keys.bytes + this.#ids.bytes + this.#capacity * FACT_BYTES
  }

  /** Makes room for twice as many texts. Linear in its texts. */
  grow(): void {
    const larger = factsFor(2 * this.#capacity)
    copyFacts(this.#facts, larger)
    this.#facts = larger
    this.#capacity *= 2
    this.#keys = this.#keys.doubled()
    this.#ids.grow()
  }

  /** Takes in a text where there is room; `opener` 0 stands for the text itself. */
  add(added: Omit<EntryFacts, 'number'>, keys: readonly number[]): EntryFacts {
    const place = this.#size++
    const { article, publishedAt, seenAt, source, claim, length, opener } = added
    const facts = this.#facts
    this.#ids.add(article)
    facts.published[place] = toSeconds(publishedAt)
    facts.seen[place] = toSeconds(seenAt)
    facts.sources[place] = source
    facts.claims[place] = claim
    facts.lengths[place] = Math.min(length, 0xffff)
    facts.openers[place] = opener || this.#first + place
    if (seenAt !== null) {
      this.#since ??= seenAt
      this.#newest = Math.max(this.#newest ?? seenAt, seenAt)
    }
    this.#keys.add(keys, place)
    return this.at(this.#first + place)
  }

  /** As `KeyBuckets.forAll`, with the numbers of texts. */
  forAll(keys: readonly number[], see: (place: number, number: number) => void): void {
    this.#keys.forAll(keys, (place, value) => see(place, this.#first + value))
  }

  /** The number of an article's text, the newest where it has more; null where it has none. */
  find(article: ArticleId): number | null {
    const place = this.#ids.find(article)
    return place < 0 ? null : this.#first + place
  }

  /** Puts a text of this generation into another family. */
  reopen(number: number, opener: number): void {
    this.#facts.openers[number - this.#first] = opener
  }

  /** The facts of the text with this number, which must be one of this generation. */
  at(number: number): EntryFacts {
    const place = number - this.#first
    const facts = this.#facts
    return {
      number,
      article: this.#ids.at(place),
      publishedAt: fromSeconds(facts.published[place]!),
      seenAt: fromSeconds(facts.seen[place]!),
      source: facts.sources[place]!,
      claim: facts.claims[place]!,
      length: facts.lengths[place]!,
      opener: facts.openers[place]!,
    }
  }
}
