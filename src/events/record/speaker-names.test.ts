import { describe, expect, it } from 'vitest'
import { readAll } from '../../../test/quality/readings-fixture.ts'
import type { Article } from '../../model/article.ts'
import { speakerName } from './speaker-names.ts'

/** The name under the first quote of a text of the Fjord Wire. */
function nameUnder(text: string): string | null | undefined {
  const { quotes, mentions, actors } = readAll(text)
  const [quote] = quotes.filter(({ kind }) => kind !== 'indirect')
  if (quote === undefined) return undefined
  const article = { text, source: 'Fjord Wire' } as Article
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const found = speakerName(article, quote, mentions, known, 0)
  return found === 'nobody' ? 'nobody' : found.name
}

describe('the name under a quote', () => {
  const check = (text: string, expected: string | null) =>
    it(`of ‹${text}› is ${expected}`, () => expect(nameUnder(text)).toBe(expected))

  check(
    '“The lift is out again,” said a florist on the third floor opposite.',
    'a florist on the third floor opposite',
  )
  check(
    '“The lift is out again,” said a woman who sells tickets at the pier.',
    'a woman who sells tickets at the pier',
  )
  check('“The lift is out again,” said a florist on Tuesday.', 'a florist')
  check('“The lift is out again,” one senior Norwegian official said.', 'one senior Norwegian official')
  check('Mayor Ingrid Solberg came late. “The lift is out again today,” Solberg said.', 'Ingrid Solberg')
  check(
    'Ingrid Solberg came late. “The lift is out again today,” Mayor Solberg said.',
    'Mayor Ingrid Solberg',
  )
  check('Ingrid Solberg came late. “The lift is out again today,” Mrs Solberg said.', 'Ingrid Solberg')
  check('Ingrid Solberg came late. Today Solberg said: “The lift is out again.”', 'Ingrid Solberg')
  check('A ferryman had tied up his boat. “The lift is out again,” he said.', 'A ferryman')
  check(
    'A ferryman said that he would wait for the mayor. “The lift is out again today,” he said.',
    'A ferryman',
  )
  check('BERGEN — On the pier a ferryman tied his boat. “The lift is out again,” he said.', 'a ferryman')
  check(
    'By experts hired by the Solberg family it is called safe. “The lift is out again,” said doctors hired by the Solberg family.',
    'doctors hired by the Solberg family',
  )
  check(
    'Ingrid Solberg won. “The lift is out again,” Solberg adviser Tom Lund said.',
    'Solberg adviser Tom Lund',
  )
  check('Mayor Ingrid Solberg came late. Its front page said: “The lift is out again today.”', 'nobody')
  check('The hotline took calls. “The lift is out again today,” they said.', null)
  check('The broader push said: “The lift is out again today.”', 'nobody')
})
