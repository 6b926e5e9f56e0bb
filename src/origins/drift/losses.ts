/**
 * Both sides of a comparison in, whatever may have been lost or turned on the way out:
 * every marker of the one text beside every sentence of the other that may tell its claim
 * without it (doubts and attributions of the original, negations of either text), words
 * where the other has their opposite, names where it has another. All are candidates with
 * facts; `loss-model.ts` says which are told.
 */

import type { DriftKind } from '../../model/family.ts'
import type { Span } from '../../model/span.ts'
import { attributionEquivalents, attributionMarkers, attributionOwn } from './attribution-markers.ts'
import { clauseSpan } from './clauses.ts'
import { denialEquivalents, denialMarkers, denialOwn } from './denial-markers.ts'
import type { Compared } from './differences.ts'
import { hedgeEquivalents, hedgeMarkers, hedgeOwn } from './hedge-markers.ts'
import type { Line } from './lines.ts'
import { type Facts, type Partner, type Sides, type Telling, tellingOf } from './marker-facts.ts'
import type { Equivalents, Marker } from './markers.ts'
import { oppositionsIn } from './opposite-words.ts'
import type { Side } from './sides.ts'
import type { Slot } from './slots.ts'
import { possibleSwaps } from './swapped-names.ts'
import type { Word } from './word-forms.ts'

export type LossKind = 'hedge' | 'denial' | 'attribution' | 'opposite' | 'name'

/** What a fact adds to the logit, what all have, and the least probability that is told. */
export interface LossModel {
  readonly bias: number
  readonly weights: Facts
  readonly least: number
}

/** A marker that the other text may have lost, or a word that it may have turned or swapped, and where. */
export interface Loss {
  readonly loss: LossKind
  readonly kind: DriftKind
  readonly facts: Facts
  /** What is lost, or the word that is turned: a text loses it once. */
  readonly mark: Span
  readonly here: Span
  readonly there: Span
}

/** Less of what is marked, and of the clause around it, than this tells something else. */
const TOLD_MIN = 0.2

/** Texts of less than this share of their original tell each thing once. */
const BRIEF_RATIO = 0.5

interface Finder {
  readonly kind: DriftKind
  readonly markers: (side: Side, line: Line) => Marker[]
  readonly same: Equivalents
  readonly own: (sides: Sides, marker: Marker, telling: Telling) => Facts
}

const finders: Readonly<Record<Exclude<LossKind, 'opposite' | 'name'>, Finder>> = {
  hedge: {
    kind: 'hedge-dropped',
    markers: hedgeMarkers,
    same: hedgeEquivalents,
    own: ({ to }, _, { partner, clause }) => hedgeOwn(to, partner.line, clause),
  },
  denial: {
    kind: 'negation-flipped',
    markers: denialMarkers,
    same: denialEquivalents,
    own: (_, marker, { partner, clause }) => denialOwn(marker, clause, partner.line),
  },
  attribution: {
    kind: 'attribution-dropped',
    markers: attributionMarkers,
    same: attributionEquivalents,
    own: ({ from, to }, marker, { partner }) => attributionOwn(from, to, marker, partner.line),
  },
}

/** Who stands beside whom, from the original's side or from the derived text's. */
function sidesOf(
  { derived, original, pairs }: Compared,
  slots: readonly Slot[],
  fromOriginal: boolean,
): Sides {
  const partners = new Map<Line, Partner[]>()
  const most = new Map<Line, number>()
  for (const { derived: ours, original: theirs, both } of pairs) {
    const line = fromOriginal ? ours : theirs
    most.set(line, Math.max(both, most.get(line) ?? 0))
  }
  for (const pair of pairs) {
    const [own, line] = fromOriginal ? [pair.original, pair.derived] : [pair.derived, pair.original]
    const partner = { line, pair, most: most.get(line)!, slots: slots.filter((slot) => slot.pair === pair) }
    partners.set(own, [...(partners.get(own) ?? []), partner])
  }
  return fromOriginal ? { from: original, to: derived, partners } : { from: derived, to: original, partners }
}

const spanOf = (words: readonly Word[]): Span => clauseSpan(words)

/** A sentence that does the marker's work and tells nearly as much speaks of the same claim; by eye on our own cases, 2026-11. */
const ELSEWHERE_SHARE = 0.55

/** "That is what officials believe", "So, at least, they say": said of the sentence before. */
const BACK = /^(this|that|so|such)$/

/** True where the claim is told, and no other sentence does the marker's work for it: one that tells it as well, or points back. */
function isOpen({ to }: Sides, { facts, partner }: Telling, { same }: Finder, marker: Marker): boolean {
  if (Math.max(facts.told!, facts.toldAround!, facts.toldWords!) < TOLD_MIN) return false
  if (facts.elsewhere! > 0 && facts.elsewhere! >= ELSEWHERE_SHARE * facts.told!) return false
  const next = to.lines[partner.line.index + 1]
  return !(next && BACK.test(next.words[0]?.form ?? '') && same.strong(next.words, marker) > 0)
}

function lossesOf(sides: Sides, loss: keyof typeof finders, fromOriginal: boolean): Loss[] {
  const texts = [sides.from.text.length, sides.to.text.length]
  const isBrief = Math.min(...texts) < BRIEF_RATIO * Math.max(...texts)
  const finder = finders[loss]
  const { kind, markers, same, own } = finder
  return [...sides.partners].flatMap(([line, partners]) =>
    markers(sides.from, line).flatMap((marker) =>
      partners.flatMap((partner): Loss[] => {
        const telling = tellingOf(sides, marker, partner, same)
        if (!isOpen(sides, telling, finder, marker)) return []
        const facts = {
          ...telling.facts,
          ...own(sides, marker, telling),
          added: Number(!fromOriginal),
          brief: Number(isBrief),
        }
        const other = loss === 'attribution' ? partner.line : spanOf(telling.clause)
        const [here, there] = fromOriginal ? [other, marker.shown] : [marker.shown, other]
        return [{ loss, kind, facts, mark: marker.shown, here, there }]
      }),
    ),
  )
}

/** Words of a pair that stand where the other sentence has their opposite. */
function turnsIn(compared: Compared, { pair, slots, most }: Partner): Loss[] {
  const mutual = pair.both / Math.max(pair.both, most)
  return oppositionsIn(compared, pair, slots).map(({ our, their, facts }) => ({
    loss: 'opposite',
    kind: 'negation-flipped',
    facts: { ...facts, mutual },
    mark: their,
    here: our,
    there: their,
  }))
}

/** Names that may have taken another's place. */
const swapsOf = (compared: Compared, slots: readonly Slot[]): Loss[] =>
  possibleSwaps(compared, slots).map(({ our, their, facts }) => ({
    loss: 'name',
    kind: 'name-swapped',
    facts,
    mark: our,
    here: our,
    there: their,
  }))

/** Every candidate, in no order that matters. */
export function possibleLosses(compared: Compared, slots: readonly Slot[]): Loss[] {
  const ofOriginal = sidesOf(compared, slots, true)
  const ofDerived = sidesOf(compared, slots, false)
  return [
    ...lossesOf(ofOriginal, 'hedge', true),
    ...lossesOf(ofOriginal, 'attribution', true),
    ...lossesOf(ofOriginal, 'denial', true),
    ...lossesOf(ofDerived, 'denial', false),
    ...[...ofOriginal.partners.values()].flat().flatMap((partner) => turnsIn(compared, partner)),
    ...swapsOf(compared, slots),
  ]
}
