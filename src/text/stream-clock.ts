/**
 * The time of a stream, told by what it carries: the median of its last known
 * times. One article with a wrong year moves a median by a place, not by a year, so
 * it cannot make a window forget everything. Times are milliseconds since 1970.
 */

/** Odd, so that the median is one of the times; trades steadiness against delay. */
const TIMES_KEPT = 31

export class StreamClock {
  #times: number[] = []
  #next = 0
  #median: number | null = null

  /** Takes in one known time. */
  tick(time: number): void {
    this.#times[this.#next] = time
    this.#next = (this.#next + 1) % TIMES_KEPT
    const sorted = Float64Array.from(this.#times).sort()
    this.#median = sorted[sorted.length >> 1]!
  }

  /** The stream's time, or null before any is known. */
  get now(): number | null {
    return this.#median
  }
}

/** Milliseconds of an ISO time, or null for none and for what is no time. */
export function timeOf(iso: string | null): number | null {
  if (iso === null) return null
  const time = Date.parse(iso)
  return Number.isNaN(time) ? null : time
}
