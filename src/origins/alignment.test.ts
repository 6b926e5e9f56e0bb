import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madePassages } from '../../test/support/made-passages.ts'
import { CountTable } from '../text/count-table.ts'
import { DocumentFrequencies } from '../text/document-frequencies.ts'
import { mixHash } from '../text/hashing.ts'
import { align, layBeside, layOut, sharedWords, wordsBySentence } from './alignment.ts'

const frequencies = new DocumentFrequencies({ documents: 100, counts: new CountTable() }, 10)
for (let i = 0; i < 90; i++)
  frequencies.add(Array.from({ length: 41 }, (_, word) => mixHash(word)).slice(i % 41))

describe('laying texts side by side', () => {
  it('weighs a text beside another as it weighs it alone', () => {
    fc.assert(
      fc.property(madePassages, madePassages, fc.boolean(), (first, second, isCommon) => {
        const newcomer = layOut(first, frequencies)
        const counts = isCommon ? second.starts.map((_, i) => 1 / (1 + (i % 3))) : null
        const alone = layOut(second, frequencies, counts)
        const shared = sharedWords(newcomer, alone)
        expect(layBeside(newcomer, shared, second, frequencies, counts)).toEqual(alone)
      }),
    )
  })

  it('finds the words that both have', () => {
    fc.assert(
      fc.property(madePassages, madePassages, (first, second) => {
        const [a, b] = [layOut(first, frequencies), layOut(second, frequencies)]
        const { inFirst, inSecond } = sharedWords(a, b)
        const common = [...b.keys].filter((key) => a.keys.includes(key))
        expect(Array.from(inFirst, (i) => a.keys[i])).toEqual(common)
        expect(Array.from(inSecond, (j) => b.keys[j])).toEqual(common)
      }),
    )
  })

  it('covers each sentence of a text laid on itself in whole, and never more', () => {
    fc.assert(
      fc.property(madePassages, madePassages, (first, second) => {
        const [a, b] = [layOut(first, frequencies), layOut(second, frequencies)]
        const itself = align(a, a)
        const other = align(a, b)
        for (const [i, weight] of itself.weights.entries()) {
          expect(itself.covered[i]).toBeCloseTo(weight)
          expect(other.covered[i]).toBeLessThanOrEqual(weight + 1e-9)
        }
      }),
    )
  })

  it('gives each sentence its own words with their weights', () => {
    fc.assert(
      fc.property(madePassages, (passages) => {
        const laid = layOut(passages, frequencies)
        for (const [i, words] of wordsBySentence(laid).entries()) {
          const own = passages.words.slice(passages.starts[i], passages.starts[i + 1])
          expect(new Set(words.keys())).toEqual(new Set(own))
          for (const [word, weight] of words) expect(weight).toBe(frequencies.idf(word))
        }
      }),
    )
  })
})
