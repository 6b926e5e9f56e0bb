/** Gate: the golden rules of sentence splitting (English). The floor goes up when the figure does. */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'
import { digestOf, readLines } from './span-scores.ts'

const corpus = new URL('../../../shared/data/golden-rules/english.jsonl', import.meta.url)
const floor = 55
const digest = 'a4ff59fa53156551'

interface Case {
  readonly name: string
  readonly text: string
  readonly sentences: readonly string[]
}

describe.skipIf(!existsSync(corpus))('golden rules (skipped where the shared data is absent)', () => {
  test('the corpus is the one the floor was set on', () => {
    expect(digestOf(corpus)).toBe(digest)
  })

  test(`at least ${floor} of 55 cases are split as they should be`, () => {
    const cases = readLines<Case>(corpus)
    const right = cases.filter(({ text, sentences }) => {
      const found = splitSentences(text).map(({ start, end }) => text.slice(start, end).trim())
      return JSON.stringify(found) === JSON.stringify(sentences.map((sentence) => sentence.trim()))
    })
    expect(right.length).toBeGreaterThanOrEqual(floor)
  })
})
