/**
 * A logistic regression with a ridge penalty on standardised facts, by gradient descent
 * with momentum; no randomness. A sign may be asked of a weight: what speaks for a thing
 * may then only raise the logit, so that no weight stands for a quirk of few examples.
 */

export interface Example {
  readonly facts: readonly number[]
  readonly is: boolean
  /** How much it counts, above 0. */
  readonly weight: number
}

export interface Fit {
  readonly weights: readonly number[]
  readonly bias: number
}

const STEPS = 1000
const STEP_SIZE = 0.5
const MOMENTUM = 0.9

interface Scale {
  readonly means: readonly number[]
  readonly spreads: readonly number[]
}

/** Mean and spread of each fact; a fact that never differs has spread 1. */
function scaleOf(examples: readonly Example[], whole: number): Scale {
  const mean = (value: (example: Example) => number) =>
    examples.reduce((sum, example) => sum + example.weight * value(example), 0) / whole
  const means = examples[0]!.facts.map((_, i) => mean(({ facts }) => facts[i]!))
  const spreads = means.map((middle, i) => Math.sqrt(mean(({ facts }) => (facts[i]! - middle) ** 2)) || 1)
  return { means, spreads }
}

/** The probability of standardised facts; the constant is the last weight. */
function probability(facts: Float64Array, weights: Float64Array): number {
  let logit = weights[facts.length]!
  for (let i = 0; i < facts.length; i++) logit += weights[i]! * facts[i]!
  return 1 / (1 + Math.exp(-logit))
}

/** The slope of the mean loss, for the constant last. */
function slopeOf(rows: readonly Float64Array[], errors: readonly number[]): Float64Array {
  const last = rows[0]!.length
  const slope = new Float64Array(last + 1)
  for (const [at, facts] of rows.entries()) {
    for (let i = 0; i < last; i++) slope[i] = slope[i]! + errors[at]! * facts[i]!
    slope[last] = slope[last]! + errors[at]!
  }
  return slope
}

/** Fits the examples; `signs` says of each fact 1, -1 or 0 for any. */
export function fitRidge(examples: readonly Example[], signs: readonly number[], penalty: number): Fit {
  const whole = examples.reduce((sum, { weight }) => sum + weight, 0)
  const { means, spreads } = scaleOf(examples, whole)
  const rows = examples.map(({ facts }) =>
    Float64Array.from(facts, (fact, i) => (fact - means[i]!) / spreads[i]!),
  )
  const last = means.length
  const weights = new Float64Array(last + 1)
  const speed = new Float64Array(last + 1)
  for (let step = 0; step < STEPS; step++) {
    const errors = examples.map(
      ({ is, weight }, at) => ((probability(rows[at]!, weights) - Number(is)) * weight) / whole,
    )
    const slope = slopeOf(rows, errors)
    for (let i = 0; i <= last; i++) {
      const pull = i < last ? penalty * weights[i]! : 0
      speed[i] = MOMENTUM * speed[i]! - STEP_SIZE * (1 - MOMENTUM) * (slope[i]! + pull)
      const next = weights[i]! + speed[i]!
      weights[i] = i < last && next * signs[i]! < 0 ? 0 : next
    }
  }
  const found = means.map((_, i) => weights[i]! / spreads[i]!)
  return { weights: found, bias: weights[last]! - found.reduce((sum, one, i) => sum + one * means[i]!, 0) }
}
