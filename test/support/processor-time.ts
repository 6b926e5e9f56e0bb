/**
 * What work costs, in processor time rather than the clock's, as other tests run beside
 * it; and how much more it costs for more of something. Tests compare costs within one
 * run: limits in seconds would tell of the machine, and stand in benchmarks.
 */

const runs = 3

/** Milliseconds of processor time of this process, in user and system together. */
export function processorMilliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * How many times as much the second costs as the first: the least of three runs of each,
 * in turns, since noise only adds. `few` should cost some milliseconds at least.
 */
export function costRatio(few: () => void, many: () => void): number {
  const costs = Array.from({ length: runs }, () => [processorMilliseconds(few), processorMilliseconds(many)])
  const least = (side: 0 | 1) => Math.min(...costs.map((pair) => pair[side]!))
  return least(1) / least(0)
}
