/**
 * Seeded randomness for the generated stream: mulberry32, 32 bits of state, good
 * enough for choosing words and far cheaper than writing them. A `Dice` can be made
 * from a seed and any number of labels, so that a report written an hour ago can be
 * written again, byte for byte, without having been kept.
 */

/** Mixes labels into a 32-bit seed; equal labels give equal seeds. */
export function seedFrom(...labels: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const label of labels) {
    hash = Math.imul(hash ^ (label | 0), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

/** Whatever chooses among alternatives: `pick(n)` is a whole number from 0 to n - 1. */
export interface Chooser {
  pick(count: number): number
}

export class Dice implements Chooser {
  private state: number

  constructor(...labels: readonly number[]) {
    this.state = seedFrom(...labels)
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  pick(count: number): number {
    return Math.floor(this.next() * count)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  of<T>(list: readonly T[]): T {
    return list[this.pick(list.length)]!
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.pick(high - low + 1)
  }

  /** Exponentially distributed with the given mean. */
  waiting(mean: number): number {
    return -Math.log(1 - this.next()) * mean
  }

  /** Different members of `list` in random order, `count` of them or all there are. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list]
    for (let place = 0; place < Math.min(count, left.length); place++) {
      const other = place + this.pick(left.length - place)
      const taken = left[other]!
      left[other] = left[place]!
      left[place] = taken
    }
    return left.slice(0, count)
  }
}
