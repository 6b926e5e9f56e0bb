/**
 * For tests and gates: a text goes in, the layers of all reading steps come out, run in
 * the pipeline's order with their own settings. The day of publication is fixed unless
 * one is given, so that "Monday" always means the same day.
 */

import type { Article } from '../../src/model/article.ts'
import type { ArticleId } from '../../src/model/ids.ts'
import type { ArticleLayers } from '../../src/model/layers.ts'
import { readingSteps } from '../../src/readings/index.ts'

export type ReadLayers = Omit<ArticleLayers, 'terms' | 'signature' | 'family' | 'event' | 'storyline'>

/** When texts are published unless a test says otherwise: Tuesday 8 October 2024. */
const tuesday = '2024-10-08T12:00:00.000Z'

function articleOf(text: string, language: string | null, publishedAt: string | null): Article {
  return {
    id: '0000000000000000' as ArticleId,
    givenId: null,
    title: '',
    deck: null,
    byline: null,
    language,
    publishedAt,
    publishedPrecision: 'time',
    source: null,
    url: null,
    text,
    claimedOriginal: null,
  }
}

/** Every layer of a text; without a day of publication (null) nothing relative is dated. */
export function readAll(
  text: string,
  language: string | null = 'en',
  publishedAt: string | null = tuesday,
): ReadLayers {
  const layers: Record<string, unknown> = { article: articleOf(text, language, publishedAt) }
  for (const step of readingSteps) runStep(step, layers)
  return layers as unknown as ReadLayers
}

function runStep(step: (typeof readingSteps)[number], layers: Record<string, unknown>): void {
  const run = step.run as (input: unknown, settings: unknown) => { value: unknown }
  layers[step.writes] = run(layers, step.settings).value
}

/** One layer of an English text, with only the steps run that it reads; layers that are `given` are not made. */
export function readLayer<Name extends keyof ReadLayers>(
  name: Name,
  text: string,
  publishedAt: string | null,
  given: Partial<ReadLayers> = {},
): ReadLayers[Name] {
  const layers: Record<string, unknown> = { article: articleOf(text, 'en', publishedAt), ...given }
  const make = (wanted: string): void => {
    if (layers[wanted] !== undefined) return
    const step = readingSteps.find(({ writes }) => writes === wanted)
    if (step === undefined) throw new Error(`no step writes ${wanted}`)
    for (const read of step.reads) make(read)
    runStep(step, layers)
  }
  make(name)
  return (layers as unknown as ReadLayers)[name]
}
