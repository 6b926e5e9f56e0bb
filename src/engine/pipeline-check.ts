/**
 * Checks a list of steps before it runs, and gives each step its key.
 *
 * In:  the ordered list of steps, and the layers that are there before any step.
 * Out: problems, one for each unmet read, double write, repeated name or cycle; and
 *      a key a step, a hash over name, version, settings and the keys of the steps
 *      it reads from. A stored layer is out of date where its step's key differs, so
 *      a new version renews what depends on it and nothing else.
 */

import { createHash } from 'node:crypto'
import type { LayerName } from '../model/layers.ts'
import { type Problem, problem } from '../model/problems.ts'
import type { StepKey } from './ports.ts'
import type { Step } from './step.ts'

/** The steps as the check sees them. */
export type Declared = Pick<Step, 'name' | 'version' | 'writes' | 'settings'> & {
  readonly reads: readonly LayerName[]
}

/** Every reason why this list cannot run; empty where it can. */
export function checkPipeline(steps: readonly Declared[]): readonly Problem[] {
  return [...repeatedNames(steps), ...doubleWrites(steps), ...unmetReads(steps)]
}

function repeatedNames(steps: readonly Declared[]): Problem[] {
  const names = steps.map((step) => step.name)
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => invalid(`two steps are called "${name}".`))
}

function doubleWrites(steps: readonly Declared[]): Problem[] {
  return steps.flatMap((step, index) => {
    const earlier = steps.slice(0, index).find((other) => other.writes === step.writes)
    return earlier
      ? [invalid(`"${step.name}" writes the layer "${step.writes}", which "${earlier.name}" writes too.`)]
      : []
  })
}

function unmetReads(steps: readonly Declared[]): Problem[] {
  const writers = new Map(steps.map((step, index) => [step.writes, index]))
  return steps.flatMap((step, index) =>
    step.reads.flatMap((layer) => {
      const writer = writers.get(layer)
      if (writer === undefined) return [invalid(`"${step.name}" reads "${layer}", which no step writes.`)]
      if (writer < index) return []
      const cycle = pathBetween(steps, writer, index)
      if (cycle) return [invalid(`the steps ${cycle.join(' -> ')} read each other in a cycle.`)]
      const late = steps[writer]?.name ?? ''
      return [invalid(`"${step.name}" reads "${layer}" before "${late}" writes it: move it further down.`)]
    }),
  )
}

/** Names on a way from step `start` back to step `goal` along reads, where there is one. */
function pathBetween(steps: readonly Declared[], start: number, goal: number): string[] | null {
  const seen = new Set<number>()
  const search = (index: number): string[] | null => {
    const step = steps[index]
    if (!step || seen.has(index)) return null
    seen.add(index)
    if (index === goal) return [step.name]
    for (const layer of step.reads) {
      const found = search(steps.findIndex((other) => other.writes === layer))
      if (found) return [step.name, ...found]
    }
    return null
  }
  return search(start)
}

/** Each step's key, in the order of the list; 16 hexadecimal digits. */
export function stepKeys(steps: readonly Declared[]): readonly StepKey[] {
  const byLayer = new Map<LayerName, string>()
  return steps.map((step) => {
    const parts = [
      step.name,
      step.version,
      step.settings,
      step.reads.map((layer) => byLayer.get(layer) ?? layer),
    ]
    const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
    byLayer.set(step.writes, key)
    return { name: step.name, version: step.version, key }
  })
}

function invalid(reason: string): Problem {
  return problem('pipeline-invalid', { reason })
}
