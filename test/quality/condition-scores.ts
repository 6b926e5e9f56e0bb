/**
 * Scores of conditions on our own gold: a found condition is right if the passage has
 * one of the same kind whose content it meets by at least half of what both cover
 * together, one to one. Beside it the same without regard to kind, and, over the pairs
 * found so: whether the actor is right where the words that gold names hold a mention
 * of a known actor, and whether what it depends on is found.
 */

import type { Article } from '../../src/model/article.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { ArticleId } from '../../src/model/ids.ts'
import type { ArticleLayers } from '../../src/model/layers.ts'
import type { Mention } from '../../src/model/mention.ts'
import { readingSteps } from '../../src/readings/index.ts'
import { type GoldPart, type GoldPassage, type GoldSpan, readGold } from './gold.ts'
import { type Interval, overlapOf, type Score, scoreOf } from './span-scores.ts'

export interface GoldCondition {
  readonly kind: Condition['kind']
  readonly content: GoldSpan
  readonly dependsOn: GoldSpan | null
  readonly actor: GoldSpan | null
  readonly towards: GoldSpan | null
}

export interface ConditionPair {
  readonly gold: GoldCondition | null
  readonly found: Condition | null
}

export interface ConditionScores {
  readonly conditions: Score
  readonly anyKind: Score
  /** Of pairs whose gold actor is a mention of a known actor. */
  readonly actorRight: number
  readonly dependsOn: Score
  readonly gold: number
}

/** Share of what both spans cover that they must have in common. */
const overlapMin = 0.5

const spanOf = ([start, end]: GoldSpan): Interval => ({ start, end })

function jaccard(a: Interval, b: Interval): number {
  const both = overlapOf(a, b)
  return both / (a.end - a.start + (b.end - b.start) - both)
}

/** Pairs of gold and found conditions of a passage, one to one, best overlap first; what has no partner stands alone. */
export function pairConditions(
  gold: readonly GoldCondition[],
  found: readonly Condition[],
  withKind: boolean,
): ConditionPair[] {
  const scored = gold.flatMap((one) =>
    found.map((other) => ({ one, other, share: jaccard(spanOf(one.content), other.content) })),
  )
  const fitting = scored.filter(
    ({ one, other, share }) => share >= overlapMin && (!withKind || one.kind === other.kind),
  )
  const pairs: { gold: GoldCondition; found: Condition }[] = []
  for (const { one, other } of fitting.sort((a, b) => b.share - a.share)) {
    if (!pairs.some((pair) => pair.gold === one || pair.found === other))
      pairs.push({ gold: one, found: other })
  }
  return [
    ...pairs,
    ...gold
      .filter((one) => !pairs.some((pair) => pair.gold === one))
      .map((one) => ({ gold: one, found: null })),
    ...found
      .filter((one) => !pairs.some((pair) => pair.found === one))
      .map((one) => ({ gold: null, found: one })),
  ]
}

export interface ReadPassage {
  readonly passage: GoldPassage<GoldCondition>
  readonly found: readonly Condition[]
  readonly mentions: readonly Mention[]
}

type Sides = Pick<ArticleLayers, 'mentions' | 'conditions'>

/** The layers that conditions build on; the others would be read for nothing. */
const needed = new Set(['tokens', 'sentences', 'mentions', 'actors', 'conditions'])

/** Mentions and conditions of a text, read without the steps that conditions do not build on. */
export function readSides(text: string): Sides {
  const article: Article = {
    id: '0000000000000000' as ArticleId,
    givenId: null,
    title: '',
    deck: null,
    byline: null,
    language: 'en',
    publishedAt: null,
    publishedPrecision: null,
    source: null,
    url: null,
    text,
    claimedOriginal: null,
  }
  const layers: Record<string, unknown> = { article }
  for (const step of readingSteps) {
    if (!needed.has(step.writes)) continue
    const run = step.run as (input: unknown, settings: unknown) => { value: unknown }
    layers[step.writes] = run(layers, step.settings).value
  }
  return layers as unknown as Sides
}

/** The passages of a part with what the reader finds in each; an article is read once. */
export function readConditionPassages(part: GoldPart): ReadPassage[] {
  const read = new Map<string, Sides>()
  return readGold<GoldCondition>('conditions', part).map((passage) => {
    const key = `${passage.set} ${passage.id}`
    const layers = read.get(key) ?? readSides(passage.text)
    read.set(key, layers)
    const found = layers.conditions.filter(
      ({ content }) => content.start >= passage.start && content.start < passage.end,
    )
    return { passage, found, mentions: layers.mentions }
  })
}

function scorePairs(pairs: readonly ConditionPair[]): Score {
  const right = pairs.filter(({ gold, found }) => gold && found).length
  const found = pairs.filter((pair) => pair.found).length
  return scoreOf(right, found, right, pairs.filter(({ gold }) => gold).length)
}

/** Null where gold names no actor, or in words that hold no mention of a known one. */
function isActorRight({ gold, found }: ConditionPair, mentions: readonly Mention[]): boolean | null {
  if (!gold?.actor || !found) return null
  const named = mentions.filter(
    (mention) => mention.actor !== null && overlapOf(mention, spanOf(gold.actor!)) > 0,
  )
  return named.length === 0 ? null : named.some(({ actor }) => actor === found.actor)
}

/** The scores of a part of the gold. */
export function scoreConditions(part: GoldPart): ConditionScores {
  const passages = readConditionPassages(part)
  const kindPairs = passages.map(({ passage, found }) => pairConditions(passage.labels, found, true))
  const pairs = passages.map(({ passage, found }) => pairConditions(passage.labels, found, false))
  const actors = pairs.flatMap((some, at) => some.map((pair) => isActorRight(pair, passages[at]!.mentions)))
  const known = actors.filter((right) => right !== null)
  const depends = pairs.flat().map(({ gold, found }) => {
    const wanted = gold?.dependsOn ?? null
    const got = found?.dependsOn ?? null
    return { wanted, got, right: wanted && got && jaccard(spanOf(wanted), got) >= overlapMin }
  })
  const dependsRight = depends.filter(({ right }) => right).length
  return {
    conditions: scorePairs(kindPairs.flat()),
    anyKind: scorePairs(pairs.flat()),
    actorRight: known.filter((right) => right).length / Math.max(known.length, 1),
    dependsOn: scoreOf(
      dependsRight,
      depends.filter(({ got }) => got).length,
      dependsRight,
      depends.filter(({ wanted }) => wanted).length,
    ),
    gold: pairs.flat().filter(({ gold }) => gold).length,
  }
}
