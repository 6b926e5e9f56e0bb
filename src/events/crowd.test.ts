import { describe, expect, it } from 'vitest'
import { sampleArticle } from '../../test/quality/cluster-samples.ts'
import type { FamilyId } from '../model/ids.ts'
import { crowdAround } from './crowd.ts'
import { memberAlone } from './member-slots.ts'
import { eventSettings } from './settings.ts'
import { startState } from './state.ts'
import { weigh } from './weigh.ts'

const { frequencies } = startState(eventSettings)
const { article, profile } = sampleArticle('crowd', 'Dock workers at Tarnholm port walked out on Monday.')

function check(likenesses: readonly number[], crowd: number, time: number | null = 0): void {
  const identity = { article: article.id, family: 'f-1' as FamilyId, arrival: 1 }
  const newcomer = memberAlone(weigh(profile, frequencies, time), identity)
  expect(crowdAround(newcomer, likenesses)).toBeCloseTo(crowd)
}

describe('the crowd around a newcomer', () => {
  it('is none where no event is near, or only one', () => {
    check([], 0)
    check([0.6], 0)
  })

  it('grows with the events that are a little like it', () => {
    check([0.3, 0.2], 0.5)
    check([0.3, 0.2, 0.1], 1)
    check([0.3, 0.2, 0.1, 0.1], 1)
  })

  it('has no event that is hardly like it, or far behind a clear winner', () => {
    check([0.2, 0.04, 0.03], 0)
    check([0.95, 0.12, 0.1], 0)
  })

  it('is not told without a time', () => check([0.3, 0.2, 0.1], 0, null))
})
