/**
 * Trains a linear-chain conditional random field: gradient of the log-likelihood of one
 * sequence at a time, with a step of its own for each weight (AdaGrad, Duchi, Hazan and
 * Singer 2011) and a small ridge penalty on the weights a sequence touches. Order of
 * sequences is shuffled by a seeded generator: the same input gives the same weights.
 */

import { bestLabels, type Chain, marginalsOf } from '../src/text/crf.ts'

/** One text: its features unit by unit, where its sequences begin, and its gold labels. */
export interface Sample {
  /** Rows of features in a row; -1 for one that is not kept. */
  readonly rows: Int32Array
  /** Where each unit's features begin in `rows`; one more than there are units. */
  readonly offsets: Int32Array
  readonly sequences: readonly number[]
  readonly gold: Uint8Array
}

const rate = 0.02
const penalty = 1e-3
/** Sum of squared gradients to begin with: bounds the first steps. */
const squareStart = 1e-2
/** Gradients nearer to nought change nothing that shows. */
const gradientMin = 1e-4

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const forbiddenBy = (count: number, allowed: (at: number) => boolean): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => (allowed(at) ? 0 : Number.NEGATIVE_INFINITY))

export class ChainTrainer {
  readonly labels: number
  readonly chain: Chain
  readonly weights: Float32Array
  readonly #squares: Float32Array
  readonly #pairSquares: Float64Array
  readonly #edgeSquares: [Float64Array, Float64Array]

  /** `mayFollow(a, b)`: label b may stand after a; what may follow and precede label 0 may begin and end. */
  constructor(features: number, labels: number, mayFollow: (from: number, to: number) => boolean) {
    this.labels = labels
    this.weights = new Float32Array(features * labels)
    this.#squares = new Float32Array(features * labels).fill(squareStart)
    this.#pairSquares = new Float64Array(labels * labels).fill(squareStart)
    this.#edgeSquares = [
      new Float64Array(labels).fill(squareStart),
      new Float64Array(labels).fill(squareStart),
    ]
    this.chain = {
      labels,
      pairs: forbiddenBy(labels * labels, (at) => mayFollow(Math.floor(at / labels), at % labels)),
      first: forbiddenBy(labels, (label) => mayFollow(0, label)),
      last: forbiddenBy(labels, (label) => mayFollow(label, 0)),
    }
  }

  /** Sets a weight to nought for good. */
  drop(cell: number): void {
    this.weights[cell] = 0
    this.#squares[cell] = Number.POSITIVE_INFINITY
  }

  #scores(sample: Sample, from: number, to: number): Float64Array {
    const { labels, weights } = this
    const scores = new Float64Array((to - from) * labels)
    for (let unit = from; unit < to; unit++) {
      const into = (unit - from) * labels
      for (let at = sample.offsets[unit]!; at < sample.offsets[unit + 1]!; at++) {
        const row = sample.rows[at]!
        if (row < 0) continue
        for (let label = 0; label < labels; label++) scores[into + label]! += weights[row * labels + label]!
      }
    }
    return scores
  }

  /** The best labels of a text under the present weights. */
  label(sample: Sample): Uint8Array {
    const found = new Uint8Array(sample.offsets.length - 1)
    eachSequence(sample, (from, to) => {
      found.set(bestLabels(this.chain, this.#scores(sample, from, to), to - from), from)
    })
    return found
  }

  /** Goes once over all sequences; gives back the loss, in nats. */
  epoch(samples: readonly Sample[], random: () => number): number {
    const order: [Sample, number, number][] = []
    for (const sample of samples) eachSequence(sample, (from, to) => order.push([sample, from, to]))
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at]!
      order[at] = order[other]!
      order[other] = kept
    }
    let loss = 0
    for (const [sample, from, to] of order) loss += this.#learn(sample, from, to)
    return loss
  }

  /** One step; gives back the sequence's loss before it. */
  #learn(sample: Sample, from: number, to: number): number {
    const { labels, chain } = this
    const { gold } = sample
    const scores = this.#scores(sample, from, to)
    const { single, pair, logSum } = marginalsOf(chain, scores, to - from)
    let right = chain.first[gold[from]!]! + chain.last[gold[to - 1]!]!
    for (let unit = from; unit < to; unit++) {
      const cell = (unit - from) * labels + gold[unit]!
      right += scores[cell]!
      single[cell]! -= 1
      if (unit === from) continue
      const step = gold[unit - 1]! * labels + gold[unit]!
      right += chain.pairs[step]!
      pair[step]! -= 1
    }
    for (let unit = from; unit < to; unit++) this.#learnUnit(sample, unit, single, (unit - from) * labels)
    stepAll(chain.pairs, this.#pairSquares, pair)
    stepAll(chain.first, this.#edgeSquares[0], single)
    stepAll(chain.last, this.#edgeSquares[1], single.subarray((to - from - 1) * labels))
    return logSum - right
  }

  #learnUnit(sample: Sample, unit: number, gradients: Float64Array, offset: number): void {
    const { labels, weights } = this
    for (let label = 0; label < labels; label++) {
      const gradient = gradients[offset + label]!
      if (Math.abs(gradient) < gradientMin) continue
      for (let at = sample.offsets[unit]!; at < sample.offsets[unit + 1]!; at++) {
        const row = sample.rows[at]!
        if (row < 0) continue
        const cell = row * labels + label
        const slope = gradient + penalty * weights[cell]!
        this.#squares[cell]! += slope * slope
        weights[cell]! -= (rate * slope) / Math.sqrt(this.#squares[cell]!)
      }
    }
  }
}

function eachSequence({ sequences }: Sample, see: (from: number, to: number) => void): void {
  for (let at = 0; at + 1 < sequences.length; at++) {
    if (sequences[at + 1]! > sequences[at]!) see(sequences[at]!, sequences[at + 1]!)
  }
}

/** Steps of scores that every sequence touches; forbidden ones stay. */
function stepAll(values: Float64Array, squares: Float64Array, gradients: Float64Array): void {
  for (let at = 0; at < values.length; at++) {
    if (values[at] === Number.NEGATIVE_INFINITY) continue
    const gradient = gradients[at]!
    squares[at]! += gradient * gradient
    values[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
  }
}
