/**
 * Cleans and reads one thing after another: runs the item step and the article steps
 * of the pipeline in order. `reader.ts` does so for batches, in this process or, by the
 * same functions, in worker threads (`io/workers/`), so the output is the same for any
 * number of threads.
 */

import type { Article } from '../model/article.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { type Outcome, outcome } from '../model/outcome.ts'
import type { Problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import { nothingGiven, settingsWith } from './given-settings.ts'
import { pipeline } from './pipeline.ts'
import type { ReadItem, ReadingLayers } from './ports.ts'
import type { ArticleStep, ItemStep, Settings } from './step.ts'

const itemStep = pipeline.find((step): step is ItemStep => step.over === 'item')
const articleSteps = pipeline.filter((step): step is ArticleStep => step.over === 'article')

export { takeAsIs } from '../articles/index.ts'

/** Cleans one raw item. */
export function cleanItem(rawItem: RawItem): ReadItem {
  if (!itemStep) return { article: null, layers: null, problems: [] }
  const cleaned = itemStep.run(rawItem, itemStep.settings)
  return { article: cleaned.value, layers: null, problems: cleaned.problems }
}

/** Runs some of the article steps, in order. */
function runSteps(article: Article, steps: readonly ArticleStep[], given: Settings) {
  const layers: Partial<Record<keyof ArticleLayers, unknown>> = { article }
  const problems: Problem[] = []
  for (const step of steps) {
    const made = step.run(layers as ArticleLayers, settingsWith(step.settings, given))
    layers[step.writes] = made.value
    if (made.problems.length > 0) problems.push(...made.problems)
  }
  return { layers, problems }
}

/** Reads one article as it is, with settings given for this run. */
export function readArticle(article: Article, given = nothingGiven): ReadItem {
  const { layers, problems } = runSteps(article, articleSteps, given)
  for (const step of articleSteps) if (step.transient) delete layers[step.writes]
  delete layers.article
  return { article, layers: layers as unknown as ReadingLayers, problems }
}

/** A reading of some layers alone: no step runs that they do not rest on. */
export function readerOf<Name extends keyof ArticleLayers>(
  names: readonly Name[],
): (article: Article, given?: Settings) => Outcome<Pick<ArticleLayers, Name>> {
  const needed = new Set<keyof ArticleLayers>(names)
  // From the last step to the first: whatever a needed step reads is needed too.
  const steps = articleSteps.toReversed().filter((step) => {
    if (!needed.has(step.writes)) return false
    for (const name of step.reads) needed.add(name)
    return true
  })
  steps.reverse()
  return (article, given = nothingGiven) => {
    const { layers, problems } = runSteps(article, steps, given)
    return outcome(layers as unknown as Pick<ArticleLayers, Name>, problems)
  }
}

/** Cleans one raw item and reads the article that it holds. */
export function readItem(rawItem: RawItem, given = nothingGiven): ReadItem {
  const cleaned = cleanItem(rawItem)
  if (!cleaned.article) return cleaned
  const read = readArticle(cleaned.article, given)
  return { ...read, problems: [...cleaned.problems, ...read.problems] }
}
