/**
 * Writes the records of the events that a turn changed. A record is made from the
 * event's articles as they now stand, so it does not depend on how the articles
 * were batched: whatever changes an event makes its record anew.
 */

import { recordStep } from '../events/index.ts'
import type { EventNumber } from '../model/ids.ts'
import type { StorylineDecision } from '../model/storyline.ts'
import type { Arrival, EventState, Turn } from './ports.ts'

/**
 * Articles a record is made from. More adds cost and no facts: one of each family
 * comes first, so a large event is still heard from all its origins.
 */
export const dossierMembersMax = 40

/** Makes and stores the records of every event that these arrivals touched. */
export async function recordEvents(turn: Turn, decided: readonly Arrival[]): Promise<void> {
  const latest = new Map<EventNumber, StorylineDecision>()
  for (const { event, storyline } of decided) latest.set(event.event, storyline)
  const revised = decided.flatMap(({ family }) => family.revised.map((derivation) => derivation.article))
  const others = (await turn.eventsOf(revised)).filter((event) => !latest.has(event))
  const states: EventState[] = []
  for (const event of [...latest.keys(), ...others]) {
    const { members, articles, origins } = await turn.dossierMembers(event, dossierMembersMax)
    const record = recordStep.run({ event, members, articles, origins }, recordStep.settings).value
    const decision = latest.get(event)
    states.push({ event, record, storyline: decision?.storyline ?? null, links: decision?.links ?? null })
  }
  await turn.putEvents(states)
}
