/**
 * Gathers what a run of decisions changes: newcomers, places in families, merges,
 * and the lines of the change history, one sentence each. What these say of earlier
 * articles, they say by name: `namedEarlier` tells which names must be looked up.
 */

import type { Change, ChangeKind } from '../model/change.ts'
import type { Derivation } from '../model/family.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../model/ids.ts'
import type { Arrival, ArticleName, Batch } from './ports.ts'
import { mergeReason, moveReason } from './repair-reasons.ts'

/** Names of articles by id; one that is missing is spoken of without its name. */
type Names = ReadonlyMap<ArticleId, ArticleName>

/** Earlier articles that the history of these decisions speaks of: originals, and the first text of each family that ended. */
export function namedEarlier(decided: readonly Arrival[]): readonly ArticleId[] {
  const fresh = new Set(decided.map(({ article }) => article.id))
  const named = decided.flatMap(({ family: { derivation, revised, merged } }) => [
    ...[derivation, ...revised].flatMap(({ article, derivedFrom }) =>
      derivedFrom === null ? [] : [article, derivedFrom],
    ),
    ...merged.map(openerOf),
  ])
  return [...new Set(named)].filter((article) => !fresh.has(article))
}

/** The batch for a turn; `decided` in order of arrival, `earlier` the names of articles before them. */
export function toBatch(decided: readonly Arrival[], earlier: Names = new Map()): Batch {
  const names = new Map([...earlier, ...decided.map(({ article }) => [article.id, article] as const)])
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
    changes: decided.flatMap((arrival) => changesOf(arrival, names)),
  }
}

function changesOf(arrival: Arrival, names: Names): Change[] {
  return [...familyChanges(arrival, names), ...eventChanges(arrival), ...storylineChanges(arrival)]
}

function familyChanges(arrival: Arrival, names: Names): Change[] {
  const { derivation, revised, merged } = arrival.family
  const { derivedFrom, kind, confidence } = derivation
  const changes: Change[] = []
  if (derivedFrom !== null) {
    const sure = Math.round(confidence * 100)
    const grew = `${named(arrival.article)} is ${withArticle(kind)} of ${nameOf(derivedFrom, names)} (${sure} % sure).`
    changes.push(change(arrival, 'family-grew', grew))
  }
  const replaced = revised.find((other) => other.derivedFrom === arrival.article.id)
  if (replaced !== undefined) {
    const reason = `${named(arrival.article)} came late and takes the place of ${nameOf(replaced.article, names)} as the original.`
    changes.push(change(arrival, 'original-replaced', reason))
  }
  for (const ended of merged) {
    const reason = `${named(arrival.article)} ties the family of ${nameOf(openerOf(ended), names)} (${ended}) to this one: they are one, and the id ${derivation.family} stays.`
    changes.push(change(arrival, 'family-merged', reason))
  }
  return changes
}

/** A family bears the id of its first text. */
function openerOf(family: FamilyId): ArticleId {
  return family.slice('f-'.length) as ArticleId
}

function eventChanges(arrival: Arrival): Change[] {
  const { event, opened, similarity } = arrival.event
  const near = similarity.toFixed(2)
  const own = opened
    ? change(
        arrival,
        'event-opened',
        `${named(arrival.article)} opened event ${event}; the nearest other event was too far (similarity ${near}).`,
      )
    : change(
        arrival,
        'article-joined',
        `${named(arrival.article)} joined event ${event} (similarity ${near}).`,
      )
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

function named({ title, source }: ArticleName): string {
  return source ? `“${title}” (${source})` : `“${title}”`
}

function nameOf(article: ArticleId, names: Names): string {
  const name = names.get(article)
  return name === undefined ? 'another article' : named(name)
}

function withArticle(kind: Derivation['kind']): string {
  return kind === 'edited' ? 'an edited version' : `a ${kind}`
}
