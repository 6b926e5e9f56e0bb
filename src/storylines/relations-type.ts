/**
 * Ties in, the type of the relation and how sure it is out. Rules in order, the most
 * explicit first: what the later sentences say (in response to, because of), an outcome
 * turned round, a clear change of tone, two matters side by side, old history told
 * again; what is left continues. Confidence grows with the link's strength, a sentence
 * that refers back and shared actors, and with the margin of a tone.
 *
 * Known failure: a response that no sentence calls one, by a side that acts on a third.
 */

import type { RelationType } from '../model/relation.ts'
import type { Ties } from './relations-ties.ts'

export interface TypeSettings {
  /** Difference of tone, on a line of 20, that is a change for the worse or the better. */
  readonly toneStepMin: number
  /** Days after which an event told without a turn is background. */
  readonly backgroundDaysMin: number
  /** Days within which two matters of the same actors run side by side. */
  readonly parallelDaysMax: number
  /** Share of common matter from which two events are one, even if no sentence says so. */
  readonly sameMatterMin: number
  /** Days within which an act upon the actor may be answered without a word that says so. */
  readonly answerDaysMax: number
}

export interface TypedRelation {
  readonly type: RelationType
  readonly confidence: number
}

const confidenceMax = 0.95
/** A tone nearer to nothing than this is neither hostile nor friendly. */
const toneMin = 2.5

function saidType({ reference, gapDays }: Ties, settings: TypeSettings): RelationType | null {
  if (reference?.cue === 'response') return 'responds-to'
  if (reference?.cue === 'cause' && (gapDays ?? 0) < settings.backgroundDaysMin) return 'causes'
  return null
}

/** A tone is only a number: the turn needs a sentence that says it as well. */
function toneType(ties: Ties, settings: TypeSettings): RelationType | null {
  const step = ties.toneLater - ties.toneEarlier
  if (ties.grave !== null && ties.toneLater <= -toneMin && (step <= -settings.toneStepMin || ties.worse)) {
    return 'escalates'
  }
  const eased = ties.toneEarlier <= -toneMin && ties.toneLater >= toneMin
  return ties.kind !== null && ties.wasGrave && step >= settings.toneStepMin && eased ? 'de-escalates' : null
}

function isOld({ gapDays, reference }: Ties, settings: TypeSettings): boolean {
  return gapDays !== null && gapDays >= settings.backgroundDaysMin && reference?.cue !== 'again'
}

function isBeside(ties: Ties, settings: TypeSettings): boolean {
  const near = ties.gapDays !== null && ties.gapDays <= settings.parallelDaysMax
  return near && ties.shared.length > 0 && ties.reference === null && ties.matter < settings.sameMatterMin
}

function typeOf(ties: Ties, settings: TypeSettings): RelationType {
  const said = saidType(ties, settings)
  if (said !== null) return said
  if (isOld(ties, settings)) return 'background'
  if (ties.reversed !== null) return 'reverses'
  if (ties.answers && (ties.gapDays ?? 99) <= settings.answerDaysMax) return 'responds-to'
  return toneType(ties, settings) ?? (isBeside(ties, settings) ? 'parallel' : 'continues')
}

/** Sure by what was found: strength of the link, a reference, shared actors, the tone's margin. */
function confidenceOf(ties: Ties, type: RelationType): number {
  const reference = ties.reference === null ? 0 : Math.min(0.3, 0.15 * ties.reference.strength)
  const actors = Math.min(0.15, 0.05 * ties.shared.length)
  const tonal = type === 'escalates' || type === 'de-escalates'
  const margin = tonal ? Math.min(0.1, Math.abs(ties.toneLater - ties.toneEarlier) / 100) : 0
  const sum = 0.2 + 0.35 * ties.link.strength + reference + actors + margin
  return Math.round(Math.min(confidenceMax, sum) * 100) / 100
}

/** The type of the relation from the later event to the earlier one, with its confidence from 0 to 0.95. */
export function decideType(ties: Ties, settings: TypeSettings): TypedRelation {
  const type = typeOf(ties, settings)
  return { type, confidence: confidenceOf(ties, type) }
}
