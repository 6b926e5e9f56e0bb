import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePublished } from './dates.ts'

describe('parsePublished', () => {
  it.each([
    ['2026-06-08T09:30:00Z', '2026-06-08T09:30:00.000Z', 'time'],
    ['2026-06-08T09:30:00.123456+02:00', '2026-06-08T07:30:00.123Z', 'time'],
    ['2026-06-08T09:30:00-0500', '2026-06-08T14:30:00.000Z', 'time'],
    ['2026-06-08 09:30', '2026-06-08T09:30:00.000Z', 'time'],
    ['2026-06-08', '2026-06-08T00:00:00.000Z', 'day'],
    ['20260608', '2026-06-08T00:00:00.000Z', 'day'],
    ['Mon, 08 Jun 2026 09:30:00 +0200', '2026-06-08T07:30:00.000Z', 'time'],
    ['Mon, 8 Jun 2026 09:30:00 GMT', '2026-06-08T09:30:00.000Z', 'time'],
    ['June 8, 2026 3:04 PM EDT', '2026-06-08T19:04:00.000Z', 'time'],
    ['Published 12:15 a.m. ET, Mon June 8, 2026', '2026-06-08T05:15:00.000Z', 'time'],
    ['Fri 6:45 PM, Feb 16, 2018', '2018-02-16T18:45:00.000Z', 'time'],
    ['8 June 2026', '2026-06-08T00:00:00.000Z', 'day'],
    ['Sept. 8, 2026', '2026-09-08T00:00:00.000Z', 'day'],
    ['08.06.2026', '2026-06-08T00:00:00.000Z', 'day'],
    ['25/06/2026', '2026-06-25T00:00:00.000Z', 'day'],
    ['06/25/2026', '2026-06-25T00:00:00.000Z', 'day'],
    ['1780911000', '2026-06-08T09:30:00.000Z', 'time'],
  ])('reads %s', (text, publishedAt, publishedPrecision) => {
    expect(parsePublished(text)).toEqual({ publishedAt, publishedPrecision })
  })

  it.each([
    '20266-06-08',
    '2026-13-01',
    '2026-02-30',
    '1066-10-14',
    '06/07/2026',
    'yesterday',
    '',
    '2026-06-08T25:00Z',
  ])('refuses %s', (text) => {
    expect(parsePublished(text)).toBeNull()
  })

  it('reads back every time that it writes', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        expect(parsePublished(date.toISOString())?.publishedAt).toBe(date.toISOString())
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parsePublished(text)))
  })
})
