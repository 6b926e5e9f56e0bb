/**
 * Writes the records of the events that a turn changed. A record is made from the
 * event's articles as they now stand, so it does not depend on how the articles
 * were batched: whatever changes an event makes its record anew.
 */

import { recordStep } from '../events/index.ts'
import type { EventNumber, FamilyId } from '../model/ids.ts'
import type { EventPlacement } from '../model/storyline.ts'
import type { Arrival, EventState, Turn } from './ports.ts'

/**
 * Articles a record is made from. More adds cost and no facts: one of each family
 * comes first, so a large event is still heard from all its origins.
 */
export const dossierMembersMax = 40

/** Makes and stores the records of every event that these arrivals touched and that has not ended. */
export async function recordEvents(turn: Turn, decided: readonly Arrival[]): Promise<void> {
  const touched = touchedEvents(decided)
  const others = (await turn.eventsOfFamilies(changedFamilies(decided))).filter(
    (event) => !touched.has(event),
  )
  const states: EventState[] = []
  for (const event of [...touched.keys(), ...others]) {
    const { members, articles, origins } = await turn.dossierMembers(event, dossierMembersMax)
    const record = recordStep.run({ event, members, articles, origins }, recordStep.settings).value
    const { changed, placement } = touched.get(event) ?? { changed: null, placement: null }
    const { storyline, links } = placement ?? { storyline: null, links: null }
    states.push({ event, record, changed, storyline, links })
  }
  await turn.putEvents(states)
}

/**
 * Families of which texts already stored are told of otherwise now: one has another place,
 * or all of them another family or origin. Each may be in an event that no newcomer joined.
 */
function changedFamilies(decided: readonly Arrival[]): readonly FamilyId[] {
  return decided.flatMap(({ family: { derivation, revised, merged } }) =>
    revised.length + merged.length > 0 ? [derivation.family, ...revised.map(({ family }) => family)] : [],
  )
}

/** The last arrival that touched an event, and the last word on where it stands. */
interface Touch {
  readonly changed: number
  readonly placement: EventPlacement | null
}

/** Events that took in or lost articles and have not ended, in the order in which they were first touched. */
function touchedEvents(decided: readonly Arrival[]): ReadonlyMap<EventNumber, Touch> {
  const touched = new Map<EventNumber, Touch>()
  for (const { arrival: changed, event: decision, storyline } of decided) {
    const { event, merged, moved } = decision
    const named = [event, ...merged.map(({ into }) => into), ...moved.flatMap(({ from, to }) => [from, to])]
    for (const one of named) touched.set(one, { changed, placement: touched.get(one)?.placement ?? null })
    for (const placement of [...storyline.others, storyline])
      touched.set(placement.event, { changed, placement })
    for (const { ended } of merged) touched.delete(ended)
  }
  return touched
}
