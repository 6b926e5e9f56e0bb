import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leansBack, mendOpening, shownText } from './openings.ts'

function mended(text: string): string {
  return shownText(text, mendOpening(text, { start: 0, end: text.length }))
}

describe('the opening of a sentence that stands alone', () => {
  const check = (text: string, expected: string) =>
    it(`"${text}" opens as "${expected}"`, () => expect(mended(text)).toBe(expected))

  check('However, the talks went on.', 'The talks went on.')
  check('But Iran, for its part, refused.', 'Iran, for its part, refused.')
  check('But, as a result, nothing moved.', 'Nothing moved.')
  check('BEIRUT — The army left.', 'The army left.')
  check('BEIRUT, June 8 (Wire) - The army left.', 'The army left.')
  check('Naqoura (AP) — the army left.', 'The army left.')
  check('LIMA | Wed Mar 2, 2011 5:13 pm EST LIMA -LRB- Andes Wire -RRB- - The army left.', 'The army left.')
  check(
    'LIMA Councillors of the eastern districts who had met for nine hours - and two nights - left.',
    'LIMA Councillors of the eastern districts who had met for nine hours - and two nights - left.',
  )
  check('AP The army left.', 'The army left.')
  check('DEVELOPING: The army left.', 'The army left.')
  check('The army – 300 men – left.', 'The army – 300 men – left.')
  check('Summary: The army left.', 'The army left.')
  check('18:40 The army left.', 'The army left.')
  check('18:40 was the hour.', '18:40 was the hour.')
  check('Bottom line: the army left.', 'The army left.')
  check('The question: who left?', 'The question: who left?')
  check('Andrew said no.', 'Andrew said no.')
  check('However hard they tried, nothing moved.', 'However hard they tried, nothing moved.')
  check('The  army\nleft.', 'The army left.')

  it.each([
    'He refused.',
    'They left.',
    'The latter refused.',
    'The officials, who asked for time, said no.',
    'This was refused.',
    'It rained.',
    'Each was refused.',
    'An hour later they dug on.',
    'N -RRB- fell by a tenth.',
    'In helmets and boots, they dig at the wall.',
  ])('"%s" leans on what stood before', (text) => expect(leansBack(text)).toBe(true))
  it.each(['This week the army left.', 'Theirry left.', 'Israel left.', 'The twins left.'])(
    '"%s" does not lean',
    (text) => expect(leansBack(text)).toBe(false),
  )

  it('keeps within the span and loses only its beginning, for any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const span = { start: at % text.length, end: text.length }
        const result = mendOpening(text, span)
        expect(result.start).toBeGreaterThanOrEqual(span.start)
        expect(result.end).toBe(span.end)
        expect(result.start).toBeLessThan(result.end)
      }),
    )
  })
})
