import { describe, expect, it } from 'vitest'
import { formatTimings, median, timeRounds } from './measure.ts'

describe('the measurements', () => {
  it('take the middle value', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  it('warm up once and then run each round once', () => {
    let runs = 0
    const milliseconds = timeRounds(4, () => {
      runs++
      for (const until = performance.now() + 2; performance.now() < until; );
    })
    expect(runs).toBe(5)
    expect(milliseconds).toBeGreaterThanOrEqual(2)
  })

  it('print a line a step and the sum', () => {
    const lines = formatTimings(
      [
        { name: 'clean', over: 'item', count: 10, milliseconds: 30 },
        { name: 'record', over: 'event', count: 2, milliseconds: 10 },
      ],
      10,
    ).split('\n')
    expect(lines[1]!.split(/\s+/)).toEqual(['clean', 'item', '10', '3.000', '3.000', '333', '75.0%'])
    expect(lines[2]!.split(/\s+/)).toEqual(['record', 'event', '2', '5.000', '1.000', '1000', '25.0%'])
    expect(lines[3]!.split(/\s+/)).toEqual(['all', '4.000', '250', '100.0%'])
  })
})
