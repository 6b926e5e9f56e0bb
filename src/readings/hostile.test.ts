/**
 * Texts made to be slow or to break offsets: every reader stays within the text and comes
 * to an end. How long each takes, and on 100,000 texts, is asked by `npm run fuzz`.
 */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileText, repeated } from '../../bench/hostile-texts.ts'
import { badSpans, readSteps } from '../../bench/reading-steps.ts'
import { Dice } from '../../bench/stream/random.ts'
import type { Tokens } from '../model/token.ts'

const megabyte = 1_000_000

const units: Readonly<Record<string, string>> = {
  'a megabyte of digits': '7',
  'a megabyte without a space': 'ab-',
  'white space that parts no words': 'ab\f\u3000',
  'nested quotation marks': '“‘"',
  'lone surrogates': '\ud800 ',
  'one name without end': 'Israel ',
  'one sentence without end': 'they said they said ',
  'unclosed quotations in paragraphs': '"a\n\n',
  'right-to-left marks': '\u202eabc ',
  'initials without end': 'A. ',
  'conditions without end': 'will not unless if ',
}

function check(text: string): void {
  expect(badSpans(readSteps(text), text.length)).toEqual([])
}

describe('a megabyte', () => {
  for (const [name, unit] of Object.entries(units)) {
    test(`of ${name} comes to an end`, () => check(repeated(unit, megabyte)))
  }
})

describe('spans of every reader', () => {
  test('lie within the text and are not empty, whatever is put together', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const dice = new Dice(2026, seed)
      check(hostileText(dice, 1 + dice.pick(300)))
    }
  })

  test('lie within a text that broke a reader in a longer run: it ends where a verb is looked for', () => {
    const dice = new Dice(1, 93_426)
    check(hostileText(dice, 1 + dice.pick(400)))
  })

  test('lie within any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 200 })
  })
})

test('tokens are exactly the characters at their offsets, in order', () => {
  for (let seed = 0; seed < 300; seed++) {
    const dice = new Dice(3, seed)
    const text = hostileText(dice, 200)
    const tokens = readSteps(text).tokens as Tokens
    for (const [index, word] of tokens.words.entries()) {
      expect(text.slice(tokens.starts[index], tokens.ends[index])).toBe(word)
      expect(tokens.starts[index]).toBeGreaterThanOrEqual(tokens.ends[index - 1] ?? 0)
    }
  }
})
