/**
 * Train streams in, the lessons of the four models of `src/events/likeness.ts` out: with
 * times and without, alone and in a crowd. Without times the same streams teach as with
 * them, their times taken away, in a seeded order; and articles of collections that have
 * nothing to do with each other, poured together, teach what chance alone shares: of them
 * only pairs across collections are lessons, as nobody labelled the others.
 *
 * Dev parts are in none: of `timeline17` the dev windows of the event gold are left out.
 */

import { eventSettings } from '../src/events/settings.ts'
import {
  ecbArticles,
  type LabelledArticle,
  sharedArticles,
  shuffled,
  timelineCollections,
} from '../test/quality/cluster-corpora.ts'
import { eventGold } from '../test/quality/event-gold/event-gold.ts'
import {
  generatedStream,
  goldStream,
  inventedStreams,
  withoutTimes,
  withTimes,
} from '../test/quality/event-streams.ts'
import { type Lesson, type Pair, pairsOf } from './likeness-fit.ts'

const HEAD_SENTENCES = 3
/** Strangers of short texts share little: there the likeliest of all pairs are lessons. */
const HEAD_SHARED_MIN = 0.15
/** Articles of PolNeAR, and of timeline17, among ECB+ in a mixture. */
const MIXED_ARTICLES = 300

const generated = {
  articles: 400,
  words: 300,
  days: 28,
  rewriteShare: 0.12,
  briefShare: 0.06,
  copyShare: 0.05,
}

/** Generated streams that may be learned from: nothing is measured on their seeds. */
export const generatedTrain = (seed: number) => generatedStream({ ...generated, seed })

/** Everything that is learned from or judged on, read once. */
export interface TrainStreams {
  readonly ecb: readonly LabelledArticle[]
  readonly heads: readonly LabelledArticle[]
  readonly gold: readonly LabelledArticle[]
  readonly goldHeads: readonly LabelledArticle[]
  /** One running story each. */
  readonly invented: readonly (readonly LabelledArticle[])[]
  /** Articles of which nothing is known but that those of different topics have nothing in common. */
  readonly politics: readonly LabelledArticle[]
  readonly timelines: readonly LabelledArticle[]
}

function timelinesOfTrain(): LabelledArticle[] {
  const dev = new Set(eventGold('dev').map(({ id }) => id))
  return [...timelineCollections()].flatMap(([name, articles]) =>
    articles
      .filter(({ article }) => !dev.has(article.givenId ?? ''))
      .map((layers) => ({ layers, event: layers.article.id, topic: name.split('_')[0]! })),
  )
}

/** Reads all train streams; some two minutes. */
export function trainStreams(): TrainStreams {
  return {
    ecb: ecbArticles('train'),
    heads: ecbArticles('train', HEAD_SENTENCES),
    gold: goldStream('train'),
    goldHeads: goldStream('train', HEAD_SENTENCES),
    invented: [...inventedStreams('fit').values()],
    politics: sharedArticles('polnear/train.jsonl').map((layers) => ({
      layers,
      event: layers.article.id,
      topic: 'politics',
    })),
    timelines: timelinesOfTrain(),
  }
}

/** The articles of each topic, a small stream each. */
export function topicsOf(articles: readonly LabelledArticle[]): LabelledArticle[][] {
  const names = new Set(articles.map(({ topic }) => topic))
  return [...names].map((name) => articles.filter(({ topic }) => topic === name))
}

/** Articles of unrelated collections, without times, in a seeded order. */
export function mixture({ ecb, politics, timelines }: TrainStreams, seed: number): LabelledArticle[] {
  const some = (articles: readonly LabelledArticle[]) => shuffled(articles, seed).slice(0, MIXED_ARTICLES)
  return shuffled([...ecb, ...some(politics), ...withoutTimes(some(timelines))], seed)
}

/** What a mixture's article was taken from: ECB+ as a whole, politics, or a story of timeline17. */
export function collectionOf({ ecb }: Pick<TrainStreams, 'ecb'>): (article: LabelledArticle) => string {
  const topics = new Set(ecb.map(({ topic }) => topic))
  return ({ topic }) => (topics.has(topic) ? 'ECB+' : topic)
}

/** Pairs across the collections of a mixture. */
function strangers(streams: TrainStreams, seed: number): Pair[] {
  const collection = collectionOf(streams)
  const byCollection = mixture(streams, seed).map((article, place) => ({
    ...article,
    event: collection(article),
    topic: String(place),
  }))
  return pairsOf(byCollection, eventSettings).filter(({ same }) => !same)
}

type Models = Readonly<Record<'dated' | 'crowded' | 'undated' | 'undatedCrowded', readonly Lesson[]>>

/**
 * The lessons of each model, how much each set counts, and the share of pairs of one
 * happening that it stands for: in a feed on one topic few of the pairs that look alike
 * are one. Weights and shares by search, one after the other, over the judges of
 * `fit-events.ts`, 2026-11-26.
 */
export function lessonsOf(streams: TrainStreams): Models {
  const { ecb, heads, gold, goldHeads, invented } = streams
  const pairs = (stream: readonly LabelledArticle[], sharedMin?: number) =>
    pairsOf(stream, eventSettings, sharedMin)
  const whole = pairs(shuffled(ecb, 3))
  const firsts = pairs(shuffled(heads, 3))
  // Few texts, half of them of one happening: nothing has become common yet.
  const alone = topicsOf(ecb).flatMap((topic) => pairs(shuffled(topic, 7)))
  const mixed = pairs(withTimes(ecb, 5))
  const oneTopic = pairs(gold)
  const oneTopicFirsts = pairs(goldHeads, HEAD_SHARED_MIN)
  const made = generatedTrain(77)
  const undatedTopic = pairs(withoutTimes(gold, 4))
  const undatedMade = pairs(withoutTimes(made))
  const told = invented.filter((stream) => stream[0]!.layers.article.publishedAt !== null)
  const datedStories = told.flatMap((stream) => pairs(stream, 0))
  const undatedStories = invented.flatMap((stream) => pairs(withoutTimes(stream, 4)))
  const of = (some: readonly Pair[], weight: number, sameShare: number): Lesson => ({
    pairs: some,
    weight,
    sameShare,
  })
  return {
    // Dated pairs alone are too few and too alike to teach what texts say; those without dates join in.
    dated: [
      of(whole, 1, 0.3),
      of(firsts, 0.6, 0.3),
      of(mixed, 1, 0.3),
      of(oneTopic, 2, 0.15),
      of(pairs(made), 0.6, 0.1),
      of(datedStories, 0.5, 0.2),
    ],
    crowded: [
      of(oneTopic, 1, 0.15),
      of(oneTopicFirsts, 0.5, 0.06),
      of(mixed, 0.2, 0.3),
      of(datedStories, 0.3, 0.2),
    ],
    undated: [
      of(whole, 1, 0.3),
      of(firsts, 0.6, 0.3),
      of(strangers(streams, 41), 0.1, 0),
      of(undatedMade, 0.1, 0.1),
      of(undatedTopic, 0.2, 0.1),
      of(undatedStories, 0.1, 0.15),
      of(alone, 0.35, 0.4),
    ],
    undatedCrowded: [
      of(undatedTopic, 1, 0.1),
      of(pairs(withoutTimes(goldHeads, 4), HEAD_SHARED_MIN), 0.5, 0.05),
      of(undatedMade, 0.3, 0.1),
      of(whole, 0.3, 0.3),
      of(undatedStories, 0.3, 0.2),
      of(alone, 0.2, 0.4),
    ],
  }
}
