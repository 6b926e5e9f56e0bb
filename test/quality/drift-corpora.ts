/**
 * The second train set of drift: invented stories with their versions, eight voices and
 * ordinary wire news, of each one half of them to fit on and one held out, by story.
 * Versions are laid beside their labelled originals, so that only the detectors are
 * measured, not the family finder.
 */

import { readFileSync } from 'node:fs'
import type { DerivationCase } from '../../src/model/dossier.ts'
import type { Drift } from '../../src/model/family.ts'
import { driftOf } from '../../src/origins/drift/index.ts'
import { readWholeLine, type SharedLine, sharedLines } from './cluster-corpora.ts'
import { trainPairs } from './origin-corpora.ts'
import { isSameDifference, type RewriteLabel, type Share } from './origin-scores.ts'

/** Tests and scripts run in the project's folder. */
const folder = 'test/quality/drift-train'

/** A line of `labels.jsonl` of `drift-train`. */
export interface DriftLabel extends RewriteLabel {
  readonly half: 'fit' | 'held-out'
  /** `voices`: written while rules were made; `wire`: written blind to them; `turns` and `desk`: to fit on alone, the first dense with turns; `paraphrase`: dense with turns and swaps, told freely. */
  readonly hand: 'voices' | 'wire' | 'turns' | 'desk' | 'paraphrase'
  readonly voice: string
  readonly distortions: NonNullable<RewriteLabel['distortions']>
}

/** One version beside its labelled original, with what was found. */
export interface LabelledDrift {
  readonly label: DriftLabel
  readonly drift: readonly Drift[]
}

function lines<Row>(name: string, from = folder): Row[] {
  const rows = readFileSync(`${from}/${name}`, 'utf8').split('\n')
  return rows.filter((row) => row !== '').map((row) => JSON.parse(row) as Row)
}

/** What is found in each derived version of one half of one hand's stories. */
export function labelledDrift(hand: DriftLabel['hand'], half: DriftLabel['half']): LabelledDrift[] {
  const labels = lines<DriftLabel>('labels.jsonl').filter(
    (label) => label.half === half && label.hand === hand,
  )
  const wanted = new Set(labels.map(({ id }) => id))
  const articles = lines<SharedLine>('articles.jsonl').filter(({ id }) => wanted.has(id))
  const layers = new Map(articles.map((line) => [line.id, readWholeLine(line)]))
  const originals = new Map(
    labels.filter(({ kind }) => kind === 'original').map(({ family, id }) => [family, layers.get(id)!]),
  )
  return labels
    .filter(({ kind }) => kind !== 'original')
    .map((label) => {
      const original = originals.get(label.family)!
      return { label, drift: driftOf({ original, derived: layers.get(label.id)! }) }
    })
}

const share = (values: readonly boolean[]): Share => ({
  found: values.filter(Boolean).length,
  of: values.length,
})

/** Planted distortions that were found, and reported ones that were planted. */
export function scoreDrift(found: readonly LabelledDrift[]): {
  readonly planted: Share
  readonly reported: Share
} {
  return {
    planted: share(
      found.flatMap(({ label, drift }) =>
        label.distortions.map((one) => drift.some((reported) => isSameDifference(one, reported))),
      ),
    ),
    reported: share(
      found.flatMap(({ label, drift }) =>
        drift.map((reported) => label.distortions.some((one) => isSameDifference(one, reported))),
      ),
    ),
  }
}

/** A version beside its original, and what was planted in it. */
export interface TrainCase extends DerivationCase {
  /** Cases of one story are never both fitted on and counted. */
  readonly story: string
  readonly kind: RewriteLabel['kind']
  /** True where far more was planted than a careless rewriter alters. */
  readonly isDense: boolean
  readonly planted: DriftLabel['distortions']
}

function casesOf(
  labels: readonly (RewriteLabel & { readonly hand?: DriftLabel['hand'] })[],
  articles: readonly SharedLine[],
  set: string,
): TrainCase[] {
  const layers = new Map(articles.map((line) => [line.id, readWholeLine(line)]))
  const originals = new Map(
    labels.filter(({ kind }) => kind === 'original').map(({ family, id }) => [family, layers.get(id)!]),
  )
  return labels
    .filter(({ kind }) => /^(edited|spun|brief)$/.test(kind))
    .map(({ id, family, kind, hand, distortions = [] }) => ({
      story: `${set} ${family}`,
      kind,
      isDense: hand === 'turns' || hand === 'paraphrase',
      derived: layers.get(id)!,
      original: originals.get(family)!,
      planted: distortions,
    }))
}

/** Natural pairs of one text, or of two texts on one matter, laid either way; nothing was planted in them. Needs the shared data. */
export function naturalTrain(isOneText = true): TrainCase[] {
  const { articles, pairs } = trainPairs()
  const layers = new Map(articles.map((read) => [read.article.givenId, read]))
  const own = pairs.filter(
    ({ label, borderline }) => /^(copy|rewrite)$/.test(label) === isOneText && !borderline,
  )
  return own.flatMap(({ a, b }) =>
    [
      [a, b],
      [b, a],
    ].map(([original, derived]) => ({
      story: `natural ${a.split('_', 1)[0]}`,
      kind: 'spun' as const,
      isDense: false,
      original: layers.get(original!)!,
      derived: layers.get(derived!)!,
      planted: [],
    })),
  )
}

/** A line of `faithful.jsonl`: an article of ECB+ train by its id, told anew by us without a change of meaning. */
interface Faithful {
  readonly id: string
  readonly of: string
  readonly half: DriftLabel['half']
  readonly text: string
}

/** Real news beside faithful versions of ours: whatever is told of them is told falsely. Needs the shared data. */
export function faithfulVersions(half: DriftLabel['half']): TrainCase[] {
  const rows = lines<Faithful>('faithful.jsonl').filter((row) => row.half === half)
  const wanted = new Set(rows.map(({ of }) => of))
  const articles = sharedLines<SharedLine>('ecbplus/articles.jsonl').filter(({ id }) => wanted.has(id))
  const layers = new Map(articles.map((line) => [line.id, readWholeLine(line)]))
  return rows.map(({ id, of, text }) => ({
    story: `faithful ${of}`,
    kind: 'spun' as const,
    isDense: false,
    original: layers.get(of)!,
    derived: readWholeLine({ id, text }),
    planted: [],
  }))
}

/** Everything that the models of drift are fitted on: `origins-train` and the halves of `drift-train` that are. */
export function driftTrain(): TrainCase[] {
  const other = 'test/quality/origins-train'
  const ofHalf = lines<DriftLabel>('labels.jsonl').filter(({ half }) => half === 'fit')
  return [
    ...casesOf(lines('labels.jsonl', other), lines('articles.jsonl', other), 'origins'),
    ...casesOf(ofHalf, lines('articles.jsonl'), 'drift'),
  ]
}
