import { expect, it } from 'vitest'
import { claimOf, tellingsIn } from './claims.ts'
import type { Line } from './lines.ts'
import { wordsIn } from './word-forms.ts'

function lineOf(sentence: string): Line {
  const span = { start: 0, end: sentence.length }
  const words = wordsIn(sentence, span, 40)
  const [stems, senses] = [words.map(({ stem }) => stem), words.map(({ sense }) => sense)]
  return { index: 0, ...span, words, stems: new Set(stems), senses: new Set(senses) }
}

/** How many clauses of a sentence tell the claim of another, whose verb is given. */
function check(claim: string, verb: string, sentence: string, expected: number): void {
  const { words } = lineOf(claim)
  const found = tellingsIn(
    lineOf(sentence),
    claimOf(
      words.filter(({ form }) => form === verb),
      words,
    ),
  )
  expect(found).toHaveLength(expected)
}

const claim = 'The company closed its cement works in Grenholm'

it('finds the clause with the same verb, in whatever word, and another word of the claim', () => {
  check(claim, 'closed', 'In Grenholm the firm shut the plant, officials say.', 1)
  check(claim, 'closed', 'The company, which closed the works, is rich.', 1)
})

it('finds none where the verb stands in another clause than the rest, or another verb is told', () => {
  check(claim, 'closed', 'The company praised its cement works in Grenholm.', 0)
  check(claim, 'closed', 'The harbour was closed on Monday, but the company of Grenholm was not asked.', 0)
})
