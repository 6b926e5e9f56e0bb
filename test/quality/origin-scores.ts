/**
 * Scores of families as the scoring script of the rewrites set computes them: pairs of
 * one family, versions found by kind, independent reports and follow-ups wrongly
 * joined, natural pairs, and planted distortions found.
 */

import type { Drift } from '../../src/model/family.ts'
import { scoreOf } from './span-scores.ts'

/** A line of `labels.jsonl` of the rewrites set, and of our own train set. */
export interface RewriteLabel {
  readonly id: string
  readonly family: string
  readonly kind: 'original' | 'edited' | 'spun' | 'brief' | 'independent' | 'followup'
  /** For independent reports and follow-ups: the family they are about. */
  readonly of?: string
  /** What sort of report or brief of ours it is; `rival` and `abstract` are told apart in `origins-hard`. */
  readonly style?: 'news' | 'feature' | 'rival' | 'abstract'
  readonly distortions?: readonly {
    readonly kind: string
    readonly original: string
    readonly altered: string
  }[]
}

/** A line of `pairs.jsonl`. */
export interface NaturalPair {
  readonly a: string
  readonly b: string
  readonly label: 'copy' | 'rewrite' | 'shared-material' | 'independent'
}

/** What was found of one article. */
export interface FoundPlace {
  readonly family: string
  readonly kind: string
  readonly drift: readonly Pick<Drift, 'kind' | 'original' | 'altered'>[]
}

export type FoundPlaces = ReadonlyMap<string, FoundPlace>

export interface Share {
  readonly found: number
  readonly of: number
}

export interface FamilyScores {
  readonly pairsF1: number
  readonly edited: Share
  readonly spun: Share
  readonly brief: Share
  /** Independent reports and follow-ups that share a family with anything about the same happening. */
  readonly wronglyJoined: Share
  readonly originalNamed: Share
  readonly driftFound: Share
  /** Of the differences reported, those that were planted; on versions without any, all are false. */
  readonly driftPlanted: Share
}

function share(values: readonly boolean[]): Share {
  return { found: values.filter(Boolean).length, of: values.length }
}

function pairsF1(labels: readonly RewriteLabel[], found: FoundPlaces): number {
  let both = 0
  let gold = 0
  let predicted = 0
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(0, i)) {
      const isGold = a.family === b.family
      const isFound = found.get(a.id)!.family === found.get(b.id)!.family
      gold += Number(isGold)
      predicted += Number(isFound)
      both += Number(isGold && isFound)
    }
  }
  return scoreOf(both, predicted, both, gold).f1
}

/** True where a reported difference is the planted one: either side of it holds the other. */
export function isSameDifference(
  planted: { readonly original: string; readonly altered: string },
  reported: { readonly original: string; readonly altered: string },
): boolean {
  return (['altered', 'original'] as const).some((side) => {
    const [a, b] = [planted[side].trim(), reported[side].trim()]
    return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
  })
}

/** Scores the places found of labelled articles. */
export function scoreFamilies(labels: readonly RewriteLabel[], found: FoundPlaces): FamilyScores {
  const originals = new Map(
    labels.flatMap((label) => (label.kind === 'original' ? [[label.family, label.id] as const] : [])),
  )
  const about = ({ of, family }: RewriteLabel) => of ?? family
  const withOriginal = (label: RewriteLabel) =>
    found.get(label.id)!.family === found.get(originals.get(label.family)!)!.family
  const versions = (kind: string) => labels.filter((label) => label.kind === kind)
  const derived = ['edited', 'spun', 'brief'].flatMap(versions)
  const others = ['independent', 'followup'].flatMap(versions)
  const planted = labels.flatMap((label) =>
    (label.distortions ?? []).map((one) => ({ one, drift: found.get(label.id)!.drift })),
  )
  return {
    pairsF1: pairsF1(labels, found),
    edited: share(versions('edited').map(withOriginal)),
    spun: share(versions('spun').map(withOriginal)),
    brief: share(versions('brief').map(withOriginal)),
    wronglyJoined: share(
      others.map((label) =>
        labels.some(
          (other) =>
            other.id !== label.id &&
            about(other) === about(label) &&
            found.get(other.id)!.family === found.get(label.id)!.family,
        ),
      ),
    ),
    originalNamed: share(
      derived
        .filter(withOriginal)
        .map(({ family }) => found.get(originals.get(family)!)!.kind === 'original'),
    ),
    driftFound: share(
      planted.map(({ one, drift }) => drift.some((reported) => isSameDifference(one, reported))),
    ),
    driftPlanted: share(
      labels.flatMap(({ id, distortions = [] }) =>
        found.get(id)!.drift.map((reported) => distortions.some((one) => isSameDifference(one, reported))),
      ),
    ),
  }
}

/** F1 of copies and rewrites against the rest. */
export function scorePairs(pairs: readonly NaturalPair[], found: FoundPlaces): number {
  let both = 0
  let gold = 0
  let predicted = 0
  for (const { a, b, label } of pairs) {
    const isGold = label === 'copy' || label === 'rewrite'
    const isFound = found.get(a)!.family === found.get(b)!.family
    gold += Number(isGold)
    predicted += Number(isFound)
    both += Number(isGold && isFound)
  }
  return scoreOf(both, predicted, both, gold).f1
}
