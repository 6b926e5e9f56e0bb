import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ThroughlineError } from '../../model/problems.ts'
import { jobsOf, wholeNumber } from './numbers.ts'
import type { World } from './world.ts'

const read = (given: unknown) => wholeNumber(given, '--limit', 'events', 1, 1000)

/** The problem's code and sentence, or the number. */
function outcomeOf(work: () => number): unknown {
  try {
    return work()
  } catch (error) {
    return error instanceof ThroughlineError ? `${error.code}: ${error.message}` : error
  }
}

describe('wholeNumber', () => {
  it('takes every whole number within its bounds', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), (value) => read(String(value)) === value))
  })

  it('refuses everything else, and says what it takes', () => {
    const wrong = [
      '0',
      '1001',
      '-5',
      '1.5',
      '1e2',
      '0x10',
      ' 7',
      '7 ',
      '',
      'ten',
      '９',
      '9'.repeat(400),
      undefined,
    ]
    for (const given of wrong) {
      expect(outcomeOf(() => read(given))).toBe(
        `usage: --limit takes a whole number from 1 to 1000, not "${given}".`,
      )
    }
  })
})

describe('jobsOf', () => {
  const world = (coreCount: number) => ({ coreCount }) as World

  it('is a thread a core, less those spared, and never none unless asked', () => {
    expect(jobsOf(world(8), {}, 'read')).toBe(8)
    expect(jobsOf(world(8), {}, 'ingest', 1)).toBe(7)
    expect(jobsOf(world(1), {}, 'ingest', 1)).toBe(1)
    expect(jobsOf(world(8), { jobs: '0' }, 'ingest', 1)).toBe(0)
  })

  it('refuses what is no number of threads', () => {
    expect(outcomeOf(() => jobsOf(world(8), { jobs: 'abc' }, 'ingest'))).toMatch(/^usage: --jobs takes/)
    expect(outcomeOf(() => jobsOf(world(8), { jobs: '65' }, 'ingest'))).toMatch(/from 0 to 64, not "65"/)
  })
})
