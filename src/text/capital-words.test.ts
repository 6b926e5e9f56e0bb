import { describe, expect, it } from 'vitest'
import { lemmaOfCapital } from './capital-words.ts'

function check(words: string, expected: string | null): void {
  for (const word of words.split(' ')) expect([word, lemmaOfCapital(word)]).toEqual([word, expected])
}

describe('a word with a capital', () => {
  it('is a word where news writes it small: at the head of a sentence, or as a title before a name', () => {
    check('Minister Ministers', 'minister')
    check('Rescuers', 'rescuer')
    check('Authorities', 'authority')
    check('Policemen', 'policeman')
  })

  it('stays a name where news writes it with its capital, though a word is spelled like it', () => {
    for (const name of ['Brown', 'May', 'Saturday', 'Gallant', 'Kettwig']) check(name, null)
  })

  it('is a word when it is shouted, unless it is an abbreviation', () => {
    check('FIRE', 'fire')
    check('MINISTERS', 'minister')
    for (const name of ['UN', 'PM', 'AIDS', 'NATO']) check(name, null)
  })

  it('is looked up as the tokenizer spells it', () => {
    expect([lemmaOfCapital('Defence'), lemmaOfCapital('Defence', 'defense')]).toEqual([null, 'defense'])
  })
})
