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
  readonly table: WeightTable
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
const slotsEach = 1.4
/** Numbers of one slot: the feature, and two weights in each of the others. Two slots share a cache line. */
const slotSize = 8
/** Labels that a slot has room for. */
export const labelsMax = 12

/**
 * The weights of each feature beside its hash, by open addressing: one look into memory
 * for most features. Two weights stand in the halves of one number, so that six
 * additions add a feature's weights to the sums of all labels; the sums stay exact while
 * each fits its half (42 features at 3 times 256).
 */
export class WeightTable {
  readonly slots: Int32Array
  readonly mask: number
  /** What every sum begins with. */
  readonly bias = new Int32Array(labelsMax / 2)

  constructor(features: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, features * slotsEach)))
    this.slots = new Int32Array(size * slotSize)
    this.mask = size - 1
    for (let at = 0; at < this.slots.length; at += slotSize) this.slots[at] = -1
  }

  /** Makes room for a feature that is not in the table; gives back where its weights go. */
  claim(feature: number): number {
    const { slots, mask } = this
    let at = feature & mask
    while (slots[at * slotSize]! >= 0) at = (at + 1) & mask
    slots[at * slotSize] = feature
    return at * slotSize + 1
  }

  /** Writes to `scores`, from `into` on, the sums of the features' weights; `length` steps. */
  sum(features: Int32Array, length: number, scores: Float64Array, into: number): void {
    const { slots, mask, bias } = this
    const last = mask * slotSize
    let a = bias[0]!
    let b = bias[1]!
    let c = bias[2]!
    let d = bias[3]!
    let e = bias[4]!
    let f = bias[5]!
    for (let number = 0; number < length; number++) {
      const feature = features[number]!
      let at = (feature & mask) * slotSize
      let found = slots[at]!
      while (found !== feature && found >= 0) {
        at = (at + slotSize) & last
        found = slots[at]!
      }
      if (found < 0) continue
      a = (a + slots[at + 1]!) | 0
      b = (b + slots[at + 2]!) | 0
      c = (c + slots[at + 3]!) | 0
      d = (d + slots[at + 4]!) | 0
      e = (e + slots[at + 5]!) | 0
      f = (f + slots[at + 6]!) | 0
    }
    split(a, scores, into)
    split(b, scores, into + 2)
    split(c, scores, into + 4)
    split(d, scores, into + 6)
    split(e, scores, into + 8)
    split(f, scores, into + 10)
  }
}

/** Adds a weight to the half of a number that is its label's. */
function addHalf(into: Int32Array, place: number, label: number, weight: number): void {
  into[place + (label >> 1)]! += label & 1 ? weight << 16 : weight
}

/** The two sums that one number holds. */
function split(sums: number, scores: Float64Array, into: number): void {
  const low = (sums << 16) >> 16
  scores[into] = low
  scores[into + 1] = (sums - low) >> 16
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

/** From as many weights a feature is often there, and should be found at the first look. */
const oftenFrom = 3

/** Calls `see` for each row of the file, with the reader at its weights. */
function eachRow(rows: string, see: (feature: number, set: number, reader: Reader) => void): void {
  const reader = new Reader(rows)
  let feature = 0
  while (reader.at < rows.length) {
    feature += reader.step()
    const set = reader.digit() + reader.digit() * 64
    const end = reader.at + countBits(set)
    see(feature, set, reader)
    reader.at = end
  }
}

function countBits(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest &= rest - 1) count++
  return count
}

function readWeights({ labels, weightMax, rows, bias }: StoredModel): WeightTable {
  let count = 0
  eachRow(rows, () => count++)
  const table = new WeightTable(count)
  const weights = Int32Array.from(digits, (_, digit) =>
    Math.round(weightOf(digit - levels, weightMax) * unit),
  )
  for (const [label, weight] of bias.entries()) addHalf(table.bias, 0, label, Math.round(weight * unit))
  for (const isOften of [true, false]) {
    eachRow(rows, (feature, set, reader) => {
      if (countBits(set) >= oftenFrom !== isOften) return
      const place = table.claim(feature)
      for (let label = 0; label < labels; label++) {
        if (((set >> label) & 1) !== 0) addHalf(table.slots, place, label, weights[reader.digit()]!)
      }
    })
  }
  return table
}

/** The model as it is used, from the file's contents; linear. */
export function loadModel(stored: StoredModel): QuoteModel {
  const chain = {
    labels: stored.labels,
    pairs: scoresOf(stored.pairs),
    first: scoresOf(stored.first),
    last: scoresOf(stored.last),
  }
  return { chain, table: readWeights(stored) }
}
