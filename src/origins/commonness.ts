/**
 * How many unrelated articles carry a sentence: a notice at the foot, a background
 * paragraph that every report on a subject repeats, a press release. Such a passage
 * says nothing about one text deriving from another, so its words count for less.
 *
 * Sentences seen once are only remembered in a filter; those seen again are counted,
 * each article of one family together as one. Memory is bounded by both.
 */

import type { Passages } from '../model/passages.ts'
import { CountTable } from '../text/count-table.ts'
import { roomFor } from '../text/room.ts'
import { SeenFilter } from '../text/seen-filter.ts'
import { columnsOf } from './columns.ts'

/** Sentences remembered, twice at most: some weeks of a newsroom's reading; 10 MB. */
const SEEN_MAX = 4_000_000
/** Repeated sentences counted before the counts are halved. */
const REPEATED_MAX = 200_000

const othersRoom = roomFor((length) => new Float64Array(length))

export class Commonness {
  readonly #seen = new SeenFilter(SEEN_MAX)
  readonly #repeated = new CountTable()

  get bytes(): number {
    return this.#seen.bytes
  }

  /** Counts the sentences of a text that is no other's. */
  add(passages: Passages): void {
    for (const key of columnsOf(passages).sentenceKeys) {
      if (key === 0) continue
      if (this.#seen.has(key)) this.#repeated.add(key, 1)
      else this.#seen.add(key)
    }
    if (this.#repeated.size > REPEATED_MAX) this.#repeated.halve(2)
  }

  /**
   * How much each sentence counts as evidence, parallel to `passages.starts`: 1 where at
   * most one earlier family has it, less the more have. Null where that is 1 for all.
   */
  weights(passages: Passages): Float64Array | null {
    const { sentenceKeys } = columnsOf(passages)
    const others = othersRoom(sentenceKeys.length)
    this.#repeated.getAll(sentenceKeys, others)
    let weights: Float64Array | null = null
    for (let sentence = 0; sentence < sentenceKeys.length; sentence++) {
      if (sentenceKeys[sentence] === 0 || others[sentence] === 0) continue
      weights ??= new Float64Array(sentenceKeys.length).fill(1)
      weights[sentence] = 1 / (1 + others[sentence]!)
    }
    return weights
  }
}
