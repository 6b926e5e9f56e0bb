import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJson, storableText, toJson } from './boundary.ts'

describe('the boundary of the database', () => {
  it('replaces U+0000 and lone surrogates, and nothing else', () => {
    expect(storableText('a\0b \ud800 \udc00 😀 \\u0000')).toBe('a\ufffdb \ufffd \ufffd 😀 \\u0000')
  })

  it('keeps the length of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(storableText(text).length).toBe(text.length)
        expect(storableText(text)).not.toContain('\0')
      }),
    )
  })

  it('gives JSON that reads as the storable form of the value', () => {
    const unit = fc.constantFrom(
      '\0',
      '\ud800',
      '\udfff',
      '\\',
      'u0000',
      'ud800',
      '"',
      'a',
      '😀',
      '\n',
      '\u2028',
    )
    const text = fc.array(unit, { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (value) => {
        const json = toJson({ value: [value] })
        expect(fromJson(json)).toEqual({ value: [storableText(value)] })
        expect(json).not.toMatch(/\0|\p{Cs}/u)
      }),
    )
  })
})
