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
  'shared',
  'sharedOfLonger',
  'hardOfLonger',
  'figures',
  'inOrder',
  'plan',
  'longRuns',
  'lengthRatio',
] as const satisfies readonly (keyof Evidence)[]

/**
 * Logistic weights, from `scripts/fit-rewrites.ts` on its train set, 2026-11, with the
 * passages of version 1. Fitted again on those of version 2 they find fewer versions of
 * texts that are none of ours (`docs/decisions/2026-11-26-names-in-passages.md`).
 */
export const rewriteWeights: Readonly<Record<(typeof rewriteFeatures)[number] | 'bias', number>> = {
  covered: 4.47,
  coveredOfLonger: 3.19,
  shared: 4.67,
  sharedOfLonger: 2.12,
  hardOfLonger: 0.26,
  figures: 1.79,
  inOrder: 2.61,
  plan: 1.68,
  longRuns: 5.96,
  lengthRatio: 4.04,
  bias: -14.75,
}

/**
 * What a named original adds to the logit. One that names the other's publisher, and
 * both naming the same third as where the whole text comes from. Set by hand, 2026-11:
 * seven pairs of the train set have such claims, too few to fit them.
 */
const CLAIM_LOGITS: Readonly<Record<Claim, number>> = {
  none: 0,
  'names-other': 1.5,
  'same-original': 3,
}
/** Texts with fewer content words than this say too little to be judged; briefs of the train set have 14 and more. */
const WORDS_MIN = 10

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
  const confidence = rewriteProbability(evidence, claim)
  if (evidence.runs >= settings.editedRunsMin) {
    return { kind: isBrief ? 'brief' : 'edited', confidence: Math.max(confidence, evidence.runs) }
  }
  const least = claim === 'same-original' ? settings.claimedProbabilityMin : leastFor(isBrief, settings)
  return confidence >= least ? { kind: isBrief ? 'brief' : 'rewrite', confidence } : null
}
