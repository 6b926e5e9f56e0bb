/**
 * Fits the likeness of articles and prints it for `src/events/likeness-weights.ts`.
 *
 * Weights: by the lessons of `likeness-lessons.ts`. Constants: one after the other over a
 * grid, by the mean of B³ F1 and pair F1 over the train streams below, with and without
 * times, less what is put together of collections that have nothing in common and what
 * look-alikes are merged. Held-out invented streams and dev parts decide nothing: the
 * first are printed at the end, the second by `npm run figures`.
 *
 *     npm run fit:events
 */

import { likenessModels } from '../src/events/likeness.ts'
import type { LikenessModel } from '../src/events/likeness-weights.ts'
import { eventSettings } from '../src/events/settings.ts'
import { type LabelledArticle, shuffled } from '../test/quality/cluster-corpora.ts'
import { clusterEvents } from '../test/quality/cluster-runs.ts'
import { bCubed, mergedTopics, pairwise } from '../test/quality/cluster-scores.ts'
import {
  inventedStreams,
  partlyTimed,
  poured,
  withoutTimes,
  withTimes,
} from '../test/quality/event-streams.ts'
import { fitLikeness } from './likeness-fit.ts'
import {
  collectionOf,
  generatedTrain,
  lessonsOf,
  mixture,
  type TrainStreams,
  topicsOf,
  trainStreams,
} from './likeness-lessons.ts'

type Name = keyof typeof likenessModels
type Stream = readonly LabelledArticle[]

const names: readonly Name[] = ['dated', 'crowded', 'undated', 'undatedCrowded']

/** What a judge says of one run: B³ F1, pair F1, and shares of what was wrongly put together. */
interface Verdict {
  readonly bCubed: number
  readonly pairs: number
  readonly strangers: number
  readonly lookAlikes: number
}

/** Train streams by name; several orders of one count as one. */
function judgesOf(streams: TrainStreams): Map<string, readonly Stream[]> {
  const { ecb, heads, gold, goldHeads, invented } = streams
  const dated = withTimes(ecb, 6)
  const mixed = poured(dated, gold)
  const made = [77, 78].map(generatedTrain)
  return new Map<string, readonly Stream[]>([
    ['ECB+', [11, 12, 13].map((seed) => shuffled(ecb, seed))],
    ['first sentences', [11, 12].map((seed) => shuffled(heads, seed))],
    ['one topic', [gold]],
    ['one topic, first sentences', [goldHeads]],
    ['generated', made],
    ['ECB+ dated', [dated]],
    ['mixed', [mixed]],
    ['stories', invented],
    ['one topic undated', [withoutTimes(gold, 5)]],
    ['generated undated', made.map((stream) => withoutTimes(stream))],
    ['stories undated', invented.map((stream) => withoutTimes(stream, 3))],
    ['mixed, some undated', [partlyTimed(mixed, 9, 0.3)]],
    ['topics alone, undated', topicsOf(ecb).map((topic) => shuffled(topic, 8))],
    ['strangers', [mixture(streams, 21)]],
    ['few strangers', Array.from({ length: 20 }, (_, place) => fewOf(streams, place * 10))],
  ])
}

/** A small mixture: the articles of three topics of ECB+, and as many of others. */
function fewOf({ ecb, politics, timelines }: TrainStreams, seed: number): Stream {
  const topics = shuffled([...new Set(ecb.map(({ topic }) => topic))], seed).slice(0, 3)
  const told = shuffled(
    ecb.filter(({ topic }) => topics.includes(topic)),
    seed,
  )
  const few = [told, shuffled(politics, seed), withoutTimes(shuffled(timelines, seed))]
  return shuffled(
    few.flatMap((articles) => articles.slice(0, 9)),
    seed,
  )
}

/** Share of articles in one event with an article of another collection. */
function strangersIn(stream: Stream, found: readonly number[], collection: (one: LabelledArticle) => string) {
  const met = new Map<number, Set<string>>()
  for (const [i, article] of stream.entries()) {
    met.set(found[i]!, (met.get(found[i]!) ?? new Set()).add(collection(article)))
  }
  return found.filter((event) => met.get(event)!.size > 1).length / found.length
}

