/**
 * The shared collections as articles with the layers that the folds read, made by
 * the steps themselves. Nothing is copied; where the folder is
 * absent the gates say so and are skipped. Shuffles are seeded, so that an arrival
 * order can be repeated.
 */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ReadingLayers } from '../../src/engine/ports.ts'
import { readArticle, readerOf } from '../../src/engine/reading.ts'
import type { Article } from '../../src/model/article.ts'
import type { ArticleId } from '../../src/model/ids.ts'
import type { ArticleLayers } from '../../src/model/layers.ts'

export const sharedData = '../shared/data'

/** What the folds read. */
export type ReadLayers = Pick<ArticleLayers, 'article' | 'terms' | 'signature' | 'passages' | 'profile'>

/** Every layer that is made of one article alone. */
export type WholeLayers = ReadingLayers & Pick<ArticleLayers, 'article'>

export interface LabelledArticle {
  readonly layers: ReadLayers
  readonly event: string
  readonly topic: string
}

/** A line of articles as the pipes read them. */
export interface SharedLine {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly published?: string
  readonly source?: string
}

/** True where all these files of the shared data are there. */
export function hasShared(...paths: readonly string[]): boolean {
  return paths.every((path) => existsSync(`${sharedData}/${path}`))
}

/** SHA-256 of a file of the shared data, so that a floor names what it was measured on. */
export function sharedDigest(path: string): string {
  return createHash('sha256')
    .update(readFileSync(`${sharedData}/${path}`))
    .digest('hex')
    .slice(0, 16)
}

/** Lines of a JSON Lines file of the shared data. */
export function sharedLines<Row>(path: string): Row[] {
  const lines = readFileSync(`${sharedData}/${path}`, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}

function articleOf(line: SharedLine): Article {
  return {
    id: createHash('sha256').update(line.id).digest('hex').slice(0, 16) as ArticleId,
    givenId: line.id,
    title: line.title ?? '',
    deck: null,
    byline: null,
    language: 'en',
    publishedAt: line.published === undefined ? null : new Date(line.published).toISOString(),
    publishedPrecision: null,
    source: line.source ?? null,
    url: null,
    text: line.text,
    claimedOriginal: null,
  }
}

const readLayers = readerOf(['terms', 'signature', 'passages', 'profile'])

/** Reads what the folds need of one article. */
export function readForFolds(article: Article): ReadLayers {
  return { ...readLayers(article).value, article }
}

/** One article with every layer that is made of it alone. */
export function readWhole(article: Article): WholeLayers {
  const { layers } = readArticle(article)
  if (layers === null) throw new Error(`article ${article.givenId} could not be read`)
  return { ...layers, article }
}

/** The article of one line, read whole. */
export function readWholeLine(line: SharedLine): WholeLayers {
  return readWhole(articleOf(line))
}

/** The article of one line with what the folds read. */
export function readLine(line: SharedLine): ReadLayers {
  return readForFolds(articleOf(line))
}

/** Articles of a JSON Lines file of the shared data, read. */
export function sharedArticles(path: string): ReadLayers[] {
  return sharedLines<SharedLine>(path).map(readLine)
}

/** The first sentences of a text that has one a line, as those of ECB+ and timeline17 have. */
export const headOf = (line: SharedLine, sentences: number): SharedLine => ({
  ...line,
  text: line.text.split('\n').slice(0, sentences).join('\n'),
})

/** ECB+ articles of one split with their labels; of each text all or the first `sentences` sentences. */
export function ecbArticles(split: 'train' | 'dev', sentences?: number): LabelledArticle[] {
  const rows = readFileSync(`${sharedData}/ecbplus/labels.tsv`, 'utf8').trim().split('\n').slice(1)
  const labels = new Map(rows.map((row) => row.split('\t')).map(([id, ...label]) => [id!, label]))
  const wanted = sharedLines<SharedLine>('ecbplus/articles.jsonl').filter(
    (line) => labels.get(line.id)?.[2] === split,
  )
  return wanted.map((line) => {
    const [event, topic] = labels.get(line.id)!
    const shown = sentences === undefined ? line : headOf(line, sentences)
    return { layers: readLine(shown), event: event!, topic: topic! }
  })
}

/** The timeline17 collections by name, articles as in the file. */
export function timelineCollections(): Map<string, ReadLayers[]> {
  const names = readdirSync(`${sharedData}/timeline17`).sort()
  return new Map(names.map((name) => [name, sharedArticles(`timeline17/${name}/articles.jsonl`)]))
}

/** Mulberry32: a seeded source of numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The list in a seeded order (Fisher and Yates). */
export function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const random = seededRandom(seed)
  const order = [...values]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
