/**
 * Fits the logistic weights of `src/origins/judgement.ts` on pairs of the rewrites
 * set that are about one happening, and on its natural pairs, and prints them with
 * the found and falsely joined of each kind of pair by six-fold cross-validation.
 * Gradient descent with both classes weighing the same; no randomness.
 *
 * The set has no train part of its own (its other half is held out elsewhere), so
 * figures on it are optimistic; the cross-validated ones are the ones to believe.
 *
 *     npm run fit:rewrites
 */

import { type Likened, type Likeness, likenessOf } from '../src/origins/likeness.ts'
import { profileOf } from '../src/origins/profile.ts'
import { newsBackground } from '../src/text/background.ts'
import { DocumentFrequencies } from '../src/text/document-frequencies.ts'
import { type ReadLayers, sharedArticles, sharedLines } from '../test/quality/cluster-corpora.ts'

const NAMES = [
  'hardOfShorter',
  'hardOfLonger',
  'allOfShorter',
  'allOfLonger',
  'containment',
  'numbersOfShorter',
  'order',
] as const satisfies readonly (keyof Likeness)[]
const STEPS = 4_000
const STEP_SIZE = 3
/** Ridge penalty: keeps the weights of features that say the same small. */
const PENALTY = 0.3
const FOLDS = 6
const PROBABILITY_MIN = 0.7

interface Case {
  readonly kinds: string
  readonly same: boolean
  readonly features: readonly number[]
}

const frequencies = new DocumentFrequencies(newsBackground(), 400)

function likenedOf({ signature, terms }: ReadLayers): Likened {
  const sample = { hashes: signature.sample, total: signature.shingles }
  return { minhash: signature.minhash, sample, profile: profileOf(terms, frequencies) }
}

function caseOf(kinds: string, same: boolean, a: Likened, b: Likened): Case {
  const likeness = likenessOf(a, b)
  return { kinds, same, features: [...NAMES.map((name) => likeness[name]), 1] }
}

interface Label {
  readonly id: string
  readonly family: string
  readonly kind: string
  readonly of?: string
}

function likenedById(path: string): Map<string, Likened> {
  return new Map(sharedArticles(path).map((layers) => [layers.article.givenId ?? '', likenedOf(layers)]))
}

function plantedCases(): Case[] {
  const texts = likenedById('rewrites/articles.jsonl')
  const labels = sharedLines<Label>('rewrites/labels.jsonl')
  const about = ({ of, family }: Label) => of ?? family
  return labels.flatMap((a, i) =>
    labels
      .slice(0, i)
      .filter((b) => about(a) === about(b))
      .map((b) => {
        const kinds = [a.kind, b.kind].sort().join('/')
        return caseOf(kinds, a.family === b.family, texts.get(a.id)!, texts.get(b.id)!)
      }),
  )
}

function naturalCases(): Case[] {
  const texts = likenedById('rewrites/pair-articles.jsonl')
  const pairs = sharedLines<{ a: string; b: string; label: string }>('rewrites/pairs.jsonl')
  return pairs.map(({ a, b, label }) => {
    const same = label === 'copy' || label === 'rewrite'
    return caseOf(`natural ${label}`, same, texts.get(a)!, texts.get(b)!)
  })
}

function probability(weights: readonly number[], { features }: Case): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, 0)))
}

function fit(cases: readonly Case[]): number[] {
  const positives = cases.filter(({ same }) => same).length
  let weights: number[] = new Array(NAMES.length + 1).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i < NAMES.length ? (PENALTY * weight) / cases.length : 0))
    for (const one of cases) {
      const share = 0.5 / (one.same ? positives : cases.length - positives)
      const error = (probability(weights, one) - Number(one.same)) * share
      for (const [i, value] of one.features.entries()) slope[i] = slope[i]! + error * value
    }
    weights = weights.map((weight, i) => weight - STEP_SIZE * slope[i]!)
  }
  return weights
}

const cases = [...plantedCases(), ...naturalCases()]
const weights = fit(cases)
for (const [i, name] of [...NAMES, 'bias'].entries()) console.log(`${name}: ${weights[i]!.toFixed(2)},`)
const joined = new Map<string, [number, number]>()
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = fit(cases.filter((_, i) => i % FOLDS !== fold))
  for (const one of cases.filter((_, i) => i % FOLDS === fold)) {
    const count = joined.get(one.kinds) ?? [0, 0]
    const found = probability(fitted, one) >= PROBABILITY_MIN
    joined.set(one.kinds, [count[0] + Number(found), count[1] + 1])
  }
}
for (const [kinds, [found, all]] of [...joined].sort()) console.log(`${kinds}: ${found} of ${all} joined`)
