import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import table from './data/thesaurus.json' with { type: 'json' }
import { headOf } from './thesaurus.ts'

/** One word in lower case; a hyphen only after the prefix, where the tokenizer keeps it. */
const LEMMA = /^(?:(?:e|re)-)?[a-z]+$/

describe('the thesaurus', () => {
  const lemmas = table.flat()

  it('has each lemma in one group only', () => {
    const twice = lemmas.filter((lemma, index) => lemmas.indexOf(lemma) !== index)
    expect(twice).toEqual([])
  })

  it('has single words in lower case only', () => {
    expect(lemmas.filter((lemma) => !LEMMA.test(lemma))).toEqual([])
  })

  it('has at least two lemmas in every group', () => {
    expect(table.filter((group) => group.length < 2)).toEqual([])
  })

  it('has a head of its own for every group, in alphabetical order', () => {
    const heads = table.map(([head]) => head!)
    expect(new Set(heads).size).toBe(heads.length)
    expect(heads).toEqual([...heads].sort())
  })

  it('gives every lemma of a group the same head, which is its own head', () => {
    for (const group of table) {
      for (const lemma of group) expect(headOf(lemma)).toBe(group[0])
    }
  })

  it.each([
    ['fatality', 'death'],
    ['wound', 'injury'],
    ['parley', 'negotiation'],
    ['carmaker', 'automaker'],
    ['bankrupt', 'insolvency'],
    ['seated', 'sitting'],
    ['lawmaker', 'parliamentarian'],
    ['probe', 'inquiry'],
    ['organise', 'organize'],
    ['nevertheless', 'however'],
  ])('joins "%s" and "%s"', (one, other) => {
    expect(headOf(one)).toBe(headOf(other))
  })

  it.each([
    ['rise', 'fall'],
    ['win', 'lose'],
    ['buy', 'sell'],
    ['employer', 'employee'],
    ['kill', 'injure'],
    ['kill', 'murder'],
    ['convict', 'acquit'],
    ['arrest', 'jail'],
    ['king', 'queen'],
    ['increase', 'large'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(headOf(one)).not.toBe(headOf(other))
  })

  it('gives a word that it does not know back, whatever it is', () => {
    for (const word of ['', 'zzyzx', 'constructor', '__proto__', '\ud800']) expect(headOf(word)).toBe(word)
  })

  it('changes nothing at the second asking', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...lemmas)), (word) => {
        expect(headOf(headOf(word))).toBe(headOf(word))
      }),
    )
  })
})
