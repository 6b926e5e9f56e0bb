/**
 * Labelled streams for events beside ECB+ as it is: the hand-labelled windows of
 * one-topic streams, generated streams with rewrites, and ECB+ with times given to it,
 * alone or poured into a one-topic stream. All are seeded or fixed.
 *
 * Times given to ECB+ are invented: events begin at random within two months, reports
 * of one follow with a mean delay of .8 days, as most reports of a happening do. They
 * stand for a mixed feed; what they cannot show is how two look-alikes lie in time.
 */

import { generateStream, type StreamOptions } from '../../bench/stream.ts'
import {
  headOf,
  type LabelledArticle,
  readLine,
  type SharedLine,
  seededRandom,
  sharedLines,
  shuffled,
} from './cluster-corpora.ts'
import { eventGold, type Split } from './event-gold/event-gold.ts'
import { eventTrain } from './event-train/event-train.ts'

const DAY_MS = 86_400_000
const BEGINNINGS_DAYS = 60
const DELAY_DAYS = 0.8
/** Where the given times begin: among those of the one-topic streams. */
const FIRST_DAY = Date.parse('2010-05-01')

/** An article of a generated stream also knows its family. */
export interface GeneratedArticle extends LabelledArticle {
  readonly family: string
}

const timeOf = ({ layers }: LabelledArticle): number => Date.parse(layers.article.publishedAt ?? '')

/** By time; those of one time stay in order. */
function inTime<Article extends LabelledArticle>(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => timeOf(a) - timeOf(b))
}

/**
 * The hand-labelled articles of one split as one stream, by day; what tells of no one
 * happening is an event alone. Of each text all or the first `sentences` sentences.
 */
export function goldStream(split: Split, sentences?: number): LabelledArticle[] {
  const labels = eventGold(split)
  const collections = new Set(labels.map(({ collection }) => collection))
  const lines = new Map(
    [...collections].flatMap((collection) =>
      sharedLines<SharedLine>(`timeline17/${collection}/articles.jsonl`).map(
        (line) => [line.id, line] as const,
      ),
    ),
  )
  return inTime(
    labels.map(({ id, event, window }) => {
      const line = lines.get(id)!
      const shown = sentences === undefined ? line : headOf(line, sentences)
      return { layers: readLine(shown), event, topic: window }
    }),
  )
}

/**
 * Every second of the invented streams is for fitting: of the two that have no times one.
 * The others are held out.
 */
const FITTED_STREAMS = new Set(['runoff', 'odalys', 'halden', 'tarnby'])

/** The invented streams of one running story each, by name, read; of each every article in its order. */
export function inventedStreams(kind: 'fit' | 'held'): Map<string, LabelledArticle[]> {
  const streams = new Map<string, LabelledArticle[]>()
  for (const { article, label, event } of eventTrain()) {
    if (FITTED_STREAMS.has(label.stream) !== (kind === 'fit')) continue
    const labelled = { layers: readLine(article), event, topic: label.stream }
    streams.set(label.stream, [...(streams.get(label.stream) ?? []), labelled])
  }
  return streams
}

/** A stream in which nothing comes for so many days, halfway. */
export interface GappedOptions extends StreamOptions {
  readonly gapDays?: number
}

/** A generated stream, read; the same options give the same stream. */
export function generatedStream({ gapDays = 0, ...options }: GappedOptions): GeneratedArticle[] {
  return [...generateStream(options)].map((article, place) => ({
    layers: readLine(place < options.articles / 2 ? article : later(article, gapDays)),
    event: article.truth.event,
    topic: article.truth.storyline,
    family: article.truth.family,
  }))
}

function later<Line extends { readonly published: string }>(line: Line, days: number): Line {
  return { ...line, published: new Date(Date.parse(line.published) + days * DAY_MS).toISOString() }
}

/** The articles with times given to them, in their order. */
export function withTimes(articles: readonly LabelledArticle[], seed: number): LabelledArticle[] {
  const random = seededRandom(seed)
  const beginnings = new Map<string, number>()
  return inTime(
    articles.map((labelled) => {
      const beginning = beginnings.get(labelled.event) ?? random() * BEGINNINGS_DAYS
      beginnings.set(labelled.event, beginning)
      const days = beginning - Math.log(1 - random()) * DELAY_DAYS
      const publishedAt = new Date(FIRST_DAY + days * DAY_MS).toISOString()
      return {
        ...labelled,
        layers: { ...labelled.layers, article: { ...labelled.layers.article, publishedAt } },
      }
    }),
  )
}

const withoutTime = (labelled: LabelledArticle): LabelledArticle => ({
  ...labelled,
  layers: { ...labelled.layers, article: { ...labelled.layers.article, publishedAt: null } },
})

/** The articles with their times taken away, in their order or in a seeded one. */
export function withoutTimes(articles: readonly LabelledArticle[], seed?: number): LabelledArticle[] {
  const without = articles.map(withoutTime)
  return seed === undefined ? without : shuffled(without, seed)
}

/** The articles in their order, a seeded share of them without times. */
export function partlyTimed(
  articles: readonly LabelledArticle[],
  seed: number,
  share: number,
): LabelledArticle[] {
  const random = seededRandom(seed)
  return articles.map((labelled) => (random() < share ? withoutTime(labelled) : labelled))
}

/** Dated streams as one, by time. */
export function poured(...streams: readonly (readonly LabelledArticle[])[]): LabelledArticle[] {
  return inTime(streams.flat())
}

/** Seeds that nothing was fitted on: for measuring alone. */
export const generatedStreams: Readonly<Record<string, GappedOptions>> = {
  'few rewrites': {
    seed: 901,
    articles: 300,
    words: 250,
    days: 21,
    rewriteShare: 0.01,
    briefShare: 0,
    copyShare: 0,
  },
  'many rewrites': { seed: 902, articles: 300, words: 250, days: 21, rewriteShare: 0.3, briefShare: 0.05 },
  'a burst': { seed: 903, articles: 350, words: 250, days: 21, burst: { articles: 120, hours: 12 } },
  'a gap of a week': { seed: 904, articles: 300, words: 250, days: 21, rewriteShare: 0.1, gapDays: 7 },
}
