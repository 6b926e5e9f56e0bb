/** The status of an event, from its flow and a time. */

import { expect, it } from 'vitest'
import { statusAt } from './event-status.ts'

const now = new Date('2026-11-22T11:30:00.000Z')

function check(
  lastAt: string | null,
  expected: string | null,
  more: { firstAt?: string; articles?: number } = {},
) {
  expect(statusAt({ firstAt: more.firstAt ?? lastAt, lastAt, articles: more.articles ?? 1 }, now)).toBe(
    expected,
  )
}

it('is developing for two days, quiet for a month, then ended', () => {
  check('2026-11-21T11:30:00.000Z', 'developing')
  check('2026-11-19T11:30:00.000Z', 'quiet')
  check('2026-10-24T11:30:00.000Z', 'quiet')
  check('2026-01-10T11:30:00.000Z', 'ended')
})
it('is developing for twice its pace where it is told slowly', () => {
  check('2026-11-18T11:30:00.000Z', 'developing', { firstAt: '2026-11-12T11:30:00.000Z', articles: 4 })
  check('2026-11-18T11:30:00.000Z', 'quiet', { firstAt: '2026-11-17T11:30:00.000Z', articles: 40 })
  check('2026-11-05T11:30:00.000Z', 'quiet', { firstAt: '2026-08-05T11:30:00.000Z', articles: 4 })
})
it('is not known without a time', () => check(null, null))
