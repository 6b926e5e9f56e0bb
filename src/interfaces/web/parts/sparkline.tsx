/**
 * Activity as twelve small bars, oldest first, drawn on the server. The text
 * alternative says the same in words: how many in all, and where the peak is.
 */

import { countOf } from './format.ts'

const barWidth = 5
const barGap = 2
const height = 20
/** A stretch with at least one article is seen even beside a peak of hundreds. */
const barHeightMin = 2

/** What the bars show, in words. */
export function describeActivity(activity: readonly number[]): string {
  const total = activity.reduce((sum, articles) => sum + articles, 0)
  const peak = Math.max(0, ...activity)
  if (total === 0) return 'No articles with a time.'
  const place = activity.lastIndexOf(peak) + 1
  const newest = activity.at(-1) ?? 0
  return `${countOf(total, 'article')} over ${activity.length} stretches of time; most (${peak}) in stretch ${place}; ${newest} in the newest.`
}

/** The bars; nothing where there is nothing to draw. */
export function Sparkline({ activity }: { activity: readonly number[] }) {
  const peak = Math.max(0, ...activity)
  if (peak === 0) return null
  const width = activity.length * (barWidth + barGap) - barGap
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{describeActivity(activity)}</title>
      {activity.map((articles, index) => {
        const tall = articles === 0 ? 0.75 : Math.max(barHeightMin, (articles / peak) * height)
        return (
          <rect
            class={index === activity.length - 1 ? 'bar newest' : 'bar'}
            x={index * (barWidth + barGap)}
            y={Number((height - tall).toFixed(2))}
            width={barWidth}
            height={Number(tall.toFixed(2))}
          />
        )
      })}
    </svg>
  )
}
