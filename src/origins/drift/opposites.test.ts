import { describe, expect, it } from 'vitest'
import { areOpposite } from './opposites.ts'
import { poles } from './poles.ts'
import { senseOf } from './senses.ts'
import { stemOf } from './stems.ts'

const sense = (word: string) => senseOf(stemOf(word))
const wordsOf = (end: string) => end.trim().split(/\s+/)

function opposites(a: string, b: string): boolean {
  return areOpposite(sense(a), sense(b))
}

describe('opposites', () => {
  it('stand for all words of both groups', () => {
    expect(opposites('surged', 'slumped')).toBe(true)
    expect(opposites('endorsed', 'vetoed')).toBe(true)
    expect(opposites('shut', 'reopened')).toBe(true)
  })

  it('are no two words of one end, and no word of another matter', () => {
    for (const [word, other] of [
      ['contracted', 'shrank'],
      ['grew', 'agreement'],
      ['near', 'resumed'],
      ['optimistic', 'candidate'],
      ['started', 'certain'],
    ] as const)
      expect([word, other, opposites(word, other)]).toEqual([word, other, false])
  })

  it('never stand at one end of a matter: a word that the thesaurus takes for something else would', () => {
    for (const end of poles.flat()) {
      for (const word of wordsOf(end)) {
        const against = wordsOf(end).filter((other) => opposites(word, other))
        expect([word, against]).toEqual([word, []])
      }
    }
  })
})
