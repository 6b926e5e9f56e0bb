import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeExcerpt } from './excerpt.ts'
import { searchWords } from './words.ts'

const bare = (excerpt: string): string => excerpt.replace(/[\u0002\u0003…]/g, '')

describe('makeExcerpt', () => {
  function check(text: string, search: string, expected: string): void {
    expect(makeExcerpt(text, searchWords(search)).replaceAll('\u0002', '[').replaceAll('\u0003', ']')).toBe(
      expected,
    )
  }

  it('marks the words that were searched for, in any case and with accents', () => {
    check('The Café met the café owner.', 'cafe', 'The [Café] met the [café] owner.')
  })

  it('marks whole words only', () => check('A reform of forms', 'form', 'A reform of forms'))

  it('makes white space one space', () => check('one\n\n two\tthree', 'two', 'one [two] three'))

  it('gives the beginning where nothing matches', () => check('one two', 'other', 'one two'))

  it('gives nothing of nothing', () => check('', 'word', ''))

  it('takes the stretch with the most different words', () => {
    const filler = 'lorem ipsum '.repeat(60)
    const excerpt = makeExcerpt(`alpha alpha alpha ${filler} alpha beta ${filler}`, ['alpha', 'beta'])
    expect(excerpt).toContain('\u0002alpha\u0003 \u0002beta\u0003')
    expect(excerpt.startsWith('…')).toBe(true)
    expect(excerpt.endsWith('…')).toBe(true)
  })

  it('is a part of the text with balanced marks, whatever the text', () => {
    const word = fc.constantFrom(
      'alpha',
      'béta',
      'x',
      '😀',
      ' ',
      '\n',
      '. ',
      '\u0002',
      '\u0003',
      'y'.repeat(300),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (parts) => {
        const text = parts.join('')
        const excerpt = makeExcerpt(text, ['alpha', 'beta'])
        expect(excerpt.replace(/[^\u0002\u0003]/g, '')).toMatch(/^(\u0002\u0003)*$/)
        const flat = (one: string) => bare(one).replace(/\s+/g, '')
        expect(flat(text)).toContain(flat(excerpt))
      }),
    )
  })
})
