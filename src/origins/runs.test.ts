import fc from 'fast-check'
import { expect, it } from 'vitest'
import { madePassages } from '../../test/support/made-passages.ts'
import type { Passages } from '../model/passages.ts'
import { commonRuns } from './runs.ts'

/** The share by looking for each run of three in the whole other text. */
function shareByHand(first: Passages, second: Passages): number {
  const has = (run: readonly number[]) =>
    second.words.some((_, i) => run.every((word, next) => second.words[i + next] === word))
  const inRun = first.words.map((_, i) =>
    [i - 2, i - 1, i].some((from) => {
      const run = first.words.slice(Math.max(0, from), from + 3)
      return from >= 0 && run.length === 3 && has(run)
    }),
  )
  const unquoted = inRun.filter((_, i) => first.kinds[i] === first.kinds[i]!.toLowerCase())
  return unquoted.length === 0 ? 0 : unquoted.filter(Boolean).length / unquoted.length
}

it('is the share of the shorter text outside quotations that stands in runs of the other', () => {
  fc.assert(
    fc.property(madePassages, madePassages, madePassages, (first, second, third) => {
      const words = [...first.words.slice(1, 8), ...second.words]
      const both = { ...second, words, kinds: first.kinds.slice(1, 8) + second.kinds }
      for (const other of [second, third, both]) {
        const [short, long] = first.words.length <= other.words.length ? [first, other] : [other, first]
        expect(commonRuns(first, other)).toBe(shareByHand(short, long))
      }
    }),
  )
})
