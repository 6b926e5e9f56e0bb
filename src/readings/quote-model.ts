/**
 * The weights of the tagger of attributions, as `npm run fit:quotes` writes them: for
 * each feature that was kept, a row with a weight for each label; and the scores of
 * label pairs. The file has one character of 64 for each weight that is not nought.
 *
 * A row in the file: the step from the feature's hash to the next (five bits a
 * character, the sixth says that more follow), which labels have a weight (a bit each),
 * and the weights, as square roots: fine steps near nought, coarse ones far from it.
 */

import type { Chain } from '../text/crf.ts'

/** Digits of the file, six bits each. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Levels of a weight on either side of nought. */
export const levels = 31
/** All scores are whole numbers of this part of one: their sums are exact and quick. */
const unit = 256

/** What the file holds. */
export interface StoredModel {
  readonly labels: number
  /** The weight of the highest level. */
  readonly weightMax: number
  /** Score of each label wherever it stands. */
  readonly bias: readonly number[]
  readonly pairs: readonly (number | null)[]
  readonly first: readonly (number | null)[]
  readonly last: readonly (number | null)[]
  readonly rows: string
}

export interface QuoteModel {
  readonly chain: Chain
  readonly bias: Float64Array
  /** Adds a feature's weights to `scores` from `at` on. */
  add(feature: number, scores: Float64Array, at: number): void
}

/** What a character of the file counts for, as a weight. */
export function weightOf(level: number, weightMax: number): number {
  const share = level / levels
  return Math.sign(share) * share * share * weightMax
}

/** Null stands for a score that forbids. */
const scoresOf = (stored: readonly (number | null)[]): Float64Array =>
  Float64Array.from(stored, (score) => (score === null ? Number.NEGATIVE_INFINITY : Math.round(score * unit)))

/** Slots of the table for each feature, at least: more are quicker and take more of the cache. */
const slotsEach = 1.5

/** Bits of the filter in front of the table: 128 kB, which stay in a near cache, and let one unknown feature in ten by. */
const filterBits = 20

/** Where each feature's weights begin: open addressing, a hash and a place side by side, which share a cache line. */
class PlaceTable {
  readonly slots: Int32Array
  readonly mask: number
  readonly filter = new Int32Array(2 ** (filterBits - 5))

  constructor(features: readonly number[], places: readonly number[]) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, features.length * slotsEach)))
    this.slots = new Int32Array(size * 2).fill(-1)
    this.mask = size - 1
    for (const [number, feature] of features.entries()) {
      let at = feature & this.mask
      while (this.slots[at * 2]! >= 0) at = (at + 1) & this.mask
      this.slots[at * 2] = feature
      this.slots[at * 2 + 1] = places[number]!
      this.filter[(feature >>> 5) & (2 ** (filterBits - 5) - 1)]! |= 1 << (feature & 31)
    }
  }

  /** The place of a feature, or -1. */
  get(feature: number): number {
    const { slots, mask, filter } = this
    if (((filter[(feature >>> 5) & (2 ** (filterBits - 5) - 1)]! >>> (feature & 31)) & 1) === 0) return -1
    let at = feature & mask
    for (let found = slots[at * 2]!; found >= 0; found = slots[at * 2]!) {
      if (found === feature) return slots[at * 2 + 1]!
      at = (at + 1) & mask
    }
    return -1
  }
}

/** Reads the file's characters one by one. */
class Reader {
  readonly text: string
  at = 0
  readonly values = new Uint8Array(128)

  constructor(text: string) {
    this.text = text
    for (let value = 0; value < digits.length; value++) this.values[digits.charCodeAt(value)] = value
  }

  digit(): number {
    return this.values[this.text.charCodeAt(this.at++)]!
  }

  step(): number {
    let step = 0
    for (let shift = 1; ; shift *= 32) {
      const digit = this.digit()
      step += (digit & 31) * shift
      if (digit < 32) return step
    }
  }
}

/** Bits of a kept weight that say its label; above them, whether more weights follow, and the weight. */
const labelBits = 15
const moreBit = 16
const weightShift = 5

interface Weights {
  readonly features: number[]
  /** Where each feature's weights begin in `cells`. */
  readonly places: number[]
  readonly cells: Int32Array
}

function readWeights({ labels, weightMax, rows }: StoredModel): Weights {
  const reader = new Reader(rows)
  const features: number[] = []
  const places: number[] = []
  const cells: number[] = []
  let feature = 0
  while (reader.at < rows.length) {
    feature += reader.step()
    features.push(feature)
    places.push(cells.length)
    const set = reader.digit() + reader.digit() * 64
    for (let label = 0; label < labels; label++) {
      if (((set >> label) & 1) === 0) continue
      const weight = Math.round(weightOf(reader.digit() - levels, weightMax) * unit)
      cells.push((weight << weightShift) | (set >> (label + 1) > 0 ? moreBit : 0) | label)
    }
  }
  return { features, places, cells: Int32Array.from(cells) }
}

/** The model as it is used, from the file's contents; linear. */
export function loadModel(stored: StoredModel): QuoteModel {
  const { features, places, cells } = readWeights(stored)
  const table = new PlaceTable(features, places)
  const chain = {
    labels: stored.labels,
    pairs: scoresOf(stored.pairs),
    first: scoresOf(stored.first),
    last: scoresOf(stored.last),
  }
  const add = (feature: number, scores: Float64Array, at: number): void => {
    let place = table.get(feature)
    if (place < 0) return
    for (let cell = moreBit; (cell & moreBit) !== 0; place++) {
      cell = cells[place]!
      scores[at + (cell & labelBits)]! += cell >> weightShift
    }
  }
  return { chain, bias: scoresOf(stored.bias), add }
}
