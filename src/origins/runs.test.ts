import fc from 'fast-check'
import { expect, it } from 'vitest'
import { madePassages } from '../../test/support/made-passages.ts'
import type { Passages } from '../model/passages.ts'
import { sharedWords } from './alignment.ts'
import { columnsOf } from './columns.ts'
import { runShare } from './runs.ts'

const share = (first: Passages, second: Passages) =>
  runShare(first, second, sharedWords(columnsOf(first), columnsOf(second)))

/** The same, by looking for each run of three in the whole other text. */
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

it('is the share of the words outside quotations that stand in runs of the other text', () => {
  fc.assert(
    fc.property(madePassages, madePassages, madePassages, (first, second, third) => {
      const both = { ...second, words: [...first.words.slice(1, 8), ...second.words] }
      for (const other of [second, third, both]) expect(share(first, other)).toBe(shareByHand(first, other))
    }),
  )
})
