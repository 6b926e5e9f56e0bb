/**
 * The parts that keep state: families, events, storylines. One article after
 * another, in order of arrival; each fold decides, its decision is applied, and the
 * next fold sees it as a layer.
 *
 * `restore` applies decisions that are stored already, so a restart continues where
 * the last process stopped (see the step contract).
 */

import type { ArticleLayers } from '../model/layers.ts'
import type { Problem } from '../model/problems.ts'
import { pipeline } from './pipeline.ts'
import type { ReadItem, ReadingLayers, StoredArrival } from './ports.ts'
import type { FoldStep } from './step.ts'

const foldSteps = pipeline.filter((step): step is FoldStep => step.over === 'stream')

/** The layers that the folds read: what a restart has to load. */
export const foldLayers = [...new Set(foldSteps.flatMap((step) => step.reads))].filter(
  (layer): layer is keyof ReadingLayers =>
    !['article', 'family', 'event', 'storyline', 'tokens'].includes(layer),
)

/** What the folds decided on one article. */
export type Decisions = Pick<ArticleLayers, 'family' | 'event' | 'storyline'>

export interface Folds {
  /** Decides on one article, in order of arrival. */
  decide(readItem: ReadItem): { readonly decisions: Decisions; readonly problems: readonly Problem[] }
  /** Applies stored decisions; arrivals must come in order, each once. */
  restore(arrival: StoredArrival): void
  /** The last arrival that the states know. */
  head(): number
}

/** Folds that know no article yet. */
export function startFolds(): Folds {
  const states = foldSteps.map((step) => step.start(step.settings))
  let head = 0
  return {
    head: () => head,
    decide(readItem) {
      const layers: Partial<Record<keyof ArticleLayers, unknown>> = {
        ...readItem.layers,
        article: readItem.article,
      }
      const problems: Problem[] = []
      foldSteps.forEach((step, index) => {
        const known = layers as ArticleLayers
        const decided = step.decide(states[index], known, step.settings)
        step.apply(states[index], known, decided.value, step.settings)
        layers[step.writes] = decided.value
        problems.push(...decided.problems)
      })
      head += 1
      return { decisions: layers as Decisions, problems }
    },
    restore(arrival) {
      const layers: Partial<Record<keyof ArticleLayers, unknown>> = {
        ...arrival.layers,
        article: arrival.article,
      }
      foldSteps.forEach((step, index) => {
        const decision = arrival[step.writes as keyof Decisions]
        step.apply(states[index], layers as ArticleLayers, decision, step.settings)
        layers[step.writes] = decision
      })
      head = arrival.arrival
    },
  }
}
