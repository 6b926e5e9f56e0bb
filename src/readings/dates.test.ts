/** The dates reader, on sentences of our own; published on Tuesday 8 October 2024. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLayer } from '../../test/quality/readings-fixture.ts'

const tuesday = '2024-10-08T12:00:00.000Z'

function dates(text: string, publishedAt: string | null = tuesday): unknown[] {
  return readLayer('dates', text, publishedAt).map(({ start, end, from, to }) =>
    from === to ? [text.slice(start, end), from] : [text.slice(start, end), from, to],
  )
}

test('days are read month first, day first, and in tokens apart', () => {
  expect(dates('On March 27 , 2008 and the 4th of May 2009; Monday, June 21st, 2010; 2 Jan. 2011.')).toEqual([
    ['March 27 , 2008', '2008-03-27'],
    ['4th of May 2009', '2009-05-04'],
    ['Monday, June 21st, 2010', '2010-06-21'],
    ['2 Jan. 2011', '2011-01-02'],
  ])
  expect(dates('Seen 2010-04-20, 4/20/2010, 20/4/2010 and 20.04.2010.')).toEqual([
    ['2010-04-20', '2010-04-20'],
    ['4/20/2010', '2010-04-20'],
    ['20/4/2010', '2010-04-20'],
    ['20.04.2010', '2010-04-20'],
  ])
})

test('ranges, months, years, decades, seasons and quarters are whole', () => {
  expect(dates("April 20-22, 2010, March to May 2011, in 2006-07, the 1990s, the early 1900's.")).toEqual([
    ['April 20-22, 2010', '2010-04-20', '2010-04-22'],
    ['March to May 2011', '2011-03-01', '2011-05-31'],
    ['2006-07', '2006-01-01', '2007-12-31'],
    ['1990s', '1990-01-01', '1999-12-31'],
    ["1900's", '1900-01-01', '1909-12-31'],
  ])
  expect(dates('In the summer of 2012, the fourth quarter of last year and April of this year.')).toEqual([
    ['summer of 2012', '2012-06-01', '2012-08-31'],
    ['fourth quarter of last year', '2023-10-01', '2023-12-31'],
    ['April of this year', '2024-04-01', '2024-04-30'],
  ])
})

test('what leads in a month does not narrow it, and listed months share a year', () => {
  expect(dates('Built in late June, in mid-May and in September and October of 2007.')).toEqual([
    ['June', '2024-06-01', '2024-06-30'],
    ['May', '2024-05-01', '2024-05-31'],
    ['September', '2007-09-01', '2007-09-30'],
    ['October of 2007', '2007-10-01', '2007-10-31'],
  ])
})

test('a weekday is the past one unless its clause looks ahead', () => {
  const day = (text: string) => (dates(text)[0] as unknown[])[1]
  expect(day('They met on Friday.')).toBe('2024-10-04')
  expect(day('She said Friday that talks will go on.')).toBe('2024-10-04')
  expect(day('The talks will be held on Friday.')).toBe('2024-10-11')
  expect(day('He is scheduled to speak Friday.')).toBe('2024-10-11')
  expect(day('Rain is forecast through Friday.')).toBe('2024-10-11')
  expect(day('It may be back, but on Friday it stopped.')).toBe('2024-10-04')
  expect(day('Last Tuesday was calm.')).toBe('2024-10-01')
  expect(day('A vote on Tuesday failed.')).toBe('2024-10-08')
})

test('a day or month without a year is the last one, or the coming one ahead', () => {
  expect(dates('The dam broke on November 22.')).toEqual([['November 22', '2023-11-22']])
  expect(dates('The dam will open on November 22.')).toEqual([['November 22', '2024-11-22']])
  expect(dates('It has rained since December.')).toEqual([['December', '2023-12-01', '2023-12-31']])
  expect(dates('It happened last August.')).toEqual([['last August', '2024-08-01', '2024-08-31']])
})

test('relative days are counted in the unit that is named', () => {
  expect(dates('Two days ago, three weeks ago, a couple of months ago, a decade ago.')).toEqual([
    ['Two days ago', '2024-10-06'],
    ['three weeks ago', '2024-09-16', '2024-09-22'],
    ['a couple of months ago', '2024-08-01', '2024-08-31'],
    ['a decade ago', '2014-01-01', '2014-12-31'],
  ])
  expect(
    dates('Late last night, yesterday morning, over the weekend, earlier this month, next year.'),
  ).toEqual([
    ['last night', '2024-10-07'],
    ['yesterday morning', '2024-10-07'],
    ['weekend', '2024-10-05', '2024-10-06'],
    ['this month', '2024-10-01', '2024-10-31'],
    ['next year', '2025-01-01', '2025-12-31'],
  ])
})

test.each([
  'It lasted for the past two weeks, the last year and three days.',
  'Olwen May met April Jones on the March on Rome.',
  'One Sunday the Friday before the game was on the Sunday talk shows.',
  'About 2000 people paid 1999 dollars at 2015 GMT.',
  'Every Friday in recent weeks, the next day and a year earlier.',
  'In his 40s he read USA Today.',
])('nothing is dated in: %s', (text) => {
  expect(dates(text)).toEqual([])
})

test('without a day of publication only what is absolute is dated', () => {
  expect(dates('On Monday, 3 May, last week and on 3 May 2009.', null)).toEqual([
    ['3 May 2009', '2009-05-03'],
  ])
})

test('dates lie in the text, in order and apart, and end no sooner than they begin', () => {
  const pieces =
    'May |4|, |2010 |- |to |last |week |Friday |of |and |1990|s |ago |two |/|the |year |June |31 '
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end, from, to } of readLayer('dates', text, tuesday)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(from <= to).toBe(true)
        last = end
      }
    }),
    { numRuns: 300 },
  )
})
