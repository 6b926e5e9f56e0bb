/** What a sum is for, by the words around it; sums are written with a dollar sign. */

import { describe, expect, it } from 'vitest'
import { moneyName } from './money-names.ts'

/** The name of the first sum of a sentence. */
function nameIn(sentence: string): string | null {
  const [sum] = /\$[\d.]+(?:m|bn| million| billion)?/.exec(sentence) ?? ['']
  const start = sentence.indexOf(sum)
  return moneyName(sentence, { start, end: start + sum.length }, { start: 0, end: sentence.length })
}

describe('what a sum is for', () => {
  const check = (sentence: string, expected: string | null) =>
    it(`"${sentence}" is ${expected}`, () => expect(nameIn(sentence)).toBe(expected))

  check('The port told of a record $17bn (£11bn) loss for the year.', 'loss')
  check('A court asked a $10 million criminal fine of the owner.', 'fine')
  check('The owner has paid $35m in damages, and more is due.', 'damages')
  check('Orlane has spent $3.95 billion so far on the clean-up.', 'clean-up')
  check('The cost of mending the pier has now reached $4bn.', 'cost')
  check('They asked for $2 million in February to mend it.', 'asked for')
  check('It spent $16m lobbying in the capital.', 'spent')
  check('Gems worth $85 million were taken.', 'worth')
  check('Raising the sum from less to $10 billion was a mistake.', null)
  check('On Monday it was $20 billion.', null)
})
