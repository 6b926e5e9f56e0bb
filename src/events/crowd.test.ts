import { describe, expect, it } from 'vitest'
import { crowdAround } from './crowd.ts'

function check(likenesses: readonly number[], crowd: number, hasTime = true): void {
  expect(crowdAround(likenesses, hasTime)).toBeCloseTo(crowd)
}

describe('the crowd around a newcomer', () => {
  it('is none where no event is near, or only one', () => {
    check([], 0)
    check([0.6], 0)
    check([0.6], 0, false)
  })

  it('is full with one rival of these days, and takes two where there is no time', () => {
    check([0.3, 0.2], 1)
    check([0.3, 0.2], 0.5, false)
    check([0.3, 0.2, 0.15], 1, false)
    check([0.3, 0.2, 0.15, 0.15], 1, false)
  })

  it('has no event that is hardly like it, or far behind a clear winner', () => {
    check([0.2, 0.04, 0.03], 0)
    check([0.95, 0.12, 0.1], 0)
    check([0.6, 0.1, 0.1], 0, false)
  })
})
