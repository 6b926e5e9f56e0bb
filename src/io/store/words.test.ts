import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, searchWords } from './words.ts'

describe('searchWords', () => {
  function check(search: string, expected: readonly string[]): void {
    expect(searchWords(search)).toEqual(expected)
  }

  it('takes operators as words and drops signs', () => check('foo OR (', ['foo', 'or']))
  it('splits names of sites', () => check('cnn.com', ['cnn', 'com']))
  it('drops accents and repeats', () => check('Café CAFÉ cafe', ['cafe']))
  it('finds no word in signs alone', () => check('"*^:()<->&|! \0', []))

  it('gives letters and digits only, at most 16 words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (search) => {
        const words = searchWords(search)
        expect(words.length).toBeLessThanOrEqual(16)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(words.map(foldWord)).toEqual(words)
      }),
      { numRuns: 300 },
    )
  })
})
