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

/** The labels with the highest sum of scores; `positions × labels²` steps. */
export function bestLabels(chain: Chain, scores: Float64Array, positions: number): Uint8Array {
  const { labels, pairs } = chain
  const best = new Uint8Array(positions)
  if (positions === 0) return best
  const back = new Uint8Array(positions * labels)
  let before = Float64Array.from(chain.first, (score, label) => score + scores[label]!)
  let now = new Float64Array(labels)
  for (let at = 1; at < positions; at++) {
    for (let to = 0; to < labels; to++) {
      let top = Number.NEGATIVE_INFINITY
      let from = 0
      for (let label = 0; label < labels; label++) {
        const score = before[label]! + pairs[label * labels + to]!
        if (score > top) {
          top = score
          from = label
        }
      }
      now[to] = top + scores[at * labels + to]!
      back[at * labels + to] = from
    }
    const spare = before
    before = now
    now = spare
  }
  let label = 0
  for (let other = 1; other < labels; other++) {
    if (before[other]! + chain.last[other]! > before[label]! + chain.last[label]!) label = other
  }
  for (let at = positions - 1; at >= 0; at--) {
    best[at] = label
    label = back[at * labels + label]!
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
