/**
 * Fits the logistic weights of `src/origins/judgement.ts` and prints them, with how
 * many of each kind of pair are joined by eight-fold cross-validation over stories.
 *
 * Fitted on: pairs within a story of `test/quality/origins-train/` (our own invented
 * stories with edited, spun and brief versions, independent reports and follow-ups) and
 * pairs of ECB+ train articles labelled by hand there. The rewrites set of the shared
 * data is not read: it is what the gates measure on. Invented and natural pairs, derived
 * and independent ones weigh a quarter each. Ridge on standardised features, by gradient
 * descent; no randomness.
 *
 *     npm run fit:rewrites
 */

import type { Evidence } from '../src/origins/evidence.ts'
import { rewriteFeatures } from '../src/origins/judgement.ts'
import { type Case, readCases } from './rewrite-cases.ts'

const STEPS = 3_000
const STEP_SIZE = 1
/** Ridge penalty; with a third or three times of it the figures of the cross-validation hardly change. */
const PENALTY = 0.003
const FOLDS = 8
const PROBABILITIES = [0.5, 0.6, 0.7, 0.8, 0.9]

const valuesOf = (evidence: Evidence): number[] => rewriteFeatures.map((name) => evidence[name])

/** Weights of the features, then the bias. */
function probability(weights: readonly number[], evidence: Evidence): number {
  const logit = [...valuesOf(evidence), 1].reduce((sum, value, i) => sum + value * weights[i]!, 0)
  return 1 / (1 + Math.exp(-logit))
}

/** Share of each case in the whole: a quarter for each of the four sorts. */
function sharesOf(cases: readonly Case[]): number[] {
  const sort = ({ isNatural, same }: Case) => Number(isNatural) * 2 + Number(same)
  const sums = [0, 0, 0, 0]
  for (const one of cases) sums[sort(one)] = sums[sort(one)]! + one.count
  return cases.map((one) => one.count / sums[sort(one)]! / 4)
}

interface Scale {
  readonly mean: number
  readonly deviation: number
}

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) || 1 }
}

/** Weights for features as they are, from those for standardised ones. */
function unscaled(weights: readonly number[], scales: readonly Scale[]): number[] {
  const plain = scales.map(({ deviation }, i) => weights[i]! / deviation)
  const bias = scales.reduce((sum, { mean }, i) => sum - plain[i]! * mean, weights.at(-1)!)
  return [...plain, bias]
}

function fit(cases: readonly Case[]): number[] {
  const shares = sharesOf(cases)
  const columns = rewriteFeatures.map((_, i) => cases.map(({ evidence }) => valuesOf(evidence)[i]!))
  const scales = columns.map(scaleOf)
  const rows = cases.map((_, row) => [
    ...columns.map((column, i) => (column[row]! - scales[i]!.mean) / scales[i]!.deviation),
    1,
  ])
  let weights: number[] = new Array(rewriteFeatures.length + 1).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i < rewriteFeatures.length ? PENALTY * weight : 0))
    for (const [row, values] of rows.entries()) {
      const logit = values.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const error = (1 / (1 + Math.exp(-logit)) - Number(cases[row]!.same)) * shares[row]!
      for (const [i, value] of values.entries()) slope[i] = slope[i]! + error * value
    }
    weights = weights.map((weight, i) => weight - STEP_SIZE * slope[i]!)
  }
  return unscaled(weights, scales)
}

const cases = readCases()
for (const [i, weight] of fit(cases).entries())
  console.log(`  ${rewriteFeatures[i] ?? 'bias'}: ${weight.toFixed(2)},`)

const joined = new Map<string, number[]>()
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = fit(cases.filter(({ story }) => story % FOLDS !== fold))
  for (const { kinds, evidence, story } of cases) {
    if (story % FOLDS !== fold) continue
    const counts = joined.get(kinds) ?? [0, ...PROBABILITIES.map(() => 0)]
    const found = probability(fitted, evidence)
    counts[0]!++
    for (const [i, least] of PROBABILITIES.entries()) counts[i + 1]! += Number(found >= least)
    joined.set(kinds, counts)
  }
}
console.log(`joined at a probability of ${PROBABILITIES.join(', ')}:`)
for (const [kinds, [all, ...counts]] of [...joined].sort()) {
  console.log(`${kinds.padEnd(26)} of ${String(all).padStart(3)}: ${counts.join(' ')}`)
}
