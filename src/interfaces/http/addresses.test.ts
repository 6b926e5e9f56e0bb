/** Ids, numbers, spans and words from addresses. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleIdOf, eventNumberOf, pageOf, spanOf, storylineIdOf, wordsOf } from './addresses.ts'

describe('what stands in an address', () => {
  it('is an id only in its exact form', () => {
    expect([eventNumberOf('12'), storylineIdOf('s12'), articleIdOf('0123456789abcdef')]).toEqual([
      12,
      's12',
      '0123456789abcdef',
    ])
    for (const bad of [
      '',
      '0',
      '012',
      '-1',
      '1.5',
      '1e3',
      ' 1',
      '1\n',
      '9'.repeat(20),
      's',
      's0',
      'S1',
      'é',
    ]) {
      expect([eventNumberOf(bad), storylineIdOf(bad), articleIdOf(bad)]).toEqual([null, null, null])
    }
  })
  it('is a span only within the text', () => {
    expect(spanOf('3-10', 10)).toEqual({ start: 3, end: 10 })
    for (const bad of ['3-11', '4-4', '5-3', '-1-3', '1-', 'a-b', '', undefined]) {
      expect(spanOf(bad, 10)).toBeNull()
    }
  })
  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pageOf(text)).toBeGreaterThanOrEqual(1)
        const words = wordsOf(text)
        if (words !== undefined) expect(words).not.toMatch(/^\s|\s$|\p{Cc}|\p{Cs}/u)
        expect(spanOf(text, 5) === null || text.includes('-')).toBe(true)
      }),
    )
  })
})
