/**
 * The rules that event decisions keep (`model/event.ts`), checked one decision after
 * another: whatever clusterer makes them, engine and store rest on these. Throws at the
 * first breach and says which.
 */

import type { ArticleMove, EventDecision, EventMerge } from '../../src/model/event.ts'
import type { ArticleId, EventNumber } from '../../src/model/ids.ts'

/** What stands after the decisions so far. */
export class EventRules {
  /** The articles of every event that has not ended, in order of arrival. */
  readonly events = new Map<EventNumber, ArticleId[]>()
  readonly heirs = new Map<EventNumber, EventNumber>()
  readonly #given = new Set<EventNumber>()

  /** Checks and takes in the next decision. */
  add(decision: EventDecision): void {
    const { article, event, opened, merged, moved, cites } = decision
    for (const merge of merged) this.#merge(merge)
    for (const move of moved) this.#move(move)
    if (opened) this.#open(event)
    this.#live(event, 'the article goes to')
    this.events.get(event)!.push(article)
    for (const { from } of moved) {
      if (this.events.get(from)!.length === 0) throw new Error(`moves leave event ${from} without articles`)
    }
    for (const cited of cites) {
      this.#live(cited, 'cites')
      if (cited === event) throw new Error(`article ${article} cites its own event ${event}`)
    }
    if (cites.some((cited, place) => place > 0 && cited <= cites[place - 1]!)) {
      throw new Error(`cited events are not ascending: ${cites.join(', ')}`)
    }
  }

  #live(event: EventNumber, what: string): void {
    if (!this.events.has(event)) throw new Error(`${what} event ${event}, which is not there or has ended`)
  }

  #open(event: EventNumber): void {
    if (this.#given.has(event)) throw new Error(`opens event ${event}, which was given before`)
    this.#given.add(event)
    this.events.set(event, [])
  }

  #merge({ ended, into }: EventMerge): void {
    this.#live(ended, 'ends')
    this.#live(into, 'merges into')
    if (into >= ended) throw new Error(`event ${ended} ends in ${into}, which has a higher number`)
    this.events.get(into)!.push(...this.events.get(ended)!)
    this.events.delete(ended)
    this.heirs.set(ended, into)
  }

  #move({ articles, from, to, opened }: ArticleMove): void {
    if (opened) this.#open(to)
    this.#live(from, 'moves from')
    this.#live(to, 'moves to')
    if (from === to || articles.length === 0) throw new Error(`moves nothing: ${from} to ${to}`)
    const held = this.events.get(from)!
    for (const article of articles) {
      const at = held.indexOf(article)
      if (at < 0) throw new Error(`moves ${article}, which is not in event ${from}`)
      held.splice(at, 1)
      this.events.get(to)!.push(article)
    }
  }
}
