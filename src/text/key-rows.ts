/**
 * Many small sets of 32-bit keys, each in a row of fixed length cut from large typed
 * arrays: a `Set` of a hundred such keys takes ten times the room, and a million of them
 * keep the collector busy. A row that is given back is used again.
 *
 * A row is walked to find a key in it: for sets of a hundred or so.
 */

/** Rows of a chunk: trades room kept free against the number of chunks. */
const CHUNK_ROWS = 1_024

export class KeyRows {
  /** Keys that a row holds at most; before them stands how many it has. */
  readonly #most: number
  readonly #chunks: Uint32Array[] = []
  readonly #free: number[] = []
  #opened = 0

  constructor(most: number) {
    this.#most = most
  }

  /** A row without keys; rows count from 1. */
  take(): number {
    const row = this.#free.pop() ?? ++this.#opened
    const [chunk, at] = this.#place(row)
    chunk[at] = 0
    return row
  }

  /** Gives a row back. */
  free(row: number): void {
    this.#free.push(row)
  }

  #place(row: number): readonly [Uint32Array, number] {
    const chunk = Math.floor((row - 1) / CHUNK_ROWS)
    const width = this.#most + 1
    this.#chunks[chunk] ??= new Uint32Array(CHUNK_ROWS * width)
    return [this.#chunks[chunk], ((row - 1) % CHUNK_ROWS) * width]
  }

  /** How many keys a row has. */
  sizeOf(row: number): number {
    const [chunk, at] = this.#place(row)
    return chunk[at]!
  }

  /** Puts in the keys that are new, as far as there is room; returns them. */
  addNew(row: number, keys: Uint32Array): Uint32Array {
    const [chunk, at] = this.#place(row)
    const known = chunk.subarray(at + 1, at + 1 + chunk[at]!)
    const added = keys.filter((key) => !known.includes(key)).subarray(0, this.#most - known.length)
    chunk.set(added, at + 1 + known.length)
    chunk[at] = known.length + added.length
    return added
  }
}
