/**
 * Fits the logistic weights of `src/origins/judgement.ts` and prints them, with how
 * many of each kind of pair are joined by six-fold cross-validation over stories.
 *
 * Fitted on: pairs within a story of `test/quality/origins-train/` (our own invented
 * stories with edited, spun and brief versions, independent reports and follow-ups) and
 * pairs of ECB+ train articles labelled by hand there. The rewrites set of the shared
 * data is not read: it is what the gates measure on. Gradient descent with both classes
 * weighing the same; no randomness.
 *
 *     npm run fit:rewrites
 */

import { layOut } from '../src/origins/alignment.ts'
import { type Evidence, evidenceOf, type Side, sideOf } from '../src/origins/evidence.ts'
import { rewriteFeatures } from '../src/origins/judgement.ts'
import { newsBackgroundOfHeads } from '../src/text/background-heads.ts'
import { DocumentFrequencies } from '../src/text/document-frequencies.ts'
import type { ReadLayers } from '../test/quality/cluster-corpora.ts'
import { trainPairs, trainRewrites } from '../test/quality/origin-corpora.ts'
import type { RewriteLabel } from '../test/quality/origin-scores.ts'

const STEPS = 6_000
const STEP_SIZE = 3
/** Ridge penalty: keeps the weights of features that say the same small. */
const PENALTY = 0.3
const FOLDS = 6
const PROBABILITIES = [0.5, 0.6, 0.7, 0.8, 0.9]

interface Case {
  /** Story or pair: cases of one are never both fitted on and counted. */
  readonly story: number
  readonly kinds: string
  readonly same: boolean
  readonly evidence: Evidence
}

const frequencies = new DocumentFrequencies(newsBackgroundOfHeads(), 400)

function sidesById(articles: readonly ReadLayers[]): Map<string, Side> {
  return new Map(
    articles.map(({ article, passages, signature }) => [
      article.givenId ?? '',
      sideOf(layOut(passages, frequencies), signature),
    ]),
  )
}

function plantedCases(): Case[] {
  const { articles, labels } = trainRewrites()
  const sides = sidesById(articles)
  const about = ({ of, family }: RewriteLabel) => of ?? family
  const stories = [...new Set(labels.map(about))].sort()
  return labels.flatMap((a, i) =>
    labels
      .slice(0, i)
      .filter((b) => about(a) === about(b))
      .map((b) => ({
        story: stories.indexOf(about(a)),
        kinds: [a.kind, b.kind].sort().join('/'),
        same: a.family === b.family,
        evidence: evidenceOf(sides.get(a.id)!, sides.get(b.id)!)!,
      })),
  )
}

function naturalCases(): Case[] {
  const { articles, pairs } = trainPairs()
  const sides = sidesById(articles)
  return pairs.map(({ a, b, label }, index) => ({
    story: index,
    kinds: `natural ${label}`,
    same: label === 'copy' || label === 'rewrite',
    evidence: evidenceOf(sides.get(a)!, sides.get(b)!)!,
  }))
}

const featuresOf = (evidence: Evidence): number[] => [...rewriteFeatures.map((name) => evidence[name]), 1]

function probability(weights: readonly number[], evidence: Evidence): number {
  const logit = featuresOf(evidence).reduce((sum, value, i) => sum + value * weights[i]!, 0)
  return 1 / (1 + Math.exp(-logit))
}

function fit(cases: readonly Case[]): number[] {
  const positives = cases.filter(({ same }) => same).length
  const rows = cases.map(({ same, evidence }) => ({ same, features: featuresOf(evidence) }))
  let weights: number[] = new Array(rewriteFeatures.length + 1).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) =>
      i < rewriteFeatures.length ? (PENALTY * weight) / cases.length : 0,
    )
    for (const { same, features } of rows) {
      const share = 0.5 / (same ? positives : cases.length - positives)
      const logit = features.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const error = (1 / (1 + Math.exp(-logit)) - Number(same)) * share
      for (const [i, value] of features.entries()) slope[i] = slope[i]! + error * value
    }
    weights = weights.map((weight, i) => weight - STEP_SIZE * slope[i]!)
  }
  return weights
}

const cases = [...plantedCases(), ...naturalCases()]
const weights = fit(cases)
for (const [i, name] of [...rewriteFeatures, 'bias'].entries())
  console.log(`  ${name}: ${weights[i]!.toFixed(2)},`)

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
