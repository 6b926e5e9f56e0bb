import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costRatio } from '../../test/support/processor-time.ts'
import type { ContentKind } from '../model/raw-item.ts'
import { cleanItem } from './clean.ts'

const kinds: readonly ContentKind[] = ['text', 'markdown', 'html']

const clean = (content: string, kind: ContentKind) =>
  cleanItem({ bytes: new Uint8Array(), mediaType: '', location: 'x', kind, content, given: {} })

/** Four times the text costs four times as much where rules are linear, and sixteen where one is quadratic. */
const QUARTER_COSTS_MAX = 12

const MEGABYTE = 1_000_000

describe('cleaning hostile content', () => {
  it.each([
    ['a megabyte of digits', '7', MEGABYTE],
    ['a megabyte without a space', 'ab', MEGABYTE / 2],
    ['a megabyte of spaces', ' ', MEGABYTE],
    ['a megabyte of one-letter words', 'a ', MEGABYTE / 2],
    ['100,000 line breaks', 'A line of text.\n\n\n\n', 30_000],
    ['100,000 short lines', 'Latest\nShare\n1\n', 33_333],
    ['30,000 cut lines', 'A line of text that is cut off...\n', 30_000],
    ['lone surrogates', '\ud800 \udc00', 100_000],
    ['open brackets', '[(', 200_000],
    ['asterisks', '*_', 200_000],
    ['By and dots', 'By A. ', 100_000],
    ['a slashed run', '(Photo /', 100_000],
  ])('costs no more than a few times as much for four times the text: %s', (_, piece, times) => {
    const cleaned = (content: string) => () => {
      for (const kind of kinds) clean(content, kind)
    }
    const ratio = costRatio(cleaned(piece.repeat(times / 4)), cleaned(piece.repeat(times)))
    expect(ratio).toBeLessThan(QUARTER_COSTS_MAX)
  })

  it.each([
    ['flat', (count: number) => '<p>The crews went <b>back</b> to work, he said.</p>'.repeat(count / 2)],
    ['linked', (count: number) => '<a href="/x">The crews</a> '.repeat(count)],
    ['broken', (count: number) => 'The crews<br>went<br><br>'.repeat(count / 3)],
  ])('costs no more than a few times as much for four times the elements at the limit: %s', (_, make) => {
    const page = (count: number) => `<html><body><article>${make(count)}</article></body></html>`
    const cleaned = (content: string) => () => clean(content, 'html')
    expect(costRatio(cleaned(page(5_000)), cleaned(page(20_000)))).toBeLessThan(QUARTER_COSTS_MAX)
  })

  it('never throws, and gives text in its normal form', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '<p>',
        '</div>',
        '<br>',
        '# ',
        '- ',
        'Latest',
        'By A B',
        '…',
        'The crews went back to work on Thursday. ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...kinds), (pieces, kind) => {
        const text = clean(pieces.join(''), kind).value?.text ?? ''
        expect(text).not.toMatch(/^\s|\s$| \n|\n |\n{3}|[^\S\n ]| {2}|[\u200b\u202e\ufeff]/)
        expect(text).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same text again for its own text', () => {
    const sentence = fc.constantFrom(
      'The crews went back to work on Thursday after a strike of three days.',
      'The company agreed to pay more for night shifts from the first of August.',
      'Eleven islands had been cut off, and fishermen had taken the mail along.',
    )
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 2 }), (sentences) => {
        const given = { title: 'Ferries sail again' }
        const [content, kind, location] = [sentences.join('\n\n'), 'text' as const, 'x']
        const article = cleanItem({
          bytes: new Uint8Array(),
          mediaType: '',
          location,
          kind,
          content,
          given,
        }).value
        expect(article?.text).toBe(content)
      }),
    )
  })
})
