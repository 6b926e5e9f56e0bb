/**
 * The texts that families are fitted on (our own invented stories with their versions,
 * and pairs of ECB+ train articles labelled by hand) and those they are measured on
 * (our own hardest stories, and the rewrites set of the shared data, which has no train
 * part). Every text comes with the layers that the family finder reads.
 */

import { readFileSync } from 'node:fs'
import { tellDrift } from '../../src/engine/drift.ts'
import { openPart } from '../../src/engine/intake.ts'
import { takeAsIs } from '../../src/engine/reading.ts'
import type { Derivation } from '../../src/model/family.ts'
import type { ArticleId, FamilyId } from '../../src/model/ids.ts'
import { familyFold } from '../../src/origins/families.ts'
import { readWhole, type SharedLine, sharedLines, type WholeLayers } from './cluster-corpora.ts'
import type { FoundPlace, NaturalPair, RewriteLabel } from './origin-scores.ts'

/** Tests and scripts run in the project's folder. */
const trainFolder = 'test/quality/origins-train'
const hardFolder = 'test/quality/origins-hard'

export interface RewriteSet {
  readonly articles: readonly WholeLayers[]
  readonly labels: readonly RewriteLabel[]
}

export interface PairSet<Pair extends NaturalPair = NaturalPair> {
  readonly articles: readonly WholeLayers[]
  readonly pairs: readonly Pair[]
}

/** A pair of the train set. */
export interface TrainPair extends NaturalPair {
  readonly borderline: boolean
}

function ownLines<Row>(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}

/** Reads a line as `throughline origins` does: the text as it is, with what it names as its original. */
function readAsPiped(line: SharedLine): WholeLayers {
  const bytes = new TextEncoder().encode(JSON.stringify(line))
  const [rawItem] = openPart({ kind: 'line', location: line.id, lineNumber: 1, bytes }).rawItems
  const article = rawItem ? takeAsIs(rawItem).value : null
  if (!article) throw new Error(`${line.id} holds no article`)
  return readWhole(article)
}

function ownRewrites(folder: string): RewriteSet {
  return {
    articles: ownLines<SharedLine>(`${folder}/articles.jsonl`).map(readAsPiped),
    labels: ownLines(`${folder}/labels.jsonl`),
  }
}

/** Invented stories, each with versions, independent reports and a follow-up. */
export function trainRewrites(): RewriteSet {
  return ownRewrites(trainFolder)
}

/** Invented stories with rivals as like the original, and briefs as unlike it, as can be; nothing is fitted on them. */
export function hardRewrites(): RewriteSet {
  return ownRewrites(hardFolder)
}

/** Pairs of ECB+ train articles; needs the shared data. */
export function trainPairs(): PairSet<TrainPair> {
  const pairs = ownLines<TrainPair>(`${trainFolder}/pairs.jsonl`)
  const wanted = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  const lines = sharedLines<SharedLine>('ecbplus/articles.jsonl').filter(({ id }) => wanted.has(id))
  return { articles: lines.map(readAsPiped), pairs }
}

function wholeArticles(path: string): WholeLayers[] {
  return sharedLines<SharedLine>(path).map(readAsPiped)
}

/** The rewrites set of the shared data. */
export function devRewrites(): RewriteSet {
  return { articles: wholeArticles('rewrites/articles.jsonl'), labels: sharedLines('rewrites/labels.jsonl') }
}

/** The natural pairs of the shared data. */
export function devPairs(): PairSet {
  return {
    articles: wholeArticles('rewrites/pair-articles.jsonl'),
    pairs: sharedLines('rewrites/pairs.jsonl'),
  }
}

/** Runs the family finder over articles in their order; the last word on each, by given id. */
export function placeWithDrift(articles: readonly WholeLayers[]): Map<string, FoundPlace> {
  const state = familyFold.start(familyFold.settings)
  const known = new Map<ArticleId, WholeLayers>()
  const places = new Map<ArticleId, Derivation>()
  const into = new Map<FamilyId, FamilyId>()
  for (const layers of articles) {
    const decision = familyFold.decide(state, layers, familyFold.settings, known).value
    familyFold.apply(state, layers, decision, familyFold.settings)
    known.set(layers.article.id, layers)
    for (const ended of decision.merged) into.set(ended, decision.derivation.family)
    for (const derivation of [decision.derivation, ...decision.revised]) {
      places.set(derivation.article, derivation)
    }
  }
  const last = (family: FamilyId): FamilyId => (into.has(family) ? last(into.get(family)!) : family)
  return new Map(
    articles.map(({ article }) => {
      const { family, kind, drift } = tellDrift(places.get(article.id)!, known)
      return [article.givenId ?? '', { family: last(family), kind, drift }]
    }),
  )
}
