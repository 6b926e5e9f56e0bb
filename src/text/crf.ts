/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): scores
 * of labels at each position and of label pairs go in, the best sequence of labels comes
 * out (Viterbi 1967), or, for training, the probability of each label and pair at each
 * position (forward and backward sums, rescaled at each position so that nothing runs
 * over). Scores are flat arrays: position times labels plus label.
 *
 * Known failure: only neighbouring labels know of one another.
 */

/** Numbers of labels and the scores that hold for every sequence. */
export interface Chain {
  readonly labels: number
  /** Score of `to` after `from`, at `from * labels + to`; minus infinity forbids. */
  readonly pairs: Float64Array
  /** Score of a label at the first position, and at the last. */
  readonly first: Float64Array
  readonly last: Float64Array
}

type Allowed = readonly [before: Uint8Array, rows: Uint16Array]

const allowedOf = new WeakMap<Chain, Allowed>()

/** For each label the labels that may come before it, one row after another, and where the rows begin. */
function allowedBefore(chain: Chain): Allowed {
  const known = allowedOf.get(chain)
  if (known) return known
  const { labels, pairs } = chain
  const before = new Uint8Array(labels * labels)
  const rows = new Uint16Array(labels + 1)
  let count = 0
  for (let to = 0; to < labels; to++) {
    for (let from = 0; from < labels; from++)
      if (pairs[from * labels + to]! > Number.NEGATIVE_INFINITY) before[count++] = from
    rows[to + 1] = count
  }
  allowedOf.set(chain, [before, rows])
  return [before, rows]
}

/** The sums of the best sequences up to each label of each position: `positions` times the pairs allowed. */
function bestSums(chain: Chain, scores: Float64Array, positions: number): Float64Array {
  const { labels, pairs } = chain
  const [allowed, rows] = allowedBefore(chain)
  const sums = new Float64Array(positions * labels)
  for (let label = 0; label < labels; label++) sums[label] = chain.first[label]! + scores[label]!
  for (let row = labels; row < sums.length; row += labels) {
    const before = row - labels
    for (let to = 0; to < labels; to++) {
      const end = rows[to + 1]!
      let top = Number.NEGATIVE_INFINITY
      for (let number = rows[to]!; number < end; number++) {
        const from = allowed[number]!
        top = Math.max(top, sums[before + from]! + pairs[from * labels + to]!)
      }
      sums[row + to] = top + scores[row + to]!
    }
  }
  return sums
}

/**
 * The labels with the highest sum of scores. Which label comes before which is looked
 * up on the way back, for the labels of the best sequence alone: on the way there no
 * branch depends on the scores.
 */
export function bestLabels(chain: Chain, scores: Float64Array, positions: number): Uint8Array {
  const { labels, pairs, last } = chain
  const best = new Uint8Array(positions)
  if (positions === 0) return best
  const sums = bestSums(chain, scores, positions)
  let after = -1
  for (let row = (positions - 1) * labels; row >= 0; row -= labels) {
    let top = Number.NEGATIVE_INFINITY
    let found = 0
    for (let label = 0; label < labels; label++) {
      const sum = sums[row + label]! + (after < 0 ? last[label]! : pairs[label * labels + after]!)
      if (sum > top) {
        top = sum
        found = label
      }
    }
    best[row / labels] = found
    after = found
  }
  return best
}

export interface Marginals {
  /** Probability of each label at each position. */
  readonly single: Float64Array
  /** Expected number of each pair of labels over the whole sequence. */
  readonly pair: Float64Array
  /** Logarithm of the sum over all sequences. */
  readonly logSum: number
}

/** Divides a row by its sum, which is given back. */
function rescale(row: Float64Array, from: number, labels: number): number {
  let sum = 0
  for (let label = 0; label < labels; label++) sum += row[from + label]!
  for (let label = 0; label < labels; label++) row[from + label]! /= sum
  return sum
}

/** Exponentials of scores, each row relative to its greatest; the greatest ones' sum comes with them. */
function potentials(scores: Float64Array, positions: number, labels: number): [Float64Array, number] {
  const values = new Float64Array(positions * labels)
  let tops = 0
  for (let at = 0; at < positions; at++) {
    let top = Number.NEGATIVE_INFINITY
    for (let label = 0; label < labels; label++) top = Math.max(top, scores[at * labels + label]!)
    tops += top
    for (let label = 0; label < labels; label++)
      values[at * labels + label] = Math.exp(scores[at * labels + label]! - top)
  }
  return [values, tops]
}

/** Forward sums, each row rescaled to one; the logarithm of the whole comes with them. */
function forwardSums(
  chain: Chain,
  steps: Float64Array,
  values: Float64Array,
  positions: number,
): [Float64Array, number] {
  const { labels } = chain
  const forward = new Float64Array(positions * labels)
  for (let label = 0; label < labels; label++) forward[label] = Math.exp(chain.first[label]!) * values[label]!
  let log = Math.log(rescale(forward, 0, labels))
  for (let at = 1; at < positions; at++) {
    const row = at * labels
    for (let to = 0; to < labels; to++) {
      let sum = 0
      for (let from = 0; from < labels; from++)
        sum += forward[row - labels + from]! * steps[from * labels + to]!
      forward[row + to] = sum * values[row + to]!
    }
    log += Math.log(rescale(forward, row, labels))
  }
  return [forward, log]
}

/** Probabilities under the chain; `positions × labels²` steps. `positions` is at least 1. */
export function marginalsOf(chain: Chain, scores: Float64Array, positions: number): Marginals {
  const { labels } = chain
  const steps = chain.pairs.map(Math.exp)
  const [values, tops] = potentials(scores, positions, labels)
  const [forward, log] = forwardSums(chain, steps, values, positions)
  const single = new Float64Array(positions * labels)
  const pair = new Float64Array(labels * labels)
  const end = (positions - 1) * labels
  let backward: Float64Array = chain.last.map(Math.exp)
  let total = 0
  for (let label = 0; label < labels; label++) total += forward[end + label]! * backward[label]!
  for (let at = positions - 1; at >= 0; at--) {
    const row = at * labels
    for (let label = 0; label < labels; label++)
      single[row + label] = forward[row + label]! * backward[label]!
    rescale(single, row, labels)
    if (at > 0) backward = stepBack({ labels, steps, values, forward, backward, pair }, row)
  }
  return { single, pair, logSum: log + tops + Math.log(total) }
}

interface Backward {
  readonly labels: number
  readonly steps: Float64Array
  readonly values: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly pair: Float64Array
}

/** Adds the pairs that end in a row to `pair`, and gives the backward sums of the row before. */
function stepBack({ labels, steps, values, forward, backward, pair }: Backward, row: number): Float64Array {
  const before = new Float64Array(labels)
  let sum = 0
  for (let from = 0; from < labels; from++) {
    let out = 0
    for (let to = 0; to < labels; to++) {
      const weight = steps[from * labels + to]! * values[row + to]! * backward[to]!
      out += weight
      sum += weight * forward[row - labels + from]!
    }
    before[from] = out
  }
  for (let from = 0; from < labels; from++) {
    for (let to = 0; to < labels; to++) {
      const weight = steps[from * labels + to]! * values[row + to]! * backward[to]!
      pair[from * labels + to]! += (weight * forward[row - labels + from]!) / sum
    }
  }
  rescale(before, 0, labels)
  return before
}
