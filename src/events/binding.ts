/**
 * What binds the clusterer from outside, kept up to date with its own decisions until
 * it is told anew: which number a new event gets, which events must not merge, which
 * articles must stay. A person's decision stands; the machine asks here first.
 */

import type { EventDecision } from '../model/event.ts'
import { type EventBounds, nothingBinds } from '../model/event-bounds.ts'
import type { ArticleId, EventNumber } from '../model/ids.ts'

export class Binding {
  readonly #bounds: EventBounds
  readonly #held: ReadonlySet<ArticleId>
  readonly #whole: Set<EventNumber>
  /** Former numbers that are given again. */
  readonly #given = new Set<EventNumber>()
  readonly #apart = new Map<EventNumber, Set<EventNumber>>()

  constructor(bounds: EventBounds = nothingBinds) {
    const { held, whole, apart } = bounds.pins
    this.#bounds = bounds
    this.#held = new Set(held.map(({ article }) => article))
    this.#whole = new Set(whole)
    for (const [one, other] of apart) {
      this.#apartFrom(one).add(other)
      this.#apartFrom(other).add(one)
    }
  }

  /**
   * The number of an event that `opener` opens (of a split the first article that left),
   * where `last` is the highest that the clusterer has given.
   */
  numberFor(opener: ArticleId, last: number): EventNumber {
    const former = this.#bounds.formerNumbers.get(opener)?.find((number) => !this.#given.has(number))
    return former ?? ((Math.max(last, this.#bounds.lastNumber) + 1) as EventNumber)
  }

  /** False where a person holds the two apart. */
  mayMerge(one: EventNumber, other: EventNumber): boolean {
    return !this.#apart.get(one)?.has(other)
  }

  /** False where a person put the article there, or made the event whole. */
  mayLeave(article: ArticleId, event: EventNumber): boolean {
    return !this.#held.has(article) && !this.#whole.has(event)
  }

  /** Takes in a decision: what holds for an event that ended holds for its heir. */
  follow({ event, merged, moved }: EventDecision): void {
    if (this.#bounds.formerNumbers.size > 0) {
      for (const given of [event, ...moved.map(({ to }) => to)]) this.#given.add(given)
    }
    for (const { ended, into } of merged) {
      if (this.#whole.delete(ended)) this.#whole.add(into)
      for (const other of this.#apart.get(ended) ?? []) {
        this.#apartFrom(into).add(other)
        this.#apartFrom(other).add(into)
      }
    }
  }

  #apartFrom(event: EventNumber): Set<EventNumber> {
    const known = this.#apart.get(event) ?? new Set<EventNumber>()
    this.#apart.set(event, known)
    return known
  }
}
