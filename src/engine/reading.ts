/**
 * Cleans and reads in this process: runs the item step and the article steps of the
 * pipeline, in order, over one article after another.
 *
 * A worker thread runs the same functions (`io/workers/`), so the output is the same
 * for any number of threads.
 */

import type { Article } from '../model/article.ts'
import type { ArticleLayers } from '../model/layers.ts'
import type { Problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import { pipeline } from './pipeline.ts'
import type { Reader, ReadItem, ReadingLayers } from './ports.ts'
import type { ArticleStep, ItemStep } from './step.ts'

const itemStep = pipeline.find((step): step is ItemStep => step.over === 'item')
const articleSteps = pipeline.filter((step): step is ArticleStep => step.over === 'article')

export { takeAsIs } from '../articles/index.ts'

/** Cleans one raw item. */
export function cleanItem(rawItem: RawItem): ReadItem {
  if (!itemStep) return { article: null, layers: null, problems: [] }
  const cleaned = itemStep.run(rawItem, itemStep.settings)
  return { article: cleaned.value, layers: null, problems: cleaned.problems }
}

/** Reads one article as it is. */
export function readArticle(article: Article): ReadItem {
  const layers: Partial<Record<keyof ArticleLayers, unknown>> = { article }
  const problems: Problem[] = []
  for (const step of articleSteps) {
    const made = step.run(layers as ArticleLayers, step.settings)
    layers[step.writes] = made.value
    problems.push(...made.problems)
  }
  for (const step of articleSteps) if (step.transient) delete layers[step.writes]
  delete layers.article
  return { article, layers: layers as unknown as ReadingLayers, problems }
}

/** Cleans one raw item and reads the article that it holds. */
export function readItem(rawItem: RawItem): ReadItem {
  const cleaned = cleanItem(rawItem)
  if (!cleaned.article) return cleaned
  const read = readArticle(cleaned.article)
  return { ...read, problems: [...cleaned.problems, ...read.problems] }
}

/** A reader that works in this process. */
export function createReader(): Reader {
  return {
    read: async (rawItems) => rawItems.map(readItem),
    readArticles: async (articles) => articles.map(readArticle),
    clean: async (rawItems) => rawItems.map(cleanItem),
    close: async () => {},
  }
}
