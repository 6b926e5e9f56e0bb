/**
 * Gathers what a run of decisions changes: newcomers, places in families, merges,
 * and the lines of the change history, one sentence each.
 */

import type { Change, ChangeKind } from '../model/change.ts'
import type { Derivation } from '../model/family.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../model/ids.ts'
import type { Arrival, Batch } from './ports.ts'

/** The batch for a turn; `decided` in order of arrival. */
export function toBatch(decided: readonly Arrival[]): Batch {
  const derivations = new Map<ArticleId, Derivation>()
  const familiesMerged = new Map<FamilyId, FamilyId>()
  const eventsMerged = new Map<EventNumber, EventNumber>()
  const storylinesMerged = new Map<StorylineId, StorylineId>()
  for (const { family, event, storyline } of decided) {
    for (const derivation of [family.derivation, ...family.revised])
      derivations.set(derivation.article, derivation)
    for (const ended of family.merged) familiesMerged.set(ended, family.derivation.family)
    for (const ended of event.merged) eventsMerged.set(ended, event.event)
    for (const ended of storyline.merged) storylinesMerged.set(ended, storyline.storyline)
  }
  return {
    arrivals: decided,
    familiesMerged,
    derivations: [...derivations.values()],
    eventsMerged,
    storylinesMerged,
    changes: decided.flatMap(changesOf),
  }
}

function changesOf(arrival: Arrival): Change[] {
  return [...familyChanges(arrival), ...eventChanges(arrival), ...storylineChanges(arrival)]
}

function familyChanges(arrival: Arrival): Change[] {
  const { derivation, merged } = arrival.family
  const changes: Change[] = []
  if (derivation.kind !== 'original') {
    const sure = Math.round(derivation.confidence * 100)
    changes.push(
      change(
        arrival,
        'family-grew',
        `${named(arrival)} is ${withArticle(derivation.kind)} of another article (${sure} % sure).`,
      ),
    )
  }
  const replaced = replacementOf(arrival)
  if (replaced) changes.push(change(arrival, 'original-replaced', replaced))
  for (const ended of merged) {
    changes.push(
      change(
        arrival,
        'family-merged',
        `Family ${ended} and ${derivation.family} share a text: they are one.`,
      ),
    )
  }
  return changes
}

/** Who took the original's place, or null: the arrival itself, or a member that it shows to be the source. */
function replacementOf(arrival: Arrival): string | null {
  const { revised } = arrival.family
  if (revised.some(({ derivedFrom }) => derivedFrom === arrival.article.id))
    return `${named(arrival)} came late and takes the place of the original.`
  if (revised.some(({ kind }) => kind === 'original'))
    return `${named(arrival)} shows that another article of its family is the original.`
  return null
}

function eventChanges(arrival: Arrival): Change[] {
  const { event, opened, similarity, merged } = arrival.event
  const near = similarity.toFixed(2)
  const first = opened
    ? change(
        arrival,
        'event-opened',
        `${named(arrival)} opened event ${event}; the nearest other event was too far (similarity ${near}).`,
      )
    : change(arrival, 'article-joined', `${named(arrival)} joined event ${event} (similarity ${near}).`)
  return [
    first,
    ...merged.map((ended) =>
      change(arrival, 'event-merged', `Event ${ended} is the same as event ${event}.`),
    ),
  ]
}

function storylineChanges(arrival: Arrival): Change[] {
  const { event, storyline } = arrival
  const ended = storyline.merged.map((id) =>
    change(
      arrival,
      'storyline-merged',
      `Storyline ${id} continues in ${storyline.storyline}: an event ties the two.`,
    ),
  )
  // A storyline bears the number of the event that opened it.
  if (!event.opened || storyline.storyline !== `s${event.event}`) return ended
  const opened = `Event ${event.event} is tied to no earlier event closely enough: it opens a storyline.`
  return [change(arrival, 'storyline-opened', opened), ...ended]
}

function change(arrival: Arrival, kind: ChangeKind, reason: string): Change {
  return {
    arrival: arrival.arrival,
    kind,
    article: arrival.article.id,
    event: arrival.event.event,
    family: arrival.family.derivation.family,
    storyline: arrival.storyline.storyline,
    reason,
  }
}

function named(arrival: Arrival): string {
  const { source, title } = arrival.article
  return source ? `“${title}” (${source})` : `“${title}”`
}

function withArticle(kind: Derivation['kind']): string {
  return kind === 'edited' ? 'an edited version' : `a ${kind}`
}
