/**
 * The ids of a run of articles, by place and back: eight bytes for an id of sixteen
 * hexadecimal digits, as articles have, and a table of places by the hash of the id
 * (open addressing), eight bytes more. Unlike the keys that texts are found by, no id is
 * ever forgotten: what was decided on an article names it by its id.
 */

import type { ArticleId } from '../model/ids.ts'
import { combineHashes, hashText } from '../text/hashing.ts'

const HEX_ID = /^[0-9a-f]{16}$/

const hex = (value: number): string => value.toString(16).padStart(8, '0')
const isHex = (id: ArticleId): boolean => HEX_ID.test(id)
const highOf = (id: ArticleId): number => Number.parseInt(id.slice(0, 8), 16)
const lowOf = (id: ArticleId): number => Number.parseInt(id.slice(8), 16)
const hashOf = (id: ArticleId): number => (isHex(id) ? combineHashes(highOf(id), lowOf(id)) : hashText(id))

export class ArticleIds {
  #high: Uint32Array
  #low: Uint32Array
  /** Ids that are not 16 hexadecimal digits, by place. */
  readonly #odd = new Map<number, ArticleId>()
  /** Places from 1; 0 is a free slot. */
  #places: Uint32Array
  #size = 0

  /** Room for so many, a power of two. */
  constructor(capacity: number) {
    this.#high = new Uint32Array(capacity)
    this.#low = new Uint32Array(capacity)
    this.#places = new Uint32Array(2 * capacity)
  }

  get bytes(): number {
    return this.#high.byteLength + this.#low.byteLength + this.#places.byteLength
  }

  /** Puts an id at the next place, where there is room. */
  add(id: ArticleId): void {
    if (isHex(id)) {
      this.#high[this.#size] = highOf(id)
      this.#low[this.#size] = lowOf(id)
    } else this.#odd.set(this.#size, id)
    this.#size++
    this.#enter(hashOf(id), this.#size)
  }

  #enter(hash: number, place: number): void {
    const mask = this.#places.length - 1
    let slot = hash & mask
    while (this.#places[slot] !== 0) slot = (slot + 1) & mask
    this.#places[slot] = place
  }

  /** The id at a place. */
  at(place: number): ArticleId {
    const odd = this.#odd.get(place)
    return odd ?? ((hex(this.#high[place]!) + hex(this.#low[place]!)) as ArticleId)
  }

  /** The newest place of an id; -1 where it has none. */
  find(id: ArticleId): number {
    const mask = this.#places.length - 1
    let found = -1
    for (let slot = hashOf(id) & mask; this.#places[slot] !== 0; slot = (slot + 1) & mask) {
      const place = this.#places[slot]! - 1
      if (this.at(place) === id) found = Math.max(found, place)
    }
    return found
  }

  /** Makes room for twice as many. */
  grow(): void {
    const [high, low] = [this.#high, this.#low]
    this.#high = new Uint32Array(2 * high.length)
    this.#low = new Uint32Array(2 * low.length)
    this.#high.set(high)
    this.#low.set(low)
    this.#places = new Uint32Array(2 * this.#places.length)
    for (let place = 0; place < this.#size; place++) this.#enter(hashOf(this.at(place)), place + 1)
  }
}
