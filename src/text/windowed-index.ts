/**
 * An inverted index from 32-bit keys to small integers that forgets: generations of
 * growing size, the newest of which takes what is added, and the oldest of which is
 * dropped as a whole once all that was put into it is out of the window. One table says
 * where a key's newest block of values is (`posting-blocks.ts`), whatever its generation,
 * so that a look costs the same however many there are.
 *
 * Owners put a value again under its keys when its generation is about to go and the
 * value is still alive; `generation` says under which it was put.
 */

import { KeyTable } from './key-table.ts'
import { PostingBlocks } from './posting-blocks.ts'
import { roomFor } from './room.ts'

/** Postings of the first generation; later ones take as many as are kept already, up to the last. */
const FIRST_POSTINGS = 65_536
/** Trades what is kept past the window against how often old generations are looked for in the table. */
const LAST_POSTINGS = 4_194_304

/**
 * A pointer to a block: the generation's number in eight bits, its unit there below. A
 * key's blocks lead from newer to older, fewer than 256 generations are kept, and what a
 * block names was kept when it was opened, so eight bits say which generation is meant.
 */
const UNIT_BITS = 24
const UNIT_MASK = 2 ** UNIT_BITS - 1

/** The number of the pointer's generation, which is `from` or one of the 255 before it. */
const generationOf = (pointer: number, from: number): number =>
  from - ((from - (pointer >>> UNIT_BITS)) & 255)

interface Generation {
  readonly number: number
  readonly capacity: number
  readonly blocks: PostingBlocks
  postings: number
  /** Time of the newest thing put in; null where none had a time. */
  newest: number | null
}

const headRoom = roomFor((length) => new Uint32Array(length))
const countRoom = roomFor((length) => new Uint32Array(length))

export class WindowedIndex {
  /** Consecutive numbers, the oldest first. */
  #generations: Generation[] = []
  #opened = 0
  /** Each key's newest block. */
  readonly #heads = new KeyTable()
  readonly #postings: { readonly first: number; readonly last: number }

  /** Postings of the first generation and of the last ones; the default is for streams of news. */
  constructor(postings = { first: FIRST_POSTINGS, last: LAST_POSTINGS }) {
    this.#postings = postings
  }

  /** Postings kept. */
  get size(): number {
    return this.#generations.reduce((sum, { postings }) => sum + postings, 0)
  }

  /** Number of the generation that the next value goes into, counted from 1. */
  get generation(): number {
    return this.#newest().number
  }

  #newest(): Generation {
    const newest = this.#generations.at(-1)
    if (newest && newest.postings < newest.capacity) return newest
    const { first, last } = this.#postings
    const capacity = Math.min(last, Math.max(first, this.size))
    const opened = {
      number: ++this.#opened,
      capacity,
      blocks: new PostingBlocks(),
      postings: 0,
      newest: null,
    }
    this.#generations.push(opened)
    return opened
  }

  /** Puts a value of this time (milliseconds since 1970) in front of each key's newest. */
  add(keys: Iterable<number>, value: number, time: number | null): void {
    const generation = this.#newest()
    for (const key of keys) this.#put(generation, key, value)
    if (time !== null) generation.newest = Math.max(generation.newest ?? time, time)
  }

  #put(generation: Generation, key: number, value: number): void {
    const { blocks, number } = generation
    const head = this.#heads.get(key)
    const isHere = head !== 0 && generationOf(head, number) === number
    generation.postings++
    if (isHere && blocks.push(head & UNIT_MASK, value)) return
    const unit = blocks.open(value, head, isHere ? head & UNIT_MASK : 0)
    this.#heads.set(key, (((number & 255) << UNIT_BITS) | unit) >>> 0)
  }

  /**
   * Calls `visit` with up to `limit` of each key's newest values, newest first, and with
   * the key's place. Heads, then blocks of all keys are asked for before any is walked.
   */
  forNewest(keys: Uint32Array, limit: number, visit: (value: number, place: number) => void): void {
    if (this.#generations.length === 0) return
    const heads = headRoom(keys.length)
    const counts = countRoom(keys.length)
    this.#heads.getAll(keys, heads)
    const newest = this.#opened
    const oldest = this.#generations[0]!.number
    for (let place = 0; place < keys.length; place++) {
      const head = heads[place]!
      if (head === 0) continue
      counts[place] = this.#generations[generationOf(head, newest) - oldest]!.blocks.countOf(head & UNIT_MASK)
    }
    for (let place = 0; place < keys.length; place++) {
      if (heads[place] !== 0) this.#walk(heads[place]!, counts[place]!, limit, place, visit)
    }
  }

  /** Walks from a key's newest block, of `count` values, to older ones. */
  #walk(
    head: number,
    count: number,
    limit: number,
    place: number,
    visit: (value: number, place: number) => void,
  ): void {
    const oldest = this.#generations[0]!.number
    let number = generationOf(head, this.#opened)
    let unit = head & UNIT_MASK
    let values = count
    for (let left = limit; left > 0; ) {
      const { blocks } = this.#generations[number - oldest]!
      for (let at = values - 1; at >= 0 && left > 0; at--, left--) visit(blocks.valueAt(unit, at), place)
      const before = blocks.before(unit)
      number = generationOf(before, number)
      if (before === 0 || number < oldest) return
      unit = before & UNIT_MASK
      values = this.#generations[number - oldest]!.blocks.countOf(unit)
    }
  }

  /** Drops the oldest generations all of whose values are older than `oldest`; never the newest. */
  forget(oldest: number): void {
    const isOld = ({ newest }: Generation) => newest !== null && newest < oldest
    let dropped = 0
    while (dropped < this.#generations.length - 1 && isOld(this.#generations[dropped]!)) dropped++
    if (dropped === 0) return
    this.#generations = this.#generations.slice(dropped)
    const least = this.#generations[0]!.number
    this.#heads.keepOnly((head) => generationOf(head, this.#opened) >= least)
  }
}
