import { expect, it } from 'vitest'
import { isNegator } from './negation-words.ts'
import { wordsIn } from './word-forms.ts'

/** The words of a sentence that deny what comes after them. */
function check(sentence: string, expected: readonly string[]): void {
  const words = wordsIn(sentence, { start: 0, end: sentence.length }, 40)
  const found = words.filter((word, index) => isNegator(word, words[index + 1]))
  expect(found.map(({ form }) => form)).toEqual(expected)
}

it('reads a negation where the verb is denied', () => {
  check('The council did not agree and never will.', ['not', 'never'])
  check("They didn't wait and refused to leave.", ["didn't", 'refused'])
  check('The fight is not over, and they no longer talk.', ['not', 'no'])
})

it('reads none where "not" sets a bound or adds something', () => {
  for (const word of ['only', 'just', 'merely', 'simply', 'solely']) check(`It is not ${word} a loan.`, [])
  check('No fewer than 40 boats came, not more.', [])
  check('They must leave not later than Friday and not earlier than Monday.', [])
})