/** Runs one stream; unlabelled collections count by what strangers they hold alone. */
function judge(stream: Stream, streams: TrainStreams): Verdict {
  const found = clusterEvents(stream, eventSettings)
  const unlabelled = new Set([...streams.politics, ...streams.timelines].map(({ event }) => event))
  const places = [...stream.keys()].filter((i) => !unlabelled.has(stream[i]!.event))
  const gold = places.map((i) => stream[i]!.event)
  const own = places.map((i) => found[i]!)
  const isMixture = places.length < stream.length
  return {
    bCubed: bCubed(gold, own).f1,
    pairs: pairwise(gold, own).f1,
    strangers: isMixture ? strangersIn(stream, found, collectionOf(streams)) : 0,
    lookAlikes: mergedTopics(
      places.map((i) => stream[i]!.topic),
      gold,
      own,
    ),
  }
}

function meanOf(verdicts: readonly Verdict[]): Verdict {
  const mean = (key: keyof Verdict) =>
    verdicts.reduce((sum, verdict) => sum + verdict[key], 0) / verdicts.length
  return {
    bCubed: mean('bCubed'),
    pairs: mean('pairs'),
    strangers: mean('strangers'),
    lookAlikes: mean('lookAlikes'),
  }
}

/** What an article put together with strangers costs beside the means. */
const STRANGERS_COST = 2

/** Stories count twice: they alone have headlines, several outlets and several happenings a day. */
const STORIES_WEIGHT = 2

/** Judges the models as they stand and prints it. */
function report(name: string, judges: ReadonlyMap<string, readonly Stream[]>, streams: TrainStreams): number {
  const verdicts = [...judges].map(([of, orders]) => ({
    of,
    verdict: meanOf(orders.map((order) => judge(order, streams))),
  }))
  const value = ({ bCubed, pairs, strangers }: Verdict) => (bCubed + pairs) / 2 - STRANGERS_COST * strangers
  const weight = (of: string) => (of.startsWith('stories') ? STORIES_WEIGHT : 1)
  const whole = verdicts.reduce((sum, { of }) => sum + weight(of), 0)
  const mean = verdicts.reduce((sum, { of, verdict }) => sum + weight(of) * value(verdict), 0) / whole
  const each = verdicts.map(({ of, verdict: { bCubed, pairs, strangers, lookAlikes } }) => {
    const mixed = strangers > 0 ? ` strangers ${strangers.toFixed(3)}` : ''
    const alike = of === 'ECB+' ? ` look-alikes ${lookAlikes.toFixed(2)}` : ''
    return `${of} ${bCubed.toFixed(3)} ${pairs.toFixed(3)}${mixed}${alike}`
  })
  console.log(`${name}: ${mean.toFixed(4)} | ${each.join(' | ')}`)
  return mean
}

/**
 * What is added to the constants, as the lessons' shares of pairs of one happening are
 * not the stream's; joining, merging and parting keep their distances.
 */
type Shifts = Readonly<Record<Name, number>>
const GRID: Readonly<Record<Name, readonly number[]>> = {
  dated: [0.5, 0.75, 1],
  crowded: [0, 0.2, 0.4],
  undated: [0.25, 0.5, 0.75],
  undatedCrowded: [-0.1, 0.2, 0.5],
}

const streams = trainStreams()
const judges = judgesOf(streams)
const lessons = lessonsOf(streams)
const fitted = new Map(names.map((name) => [name, fitLikeness(lessons[name])]))

/** Makes the fold use the fitted models, their constants shifted. */
function use(shifts: Shifts): void {
  for (const name of names) {
    const model = fitted.get(name)!
    likenessModels[name] = { ...model, bias: model.bias + shifts[name] }
  }
}

let best: { shifts: Shifts; score: number } = {
  shifts: { dated: 0.75, crowded: 0.2, undated: 0.5, undatedCrowded: 0.2 },
  score: 0,
}
for (const name of names) {
  for (const shift of GRID[name]) {
    const shifts = { ...best.shifts, [name]: shift }
    use(shifts)
    const score = report(`${name} ${shift}`, judges, streams)
    if (score > best.score) best = { shifts, score }
  }
}
use(best.shifts)
const held = [...inventedStreams('held').values()]
const heldOut = new Map([
  ['held-out stories', held],
  ['undated', held.map((stream) => withoutTimes(stream, 3))],
])
report('not looked at', heldOut, streams)
for (const [name, { weights, bias, gapSlope }] of Object.entries<LikenessModel>(likenessModels)) {
  console.log(name, weights.map((weight) => Number(weight.toFixed(2))).join(', '))
  console.log('  bias', bias.toFixed(2), 'gapSlope', gapSlope.toFixed(2))
}
