/**
 * Random passages for properties: few distinct words, so that texts share some, in
 * sentences of a few words of every kind.
 */

import fc from 'fast-check'
import type { Passages } from '../../src/model/passages.ts'
import { mixHash } from '../../src/text/hashing.ts'

const word = fc.integer({ min: 0, max: 40 })
const kind = fc.constantFrom('w', 'w', 'w', 'n', 'f', 'd', 'W', 'N', 'F')
const sentence = fc.array(fc.tuple(word, kind), { minLength: 1, maxLength: 9 })

/** Passages of up to a dozen sentences. */
export const madePassages: fc.Arbitrary<Passages> = fc.array(sentence, { maxLength: 12 }).map((sentences) => {
  const words = sentences.flat()
  let next = 0
  const starts = sentences.map(({ length }) => {
    next += length
    return next - length
  })
  return {
    words: words.map(([word]) => mixHash(word)),
    kinds: words.map(([, kind]) => kind).join(''),
    starts,
    sentences: sentences.map((_, i) => i),
  }
})
