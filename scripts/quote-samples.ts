/**
 * PolNeAR's texts as samples for the tagger of attributions: units, features, and the
 * gold labels that the annotated spans of source, cue and content give. A unit has a
 * label where the span covers at least half of its characters; where spans of several
 * attributions meet, content goes before cue, and cue before source.
 */

import { readingSteps } from '../src/readings/index.ts'
import { eachUnit } from '../src/readings/quote-features.ts'
import { cue, early, late, paint, source } from '../src/readings/quote-labels.ts'
import { findStretches } from '../src/readings/quote-marks.ts'
import { type Units, unitsOf } from '../src/readings/quote-units.ts'
import { type Scene, type SceneLayers, sceneOf } from '../src/readings/scene.ts'
import type { QuotedText } from '../test/quality/quote-scores.ts'
import type { Pair } from '../test/quality/span-scores.ts'

export interface QuoteSample {
  readonly quoted: QuotedText
  readonly scene: Scene
  readonly units: Units
  readonly gold: Uint8Array
  /** Hashes of all features, and where each unit's begin. */
  readonly features: Int32Array
  readonly offsets: Int32Array
}

function shareOf({ words: { tokens } }: Scene, units: Units, unit: number, [start, end]: Pair): number {
  const from = tokens.starts[units.from[unit]!]!
  const to = tokens.ends[units.to[unit]! - 1]!
  return Math.max(0, Math.min(to, end) - Math.max(from, start)) / (to - from)
}

/** First unit that a span covers and one past the last. */
function coveredBy(scene: Scene, units: Units, span: Pair): [number, number] {
  const { tokens } = scene.words
  let from = 0
  while (from < units.count && tokens.ends[units.to[from]! - 1]! <= span[0]) from++
  while (
    from < units.count &&
    tokens.starts[units.from[from]!]! < span[1] &&
    shareOf(scene, units, from, span) < 0.5
  )
    from++
  let to = from
  while (to < units.count && shareOf(scene, units, to, span) >= 0.5) to++
  return [from, to]
}

/** Paints a content, cut where a sequence ends; what it paints over is cut to whole pieces again. */
function paintContent(
  labels: Uint8Array,
  starts: ReadonlySet<number>,
  from: number,
  to: number,
  kind: typeof early | typeof late,
): void {
  let begun = from
  for (let unit = from + 1; unit <= to; unit++) {
    if (unit < to && !starts.has(unit)) continue
    paint(labels, begun, unit, kind)
    begun = unit
  }
}

/** True for a label of content that goes on from the unit before, and for one that goes on to the next. */
const goesBack = (label: number): boolean => label >= early && ((label - early) & 3) % 3 > 0
const goesOn = (label: number): boolean => label >= early && ((label - early) & 3) < 2
const kindOf = (label: number): number => label - ((label - early) & 3)

/** Where contents overlap, their pieces are left without beginning or end: gives them new ones. */
function mend(labels: Uint8Array, starts: ReadonlySet<number>): void {
  for (let unit = 0; unit < labels.length; unit++) {
    const label = labels[unit]!
    if (label < early) continue
    const kind = kindOf(label)
    const before = unit > 0 && !starts.has(unit) ? labels[unit - 1]! : 0
    const after = unit + 1 < labels.length && !starts.has(unit + 1) ? labels[unit + 1]! : 0
    const follows = goesOn(before) && kindOf(before) === kind
    const leads = goesOn(label) && goesBack(after) && kindOf(after) === kind
    labels[unit] = kind + (follows ? (leads ? 1 : 2) : leads ? 0 : 3)
  }
}

function goldOf({ attributions }: QuotedText, scene: Scene, units: Units): Uint8Array {
  const labels = new Uint8Array(units.count)
  const starts = new Set(units.sequences)
  for (const kind of ['source', 'cue'] as const) {
    for (const attribution of attributions) {
      for (const span of attribution[kind] ?? [])
        labels.fill(kind === 'cue' ? cue : source, ...coveredBy(scene, units, span))
    }
  }
  for (const attribution of attributions) {
    const anchor = (attribution.cue?.[0] ?? attribution.source?.[0])?.[0] ?? 0
    for (const span of attribution.content ?? []) {
      const [from, to] = coveredBy(scene, units, span)
      if (to > from) paintContent(labels, starts, from, to, anchor < span[0] ? late : early)
    }
  }
  mend(labels, starts)
  return labels
}

const needed = new Set(['tokens', 'sentences', 'mentions', 'actors'])

/** The layers under the quotes: those need weights, which are made here. */
function layersOf(text: string): SceneLayers {
  const layers: Record<string, unknown> = { article: { text, title: '', language: 'en' } }
  for (const step of readingSteps) {
    if (!needed.has(step.writes)) continue
    const run = step.run as (input: unknown, settings: unknown) => { value: unknown }
    layers[step.writes] = run(layers, step.settings).value
  }
  return layers as unknown as SceneLayers
}

/** A text as a sample; its readings are made anew. */
export function sampleOf(quoted: QuotedText): QuoteSample {
  const layers = layersOf(quoted.text)
  const scene = sceneOf(layers)
  const units = unitsOf(scene, findStretches(quoted.text, layers.sentences))
  const features: number[] = []
  const offsets = new Int32Array(units.count + 1)
  eachUnit(units, (unit, row, length) => {
    for (let at = 0; at < length; at++) features.push(row[at]!)
    offsets[unit + 1] = features.length
  })
  const gold = goldOf(quoted, scene, units)
  return { quoted, scene, units, gold, features: Int32Array.from(features), offsets }
}
