/**
 * Labels an article's units: source, cue, content or none of them, by a linear-chain
 * conditional random field (`../text/crf.ts`) over sequences of about a paragraph. In
 * go units, out comes a label for each. Trained on PolNeAR (Newell et al. 2018) as
 * `scripts/fit-quotes.ts` says.
 *
 * Known failure: what counts as a report of somebody's view is fuzzy beyond speech
 * verbs ("the mood was sour"), in the training data too.
 */

import { bestLabels } from '../text/crf.ts'
import stored from './data/quote-model.json' with { type: 'json' }
import { eachUnit } from './quote-features.ts'
import { labelsMax, loadModel, type QuoteModel } from './quote-model.ts'
import type { Units } from './quote-units.ts'

let loaded: QuoteModel | null = null

/** The labels of all units under a model; linear. */
export function labelUnits(units: Units, model: QuoteModel): Uint8Array {
  const { chain, table } = model
  const { labels } = chain
  const scores = new Float64Array(units.count * labels + labelsMax)
  eachUnit(units, (unit, features, length) => {
    table.sum(features, length, scores, unit * labels)
  })
  const found = new Uint8Array(units.count)
  for (let sequence = 0; sequence + 1 < units.sequences.length; sequence++) {
    const from = units.sequences[sequence]!
    const to = units.sequences[sequence + 1]!
    found.set(bestLabels(chain, scores.subarray(from * labels), to - from), from)
  }
  return found
}

/** The labels of all units (`quote-labels.ts`); the model is read at the first call (some 45 ms). */
export function tagUnits(units: Units): Uint8Array {
  loaded ??= loadModel(stored)
  return labelUnits(units, loaded)
}
