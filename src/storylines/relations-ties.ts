/**
 * All that ties a later event to an earlier one, gathered from the two records: shared
 * actors, the time between, the sentence that refers back, tones and outcomes. The type
 * and the reason are both made from this and nothing else.
 */

import type { Actor } from '../model/actor.ts'
import type { Statement } from '../model/citation.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { EventLink } from '../model/storyline.ts'
import { findReference, type Reference } from './relations-references.ts'
import { graveOf, kindOf, type Reversal, reversedMatter, saysWorse, toneOf } from './relations-tone.ts'
import { contentWeights, matterShare } from './relations-words.ts'

export interface Ties {
  readonly later: EventRecord
  readonly earlier: EventRecord
  readonly link: EventLink
  /** Actors of both, most prominent in the later first. */
  readonly shared: readonly Actor[]
  /** Days from the earlier event's end to the later one's start, at least 0; null where either has no time. */
  readonly gapDays: number | null
  readonly reference: Reference | null
  /** How far the titles and summaries treat one matter, 0 to 1. */
  readonly matter: number
  /** -10 to 10. */
  readonly toneLater: number
  readonly toneEarlier: number
  /** The matter that came out the opposite way, with both outcomes. */
  readonly reversed: Reversal | null
  /** The sentence that makes the later event a grave one, or a step towards one another. */
  readonly grave: Statement | null
  readonly kind: Statement | null
  /** The earlier event was grave. */
  readonly wasGrave: boolean
  readonly worse: boolean
  /** The later event's main side answers one that acted on it in the earlier event. */
  readonly answers: boolean
}

const millisecondsADay = 86_400_000

function daysBetween(earlier: EventRecord, later: EventRecord): number | null {
  const end = earlier.to ?? earlier.from
  if (end === null || later.from === null) return null
  return Math.max(0, Math.round((Date.parse(later.from) - Date.parse(end)) / millisecondsADay))
}

function answersEarlier(later: EventRecord, earlier: EventRecord): boolean {
  const main = later.responses[0]
  if (main === undefined || main.recipient === null || main.eventType === 'STATEMENT') return false
  return earlier.responses.some(
    ({ actor, recipient, eventType }) =>
      eventType !== 'STATEMENT' && actor === main.recipient && recipient === main.actor,
  )
}

function toldWords(record: EventRecord): Map<string, number> {
  return contentWeights([record.title, ...record.summary].map(({ text }) => text).join(' '))
}

/** Gathers the ties of one pair. Linear in the records. */
export function gatherTies(later: EventRecord, earlier: EventRecord, link: EventLink): Ties {
  const before = new Set(earlier.actors.map(({ id }) => id))
  return {
    later,
    earlier,
    link,
    shared: later.actors.filter(({ id }) => before.has(id)),
    gapDays: daysBetween(earlier, later),
    reference: findReference(later, earlier),
    matter: matterShare(toldWords(later), toldWords(earlier)),
    toneLater: toneOf(later),
    toneEarlier: toneOf(earlier),
    reversed: reversedMatter(later, earlier),
    grave: graveOf(later),
    kind: kindOf(later),
    wasGrave: graveOf(earlier) !== null,
    worse: saysWorse(later),
    answers: answersEarlier(later, earlier),
  }
}
