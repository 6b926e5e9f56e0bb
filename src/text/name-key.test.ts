import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOfNames, nameKey } from './name-key.ts'

describe('the key of a name', () => {
  it('is its last word, without the legal form of a firm', () => {
    const check = (name: string, expected: string) => expect(nameKey(name)).toBe(expected)
    check('Yoav Gallant', 'Gallant')
    check('Gallant', 'Gallant')
    check('Kettwig AG', 'Kettwig')
    check('Norvale Oil Co., Ltd.', 'Oil')
    check('Ltd', 'Ltd')
    check('Holding SA NV', 'Holding')
  })

  it('is never empty, and one of the words, for any name', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Orsk', 'AG', 'inc', 'Zug'), { minLength: 1 }), (words) => {
        const key = nameKey(words.join(' ')).toLowerCase()
        expect(words.map((word) => word.toLowerCase())).toContain(key)
      }),
    )
  })

  it('is that of its side where it stands for one; persons stand for themselves', () => {
    const keyOf = keysOfNames([
      { id: 'FRA', name: 'France' },
      { id: 'p', name: 'Lena Orsk' },
    ])
    expect(keyOf({ name: 'Quai Bleu', type: 'organisation', actor: 'FRA' })).toBe('France')
    expect(keyOf({ name: 'Lena Orsk-Vey', type: 'person', actor: 'p' })).toBe('Orsk-vey')
    expect(keyOf({ name: 'Vienna', type: 'place', actor: null })).toBe('Vienna')
    expect(keyOf({ name: 'Kettwig AG', type: 'organisation', actor: 'unknown' })).toBe('Kettwig')
  })
})
