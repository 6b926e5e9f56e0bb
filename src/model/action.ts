/**
 * An action: who did what to whom, typed as in PLOVER (2021 list), with our own
 * STATEMENT and APPEAL. The span is the clause that says so.
 */

import type { ActorId } from './ids.ts'
import type { Span } from './span.ts'

export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'STATEMENT',
  'APPEAL',
] as const

export type EventType = (typeof eventTypes)[number]

export type Modality = 'did' | 'plans' | 'may' | 'urged'

/** Where the text names the actor: before its verb, after "by", or as the owner of a noun of action. */
export interface ActorName extends Span {
  readonly as: 'subject' | 'agent' | 'owner'
}

export interface Action extends Span {
  readonly eventType: EventType
  readonly actor: ActorId | null
  readonly recipient: ActorId | null
  /** Sides as ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly recipientCountry: string | null
  readonly negated: boolean
  readonly modality: Modality
  /** `military`, `diplomatic`, `economic`, `legal`, … or null. */
  readonly context: string | null
  /** The word that carries the action. */
  readonly trigger: Span
  /** Absent where a pronoun, or the clause before, stands for the actor. */
  readonly name?: ActorName
}
