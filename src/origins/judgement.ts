/**
 * A likeness in, a judgement out: the probability that one text derives from the
 * other (or both from one), and as what. Stages, the surest first: near copies by
 * resemblance, edited versions by containment, and spun rewrites and briefs by a
 * logistic regression over what spinning cannot change.
 *
 * Conservative by intent: joining two independent reports takes a source away from
 * the reader, which is worse than counting one rewrite too many.
 */

import type { DerivationKind } from '../model/family.ts'
import type { Likeness } from './likeness.ts'

export interface Judgement {
  readonly kind: Exclude<DerivationKind, 'original'>
  /** 0 to 1. */
  readonly confidence: number
}

export interface JudgementSettings {
  readonly copyResemblanceMin: number
  readonly editedContainmentMin: number
  readonly rewriteProbabilityMin: number
  readonly briefProbabilityMin: number
}

/** Logistic weights, from `scripts/fit-rewrites.ts` on the rewrites set and its natural pairs, 2026-11. */
export const rewriteWeights = {
  hardOfShorter: 3.7,
  hardOfLonger: 2.79,
  allOfShorter: 5.31,
  allOfLonger: 2.72,
  containment: -0.37,
  numbersOfShorter: 2.1,
  order: 1.82,
  bias: -10.47,
}

/** What a named original adds to the logit: one that names its source is believed. Set by hand, 2026-11. */
const CLAIM_LOGIT = 1.5
/** A derived text of less than this part of the other's length is a brief; the briefs of the set have .32 to .57. */
export const BRIEF_RATIO_MAX = 0.6
/** Texts with fewer words than this say too little to be judged by their names. */
const WORDS_MIN = 40

/** Probability that a pair is one text, by the logistic regression; `claims` where one names the other's source. */
export function rewriteProbability(likeness: Likeness, claims: boolean): number {
  let logit = rewriteWeights.bias + (claims ? CLAIM_LOGIT : 0)
  logit += rewriteWeights.hardOfShorter * likeness.hardOfShorter
  logit += rewriteWeights.hardOfLonger * likeness.hardOfLonger
  logit += rewriteWeights.allOfShorter * likeness.allOfShorter
  logit += rewriteWeights.allOfLonger * likeness.allOfLonger
  logit += rewriteWeights.containment * likeness.containment
  logit += rewriteWeights.numbersOfShorter * likeness.numbersOfShorter
  logit += rewriteWeights.order * likeness.order
  return 1 / (1 + Math.exp(-logit))
}

/** How two texts are related, or null where they count as independent. */
export function judge(
  likeness: Likeness,
  claims: boolean,
  shorterWords: number,
  settings: JudgementSettings,
): Judgement | null {
  const brief = likeness.lengthRatio < BRIEF_RATIO_MAX
  if (likeness.resemblance >= settings.copyResemblanceMin) {
    return { kind: 'copy', confidence: likeness.resemblance }
  }
  if (likeness.containment >= settings.editedContainmentMin) {
    return { kind: brief ? 'brief' : 'edited', confidence: Math.max(0.5, likeness.containment) }
  }
  if (shorterWords < WORDS_MIN) return null
  const confidence = rewriteProbability(likeness, claims)
  const least = brief ? settings.briefProbabilityMin : settings.rewriteProbabilityMin
  return confidence >= least ? { kind: brief ? 'brief' : 'rewrite', confidence } : null
}
