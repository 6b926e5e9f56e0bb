/**
 * Writes `src/text/data/background-df.generated.ts`: in how many of 4,000 news
 * documents each term stands. Sources are training parts and undated collections
 * (PolNeAR train, ECB+ train, timeline17, page bodies); only counts are kept.
 *
 * Collections have topics of their own, and a topic's word is not a common word. So
 * a term's share is the mean over collections without the one that has it most: what
 * only one collection says counts as rare everywhere.
 *
 *     npm run fit:background
 */

import { readFileSync, writeFileSync } from 'node:fs'
import type { Terms } from '../src/model/terms.ts'
import {
  ecbArticles,
  readForFolds,
  sharedArticles,
  sharedData,
  timelineCollections,
} from '../test/quality/cluster-corpora.ts'

/** The table's documents: counts are shares of this many, rounded; 4,000 with at least 2 keeps terms of one in two thousand. */
const DOCUMENTS = 4_000
const COUNT_MIN = 2

function pageBodies(): Terms[] {
  const truth = readFileSync(`${sharedData}/article-extraction/ground-truth.json`, 'utf8')
  const pages = Object.entries(JSON.parse(truth) as Record<string, { articleBody: string }>)
  const [pattern] = ecbArticles('train')
  return pages.map(([id, { articleBody }]) => {
    const article = { ...pattern!.layers.article, givenId: id, text: articleBody }
    return readForFolds(article).terms
  })
}

/** Collections on one topic each, or on many. */
function collections(): Terms[][] {
  const byTopic = new Map<string, Terms[]>()
  for (const [name, articles] of timelineCollections()) {
    const topic = name.split('_')[0]!
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), ...articles.map(({ terms }) => terms)])
  }
  const politics = sharedArticles('polnear/train.jsonl').map(({ terms }) => terms)
  const ecb = ecbArticles('train').map(({ layers }) => layers.terms)
  return [politics, ecb, pageBodies(), ...byTopic.values()]
}

function sharesOf(documents: readonly Terms[]): Map<string, number> {
  const shares = new Map<string, number>()
  for (const { title, lead, body } of documents) {
    const distinct = new Set([...title.terms, ...lead.terms, ...body.terms])
    for (const term of distinct) shares.set(term, (shares.get(term) ?? 0) + 1 / documents.length)
  }
  return shares
}

function countsOf(groups: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of new Set(groups.flatMap((group) => [...group.keys()]))) {
    const shares = groups.map((group) => group.get(term) ?? 0)
    const mean = (shares.reduce((sum, share) => sum + share, 0) - Math.max(...shares)) / (groups.length - 1)
    const count = Math.round(mean * DOCUMENTS)
    if (count >= COUNT_MIN && !/[\s`\\$]/.test(term)) counts.set(term, count)
  }
  return counts
}

function linesOf(counts: ReadonlyMap<string, number>): string {
  const byCount = new Map<number, string[]>()
  for (const [term, count] of counts) byCount.set(count, [...(byCount.get(count) ?? []), term])
  const ordered = [...byCount].sort(([a], [b]) => a - b)
  return ordered.map(([count, terms]) => `${count} ${terms.sort().join(' ')}`).join('\n')
}

const counts = countsOf(collections().map(sharesOf))
const file = `/** Written by scripts/fit-background.ts; do not edit. Lines: a count, then the terms that have it. */
export const backgroundDocuments = ${DOCUMENTS}

export const backgroundTerms = ${JSON.stringify(linesOf(counts))}
`
writeFileSync('src/text/data/background-df.generated.ts', file)
console.log(`${counts.size} terms, ${file.length} characters`)
