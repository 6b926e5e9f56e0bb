/**
 * Candidates of a comparison (`losses.ts`) in, those that are told out: a logistic
 * regression for each kind of loss says how likely one changed the meaning. A marker is
 * told once, beside the sentence that most likely lost it.
 */

import type { Drift } from '../../model/family.ts'
import { type Compared, difference } from './differences.ts'
import { lossWeights } from './loss-weights.ts'
import { type Loss, type LossKind, possibleLosses } from './losses.ts'
import type { Slot } from './slots.ts'

/** How likely the candidate changed the meaning, 0 to 1. */
function lossProbability({ loss, facts }: Pick<Loss, 'loss' | 'facts'>): number {
  const { bias, weights } = lossWeights[loss]
  const logit = Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (facts[name] ?? 0),
    bias,
  )
  return 1 / (1 + Math.exp(-logit))
}

interface Judged {
  readonly loss: Loss
  readonly probability: number
}

const keyOf = ({ loss, facts, mark }: Loss): string => `${loss} ${facts.added ?? 0} ${mark.start}`

/** Of the candidates of one marker the likeliest, the likeliest of all first. */
function likeliest(losses: readonly Loss[], least: (loss: LossKind) => number): Judged[] {
  const best = new Map<string, Judged>()
  for (const loss of losses) {
    const probability = lossProbability(loss)
    const known = best.get(keyOf(loss))
    if (probability >= least(loss.loss) && !(known && known.probability >= probability))
      best.set(keyOf(loss), { loss, probability })
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability)
}

/** Doubts and attributions that were dropped, and negations that were turned. */
export function lostMarkers(compared: Compared, slots: readonly Slot[]): Drift[] {
  const judged = likeliest(possibleLosses(compared, slots), (loss) => lossWeights[loss].least)
  return judged.map(({ loss: { kind, here, there } }) => difference(kind, compared, here, there))
}
