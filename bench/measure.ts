/**
 * Timing and tables for the benchmarks. A figure is the median of rounds over the same
 * work after a warm-up round, in which the compiler has seen the code and caches are
 * filled: medians are untouched by one slow round, which on a shared machine there is.
 */

/** One line of the result: `count` pieces of work took `milliseconds`. */
export interface Timing {
  readonly name: string
  readonly over: string
  readonly count: number
  /** For all pieces, the median of the rounds. */
  readonly milliseconds: number
}

/** The middle value, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[upper]! : (sorted[upper - 1]! + sorted[upper]!) / 2
}

/** Milliseconds of one round: the median of `rounds`, after one that is not counted. */
export function timeRounds(rounds: number, round: () => void): number {
  round()
  const taken: number[] = []
  for (let at = 0; at < rounds; at++) {
    const started = performance.now()
    round()
    taken.push(performance.now() - started)
  }
  return median(taken)
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}

/** A table of timings with the sum; the share is of an article's way through all of them. */
export function formatTimings(timings: readonly Timing[], articles: number): string {
  const total = timings.reduce((sum, timing) => sum + timing.milliseconds, 0)
  const share = (milliseconds: number) => `${((100 * milliseconds) / total).toFixed(1)}%`
  const perSecond = (count: number, milliseconds: number) =>
    milliseconds > 0 ? String(Math.round((1000 * count) / milliseconds)) : '-'
  return columns([
    ['step', 'over', 'pieces', 'ms/piece', 'ms/article', 'articles/s', 'share'],
    ...timings.map(({ name, over, count, milliseconds }) => [
      name,
      over,
      String(count),
      count > 0 ? (milliseconds / count).toFixed(3) : '-',
      (milliseconds / articles).toFixed(3),
      count > 0 ? perSecond(articles, milliseconds) : '-',
      share(milliseconds),
    ]),
    ['all', '', '', '', (total / articles).toFixed(3), perSecond(articles, total), '100.0%'],
  ])
}

/** The most memory the process has held so far, in MB (10^6 bytes). */
export function peakMegabytes(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)
}
