/**
 * When things happen in the generated stream. Storylines start at the sorted points of
 * a uniform distribution, made one after the other, so that none is made before its
 * time; an event's reports come quickly at first and then more slowly; follow-ups come
 * after days. A binary heap holds only what is under way, so memory depends on how
 * much happens at once, never on the length of the stream.
 */

import type { Dice } from './random.ts'

/** A binary heap by time, then by order of insertion, so that ties are settled. */
export class Agenda<T> {
  private readonly entries: { at: number; order: number; due: T }[] = []
  private inserted = 0

  get size(): number {
    return this.entries.length
  }

  /** The earliest time; infinite where nothing is planned. */
  get nextAt(): number {
    return this.entries[0]?.at ?? Number.POSITIVE_INFINITY
  }

  add(at: number, due: T): void {
    const entry = { at, order: this.inserted++, due }
    let place = this.entries.push(entry) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.before(place, above)) break
      this.swap(place, above)
      place = above
    }
  }

  /** Takes the earliest; the agenda must not be empty. */
  take(): { at: number; due: T } {
    const first = this.entries[0]!
    const last = this.entries.pop()!
    if (this.entries.length > 0) {
      this.entries[0] = last
      this.sink()
    }
    return first
  }

  private sink(): void {
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      if (left >= this.entries.length) return
      const least = left + 1 < this.entries.length && this.before(left + 1, left) ? left + 1 : left
      if (!this.before(least, place)) return
      this.swap(place, least)
      place = least
    }
  }

  private before(a: number, b: number): boolean {
    const one = this.entries[a]!
    const other = this.entries[b]!
    return one.at < other.at || (one.at === other.at && one.order < other.order)
  }

  private swap(a: number, b: number): void {
    const kept = this.entries[a]!
    this.entries[a] = this.entries[b]!
    this.entries[b] = kept
  }
}

/** The next of `left` sorted uniform points between `from` and `end`. */
export function nextOfSorted(dice: Dice, from: number, end: number, left: number): number {
  return from + (end - from) * (1 - (1 - dice.next()) ** (1 / left))
}

/**
 * How many of `articlesLeft` the next of `storylinesLeft` storylines has: 0.3 to 2
 * times its share, the last all that is left, so that the sum is exact.
 */
export function nextBudget(dice: Dice, articlesLeft: number, storylinesLeft: number): number {
  if (storylinesLeft <= 1) return articlesLeft
  const share = articlesLeft / storylinesLeft
  const wanted = Math.round(share * (0.3 + 1.7 * dice.next() ** 1.4))
  return Math.max(1, Math.min(wanted, articlesLeft - storylinesLeft + 1))
}

/** Splits a storyline's articles over its events, the first the largest on average. */
export function splitBudget(dice: Dice, budget: number): number[] {
  const events = Math.max(1, Math.min(8, Math.round(budget / 13 + dice.next() * 2 - 1)))
  const weights = Array.from({ length: events }, (_, at) => (0.3 + dice.next()) / (1 + at * 0.25))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const counts = weights.map((weight) => Math.floor((budget * weight) / sum))
  counts[0] = counts[0]! + budget - counts.reduce((total, count) => total + count, 0)
  return counts.filter((count) => count > 0)
}
