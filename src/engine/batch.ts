/**
 * Gathers what a run of decisions changes: newcomers, places in families, merges,
 * and the lines of the change history, one sentence each.
 */

import type { Change, ChangeKind } from '../model/change.ts'
import type { Derivation } from '../model/family.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../model/ids.ts'
import type { Arrival, Batch } from './ports.ts'
import { mergeReason, moveReason } from './repair-reasons.ts'

/** The batch for a turn; `decided` in order of arrival. */
export function toBatch(decided: readonly Arrival[]): Batch {
  const derivations = new Map<ArticleId, Derivation>()
  const familiesMerged = new Map<FamilyId, FamilyId>()
  const eventsMerged = new Map<EventNumber, EventNumber>()
  const articlesMoved = new Map<ArticleId, EventNumber>()
  const storylinesMerged = new Map<StorylineId, StorylineId>()
  for (const { family, event, storyline } of decided) {
    for (const derivation of [family.derivation, ...family.revised])
      derivations.set(derivation.article, derivation)
    for (const ended of family.merged) familiesMerged.set(ended, family.derivation.family)
    for (const { ended, into } of event.merged) eventsMerged.set(ended, into)
    for (const { articles, to } of event.moved) for (const moved of articles) articlesMoved.set(moved, to)
    for (const { ended, into } of storyline.merged) storylinesMerged.set(ended, into)
  }
  return {
    arrivals: decided,
    familiesMerged,
    derivations: [...derivations.values()],
    eventsMerged,
    articlesMoved,
    storylinesMerged,
    changes: decided.flatMap(changesOf),
  }
}

function changesOf(arrival: Arrival): Change[] {
  return [...familyChanges(arrival), ...eventChanges(arrival), ...storylineChanges(arrival)]
}

function familyChanges(arrival: Arrival): Change[] {
  const { derivation, revised, merged } = arrival.family
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
  for (const other of revised) {
    if (other.derivedFrom === arrival.article.id) {
      changes.push(
        change(
          arrival,
          'original-replaced',
          `${named(arrival)} came late and takes the place of the original.`,
        ),
      )
      break
    }
  }
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

function eventChanges(arrival: Arrival): Change[] {
  const { event, opened, similarity } = arrival.event
  const near = similarity.toFixed(2)
  const own = opened
    ? change(
        arrival,
        'event-opened',
        `${named(arrival)} opened event ${event}; the nearest other event was too far (similarity ${near}).`,
      )
    : change(arrival, 'article-joined', `${named(arrival)} joined event ${event} (similarity ${near}).`)
  return [...repairChanges(arrival), own]
}

/** Merges and moves, which concern two events each. */
function repairChanges(arrival: Arrival): Change[] {
  const { merged, moved } = arrival.event
  const common = { arrival: arrival.arrival, article: arrival.article.id, family: null, storyline: null }
  const merges = merged.map((merge): Change => {
    const { into: event, ended: otherEvent } = merge
    return { ...common, kind: 'event-merged', event, otherEvent, reason: mergeReason(merge) }
  })
  const moves = moved.map((move): Change => {
    const { to: event, from: otherEvent, opened } = move
    const kind = opened ? 'event-split' : 'articles-moved'
    return { ...common, kind, event, otherEvent, reason: moveReason(move) }
  })
  return [...merges, ...moves]
}

function storylineChanges(arrival: Arrival): Change[] {
  const { event, storyline } = arrival
  const ended = storyline.merged.map(({ ended: id, into }) =>
    change(arrival, 'storyline-merged', `Storyline ${id} continues in ${into}: an event ties the two.`),
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
    otherEvent: null,
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
