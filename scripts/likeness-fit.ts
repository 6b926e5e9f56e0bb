/**
 * Labelled streams in, the weights of the likeness out: a logistic regression over pairs
 * of articles, by gradient descent with momentum (Adam, Kingma and Ba 2015) and a ridge
 * penalty; no randomness. What speaks for one happening may only raise the logit, what
 * speaks against it only lower it, so that no weight stands for a quirk of a corpus.
 *
 * Pairs are compared as the fold compares them: profiles weighed by what the stream had
 * shown when each arrived. Pairs that share too little to ever be asked about are left
 * out, except those of look-alike topics, which are the ones to learn from.
 */

import { COUNTED_MEMBERS } from '../src/events/apply.ts'
import { compare, comparedFacts } from '../src/events/comparison.ts'
import { type Member, memberAlone } from '../src/events/member-slots.ts'
import type { EventSettings } from '../src/events/settings.ts'
import { startState } from '../src/events/state.ts'
import { countWords, weigh } from '../src/events/weigh.ts'
import { timeOf } from '../src/text/stream-clock.ts'
import type { LabelledArticle } from '../test/quality/cluster-corpora.ts'
import { ownFamilyOf } from '../test/quality/cluster-runs.ts'

const DAY_MS = 86_400_000
/** Least summed rarity of shared words, as a compared fact, for strangers to be a pair. */
const SHARED_MIN = 0.4
/** Pairs further apart in time than this teach nothing that the gap does not say. */
const GAP_DAYS_MAX = 20
const STEPS = 500
const STEP_SIZE = 0.05
const PENALTY = 3e-3
/** Decay of the running mean and of the running square of the slope. */
const MEAN_DECAY = 0.9
const SQUARE_DECAY = 0.99

/** One pair: the compared facts, then minus the doublings of the gap and one where both are dated, else 0. */
export interface Pair {
  readonly facts: readonly number[]
  readonly same: boolean
}

export interface Lesson {
  readonly pairs: readonly Pair[]
  /** How much the lesson counts, and the share of its pairs of one happening. */
  readonly weight: number
  readonly sameShare: number
}

export interface Fitted {
  readonly weights: readonly number[]
  readonly bias: number
  readonly gapSlope: number
}

/** The stream's articles as members, weighed at their arrival. */
function membersOf(stream: readonly LabelledArticle[], settings: EventSettings): Member[] {
  const { frequencies } = startState(settings)
  const told = new Map<string, number>()
  return stream.map(({ event, layers: { article, profile } }, arrival) => {
    const weighed = weigh(profile, frequencies, timeOf(article.publishedAt))
    const times = (told.get(event) ?? 0) + 1
    told.set(event, times)
    if (times <= COUNTED_MEMBERS) countWords(frequencies, profile)
    const { family } = ownFamilyOf(article).derivation
    return memberAlone(weighed, { article: article.id, family, arrival })
  })
}

/** Days between two articles; null where one has no time. */
function gapDays(a: LabelledArticle, b: LabelledArticle): number | null {
  const [one, other] = [timeOf(a.layers.article.publishedAt), timeOf(b.layers.article.publishedAt)]
  return one === null || other === null ? null : Math.abs(one - other) / DAY_MS
}

/** The pairs of a stream that there is something to learn from; strangers share at least `sharedMin`. */
export function pairsOf(
  stream: readonly LabelledArticle[],
  settings: EventSettings,
  sharedMin = SHARED_MIN,
): Pair[] {
  const members = membersOf(stream, settings)
  const facts = new Float64Array(comparedFacts.length)
  const shared = comparedFacts.indexOf('rarest')
  const pairs: Pair[] = []
  for (const [i, a] of stream.entries()) {
    for (const [j, b] of stream.slice(0, i).entries()) {
      const gap = gapDays(a, b)
      if (gap !== null && gap > GAP_DAYS_MAX) continue
      compare(members[i]!, members[j]!, facts)
      const same = a.event === b.event
      const isLookAlike = gap === null && a.topic === b.topic
      if (!same && !isLookAlike && facts[shared]! < sharedMin) continue
      const doublings = gap === null ? 0 : Math.log2(1 + gap / settings.gapScaleDays)
      pairs.push({ facts: [...facts, -doublings, gap === null ? 0 : 1], same })
    }
  }
  return pairs
}

