/**
 * Decisions in order of arrival in, where every article and event stands after them
 * out: merges lead on, moves and splits are followed. The store does the same with
 * tables; the pipe `cluster`, the benches and the tests do it here, in memory.
 *
 * An article that a decision names is where the last one put it, or where that event
 * led since: an ended event is never named again, so the order in which merges are
 * followed does not matter.
 */

import type { EventDecision } from '../model/event.ts'
import { follow } from '../model/heirs.ts'
import type { ArticleId, EventNumber, StorylineId } from '../model/ids.ts'
import type { ArticleLayers } from '../model/layers.ts'

export class Standing {
  readonly #articles = new Map<ArticleId, EventNumber>()
  readonly #events = new Map<EventNumber, EventNumber>()
  readonly #placed = new Map<EventNumber, StorylineId>()
  readonly #storylines = new Map<StorylineId, StorylineId>()

  /** Takes in what was decided on one article; in order of arrival, each once. */
  add({ event, storyline }: Pick<ArticleLayers, 'event' | 'storyline'>): void {
    this.addEvent(event)
    for (const { ended, into } of storyline.merged) this.#storylines.set(ended, into)
    for (const place of [...storyline.others, storyline]) this.#placed.set(place.event, place.storyline)
  }

  /** The same where storylines do not matter. */
  addEvent({ article, event, merged, moved }: EventDecision): void {
    for (const { ended, into } of merged) this.#events.set(ended, into)
    for (const { articles, to } of moved) for (const one of articles) this.#articles.set(one, to)
    this.#articles.set(article, event)
  }

  /** The event that a number stands for now: itself, or the one it merged into. */
  heirOf(event: EventNumber): EventNumber {
    return follow(this.#events, event)
  }

  /** The event that holds the article now; null where no decision was on it. */
  eventOf(article: ArticleId): EventNumber | null {
    const event = this.#articles.get(article)
    return event === undefined ? null : this.heirOf(event)
  }

  /** The storyline that an event is in now; null where it has none. */
  storylineOf(event: EventNumber): StorylineId | null {
    const storyline = this.#placed.get(this.heirOf(event))
    return storyline === undefined ? null : follow(this.#storylines, storyline)
  }
}
