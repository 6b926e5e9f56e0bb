/**
 * PLOVER's rules for what is announced or refused: cooperation to come is AGREE, a
 * retreat to come CONCEDE, an attack or sanction to come THREATEN, "will not withdraw"
 * REJECT. In go a type and the verb's group, out comes the type to record.
 */

import type { EventType } from '../model/action.ts'
import type { VerbGroup } from './verb-groups.ts'

const comingIsAgreed = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const comingIsThreatened = new Set<EventType>(['ASSAULT', 'SANCTION'])
/** Conflict that its own actor speaks of beforehand, or plans. */
const announcedIsThreatened = new Set<EventType>(['ASSAULT', 'SANCTION', 'COERCE'])
const refusable = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
])

export interface Settled {
  readonly eventType: EventType
  readonly negated: boolean
}

/** The type of an act as PLOVER counts it, given how the text speaks of it; `isOwnWord` where its actor says so. */
export function settle(eventType: EventType, group: VerbGroup, isOwnWord: boolean): Settled {
  const { negated, modality, governor } = group
  if (negated && refusable.has(eventType)) return { eventType: 'REJECT', negated: false }
  const isAnnounced = isOwnWord && (modality === 'plans' || modality === 'may')
  if (!negated && isAnnounced && announcedIsThreatened.has(eventType))
    return { eventType: 'THREATEN', negated }
  if (modality !== 'plans') return { eventType, negated }
  if (comingIsAgreed.has(eventType)) return { eventType: 'AGREE', negated }
  if (eventType === 'RETREAT') return { eventType: 'CONCEDE', negated }
  const isThreat =
    comingIsThreatened.has(eventType) || (governor >= 0 && announcedIsThreatened.has(eventType))
  return isThreat && !negated ? { eventType: 'THREATEN', negated } : { eventType, negated }
}