interface Row {
  readonly facts: readonly number[]
  readonly same: number
  readonly weight: number
}

/** Every pair with its weight; the weights of all sum to one. */
function rowsOf(lessons: readonly Lesson[]): Row[] {
  const whole = lessons.reduce((sum, { weight }) => sum + weight, 0)
  return lessons.flatMap(({ pairs, weight, sameShare }) => {
    const same = pairs.filter((pair) => pair.same).length
    return pairs.map((pair) => ({
      facts: pair.facts,
      same: Number(pair.same),
      weight: (weight / whole) * (pair.same ? sameShare / same : (1 - sameShare) / (pairs.length - same)),
    }))
  })
}

/** Mean and spread of each fact, by weight. */
function scaleOf(rows: readonly Row[]): { readonly means: number[]; readonly spreads: number[] } {
  const columns = rows[0]!.facts.map((_, i) => i)
  const means = columns.map((i) => rows.reduce((sum, { facts, weight }) => sum + facts[i]! * weight, 0))
  const spreads = columns.map((i) =>
    Math.sqrt(rows.reduce((sum, { facts, weight }) => sum + (facts[i]! - means[i]!) ** 2 * weight, 0)),
  )
  return { means, spreads: spreads.map((spread) => spread || 1) }
}

/** What a weight may be: at least 0, at most 0, or anything. */
const signs = [...comparedFacts.map((fact) => (fact === 'otherYear' ? -1 : 1)), 1, 0]

/** Slope of the loss for each weight and, last, for the constant. */
function slopeOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const last = weights.length - 1
  const slope = new Float64Array(weights.length)
  for (const { facts, same, weight } of rows) {
    let logit = weights[last]!
    for (let i = 0; i < last; i++) logit += weights[i]! * facts[i]!
    const error = (1 / (1 + Math.exp(-logit)) - same) * weight
    for (let i = 0; i < last; i++) slope[i] = slope[i]! + error * facts[i]!
    slope[last] = slope[last]! + error
  }
  for (let i = 0; i < last; i++) slope[i] = slope[i]! + PENALTY * weights[i]!
  return slope
}

function descend(rows: readonly Row[], size: number): Float64Array {
  const weights = new Float64Array(size + 1)
  const means = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1)
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeOf(rows, weights)
    for (let i = 0; i <= size; i++) {
      means[i] = MEAN_DECAY * means[i]! + (1 - MEAN_DECAY) * slope[i]!
      squares[i] = SQUARE_DECAY * squares[i]! + (1 - SQUARE_DECAY) * slope[i]! ** 2
      const mean = means[i]! / (1 - MEAN_DECAY ** step)
      const square = squares[i]! / (1 - SQUARE_DECAY ** step)
      weights[i] = weights[i]! - (STEP_SIZE * mean) / (Math.sqrt(square) + 1e-8)
      if (i < size && weights[i]! * signs[i]! < 0) weights[i] = 0
    }
  }
  return weights
}

/** Fits the likeness to the lessons; where some of them are dated, the constant is that of dated pairs. */
export function fitLikeness(lessons: readonly Lesson[]): Fitted {
  const rows = rowsOf(lessons)
  const { means, spreads } = scaleOf(rows)
  const scaled = rows.map((row) => ({
    ...row,
    facts: row.facts.map((fact, i) => (fact - means[i]!) / spreads[i]!),
  }))
  const found = descend(scaled, means.length)
  const weights = means.map((_, i) => found[i]! / spreads[i]!)
  const bias = found[means.length]! - weights.reduce((sum, weight, i) => sum + weight * means[i]!, 0)
  const [gapSlope = 0, dated = 0] = weights.splice(comparedFacts.length)
  return { weights, bias: bias + dated, gapSlope }
}
