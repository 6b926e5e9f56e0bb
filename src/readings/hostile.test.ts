/** Texts made to be slow or to break offsets: every reader stays in bounds of time and of the text. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAll } from '../../test/quality/readings-fixture.ts'
import type { Span } from '../model/span.ts'

const size = 1_000_000
/** CPU milliseconds for a megabyte; quadratic readers took 30,000 on a quarter of one. */
const boundMs = 15_000

const hostile: Readonly<Record<string, string>> = {
  'a megabyte of digits': '7'.repeat(size),
  'a megabyte without a space': 'ab-'.repeat(size / 3),
  'nested quotation marks': '“‘"'.repeat(size / 3),
  'lone surrogates': '\ud800 '.repeat(size / 2),
  'one name without end': 'Israel '.repeat(size / 7),
  'one sentence without end': 'they said they said '.repeat(size / 20),
  'unclosed quotations in paragraphs': '"a\n\n'.repeat(size / 4),
  'right-to-left marks': '\u202eabc '.repeat(size / 5),
}

function spansOf(text: string): readonly Span[] {
  const layers = readAll(text)
  const { sentences, mentions, quotes, figures, dates, actions, conditions } = layers
  const speakers = quotes
    .flatMap(({ speaker, cue, parts }) => [speaker, cue, ...(parts ?? [])])
    .filter((span) => span !== null)
  return [sentences, mentions, quotes, figures, dates, actions, conditions, speakers].flat()
}

describe('hostile texts', () => {
  for (const [name, text] of Object.entries(hostile)) {
    test(`${name} takes no longer than a bound`, () => {
      const before = process.cpuUsage()
      readAll(text)
      const spent = process.cpuUsage(before)
      expect((spent.user + spent.system) / 1000).toBeLessThan(boundMs)
    })
  }
})

const pieces = fc.constantFrom(
  ...[
    'said ',
    '"',
    '“',
    '” ',
    "'",
    'Israel',
    ' will not ',
    'unless ',
    '1,400 ',
    '$',
    ', ',
    '. ',
    '\n\n',
    'Mr. ',
    'the ',
  ],
  ...[
    'constructor ',
    '__proto__ ',
    ' by ',
    'Oct. 4 ',
    ' to ',
    '(',
    ') ',
    '— ',
    'US-',
    'killed ',
    '\ud83d',
    ' one in ',
    'X',
  ],
)

test('every span of every reader lies within the text and is not empty', () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      for (const { start, end } of spansOf(text)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 400 },
  )
})

test('tokens are exactly the characters at their offsets', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const { tokens } = readAll(text)
      for (const [index, word] of tokens.words.entries()) {
        expect(text.slice(tokens.starts[index], tokens.ends[index])).toBe(word)
      }
    }),
  )
})
