import { describe, expect, it } from 'vitest'
import { problem } from '../../model/problems.ts'
import { counted, describeProblems, problemWriter } from './report.ts'

const badLine = (line: number) => problem('line-not-json', { line, where: 'x.jsonl', reason: 'broken' })

describe('describeProblems', () => {
  it('says the remedy once a kind', () => {
    const text = describeProblems([badLine(1), problem('source-empty', { where: 'a.txt' }), badLine(2)])
    expect(text).toBe(
      [
        '  Line 1 of x.jsonl is not JSON: broken.',
        '  Line 2 of x.jsonl is not JSON: broken.',
        '    → Mend the line; every other line was read.',
        '  a.txt is empty.',
        '    → Check the download, or leave the file out.',
        '',
      ].join('\n'),
    )
  })

  it('writes out a few of a kind and counts the rest', () => {
    const text = describeProblems(Array.from({ length: 100_000 }, (_, index) => badLine(index + 1)))
    expect(text).toContain('  Line 5 of x.jsonl is not JSON: broken.\n  … and 99,995 more like these.\n')
    expect(text.split('\n')).toHaveLength(8)
  })

  it('writes nothing where nothing is wrong', () => expect(describeProblems([])).toBe(''))
})

describe('the problems of a pipe', () => {
  it('are all written, for scripts, with the remedy at the first of its kind', () => {
    let written = ''
    const write = problemWriter((text) => {
      written += text
    })
    write([badLine(1), badLine(2)])
    write([badLine(3)])
    expect(written.match(/Line \d/g)).toEqual(['Line 1', 'Line 2', 'Line 3'])
    expect(written.match(/→/g)).toHaveLength(1)
  })
})

describe('counted', () => {
  it('puts the noun in the number', () => {
    expect([0, 1, 2000].map((count) => counted(count, 'article'))).toEqual([
      '0 articles',
      '1 article',
      '2,000 articles',
    ])
    expect(counted(2, 'family', 'families')).toBe('2 families')
  })
})
