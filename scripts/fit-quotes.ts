/**
 * Trains the tagger of attributions on PolNeAR's train part and writes its weights to
 * `src/readings/data/quote-model.json`, with the figures on the dev part, which set
 * nothing; then once more on seven eighths, with the figures on the eighth part held
 * out, which set the numbers below. Seeded; some two minutes on one core.
 *
 * After some epochs on all features seen often enough the weightiest weights are kept,
 * trained on without the rest, and rounded to six bits.
 *
 *     npm run fit:quotes
 */

import { writeFileSync } from 'node:fs'
import { labelNames, mayFollow } from '../src/readings/quote-labels.ts'
import { digits, levels, loadModel, type StoredModel, weightOf } from '../src/readings/quote-model.ts'
import { labelUnits } from '../src/readings/quote-tagger.ts'
import { linkSegments } from '../src/readings/tagged-quotes.ts'
import { sharedLines } from '../test/quality/cluster-corpora.ts'
import { countQuotes, newCounts, type QuotedText, quoteScores } from '../test/quality/quote-scores.ts'
import { ChainTrainer, type Sample, seeded } from './chain-trainer.ts'
import { type QuoteSample, sampleOf } from './quote-samples.ts'

const LABELS = labelNames.length
/** Features seen less often are left out: they only fit their own sentences. */
const SEEN_MIN = 3
/** Held out, further epochs gain less than .002. */
const EPOCHS = 4
/** Epochs after all but the weightiest weights are dropped. */
const EPOCHS_THIN = 2
/** Weights kept: two characters of the file each; more of them give more F1, and take more of the cache. */
const WEIGHTS_KEPT = 180_000
/** Greatest weight; 99.9 in 100 are smaller. */
const WEIGHT_MAX = 3
/** Added to each label that begins a content: more are found, fewer of them right. Held out, .6 is best. */
const BEGIN_BONUS = 0.6
const BEGINNINGS = [3, 6, 7, 10]
const BIAS_ROW = 0

type Index = Map<number, number>

/** Numbers for the features seen often enough in the samples; the one that every unit has is row 0. */
function indexOf(samples: readonly QuoteSample[]): Index {
  const counts = new Map<number, number>()
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const index: Index = new Map([[samples[0]!.features[0]!, BIAS_ROW]])
  for (const [feature, count] of counts)
    if (count >= SEEN_MIN && !index.has(feature)) index.set(feature, index.size)
  return index
}

const rowsOf = ({ features, offsets, units, gold }: QuoteSample, index: Index): Sample => ({
  rows: features.map((feature) => index.get(feature) ?? -1),
  offsets,
  sequences: units.sequences,
  gold,
})

/** How often each row's feature is in the samples. */
function countsOf(rows: readonly Sample[], size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (const sample of rows) for (const row of sample.rows) if (row >= 0) counts[row]!++
  return counts
}

/** Drops all but the weights that matter most: great ones, and of features that are often there. */
function thin(trainer: ChainTrainer, counts: Uint32Array): void {
  const { weights } = trainer
  const worth = weights.map((weight, cell) => weight * weight * Math.sqrt(counts[Math.floor(cell / LABELS)]!))
  const least = worth.slice().sort()[Math.max(0, worth.length - WEIGHTS_KEPT)]!
  for (let cell = 0; cell < weights.length; cell++) {
    if (worth[cell]! < least && Math.floor(cell / LABELS) !== BIAS_ROW) trainer.drop(cell)
  }
}

function train(samples: readonly QuoteSample[]): { trainer: ChainTrainer; index: Index } {
  const random = seeded(7)
  const index = indexOf(samples)
  const trainer = new ChainTrainer(index.size, LABELS, mayFollow)
  const rows = samples.map((sample) => rowsOf(sample, index))
  for (let epoch = 0; epoch < EPOCHS + EPOCHS_THIN; epoch++) {
    if (epoch === EPOCHS) thin(trainer, countsOf(rows, index.size))
    console.log(`epoch ${epoch}: ${index.size} features, loss ${trainer.epoch(rows, random).toFixed(0)}`)
  }
  return { trainer, index }
}

function levelOf(weight: number): number {
  const level = Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / WEIGHT_MAX)) * levels)
  return Math.abs(weightOf(level, WEIGHT_MAX)) < 0.01 ? 0 : Math.sign(weight) * level
}

function stepDigits(step: number): string {
  let text = ''
  for (let rest = step; ; rest = Math.floor(rest / 32)) {
    text += digits[(rest % 32) + (rest >= 32 ? 32 : 0)]!
    if (rest < 32) return text
  }
}

/** A row of the file, or nothing where all its weights are nought. */
function rowText(weights: Float32Array, row: number, step: number): string {
  let set = 0
  let text = ''
  for (let label = 0; label < LABELS; label++) {
    const level = levelOf(weights[row * LABELS + label]!)
    if (level === 0) continue
    set |= 1 << label
    text += digits[level + levels]!
  }
  return set === 0 ? '' : stepDigits(step) + digits[set % 64]! + digits[set >> 6]! + text
}

function storedOf({ trainer, index }: { trainer: ChainTrainer; index: Index }): StoredModel {
  const { pairs, first, last } = trainer.chain
  const round = (scores: Float64Array) =>
    Array.from(scores, (score) =>
      score === Number.NEGATIVE_INFINITY ? null : Math.round(score * 1000) / 1000,
    )
  const bias = trainer.weights
    .slice(BIAS_ROW * LABELS, (BIAS_ROW + 1) * LABELS)
    .map((weight, label) => weight + (BEGINNINGS.includes(label) ? BEGIN_BONUS : 0))
  let before = 0
  let rows = ''
  const byHash = [...index].map(([feature, row]) => [feature >>> 0, row] as const).sort((a, b) => a[0] - b[0])
  for (const [hash, row] of byHash) {
    const text = row === BIAS_ROW ? '' : rowText(trainer.weights, row, hash - before)
    if (text !== '') before = hash
    rows += text
  }
  return {
    labels: LABELS,
    weightMax: WEIGHT_MAX,
    bias: Array.from(bias, (weight) => Math.round(weight * 1000) / 1000),
    pairs: round(pairs),
    first: round(first),
    last: round(last),
    rows,
  }
}

function report(name: string, samples: readonly QuoteSample[], stored: StoredModel): void {
  const model = loadModel(stored)
  const counts = newCounts()
  for (const { quoted, scene, units } of samples)
    countQuotes(counts, quoted, linkSegments(scene, units, labelUnits(units, model)))
  console.log(
    name,
    JSON.stringify(quoteScores(counts), (_, value) =>
      typeof value === 'number' ? +value.toFixed(3) : value,
    ),
  )
}

const about = 'Written by scripts/fit-quotes.ts from the train part of PolNeAR 1.0 (Newell et al. 2018).'
const path = new URL('../../src/readings/data/quote-model.json', import.meta.url)
const samples = sharedLines<QuotedText>('polnear/train.jsonl').map(sampleOf)
const stored = storedOf(train(samples))
writeFileSync(path, `${JSON.stringify({ about, ...stored })}\n`)
report('dev', sharedLines<QuotedText>('polnear/dev.jsonl').map(sampleOf), stored)
const isHeldOut = (at: number) => at % 8 === 5
const part = storedOf(train(samples.filter((_, at) => !isHeldOut(at))))
report(
  'held out',
  samples.filter((_, at) => isHeldOut(at)),
  part,
)
