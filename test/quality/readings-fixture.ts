/**
 * For tests and gates: a text goes in, the layers of all reading steps come out, run in
 * the pipeline's order with their own settings. The day of publication is fixed, so
 * that "Monday" always means the same day.
 */

import type { Article } from '../../src/model/article.ts'
import type { ArticleId } from '../../src/model/ids.ts'
import type { ArticleLayers } from '../../src/model/layers.ts'
import { readingSteps } from '../../src/readings/index.ts'

export type ReadLayers = Omit<ArticleLayers, 'terms' | 'signature' | 'family' | 'event' | 'storyline'>

/** Every layer of a text, published on Tuesday 8 October 2024. */
export function readAll(text: string, language: string | null = 'en'): ReadLayers {
  const article: Article = {
    id: '0000000000000000' as ArticleId,
    givenId: null,
    title: '',
    deck: null,
    byline: null,
    language,
    publishedAt: '2024-10-08T12:00:00.000Z',
    publishedPrecision: 'time',
    source: null,
    url: null,
    text,
    claimedOriginal: null,
  }
  const layers: Record<string, unknown> = { article }
  for (const step of readingSteps) {
    const run = step.run as (input: unknown, settings: unknown) => { value: unknown }
    layers[step.writes] = run(layers, step.settings).value
  }
  return layers as unknown as ReadLayers
}
