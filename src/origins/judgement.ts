/**
 * The evidence of two texts laid side by side in, a judgement out: the probability
 * that one derives from the other (or both from one), and as what. Stages, the surest
 * first: near copies by resemblance, edited versions by word sequences, and spun
 * rewrites and briefs by a logistic regression over what spinning cannot change.
 *
 * Conservative by intent: joining two independent reports takes a source away from
 * the reader, which is worse than counting one rewrite too many.
 */

import type { DerivationKind } from '../model/family.ts'
import type { Claim } from './direction.ts'
import type { Evidence } from './evidence.ts'
import { BRIEF_RATIO_MAX } from './lengths.ts'

export interface Judgement {
  readonly kind: Exclude<DerivationKind, 'original'>
  /** 0 to 1. */
  readonly confidence: number
}

export interface JudgementSettings {
  readonly copyResemblanceMin: number
  readonly editedRunsMin: number
  readonly rewriteProbabilityMin: number
  readonly briefProbabilityMin: number
  readonly claimedProbabilityMin: number
}

export const rewriteFeatures = [
  'covered',
  'coveredOfLonger',
  'matched',
  'shared',
  'sharedOfLonger',
  'hard',
  'hardOfLonger',
  'figures',
  'order',
  'plan',
  'runs',
  'lengthRatio',
] as const satisfies readonly (keyof Evidence)[]

/** Logistic weights, from `scripts/fit-rewrites.ts` on its train set, 2026-11. */
export const rewriteWeights: Readonly<Record<(typeof rewriteFeatures)[number] | 'bias', number>> = {
  covered: 3.75,
  coveredOfLonger: 1.22,
  matched: 2.44,
  shared: 2.79,
  sharedOfLonger: 1.5,
  hard: 1.7,
  hardOfLonger: 2.01,
  figures: 1.09,
  order: 0.78,
  plan: 0.96,
  runs: 2.18,
  lengthRatio: 2.24,
  bias: -12.97,
}

/**
 * What a named original adds to the logit. One that names the other's publisher: four
 * of 42 derived texts of the train set do, and one of 41 independent ones. Both naming
 * the same third as where the whole text comes from: reports of one happening do so by
 * chance about once in twenty. Set by hand, 2026-11.
 */
const CLAIM_LOGITS: Readonly<Record<Claim, number>> = {
  none: 0,
  'names-other': 1.5,
  'same-original': 3,
}
/** Texts with fewer content words than this say too little to be judged by their names. */
const WORDS_MIN = 20

/** Probability that a pair is one text, by the logistic regression and what they name as their source. */
export function rewriteProbability(evidence: Evidence, claim: Claim): number {
  let logit = rewriteWeights.bias + CLAIM_LOGITS[claim]
  for (const name of rewriteFeatures) logit += rewriteWeights[name] * evidence[name]
  return 1 / (1 + Math.exp(-logit))
}

function leastFor(isBrief: boolean, settings: JudgementSettings): number {
  return isBrief ? settings.briefProbabilityMin : settings.rewriteProbabilityMin
}

/** How two texts are related, or null where they count as independent. */
export function judge(evidence: Evidence, claim: Claim, settings: JudgementSettings): Judgement | null {
  const isBrief = evidence.lengthRatio < BRIEF_RATIO_MAX
  if (evidence.resemblance >= settings.copyResemblanceMin) {
    return { kind: 'copy', confidence: evidence.resemblance }
  }
  if (evidence.words < WORDS_MIN) return null
  if (evidence.runs >= settings.editedRunsMin) {
    return { kind: isBrief ? 'brief' : 'edited', confidence: Math.max(0.5, evidence.runs) }
  }
  const confidence = rewriteProbability(evidence, claim)
  const least = claim === 'same-original' ? settings.claimedProbabilityMin : leastFor(isBrief, settings)
  return confidence >= least ? { kind: isBrief ? 'brief' : 'rewrite', confidence } : null
}
