/**
 * The reading steps one by one over any text, with what each wrote and how long it took;
 * for the benchmarks, which ask where time goes. Times are of the processor, so that what
 * else runs on the machine counts little.
 */

import { pipeline } from '../src/engine/pipeline.ts'
import type { ArticleStep } from '../src/engine/step.ts'
import type { Article } from '../src/model/article.ts'
import type { ArticleId } from '../src/model/ids.ts'
import type { ArticleLayers } from '../src/model/layers.ts'

export type Layers = Partial<Record<keyof ArticleLayers, unknown>>

export const readingSteps = pipeline.filter((step): step is ArticleStep => step.over === 'article')

/** An English article with this text, published on a fixed day. */
export function toArticle(text: string): Article {
  return {
    id: '0000000000000000' as ArticleId,
    givenId: null,
    title: '',
    deck: null,
    byline: null,
    language: 'en',
    publishedAt: '2024-10-08T12:00:00.000Z',
    publishedPrecision: 'time',
    source: null,
    url: null,
    text,
    claimedOriginal: null,
  }
}

/** Milliseconds of processor time that this process has used. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Every layer of a text; `onStep` is told of each step what it took (processor ms). */
export function readSteps(text: string, onStep?: (name: string, milliseconds: number) => void): Layers {
  const layers: Layers = { article: toArticle(text) }
  for (const step of readingSteps) {
    const started = onStep ? processorMilliseconds() : 0
    layers[step.writes] = step.run(layers as ArticleLayers, step.settings).value
    onStep?.(step.name, processorMilliseconds() - started)
  }
  return layers
}

interface Placed {
  readonly start: number
  readonly end: number
}

function isPlaced(value: object): value is Placed {
  return 'start' in value && 'end' in value && typeof value.start === 'number'
}

/** Spans anywhere in these layers that are empty or reach beyond the text, as "layer 3-2". */
export function badSpans(layers: Layers, textLength: number): string[] {
  const bad: string[] = []
  const look = (value: unknown, layer: string) => {
    if (typeof value !== 'object' || value === null) return
    if (isPlaced(value)) {
      const { start, end } = value
      if (!(start >= 0 && start < end && end <= textLength)) bad.push(`${layer} ${start}-${end}`)
    }
    for (const inner of Object.values(value)) look(inner, layer)
  }
  for (const [layer, value] of Object.entries(layers)) if (layer !== 'article') look(value, layer)
  return bad
}
