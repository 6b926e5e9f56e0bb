/**
 * Fits the likeness of articles and prints it for `src/events/likeness-weights.ts`.
 *
 * Weights: pairs of ECB+ train (whole texts, first three sentences, and with times given
 * to it), of the train windows of the event gold (whole texts and first sentences), and
 * of a generated stream. Constants: a grid over seven train streams, by the mean of B³ F1
 * and pair F1. Dev parts are only reported, by `npm run figures`, and decide nothing.
 *
 *     npm run fit:events
 */

import { likenessModels } from '../src/events/likeness.ts'
import type { LikenessModel } from '../src/events/likeness-weights.ts'
import { type EventSettings, eventSettings } from '../src/events/settings.ts'
import { ecbArticles, type LabelledArticle, shuffled } from '../test/quality/cluster-corpora.ts'
import { clusterEvents } from '../test/quality/cluster-runs.ts'
import { bCubed, pairwise } from '../test/quality/cluster-scores.ts'
import { generatedStream, goldStream, poured, withTimes } from '../test/quality/event-streams.ts'
import { fitLikeness, type Lesson, pairsOf } from './likeness-fit.ts'

const HEAD_SENTENCES = 3
const generated = {
  articles: 400,
  words: 300,
  days: 28,
  rewriteShare: 0.12,
  briefShare: 0.06,
  copyShare: 0.05,
}

interface Streams {
  readonly ecb: readonly LabelledArticle[]
  readonly heads: readonly LabelledArticle[]
  readonly gold: readonly LabelledArticle[]
  readonly goldHeads: readonly LabelledArticle[]
}

const streams: Streams = {
  ecb: ecbArticles('train'),
  heads: ecbArticles('train', HEAD_SENTENCES),
  gold: goldStream('train'),
  goldHeads: goldStream('train', HEAD_SENTENCES),
}

type Models = Readonly<Record<keyof typeof likenessModels, LikenessModel>>

/**
 * How much each set counts, and the share of pairs of one happening that it stands for:
 * in a feed on one topic few of the pairs that look alike are one. Of some twenty mixes
 * one with the best mean over the streams below, 2026-11.
 */
function fitModels({ ecb, heads, gold, goldHeads }: Streams): Models {
  const of = (
    stream: readonly LabelledArticle[],
    weight: number,
    sameShare: number,
    sharedMin?: number,
  ): Lesson => ({ pairs: pairsOf(stream, eventSettings, sharedMin), weight, sameShare })
  const undated = [of(shuffled(ecb, 3), 1, 0.3), of(shuffled(heads, 3), 0.6, 0.3)]
  const mixed = of(withTimes(ecb, 5), 1, 0.3)
  const oneTopic = of(gold, 1, 0.15)
  // Dated pairs alone are too few and too alike to teach what texts say; those without dates join in.
  const dated = [...undated, mixed, oneTopic, of(generatedStream({ ...generated, seed: 77 }), 0.3, 0.1)]
  // In a short text little is shared: there every pair is a lesson.
  const crowded = [oneTopic, of(goldHeads, 0.5, 0.15, 0), { ...mixed, weight: 0.2 }]
  return { dated: fitLikeness(dated), crowded: fitLikeness(crowded), undated: fitLikeness(undated) }
}

/** Train streams by name; several orders of one count as one. */
function judges({
  ecb,
  heads,
  gold,
  goldHeads,
}: Streams): Map<string, readonly (readonly LabelledArticle[])[]> {
  const dated = withTimes(ecb, 6)
  return new Map([
    ['ECB+', [11, 12, 13].map((seed) => shuffled(ecb, seed))],
    ['first sentences', [11, 12].map((seed) => shuffled(heads, seed))],
    ['one topic', [gold]],
    ['one topic, first sentences', [goldHeads]],
    ['generated', [77, 78].map((seed) => generatedStream({ ...generated, seed }))],
    ['ECB+ dated', [dated]],
    ['mixed', [poured(dated, gold)]],
  ])
}

/** Mean of B³ F1 and pair F1 over the orders of one stream. */
function scoreOf(orders: readonly (readonly LabelledArticle[])[], settings: EventSettings): [number, number] {
  const scores = orders.map((order) => {
    const [gold, found] = [order.map(({ event }) => event), clusterEvents(order, settings)]
    return [bCubed(gold, found).f1, pairwise(gold, found).f1] as const
  })
  const mean = (place: 0 | 1) => scores.reduce((sum, score) => sum + score[place], 0) / scores.length
  return [mean(0), mean(1)]
}

function report(name: string, settings: EventSettings, all: ReturnType<typeof judges>): number {
  const scores = [...all].map(([of, orders]) => ({ of, score: scoreOf(orders, settings) }))
  const mean = scores.reduce((sum, { score: [b, p] }) => sum + (b + p) / 2, 0) / scores.length
  const each = scores.map(({ of, score: [b, p] }) => `${of} ${b.toFixed(3)} ${p.toFixed(3)}`)
  console.log(`${name}: ${mean.toFixed(4)} | ${each.join(' | ')}`)
  return mean
}

/**
 * What is added to the constants, as the lessons' shares of pairs of one happening are
 * not the stream's; joining, merging and parting keep their distances. Without dates a
 * larger shift scores higher on ECB+ train and merges more look-alikes (.6: 14 % of the
 * topics, .2: 5 %), so it stands by hand.
 */
const UNDATED_SHIFT = 0.2
const GRID = [0.6, 0.75, 0.9].flatMap((dated) => [-0.6, -0.4, -0.2].map((crowded) => ({ dated, crowded })))

const shifted = (model: LikenessModel, shift: number): LikenessModel => ({
  ...model,
  bias: model.bias + shift,
})

const fitted = fitModels(streams)
const all = judges(streams)
let best: { models: Models; score: number } = { models: fitted, score: 0 }
for (const { dated, crowded } of GRID) {
  const models = {
    dated: shifted(fitted.dated, dated),
    crowded: shifted(fitted.crowded, crowded),
    undated: shifted(fitted.undated, UNDATED_SHIFT),
  }
  Object.assign(likenessModels, models)
  const score = report(`${dated} ${crowded}`, eventSettings, all)
  if (score > best.score) best = { models, score }
}
for (const [name, { weights, bias, gapSlope }] of Object.entries(best.models)) {
  console.log(name, weights.map((weight) => Number(weight.toFixed(2))).join(', '))
  console.log('  bias', bias.toFixed(2), 'gapSlope', gapSlope.toFixed(2))
}
