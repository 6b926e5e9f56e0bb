/**
 * Two members in, the probability that both tell of one happening out: a logistic
 * regression over the facts of `comparison.ts`, fitted by `scripts/fit-events.ts`; the
 * weights stand in `likeness-weights.ts`.
 *
 * Where both times are known, the gap lowers the logit by the model's `gapSlope` for each
 * doubling of 1 + days/`gapScaleDays`: two texts of one day are compared by what they say,
 * two that are weeks apart must say the same in many ways. Where a time is unknown the
 * texts alone must tell, and other facts count more: that has weights of its own. So has
 * a crowd: where many events of these days are a little alike, they are steps of one
 * running story, names and background are everywhere, and only what the leads tell parts
 * them. Between the two stands a mixture (a gated mixture of experts, Jacobs et al. 1991,
 * with the crowd for a gate).
 */

import { compare, comparedFacts } from './comparison.ts'
import {
  crowdedLikeness,
  datedLikeness,
  type LikenessModel,
  undatedCrowdedLikeness,
  undatedLikeness,
} from './likeness-weights.ts'
import { type Member, timeOfMember } from './member-slots.ts'

const DAY_MS = 86_400_000

export interface LikenessSettings {
  readonly gapScaleDays: number
}

/** The models; held in an object so that a fit can try others. */
export const likenessModels = {
  dated: datedLikeness,
  crowded: crowdedLikeness,
  undated: undatedLikeness,
  undatedCrowded: undatedCrowdedLikeness,
}

/** The logit of two members' telling of one happening, by themselves and in a full crowd. */
export interface Logits {
  readonly alone: number
  readonly crowded: number
}

const facts = new Float64Array(comparedFacts.length)

/** The logit by one model; `doublings` of the gap in time, 0 for none. */
function logitBy({ weights, bias, gapSlope }: LikenessModel, doublings: number): number {
  let logit = bias - gapSlope * doublings
  for (let i = 0; i < facts.length; i++) logit += weights[i]! * facts[i]!
  return logit
}

/** Compares two members. Symmetric; linear in their columns. */
export function logitsOf(a: Member, b: Member, { gapScaleDays }: LikenessSettings): Logits {
  compare(a, b, facts)
  const [time, there] = [timeOfMember(a), timeOfMember(b)]
  if (time === null || there === null) {
    return {
      alone: logitBy(likenessModels.undated, 0),
      crowded: logitBy(likenessModels.undatedCrowded, 0),
    }
  }
  const doublings = Math.log2(1 + Math.abs(time - there) / DAY_MS / gapScaleDays)
  return {
    alone: logitBy(likenessModels.dated, doublings),
    crowded: logitBy(likenessModels.crowded, doublings),
  }
}

/** The probability, 0 to 1, in a crowd of 0 (none) to 1 (full). */
export function likenessIn(crowd: number, { alone, crowded }: Logits): number {
  return 1 / (1 + Math.exp(-alone - crowd * (crowded - alone)))
}
