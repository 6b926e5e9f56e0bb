/**
 * Scores of names against our own gold (`gold/names.jsonl`), in which every name of a
 * passage is labelled, so that precision means something. In: nothing; out: precision,
 * recall and F1 of persons, organisations and places, where half of the shorter span is
 * shared, and how often a capital or a building is told from the government that it
 * stands for. Demonyms and what is labelled `other` are not looked for; a reader that
 * marks a demonym is not wrong, one that takes a product for a person is.
 */

import type { Mention } from '../../src/model/mention.ts'
import { type GoldPart, type GoldPassage, readGold } from './gold.ts'
import { type ReadLayers, readAll } from './readings-fixture.ts'
import { type Interval, overlapOf, type Score, scoreOf } from './span-scores.ts'

export const nameTypes = ['person', 'organisation', 'place'] as const
export type NameType = (typeof nameTypes)[number]

export interface GoldName extends Interval {
  readonly type: NameType | 'other' | 'demonym'
  /** Other types that count as right. */
  readonly alternatives?: readonly string[]
  /** The name stands for a government: "Washington" that speaks. */
  readonly as?: 'government'
  /** Of that government, ISO 3166-1 alpha-3. */
  readonly country?: string
}

export interface Share {
  readonly right: number
  readonly of: number
}

export interface NameScores {
  readonly byType: Readonly<Record<NameType, Score & { readonly gold: number }>>
  /** The three types together. */
  readonly all: Score & { readonly gold: number }
  /** Capitals and buildings that stand for a government, tied to its country. */
  readonly governments: Share
  /** Capitals and buildings that are only places, tied to no government. */
  readonly capitals: Share
}

interface Counts {
  predicted: number
  right: number
  gold: number
  found: number
}

/** Names that stand now for a government, now for a place. */
const doubles = new Set(
  `Washington|London|Paris|Tehran|Beijing|Moscow|Jerusalem|Beirut|Tel Aviv|Kabul|Baghdad|Havana|Brussels
|Ottawa|Athens|Damascus|Berlin|Tokyo|White House|White House East Room|Kremlin|10 Downing Street|Whitehall
|Capitol Hill|Westminster|Islamabad|New Delhi|Rome|Seoul|Pyongyang|Caracas|Riyadh|Cairo|Canberra`
    .split('|')
    .map((name) => name.trim()),
)

/** Scores of the names on one part of the own gold, or on all of it; each article is read once. */
export function nameScores(part?: GoldPart): NameScores {
  const counts: Record<NameType, Counts> = { person: none(), organisation: none(), place: none() }
  const governments = { right: 0, of: 0 }
  const capitals = { right: 0, of: 0 }
  const read = new Map<string, ReadLayers>()
  for (const passage of readGold<GoldName>('names', part)) {
    const layers = read.get(passage.text) ?? readAll(passage.text)
    read.set(passage.text, layers)
    countPassage(passage, layers.mentions, counts)
    for (const name of passage.labels) {
      if (name.as) tally(governments, actorCountryAt(name, layers) === name.country)
      else if (name.type === 'place' && doubles.has(passage.text.slice(name.start, name.end))) {
        tally(capitals, actorCountryAt(name, layers) === null)
      }
    }
  }
  const byType = {
    person: scored(counts.person),
    organisation: scored(counts.organisation),
    place: scored(counts.place),
  }
  return { byType, all: scored(sumOf(Object.values(counts))), governments, capitals }
}

function none(): Counts {
  return { predicted: 0, right: 0, gold: 0, found: 0 }
}

function countPassage(
  passage: GoldPassage<GoldName>,
  mentions: readonly Mention[],
  counts: Record<NameType, Counts>,
): void {
  const here = mentions.filter(({ start, end }) => start < passage.end && end > passage.start)
  for (const mention of here) {
    const type = nameTypes.find((one) => one === mention.type)
    const met = passage.labels.filter((name) => isSame(mention, name))
    const isFit = met.some((name) => allows(name, mention.type))
    if (!type || (!isFit && met.some((name) => name.type === 'demonym'))) continue
    counts[type].predicted++
    if (isFit) counts[type].right++
  }
  for (const name of passage.labels) {
    const type = nameTypes.find((one) => one === name.type)
    if (!type) continue
    counts[type].gold++
    if (here.some((mention) => isSame(mention, name) && allows(name, mention.type))) counts[type].found++
  }
}

function isSame(mention: Mention, name: GoldName): boolean {
  return overlapOf(mention, name) >= Math.min(mention.end - mention.start, name.end - name.start) / 2
}

function allows({ type, alternatives = [] }: GoldName, read: string): boolean {
  return read === type || alternatives.includes(read)
}

/** The country for which the mention at the name stands, by its actor; null for none. */
function actorCountryAt(name: GoldName, { mentions, actors }: ReadLayers): string | null {
  const mention = mentions.find((one) => isSame(one, name) && one.actor !== null)
  if (!mention) return null
  if (/^[A-Z]{3}$/.test(mention.actor!)) return mention.actor
  return actors.find(({ id }) => id === mention.actor)?.country ?? null
}

function tally(share: { right: number; of: number }, isRight: boolean): void {
  share.of++
  if (isRight) share.right++
}

function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce((sum, count) => ({
    predicted: sum.predicted + count.predicted,
    right: sum.right + count.right,
    gold: sum.gold + count.gold,
    found: sum.found + count.found,
  }))
}

function scored({ predicted, right, gold, found }: Counts): Score & { gold: number } {
  return { ...scoreOf(right, predicted, found, gold), gold }
}
