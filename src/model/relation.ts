/**
 * A typed relation between two events, from the later to the earlier, with what it
 * rests on. The reason is written from these parts and names both events by number.
 */

import type { Citation } from './citation.ts'
import type { ActorId, EventNumber } from './ids.ts'

export const relationTypes = [
  'continues',
  'escalates',
  'de-escalates',
  'reverses',
  'responds-to',
  'causes',
  'parallel',
  'background',
] as const

export type RelationType = (typeof relationTypes)[number]

export interface Relation {
  readonly from: EventNumber
  readonly to: EventNumber
  readonly type: RelationType
  /** 0 to 1. */
  readonly confidence: number
  /** Two or three sentences for people. */
  readonly reason: string
  readonly evidence: readonly Citation[]
  readonly sharedActors: readonly ActorId[]
  readonly sharedTerms: readonly string[]
}
