import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProblemCode, problem } from '../model/problems.ts'
import { countProblems, problemsKeptMax, tallyProblems } from './problem-tally.ts'

const codes: readonly ProblemCode[] = ['source-empty', 'line-not-json', 'article-no-text']

describe('a tally of problems', () => {
  it('counts all and keeps the first few of each kind, in order of coming', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 }), { maxLength: 60 }), (kinds) => {
        const problems = kinds.map((kind, index) => problem(codes[kind] as ProblemCode, { index }))
        const tally = tallyProblems()
        for (const found of problems) tally.add([found])
        const expected = [...new Set(problems.map(({ code }) => code))].map((code) => {
          const same = problems.filter((found) => found.code === code)
          return { code, count: same.length, first: same.slice(0, problemsKeptMax) }
        })
        expect(tally.kinds()).toEqual(expected)
        expect(countProblems(tally.kinds())).toBe(problems.length)
      }),
    )
  })

  it('does not change what it has given', () => {
    const tally = tallyProblems([problem('source-empty', { where: 'a' })])
    const before = tally.kinds()
    tally.add([problem('source-empty', { where: 'b' })])
    expect(before).toEqual([
      { code: 'source-empty', count: 1, first: [problem('source-empty', { where: 'a' })] },
    ])
  })
})
