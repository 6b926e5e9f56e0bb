/** The stream's time, from what a library lists. */

import { expect, it } from 'vitest'
import type { StorylineSummary } from './library.ts'
import { streamTime } from './stream-time.ts'

const now = new Date('2026-06-10T12:00:00.000Z')

async function check(lastTimes: readonly (string | null)[], expected: string) {
  const storylines = async () => lastTimes.map((lastAt) => ({ lastAt }) as StorylineSummary)
  expect((await streamTime({ storylines }, now)).toISOString()).toBe(expected)
}

it('is the time of the newest article', () =>
  check(['2011-03-02T09:00:00.000Z', '2011-01-01T00:00:00.000Z'], '2011-03-02T09:00:00.000Z'))
it('is not led by an article from the future', () =>
  check(['2099-01-01T00:00:00.000Z', '2026-06-09T09:00:00.000Z'], '2026-06-09T09:00:00.000Z'))
it('is the time now where nothing is stored or dated', async () => {
  await check([], now.toISOString())
  await check([null], now.toISOString())
})
