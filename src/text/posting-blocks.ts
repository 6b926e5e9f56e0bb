/**
 * The postings of one generation of an index (`windowed-index.ts`): the values of a key
 * stand in blocks, each beside the last, and a block names the one before. A rare key
 * has one small block; each further block of a key is twice as large, so that the newest
 * few dozen values of a common key are a few lines of cache and not one for each.
 *
 * A block is a word for the block before, a word for how many values it has and may
 * have, and the values. Blocks begin at multiples of four words: a unit.
 */

const UNIT_WORDS = 4
/** Words of a block before its values. */
const HEAD_WORDS = 2
/** Words of a key's first block of a generation, and of its largest: trades room in blocks against blocks to walk. */
const FIRST_BLOCK = 4
const LAST_BLOCK = 32
/** How many values a block may have stands above how many it has. */
const ROOM_SHIFT = 16
const COUNT_MASK = 0xffff

export class PostingBlocks {
  #words = new Uint32Array(1_024)
  /** Words in use; no block stands in the first unit. */
  #end = UNIT_WORDS

  /** Opens a block with one value behind `before`; `after` is the unit of the key's last block here, 0 for none. */
  open(value: number, before: number, after: number): number {
    const last = after === 0 ? 0 : (this.#words[after * UNIT_WORDS + 1]! >>> ROOM_SHIFT) + HEAD_WORDS
    const size = Math.min(LAST_BLOCK, Math.max(FIRST_BLOCK, last * 2))
    if (this.#end + size > this.#words.length) this.#grow()
    const at = this.#end
    this.#end += size
    this.#words[at] = before
    this.#words[at + 1] = ((size - HEAD_WORDS) << ROOM_SHIFT) | 1
    this.#words[at + HEAD_WORDS] = value
    return at / UNIT_WORDS
  }

  #grow(): void {
    const wider = new Uint32Array(this.#words.length * 2)
    wider.set(this.#words)
    this.#words = wider
  }

  /** Puts a value into a block; false where it is full. */
  push(unit: number, value: number): boolean {
    const at = unit * UNIT_WORDS
    const head = this.#words[at + 1]!
    const count = head & COUNT_MASK
    if (count === head >>> ROOM_SHIFT) return false
    this.#words[at + HEAD_WORDS + count] = value
    this.#words[at + 1] = head + 1
    return true
  }

  /** How many values a block has. */
  countOf(unit: number): number {
    return this.#words[unit * UNIT_WORDS + 1]! & COUNT_MASK
  }

  /** What a block stands behind. */
  before(unit: number): number {
    return this.#words[unit * UNIT_WORDS]!
  }

  /** The value at a place of a block, from 0, the oldest. */
  valueAt(unit: number, place: number): number {
    return this.#words[unit * UNIT_WORDS + HEAD_WORDS + place]!
  }
}
