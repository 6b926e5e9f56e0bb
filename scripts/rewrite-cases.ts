/**
 * Pairs of texts with what speaks for each being one text, and whether it is: what the
 * judgement of `src/origins/judgement.ts` is fitted on. Pairs within a story of
 * `test/quality/origins-train/` (our own invented stories with edited, spun and brief
 * versions, independent reports and follow-ups), and pairs of ECB+ train articles
 * labelled by hand there. The rewrites set of the shared data is not read: it is what
 * the gates measure on.
 */

import { layOut } from '../src/origins/alignment.ts'
import { columnsOf } from '../src/origins/columns.ts'
import { type Evidence, evidenceOf, type Side, sideOf } from '../src/origins/evidence.ts'
import { startState } from '../src/origins/state.ts'
import type { ReadLayers } from '../test/quality/cluster-corpora.ts'
import { trainPairs, trainRewrites } from '../test/quality/origin-corpora.ts'
import type { RewriteLabel } from '../test/quality/origin-scores.ts'

/** Two versions need not look alike where both look like their original. */
const SIBLINGS_COUNT = 0.3
const BORDERLINE_COUNT = 0.5

export interface Case {
  /** Story or event: cases of one are never both fitted on and counted. */
  readonly story: number
  readonly kinds: string
  readonly isNatural: boolean
  readonly same: boolean
  /** How much the case counts within its quarter. */
  readonly count: number
  readonly evidence: Evidence
}

/** Texts made ready as in the middle of a stream of them, when half have gone by. */
function sidesById(articles: readonly ReadLayers[]): Map<string, Side> {
  const { frequencies } = startState()
  for (const [i, { passages }] of articles.entries()) {
    if (i % 2 === 0) frequencies.add(columnsOf(passages).keys)
  }
  return new Map(
    articles.map(({ article, passages, signature }) => [
      article.givenId ?? '',
      sideOf(layOut(passages, frequencies), signature),
    ]),
  )
}

function plantedCase(a: RewriteLabel, b: RewriteLabel, story: number, sides: Map<string, Side>): Case {
  const same = a.family === b.family
  const isOfOriginal = a.kind === 'original' || b.kind === 'original'
  return {
    story,
    kinds: [a.kind, b.kind].sort().join('/'),
    isNatural: false,
    same,
    count: same && !isOfOriginal ? SIBLINGS_COUNT : 1,
    evidence: evidenceOf(sides.get(a.id)!, sides.get(b.id)!)!,
  }
}

function plantedCases(): Case[] {
  const { articles, labels } = trainRewrites()
  const sides = sidesById(articles)
  const about = ({ of, family }: RewriteLabel) => of ?? family
  const stories = [...new Set(labels.map(about))].sort()
  return labels.flatMap((a, i) =>
    labels
      .slice(0, i)
      .filter((b) => about(a) === about(b))
      .map((b) => plantedCase(a, b, stories.indexOf(about(a)), sides)),
  )
}

/** Pairs that share an article, or that are linked by such, are of one story. */
function storiesOf(pairs: readonly { readonly a: string; readonly b: string }[]): number[] {
  const story = new Map<string, number>()
  for (const [index, { a, b }] of pairs.entries()) {
    const joined = new Set([story.get(a), story.get(b)])
    for (const [id, known] of story) if (joined.has(known)) story.set(id, index)
    story.set(a, index)
    story.set(b, index)
  }
  return pairs.map(({ a }) => story.get(a)!)
}

function naturalCases(): Case[] {
  const { articles, pairs } = trainPairs()
  const sides = sidesById(articles)
  const stories = storiesOf(pairs)
  return pairs.map(({ a, b, label, borderline }, index) => ({
    story: stories[index]!,
    kinds: `natural ${label}`,
    isNatural: true,
    same: label === 'copy' || label === 'rewrite',
    count: borderline ? BORDERLINE_COUNT : 1,
    evidence: evidenceOf(sides.get(a)!, sides.get(b)!)!,
  }))
}

/** All cases, each story's together. */
export function readCases(): Case[] {
  return [...plantedCases(), ...naturalCases()]
}
