/** Words with their places; and that a text's words do not depend on what was read before. */

import { describe, expect, it } from 'vitest'
import { readTokens } from './tokens.ts'
import { wordsHeld } from './wink.ts'

function check(text: string, expected: string): void {
  expect(readTokens(text).words.join(' ')).toBe(expected)
}

/** A made-up word for each number. */
const wordOf = (number: number) =>
  `Zq${number.toString(36).replace(/\d/g, (digit) => 'abcdefghij'[+digit]!)}x`

describe('tokens', () => {
  it('part the ending of an owner from its word, also before a mark', () => {
    check('Keloriwen’s plan', 'Keloriwen ’s plan')
    check('The plan is Keloriwen’s, not Varuska’s.', 'The plan is Keloriwen ’s , not Varuska ’s .')
    check('It’s, he said, hers.', 'It ’s , he said , hers .')
  })

  it('are the same for a text whatever was read before it', () => {
    const text = 'Keloriwen’s plan, the Varuska-Bexley plan, was Anselm/Tor’s. See x.keloriwen@example.org!'
    const before = readTokens(text)
    for (const other of [
      'Keloriwen’s/Bexley',
      'It is Keloriwen’s—',
      'Varuska-Bexley/3',
      '“Anselm/Tor’s”',
      'KELORIWEN’S',
      'Bexley’s, x',
    ])
      readTokens(other)
    expect(readTokens(text)).toEqual(before)
  })

  it('leave nothing behind that grows with the words read', () => {
    let number = 0
    for (let article = 0; article < 150; article++) {
      const words = Array.from({ length: 400 }, () => wordOf(number++))
      expect(readTokens(words.join(' ')).words).toEqual(words)
    }
    // 60,000 words, each with its lower-case form.
    expect(wordsHeld()).toBeLessThan(25_000)
  })

  it('leave out a run without end, and go on after it', () => {
    for (const endless of ['https://example.org/a-long-way', 'ab\f'])
      check(`Before ${endless.repeat(100)} after.`, 'Before after .')
  })
})
