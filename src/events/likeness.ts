/**
 * Two members in, the probability that they tell of one happening out: a logistic
 * regression over what `comparison.ts` finds, lowered by the gap in time. Fitted by
 * `scripts/fit-events.ts`; the weights stand in `likeness-weights.ts`.
 *
 * The gap lowers the logit by `gapSlope` for each doubling of 1 + days/`gapScaleDays`:
 * two texts of one day are compared by what they say, two that are weeks apart must say
 * the same in many ways. Where a time is unknown the gap counts as none.
 */

import { compare, comparedFacts } from './comparison.ts'
import { likenessBias, likenessWeights } from './likeness-weights.ts'
import { type Member, timeOfMember } from './member-slots.ts'

const DAY_MS = 86_400_000

export interface LikenessSettings {
  readonly gapSlope: number
  readonly gapScaleDays: number
  readonly datedCost: number
}

/** A logistic regression over the compared facts. */
export interface LikenessModel {
  readonly weights: readonly number[]
  readonly bias: number
}

export const likenessModel: LikenessModel = { weights: likenessWeights, bias: likenessBias }

/** What a gap in time takes from the logit; 0 where a time is unknown. */
export function gapCost(a: number | null, b: number | null, settings: LikenessSettings): number {
  if (a === null || b === null) return 0
  const days = Math.abs(a - b) / DAY_MS
  return settings.datedCost + settings.gapSlope * Math.log2(1 + days / settings.gapScaleDays)
}

const facts = new Float64Array(comparedFacts.length)

/** The probability, 0 to 1, that both tell of one happening. Symmetric; linear in their columns. */
export function likenessOf(
  a: Member,
  b: Member,
  settings: LikenessSettings,
  { weights, bias }: LikenessModel = likenessModel,
): number {
  compare(a, b, facts)
  let logit = bias - gapCost(timeOfMember(a), timeOfMember(b), settings)
  for (let i = 0; i < facts.length; i++) logit += weights[i]! * facts[i]!
  return 1 / (1 + Math.exp(-logit))
}
