/** The pure parts of pages: ages, numbers, marks, excerpts, scales. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { straitRelations } from '../../../../test/journeys/sample-records.ts'
import type { Difference } from '../../../engine/library.ts'
import type { Statement } from '../../../model/citation.ts'
import type { Measure } from '../../../model/event-record.ts'
import type { ArticleId, EventNumber, FamilyId, OriginId } from '../../../model/ids.ts'
import type { Relation } from '../../../model/relation.ts'
import { amountText, measureText } from '../../amounts.ts'
import { passageHref, passageId, registerCitations } from './citations.ts'
import { findDisputes } from './disputes.ts'
import { splitExcerpt } from './excerpt.tsx'
import { splitAt } from './fold.tsx'
import { ageText, daysText, fullTimeText, openingOf } from './format.ts'
import { Headline } from './headline.tsx'
import { huesOf } from './hues.ts'
import { agreementOn, isStandingChanged } from './ledger.tsx'
import { endingIn, markParagraphs, paragraphsOf, type Stretch } from './marks.ts'
import { webAddress } from './outside.tsx'
import { addressOf } from './paging.tsx'
import { paragraphsFrom } from './prose.tsx'
import { quoted } from './quotes.tsx'
import { splitByWeight } from './relation-weight.ts'
import { describeActivity } from './sparkline.tsx'
import { runsOf } from './telling.tsx'

const now = new Date('2026-11-22T11:30:00.000Z')
const a = 'aaaaaaaaaaaaaaaa' as ArticleId
const b = 'bbbbbbbbbbbbbbbb' as ArticleId

describe('times', () => {
  const check = (at: string, expected: string) => expect(ageText(now, at)).toBe(expected)
  it('gives an age in the largest unit that fits, and the day when it is old', () => {
    check('2026-11-22T11:29:30.000Z', 'just now')
    check('2026-11-22T11:18:00.000Z', '12 min ago')
    check('2026-11-22T08:30:00.000Z', '3 h ago')
    check('2026-11-21T11:30:00.000Z', '1 day ago')
    check('2026-11-09T11:00:00.000Z', '13 days ago')
    check('2026-06-08T09:30:00.000Z', '8 June 2026')
  })
  it('shows a future time as its day and an unreadable one as it stands', () => {
    check('2026-12-01T00:00:00.000Z', '1 December 2026')
    check('soon', 'soon')
  })
  it('says what is known of a time and no more', () => {
    expect(fullTimeText('2026-06-08T09:30:00.000Z')).toBe('8 June 2026, 09:30 UTC')
    expect(fullTimeText('2026-06-08T00:00:00.000Z', 'day')).toBe('8 June 2026')
    expect(fullTimeText('2026-06-08T00:00:00.000Z')).toBe('8 June 2026')
    expect(fullTimeText('2026-06-08T00:00:00.000Z', 'time')).toBe('8 June 2026, 00:00 UTC')
    expect(fullTimeText('2026-06-08T00:00:01Z')).toBe('8 June 2026, 00:00 UTC')
    expect(daysText(null, null)).toBeNull()
    expect(daysText('2026-06-08', '2026-06-11')).toMatch(/8\s?–\s?11 June 2026/)
  })
})

describe('marks in a text', () => {
  const leaves = (text: string, stretch: Stretch<{ start: number; end: number }>): string =>
    stretch.within.length > 0
      ? stretch.within.map((inner) => leaves(text, inner)).join('')
      : text.slice(stretch.start, stretch.end)
  const begun = (stretch: Stretch<{ start: number; end: number }>): number[] => [
    ...(stretch.span !== null && stretch.begins ? [stretch.span.start] : []),
    ...stretch.within.flatMap(begun),
  ]
  const texts = fc
    .array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 5 })
    .map((parts) => parts.join('\n\n'))
  const spans = fc.array(
    fc
      .tuple(fc.nat(90), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 8 },
  )

  it('leave every paragraph’s text as it was, however spans nest and overlap', () => {
    fc.assert(
      fc.property(texts, spans, (text, marked) => {
        const paragraphs = paragraphsOf(text)
        const shown = markParagraphs(text, marked)
        expect(shown.map((stretches) => stretches.map((one) => leaves(text, one)).join(''))).toEqual(
          paragraphs.map(({ start, end }) => text.slice(start, end)),
        )
      }),
    )
  })
  it('begin each start once and end each visible span once', () => {
    fc.assert(
      fc.property(texts, spans, (text, marked) => {
        const all = markParagraphs(text, marked).flat()
        const starts = all.flatMap(begun)
        expect(new Set(starts).size).toBe(starts.length)
        const visible = marked.filter((span) =>
          paragraphsOf(text).some(({ start, end }) => span.start < end && start < span.end),
        )
        expect(all.flatMap(endingIn).length).toBe(visible.length)
        expect(new Set(starts)).toEqual(new Set(visible.map(({ start }) => start)))
      }),
    )
  })
  it('nest a quote in its sentence and cut what only overlaps', () => {
    const text = 'He said no to all of it.'
    const [paragraph] = markParagraphs(text, [
      { start: 0, end: 24 },
      { start: 8, end: 17 },
      { start: 3, end: 10 },
    ])
    expect(paragraph?.length).toBe(1)
    expect(paragraph?.[0]?.within.map(({ start, end }) => text.slice(start, end))).toEqual([
      'He ',
      'said no',
      ' to all',
      ' of it.',
    ])
  })
})

describe('citations', () => {
  const statement = (text: string, ...citations: Statement['citations']): Statement => ({ text, citations })
  it('number articles by first use, whatever number of passages they give', () => {
    const register = registerCitations([
      statement('One.', { article: b, start: 0, end: 4 }),
      statement('Two.', { article: a, start: 5, end: 9 }, { article: b, start: 9, end: 12 }),
      statement('One again.', { article: b, start: 0, end: 4 }),
    ])
    expect(register.numberOf(b)).toBe(1)
    expect(register.numberOf(a)).toBe(2)
    expect(register.numberOf('cccccccccccccccc' as ArticleId)).toBeNull()
    expect(register.articles.map(({ passages }) => passages.length)).toEqual([2, 1])
  })
  it('give one id to a place that is cited twice', () => {
    const register = registerCitations([])
    expect([register.claim('x'), register.claim('x'), register.claim('y')]).toEqual([true, false, true])
  })
  it('lead to the passage and to the sentence in the article', () => {
    const citation = { article: a, start: 128, end: 140 }
    expect(passageId(citation)).toBe(`s-${a}-128`)
    expect(passageHref(citation)).toBe(`/articles/${a}?mark=128-140#c-128`)
  })
})

describe('words that differ between sources', () => {
  const text = 'They walked and walked home, she said.'
  const difference: Difference = {
    kind: 'quote-altered',
    family: 'f-x' as FamilyId,
    original: { article: a, start: 116, end: 122, text: 'walked' },
    altered: { article: b, start: 40, end: 47, text: 'marched' },
    quotes: [0],
    figures: [],
  }
  const disputed = { figures: [], differences: [difference] }
  it('are found by their offsets, not by the first place that has them', () => {
    const statement = { text, citations: [{ article: a, start: 100, end: 138 }] }
    expect(findDisputes(statement, disputed)).toMatchObject([{ start: 16, end: 22 }])
  })
  it('lead to both texts side by side, at the place, and say what the other has', () => {
    const [dispute] = findDisputes({ text, citations: [{ article: a, start: 100, end: 138 }] }, disputed)
    expect(dispute?.href).toBe(`/families/f-x?left=${a}&right=${b}#d-40`)
    expect(dispute?.title).toContain('“marched”')
  })
  it('are marked on the derived side too', () => {
    const statement = { text: 'They marched.', citations: [{ article: b, start: 35, end: 48 }] }
    const [dispute] = findDisputes(statement, disputed)
    expect(dispute).toMatchObject({ start: 5, end: 12 })
    expect(dispute?.title).toContain('“walked”')
  })
  it('are not marked where another place is cited', () => {
    expect(findDisputes({ text, citations: [{ article: a, start: 0, end: 38 }] }, disputed)).toEqual([])
  })
})

describe('figures', () => {
  const measure = (inConflict: boolean): Measure => ({
    of: 'stranded',
    unit: 'count',
    low: 1400,
    high: 1540,
    inConflict,
    origins: 2,
    entries: [
      {
        value: 1400,
        high: null,
        text: '1,400 passengers',
        citation: { article: a, start: 9, end: 25 },
        at: null,
        claimant: null,
        claimantActor: null,
        asOf: null,
        family: 'f-x' as FamilyId,
        origin: 'f-x' as OriginId,
        supersededBy: null,
      },
    ],
  })
  const statement = {
    text: 'At least 1,400 passengers are stranded.',
    citations: [{ article: a, start: 0, end: 39 }],
  }
  it('are underlined in a sentence where sources differ', () => {
    expect(findDisputes(statement, { figures: [measure(true)], differences: [] })).toEqual([
      { start: 9, end: 25, href: '#figure-1', title: 'sources differ: see the ledger' },
    ])
  })
  it('are left alone where they agree or another article is cited', () => {
    expect(findDisputes(statement, { figures: [measure(false)], differences: [] })).toEqual([])
    const elsewhere = { ...statement, citations: [{ article: b, start: 0, end: 39 }] }
    expect(findDisputes(elsewhere, { figures: [measure(true)], differences: [] })).toEqual([])
  })
  it('are corroborated only where two origins claim the same value', () => {
    const entry = (value: number | null, family: string) => ({
      ...(measure(false).entries[0] as Measure['entries'][number]),
      value,
      origin: family as OriginId,
    })
    expect(agreementOn({ entries: [entry(1400, 'f-a'), entry(1540, 'f-b')] }).origins).toBe(1)
    expect(agreementOn({ entries: [entry(1400, 'f-a'), entry(1400, 'f-a')] }).origins).toBe(1)
    expect(agreementOn({ entries: [entry(1400, 'f-a'), entry(1400, 'f-b'), entry(2, 'f-c')] }).origins).toBe(
      2,
    )
    expect(agreementOn({ entries: [entry(null, 'f-a'), entry(null, 'f-b')] }).origins).toBe(0)
  })
  it('show a range, a percentage and a unit', () => {
    expect(measureText({ low: 1400, high: 1540, unit: 'count' })).toBe('1,400–1,540')
    expect(measureText({ low: 12, high: 12, unit: 'percent' })).toBe('12%')
    expect(measureText({ low: 3, high: 3, unit: 'km' })).toBe('3 km')
    expect(measureText({ low: 21, high: 21, unit: 'day' })).toBe('21 days')
    expect(measureText({ low: 1, high: 1, unit: 'day' })).toBe('1 day')
    expect(measureText({ low: 5, high: 5, unit: 'USD' })).toBe('5 USD')
    expect(measureText({ low: 50, high: 50, unit: 'nautical-mile' })).toBe('50 nautical miles')
  })
  it('name millions and more in words only where no digit is lost', () => {
    expect(amountText(999_999)).toBe('999,999')
    expect(amountText(20_000_000_000)).toBe('20 billion')
    expect(amountText(1_250_000)).toBe('1.25 million')
    expect(amountText(1_254_321)).toBe('1,254,321')
  })
  it('are marked as changed on the way only where that touches what stands', () => {
    const [entry] = measure(false).entries as [Measure['entries'][number]]
    const side = (article: ArticleId, text: string) => ({ article, start: 0, end: 1000, text })
    const difference: Difference = {
      kind: 'figure-changed',
      family: 'f-a' as FamilyId,
      original: side(entry.citation.article, '9'),
      altered: side(b, '19'),
      quotes: [],
      figures: [0],
    }
    expect(isStandingChanged({ entries: [entry] }, [])).toBe(false)
    expect(isStandingChanged({ entries: [entry] }, [difference])).toBe(true)
    expect(isStandingChanged({ entries: [{ ...entry, supersededBy: 1 }] }, [difference])).toBe(false)
  })
})

describe('small parts', () => {
  it('mark matches in an excerpt and survive marks without an end', () => {
    expect(splitExcerpt('a \u0002b\u0003 c')).toEqual([
      { text: 'a ', match: false },
      { text: 'b', match: true },
      { text: ' c', match: false },
    ])
    expect(splitExcerpt('a \u0002b')).toEqual([
      { text: 'a ', match: false },
      { text: 'b', match: true },
    ])
  })
  it('link only to http and https', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a')
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.org', 'x', '', null]) {
      expect(webAddress(bad)).toBeNull()
    }
  })
  it('keep filters in the addresses of further pages', () => {
    expect(addressOf('/', { actor: 'A & B', place: undefined }, 2)).toBe('/?actor=A+%26+B&page=2')
    expect(addressOf('/', {})).toBe('/')
  })
  it('give each actor one hue and share the grey one after eight', () => {
    const hues = huesOf(['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
    expect([hues.get('a'), hues.get('c'), hues.get('h'), hues.get('i')]).toEqual([1, 3, 8, 0])
  })
  it('begin a paragraph where the telling moves to another article', () => {
    const of = (article: ArticleId): Statement => ({ text: 'x', citations: [{ article, start: 0, end: 1 }] })
    expect(paragraphsFrom([of(a), of(a), of(b), of(a), of(b)]).map(({ length }) => length)).toEqual([2, 2, 1])
    expect(paragraphsFrom(Array.from({ length: 7 }, () => of(a))).map(({ length }) => length)).toEqual([5, 2])
  })
  it('set direct speech in marks without the comma that leads on', () => {
    expect(quoted({ kind: 'direct', text: 'We stay,' })).toBe('“We stay”')
    expect(quoted({ kind: 'indirect', text: 'they would stay,' })).toBe('they would stay,')
  })
  it('say in words what the sparkline shows', () => {
    expect(describeActivity([0, 3, 1])).toBe(
      '4 articles over 3 stretches of time; most (3) in stretch 2; 1 in the newest.',
    )
    expect(describeActivity([0, 0])).toBe('No articles with a time.')
  })
  it('fold what is long, but never a single entry', () => {
    expect(splitAt([1, 2, 3, 4, 5], 3)).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
    expect(splitAt([1, 2, 3, 4], 3)).toEqual([[1, 2, 3, 4], []])
  })
  it('show what carries a story on before what stands beside it', () => {
    const relation = (type: Relation['type'], confidence: number): Relation => ({
      ...(straitRelations[0] as Relation),
      type,
      confidence,
    })
    const [shown, folded] = splitByWeight([
      relation('background', 0.9),
      relation('continues', 0.4),
      relation('parallel', 0.8),
      relation('reverses', 0.6),
    ])
    expect(shown.map(({ type }) => type)).toEqual(['reverses', 'continues'])
    expect(folded.map(({ type }) => type)).toEqual(['background', 'parallel'])
    expect(splitByWeight([relation('background', 0.3)])[1]).toEqual([])
  })
  it('keep together the statements that are told of one event', () => {
    const of = (event: number) => ({ text: 'x', citations: [], event: event as EventNumber, from: null })
    expect(runsOf([of(2), of(2), of(1), of(2)]).map(({ length }) => length)).toEqual([2, 1, 1])
  })
  it('keep short compounds of a headline on one line and every character of it', () => {
    const set = String(Headline({ text: 'Truce of 21-day term until mid-May, by <b>state-of-the-art' }))
    expect(set).toContain('<span class="nowrap">21-day</span>')
    expect(set.replace(/<\/?span[^>]*>/g, '')).toBe(
      'Truce of 21-day term until mid-May, by &lt;b&gt;state-of-the-art',
    )
  })
  it('open a long text with its first words', () => {
    expect(openingOf('one two three four', 2)).toBe('one two …')
    expect(openingOf('one two', 2)).toBe('one two')
  })
})
