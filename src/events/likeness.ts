/**
 * Two members in, the probability that they tell of one happening out: a logistic
 * regression over what `comparison.ts` finds. Fitted by `scripts/fit-events.ts`; the
 * weights stand in `likeness-weights.ts`.
 *
 * Where both times are known, the gap lowers the logit by `gapSlope` for each doubling of
 * 1 + days/`gapScaleDays`: two texts of one day are compared by what they say, two that
 * are weeks apart must say the same in many ways. Where a time is unknown the texts
 * alone must tell, and other facts count more: that has weights of its own.
 */

import { compare, comparedFacts } from './comparison.ts'
import { datedLikeness, undatedLikeness } from './likeness-weights.ts'
import { type Member, timeOfMember } from './member-slots.ts'

const DAY_MS = 86_400_000

export interface LikenessSettings {
  readonly gapSlope: number
  readonly gapScaleDays: number
}

/** The two models; held in an object so that a fit can try others. */
export const likenessModels = { dated: datedLikeness, undated: undatedLikeness }

/** What a gap in time takes from the logit, 0 for none; times in milliseconds. */
function gapCost(a: number, b: number, { gapSlope, gapScaleDays }: LikenessSettings): number {
  return gapSlope * Math.log2(1 + Math.abs(a - b) / DAY_MS / gapScaleDays)
}

const facts = new Float64Array(comparedFacts.length)

/** The probability, 0 to 1, that both tell of one happening. Symmetric; linear in their columns. */
export function likenessOf(a: Member, b: Member, settings: LikenessSettings): number {
  compare(a, b, facts)
  const [time, there] = [timeOfMember(a), timeOfMember(b)]
  const areDated = time !== null && there !== null
  const { weights, bias } = areDated ? likenessModels.dated : likenessModels.undated
  let logit = areDated ? bias - gapCost(time, there, settings) : bias
  for (let i = 0; i < facts.length; i++) logit += weights[i]! * facts[i]!
  return 1 / (1 + Math.exp(-logit))
}
