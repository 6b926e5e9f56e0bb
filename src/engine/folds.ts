/**
 * The parts that keep state: families, events, storylines. One article after
 * another, in order of arrival; each fold decides, its decision is applied, and the
 * next fold sees it as a layer.
 *
 * `restore` applies decisions that are stored already, so a restart continues where
 * the last process stopped (see the step contract).
 */

import type { EventBounds } from '../model/event-bounds.ts'
import type { ArticleLayers } from '../model/layers.ts'
import type { Problem } from '../model/problems.ts'
import { type ConsultedLoader, rememberConsulted } from './consulted-memory.ts'
import { pipeline } from './pipeline.ts'
import type { ReadItem, ReadingLayers, StoredArrival } from './ports.ts'
import type { Consulted, FoldStep } from './step.ts'

const none: Consulted = new Map()

/** The folds of the pipeline. */
export const foldSteps = pipeline.filter((step): step is FoldStep => step.over === 'stream')

/** The layers that the folds read: what a restart has to load. */
export const foldLayers = [...new Set(foldSteps.flatMap((step) => step.reads))].filter(
  (layer): layer is keyof ReadingLayers =>
    !['article', 'family', 'event', 'storyline', 'tokens'].includes(layer),
)

/** What the folds decided on one article. */
export type Decisions = Pick<ArticleLayers, 'family' | 'event' | 'storyline'>

/** What the folds decided on one article, and what they found wrong with it. */
export interface Decided {
  readonly decisions: Decisions
  readonly problems: readonly Problem[]
}

export interface Folds {
  /** Tells the folds what binds them besides their decisions; before the first decision of a turn. */
  bind(bounds: EventBounds): void
  /** Decides on one article, in order of arrival; `load` finds earlier articles that are not in memory. */
  decide(readItem: ReadItem, load?: ConsultedLoader): Promise<Decided>
  /** Applies stored decisions; arrivals must come in order, each once. */
  restore(arrival: StoredArrival): void
  /** The last arrival that the states know. */
  head(): number
}

/** Folds that know no article yet; `keptMax` bounds the earlier articles held in memory. */
export function startFolds(keptMax?: number, steps: readonly FoldStep[] = foldSteps): Folds {
  const states = steps.map((step) => step.start(step.settings))
  const memory = rememberConsulted(keptMax)
  let head = 0
  return {
    head: () => head,
    bind: (bounds) => {
      for (const [index, step] of steps.entries()) step.bind?.(states[index], bounds)
    },
    async decide(readItem, load) {
      const layers: Partial<Record<keyof ArticleLayers, unknown>> = {
        ...readItem.layers,
        article: readItem.article,
      }
      const problems: Problem[] = []
      const known = layers as ArticleLayers
      for (const [index, step] of steps.entries()) {
        const asked = step.consults?.(states[index], known, step.settings) ?? []
        const consulted = asked.length > 0 ? await memory.look(asked, load) : none
        const decided = step.decide(states[index], known, step.settings, consulted)
        step.apply(states[index], known, decided.value, step.settings)
        layers[step.writes] = decided.value
        problems.push(...decided.problems)
      }
      memory.add(known.article.id, known)
      head += 1
      return { decisions: layers as Decisions, problems }
    },
    restore(arrival) {
      const layers: Partial<Record<keyof ArticleLayers, unknown>> = {
        ...arrival.layers,
        article: arrival.article,
      }
      steps.forEach((step, index) => {
        const decision = arrival[step.writes as keyof Decisions]
        step.apply(states[index], layers as ArticleLayers, decision, step.settings)
        layers[step.writes] = decision
      })
      memory.add(arrival.article.id, arrival.layers)
      head = arrival.arrival
    },
  }
}
