import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shingleHashes } from './shingles.ts'
import { wordsOf } from './words.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 })

describe('words and shingles', () => {
  it('lower-cases words and splits unspaced scripts into signs', () => {
    expect(wordsOf('The U.N. said 1,400')).toEqual(['the', 'u', 'n', 'said', '1', '400'])
    expect(wordsOf('停火 agreed')).toEqual(['停', '火', 'agreed'])
  })

  it('gives distinct ascending hashes, at most one for each position', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 6 }), (list, width) => {
        const hashes = Array.from(shingleHashes(list, width))
        expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b))
        expect(hashes.length).toBeLessThanOrEqual(Math.max(1, list.length - width + 1))
      }),
    )
  })

  it('shares every shingle of a text with a text that contains it', () => {
    fc.assert(
      fc.property(words, words, words, (before, text, after) => {
        fc.pre(text.length >= 4)
        const whole = new Set(shingleHashes([...before, ...text, ...after], 4))
        expect(Array.from(shingleHashes(text, 4)).every((hash) => whole.has(hash))).toBe(true)
      }),
    )
  })
})
