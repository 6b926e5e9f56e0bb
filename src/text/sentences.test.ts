import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

function check(text: string, expected: readonly string[]): void {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
}

test('a full stop after a title, an initial or a month does not end a sentence', () => {
  check('Gen. Ahmed R. Malik met Dr. Osei on Sept. 3. They spoke for an hour.', [
    'Gen. Ahmed R. Malik met Dr. Osei on Sept. 3.',
    'They spoke for an hour.',
  ])
})

test('U.S. ends a sentence only before a word that opens one', () => {
  check('He flew to the U.S. Then he rested. The U.S. Navy waited.', [
    'He flew to the U.S.',
    'Then he rested.',
    'The U.S. Navy waited.',
  ])
})

test('a quotation that asks stays with the words that attribute it', () => {
  check('“Who won?” Maria Lopez asked. Nobody knew.', ['“Who won?” Maria Lopez asked.', 'Nobody knew.'])
})

test('a dateline stays with its sentence and headings stand alone', () => {
  check('Talks resume\n\nACCRA (AP) — Envoys met on Monday.', [
    'Talks resume',
    'ACCRA (AP) — Envoys met on Monday.',
  ])
})

test('paragraphs are counted over empty lines, and wrapped lines are joined', () => {
  const text = 'The council met for a long time in the old town hall\nand parted late.\n\n\nNobody spoke.'
  expect(splitSentences(text).map(({ paragraph }) => paragraph)).toEqual([0, 1])
})

test('spans are ordered, do not overlap, and lose no visible character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      let at = 0
      let kept = ''
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        kept += text.slice(start, end)
        at = end
      }
      expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})
