import { describe, expect, it } from 'vitest'
import { shortenedSpan } from './title.ts'

describe('a sentence shortened to a title', () => {
  const check = (sentence: string, expected: string) =>
    it(`"${sentence}" becomes "${expected}"`, () => {
      const { start, end } = shortenedSpan(sentence, { start: 0, end: sentence.length })
      expect(sentence.slice(start, end)).toBe(expected)
    })

  check(
    'The cabinet approved the plan of the army on Tuesday, after nine hours of talks.',
    'The cabinet approved the plan of the army on Tuesday',
  )
  check(
    'According to the news agency of the province, the army left nine villages, officials said.',
    'According to the news agency of the province, the army left nine villages',
  )
  check(
    'Despite reports last week that said it would stay, the army left.',
    'Despite reports last week that said it would stay, the army left',
  )
})
