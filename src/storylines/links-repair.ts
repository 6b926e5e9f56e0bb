/**
 * What an event decision changes among the linked events: those that merged become one,
 * a split carves a new one out, and the article is added to its own. All of it on
 * copies, so that `decide` can look at it and leave the state as it was; `apply` then
 * puts the copies in place.
 *
 * Texts are not kept, so what a split takes along is not known word by word: the new
 * event begins with its share of the old one's vector, and the two grow apart with the
 * articles that come. That is this part's known failure.
 */

import type { ArticleMove, EventDecision, EventMerge } from '../model/event.ts'
import type { EventNumber, StorylineId } from '../model/ids.ts'
import type { LinkedEvent } from './links-vectors.ts'
import { absorb, carve, copyOf, startEvent } from './links-vectors.ts'

/** The part of the state that is read here. */
export interface LinkedEvents {
  readonly events: ReadonlyMap<EventNumber, LinkedEvent>
  /** Events that merged, each with its heir, which may have merged since. */
  readonly ended: ReadonlyMap<EventNumber, EventNumber>
}

/** The events that a decision touches, as they are after it. */
export interface Repaired {
  readonly events: ReadonlyMap<EventNumber, LinkedEvent>
  readonly ended: ReadonlyMap<EventNumber, EventNumber>
  /** Those that merges or moves changed, ascending, without any that ended. */
  readonly repaired: readonly EventNumber[]
  /** Pairs of storylines that now share an event; the two of a pair may be one. */
  readonly joined: readonly (readonly [StorylineId, StorylineId])[]
}

/** The decision's merges and moves on copies of the events; the article itself is not added yet. */
export function repairEvents(known: LinkedEvents, decision: EventDecision): Repaired {
  const events = new Map<EventNumber, LinkedEvent>()
  const ended = new Map<EventNumber, EventNumber>()
  const joined: (readonly [StorylineId, StorylineId])[] = []
  const at = (event: EventNumber) => {
    const found = events.get(event) ?? copyOf(known.events.get(event) ?? startEvent(event))
    events.set(event, found)
    return found
  }
  for (const merge of decision.merged) joined.push(mergeInto(at, merge))
  for (const merge of decision.merged) {
    events.delete(merge.ended)
    ended.set(merge.ended, merge.into)
  }
  for (const move of decision.moved) moveBetween(at, move)
  const repaired = [...events.keys()].sort((a, b) => a - b)
  return { events, ended, repaired, joined }
}

type Find = (event: EventNumber) => LinkedEvent

function mergeInto(at: Find, { ended, into }: EventMerge): readonly [StorylineId, StorylineId] {
  const [survivor, other] = [at(into), at(ended)]
  absorb(survivor, other)
  return [survivor.storyline, other.storyline]
}

function moveBetween(at: Find, { articles, from, to, opened }: ArticleMove): void {
  const share = articles.length / Math.max(articles.length, at(from).articles)
  if (opened && at(to).articles === 0) carve(at(from), at(to), share, articles.length)
  else {
    at(from).articles -= articles.length
    at(to).articles += articles.length
  }
}

/** The event that a number stands for after the decision. */
export function heirIn(known: LinkedEvents, after: Pick<Repaired, 'ended'>, event: EventNumber): EventNumber {
  let at = event
  for (;;) {
    const next = after.ended.get(at) ?? known.ended.get(at)
    if (next === undefined) return at
    at = next
  }
}
