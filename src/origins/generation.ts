/**
 * A run of texts in order of arrival, in flat columns and one table of keys: the part
 * of the index that is made at once and forgotten at once. Some 290 bytes a text: 40
 * keys of 6.4 bytes, and the facts by which texts of one family are told apart.
 */

import type { ArticleId } from '../model/ids.ts'
import { KeyBuckets } from '../text/key-buckets.ts'

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

const HEX_ID = /^[0-9a-f]{16}$/
const NO_TIME = 0xffffffff

const toSeconds = (time: number | null): number =>
  time === null ? NO_TIME : Math.max(0, Math.floor(time / 1000))
const fromSeconds = (seconds: number): number | null => (seconds === NO_TIME ? null : seconds * 1000)

export class Generation {
  readonly #first: number
  readonly #capacity: number
  readonly #keys: KeyBuckets
  readonly #highIds: Uint32Array
  readonly #lowIds: Uint32Array
  /** Ids that are not 16 hexadecimal digits, by place. */
  readonly #oddIds = new Map<number, ArticleId>()
  readonly #published: Uint32Array
  readonly #seen: Uint32Array
  readonly #sources: Uint32Array
  readonly #claims: Uint32Array
  readonly #lengths: Uint16Array
  readonly #openers: Uint32Array
  #size = 0
  /** Time of the newest text; null where none has a time. */
  #newest: number | null = null

  /** Texts are numbered from `first`; room for `capacity` of them with `keysPerEntry` keys each. */
  constructor(first: number, capacity: number, keysPerEntry: number) {
    this.#first = first
    this.#capacity = capacity
    this.#keys = new KeyBuckets(capacity * keysPerEntry, capacity)
    this.#highIds = new Uint32Array(capacity)
    this.#lowIds = new Uint32Array(capacity)
    this.#published = new Uint32Array(capacity)
    this.#seen = new Uint32Array(capacity)
    this.#sources = new Uint32Array(capacity)
    this.#claims = new Uint32Array(capacity)
    this.#lengths = new Uint16Array(capacity)
    this.#openers = new Uint32Array(capacity)
  }

  get size(): number {
    return this.#size
  }

  get isFull(): boolean {
    return this.#size >= this.#capacity
  }

  get first(): number {
    return this.#first
  }

  get newest(): number | null {
    return this.#newest
  }

  /** Bytes held, used or not. */
  get bytes(): number {
    return this.#keys.bytes + this.#capacity * 34
  }

  /** `opener` 0 stands for the text itself. */
  add(facts: Omit<EntryFacts, 'number'>, keys: readonly number[]): EntryFacts {
    const place = this.#size++
    const { article, publishedAt, seenAt, source, claim, length } = facts
    if (HEX_ID.test(article)) {
      this.#highIds[place] = Number.parseInt(article.slice(0, 8), 16)
      this.#lowIds[place] = Number.parseInt(article.slice(8), 16)
    } else this.#oddIds.set(place, article)
    this.#published[place] = toSeconds(publishedAt)
    this.#seen[place] = toSeconds(seenAt)
    this.#sources[place] = source
    this.#claims[place] = claim
    this.#lengths[place] = Math.min(length, 0xffff)
    this.#openers[place] = facts.opener || this.#first + place
    if (seenAt !== null) this.#newest = Math.max(this.#newest ?? seenAt, seenAt)
    this.#keys.add(keys, place)
    return this.at(this.#first + place)
  }

  /** As `KeyBuckets.forAll`, with the numbers of texts. */
  forAll(keys: readonly number[], see: (place: number, number: number) => void): void {
    this.#keys.forAll(keys, (place, value) => see(place, this.#first + value))
  }

  /** The facts of the text with this number, which must be one of this generation. */
  at(number: number): EntryFacts {
    const place = number - this.#first
    const hex = (value: number) => value.toString(16).padStart(8, '0')
    const article = (this.#oddIds.get(place) ??
      hex(this.#highIds[place]!) + hex(this.#lowIds[place]!)) as ArticleId
    return {
      number,
      article,
      publishedAt: fromSeconds(this.#published[place]!),
      seenAt: fromSeconds(this.#seen[place]!),
      source: this.#sources[place]!,
      claim: this.#claims[place]!,
      length: this.#lengths[place]!,
      opener: this.#openers[place]!,
    }
  }
}
