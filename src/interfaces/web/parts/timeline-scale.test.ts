/** The geometry of the timeline. */

import { describe, expect, it } from 'vitest'
import { oddRecords, straitRecords, straitRelations } from '../../../../test/journeys/sample-records.ts'
import { carriesOn } from './relation-weight.ts'
import { eventsMax, labelWidth, rankActors, scaleTimeline } from './timeline-scale.ts'

describe('the timeline', () => {
  const scale = scaleTimeline(straitRecords, straitRelations)

  it('sets events in their order, apart from each other and within the picture', () => {
    const xs = scale.events.map(({ x }) => x)
    for (const [index, x] of xs.entries()) {
      expect(x).toBeGreaterThan(labelWidth)
      expect(x).toBeLessThan(scale.width)
      if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThan(20)
    }
  })
  it('is true to time where there is room', () => {
    const [first = 0, second = 0, third = 0] = scale.events.map(({ x }) => x)
    expect((second - first) / (third - second)).toBeCloseTo(3 / 2, 1)
  })
  it('gives a dot an area by its origins', () => {
    const radius = (event: number) => scale.events.find(({ record }) => record.event === event)?.radius ?? 0
    expect((radius(12) / radius(14)) ** 2).toBeCloseTo(2, 1)
  })
  it('gives the lanes to the actors with the most events, and draws what carries the story on', () => {
    expect(scale.lanes.map(({ actor }) => actor).slice(0, 2)).toEqual(rankActors(straitRecords).slice(0, 2))
    expect(scale.lanes.map(({ hue }) => hue)).toEqual([1, 2, 3, 4])
    expect(scale.arcs.length).toBe(straitRelations.filter(carriesOn).length)
    expect(scale.arcs.length).toBeLessThan(straitRelations.length)
  })
  it('draws the newest events of a long storyline and says how many are left out', () => {
    const [record] = straitRecords
    const many = Array.from({ length: eventsMax + 5 }, () => record as NonNullable<typeof record>)
    const long = scaleTimeline(many, [])
    expect([long.events.length, long.leftOut]).toEqual([eventsMax, 5])
    expect(Math.max(...long.events.map(({ x }) => x))).toBeLessThanOrEqual(long.width)
  })
  it('places events without a time and alone', () => {
    for (const { x } of scaleTimeline(oddRecords, []).events) expect(Number.isFinite(x)).toBe(true)
    for (const { x } of scaleTimeline(oddRecords.slice(0, 1), []).events)
      expect(Number.isFinite(x)).toBe(true)
  })
})
