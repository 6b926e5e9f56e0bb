/** The figures reader, on sentences of our own. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLayer } from '../../test/quality/readings-fixture.ts'
import type { Figure } from '../model/figure.ts'
import type { Quote } from '../model/quote.ts'

const day = '2024-10-08T12:00:00.000Z'

/** The figures alone: quotes and names say only who claims them. */
const read = (text: string): readonly Figure[] =>
  readLayer('figures', text, day, { quotes: [], mentions: [] })

function figures(text: string): unknown[] {
  return read(text).map(({ start, end, value, high, unit, of, comparator }) => {
    return [text.slice(start, end), value, high, unit, of, comparator]
  })
}

const values = (text: string) => read(text).map(({ value, unit }) => [value, unit])

test('of two fates each is that of its own people', () => {
  const fates = (text: string) => read(text).map(({ value, fate }) => [value, fate])
  expect(fates('She opened fire, killing three and injuring several others.')).toEqual([[3, 'killed']])
  expect(fates('The flood killed 3 people and injured 5 others.')).toEqual([
    [3, 'killed'],
    [5, 'injured'],
  ])
  expect(fates('At least 8 were killed and 10 injured.')).toEqual([
    [8, 'killed'],
    [10, 'injured'],
  ])
})

test('a figure spans comparator, number and unit, and has what is counted', () => {
  expect(figures('More than 1 million people left, over 1,400 houses burnt and five bridges fell.')).toEqual([
    ['More than 1 million', 1e6, null, 'count', 'people', 'over'],
    ['over 1,400', 1400, null, 'count', 'houses', 'over'],
    ['five', 5, null, 'count', 'bridges', 'exactly'],
  ])
  expect(figures('A 14-day truce holds along the roughly 40-mile Green Line.')).toEqual([
    ['14-day', 14, null, 'day', 'truce', 'exactly'],
    ['roughly 40-mile', 40, null, 'mile', 'Green Line', 'about'],
  ])
})

test('numbers are read in digits, words, multipliers and fractions', () => {
  expect(values('Twenty-one ships, two dozen boats and one hundred and fifty rafts.')).toEqual([
    [21, 'count'],
    [24, 'count'],
    [150, 'count'],
  ])
  expect(values('Half a million litres, two and a half years, 5 lakh voters.')).toEqual([
    [500_000, 'litre'],
    [2.5, 'year'],
    [500_000, 'count'],
  ])
  expect(
    values('Half of the land and two-thirds of the crop were lost, as one in five farmers said.'),
  ).toEqual([
    [0.5, 'ratio'],
    [2 / 3, 'ratio'],
    [0.2, 'ratio'],
  ])
})

test('money is in whole units of its currency, also with a sign that a text has lost', () => {
  expect(values('It cost $160m, €2.5 billion, £13bn, # 20 million, US$ 3 or 50 cents.')).toEqual([
    [160e6, 'USD'],
    [2.5e9, 'EUR'],
    [13e9, 'GBP'],
    [20e6, 'GBP'],
    [3, 'USD'],
    [0.5, 'USD'],
  ])
})

test('two numbers joined are a range, but start and end of a change are two figures', () => {
  expect(figures('Between 5 and 10 villages, $2-3 billion and 20 to 25 per cent of crops.')).toMatchObject([
    ['Between 5 and 10', 5, 10, 'count', 'villages', 'exactly'],
    ['$2-3 billion', 2e9, 3e9, 'USD', null, 'exactly'],
    ['20 to 25 per cent', 20, 25, 'percent', 'crops', 'exactly'],
  ])
  expect(figures('The fee rose from 65 to 125.').map((figure) => (figure as unknown[])[0])).toEqual([
    '65',
    '125',
  ])
})

test('words before and behind say how exact a figure is', () => {
  const comparators = (text: string) => read(text).map(({ comparator }) => comparator)
  expect(comparators('At least 30, up to 40, nearly 50, some 60 and as many as 70 goats.')).toEqual([
    'at-least',
    'up-to',
    'nearly',
    'about',
    'up-to',
  ])
  expect(comparators('Ten or so goats, six or more pigs and a couple of cows.')).toEqual([
    'about',
    'at-least',
    'about',
  ])
})

test('an age is in years, and coordinated numbers share a unit', () => {
  expect(values('Ana Prado, 35, has a 7-year-old son. She is 36 and lives with a girl of six.')).toEqual([
    [35, 'year'],
    [7, 'year'],
    [36, 'year'],
    [6, 'year'],
  ])
  expect(values('Sales fell by eight and fourteen percent.')).toEqual([
    [8, 'percent'],
    [14, 'percent'],
  ])
})

test.each([
  'They won 27-24 on 28 May 2019, at 10:30 p.m.',
  'Call 0845 125 222 or 555-1234.',
  'Chapter 11 of Version 4 is on page 12.',
  'The FTSE 100 and Channel 4, the A330-200 and H1N1.',
  'In 2019 it was the third of the second quarter.',
  'No one saw one of them, and one senior official said so two weeks ago.',
  'The alert went to level 6.',
])('nothing is counted in: %s', (text) => {
  expect(values(text)).toEqual([])
})

test('one counts where 1 could stand for it', () => {
  expect(values('He has two charges of theft and one charge of fraud.')).toEqual([
    [2, 'count'],
    [1, 'count'],
  ])
})

test('a figure within what somebody says is theirs, as of the day that is stated or of the speaking', () => {
  const text = 'By Friday at least 12 people had been killed, the ministry said on Monday.'
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const speaker = { ...span('the ministry'), actor: null }
  const quote: Quote = {
    ...span('By Friday at least 12 people had been killed'),
    kind: 'indirect',
    cue: span('said'),
    speaker,
  }
  const [figure] = readLayer('figures', text, day, { quotes: [quote], mentions: [] })
  expect(figure).toMatchObject({ value: 12, fate: 'killed', claimedBy: speaker, asOf: '2024-10-04' })
  const [alone] = readLayer('figures', text, day, {
    quotes: [quote],
    mentions: [],
    dates: [{ ...span('Monday'), from: '2024-10-07', to: '2024-10-07' }],
  })
  expect(alone).toMatchObject({ asOf: '2024-10-07' })
})

test('a name that reports a figure claims it; what nobody claims has no claimant', () => {
  const text = 'The World Food Programme has reported 40 cases.'
  const [cases] = readLayer('figures', text, day, { quotes: [] })
  expect(cases?.claimedBy && text.slice(cases.claimedBy.start, cases.claimedBy.end)).toBe(
    'World Food Programme',
  )
  expect(read('Five boats sank.')[0]).not.toHaveProperty('claimedBy')
})

test('figures lie in the text, in order and apart, whatever it says', () => {
  const pieces =
    '1,400 |two |to |- |$|# |% |of |a |half |million |year|-old |2010 |, |. |/|ago |between |and |m |– '
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end } of read(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
    { numRuns: 300 },
  )
})
