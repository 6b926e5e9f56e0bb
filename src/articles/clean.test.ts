import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '../model/article.ts'
import type { ContentKind, Given } from '../model/raw-item.ts'
import { cleanItem } from './clean.ts'

const golden = new URL('../../test/golden/articles/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, golden), 'utf8')

function clean(content: string, kind: ContentKind = 'text', given: Given = {}) {
  return cleanItem({ bytes: new Uint8Array(), mediaType: '', location: 'x', kind, content, given })
}

const articleOf = (content: string, kind: ContentKind = 'text', given: Given = {}): Article =>
  clean(content, kind, given).value!

const BODY =
  'The crews of the northern ferries went back to work on Thursday after a strike of three days.\n\nThe company agreed to pay more for night shifts from August on, its director said in the evening.'

describe('cleanItem', () => {
  it.each([
    ['scraped-page.txt', 'text'],
    ['markdown-marks.md', 'markdown'],
    ['page-with-furniture.html', 'html'],
  ] as const)('takes the body alone out of %s', (name, kind) => {
    const expected = read(name.replace(/\.\w+$/, '.expected.txt')).trimEnd()
    expect(articleOf(read(name), kind).text).toBe(expected)
  })

  it('finds title, byline, time and source in a scraped text', () => {
    expect(articleOf(read('scraped-page.txt'))).toMatchObject({
      title: 'Ferry Crews Return To Work After Three Days',
      byline: 'Ada Berg',
      publishedAt: '2026-06-11T08:30:00.000Z',
      source: 'Harbour News',
      language: 'en',
    })
  })

  it('finds title, byline, time, source and address in a page', () => {
    expect(articleOf(read('page-with-furniture.html'), 'html')).toMatchObject({
      title: 'Ferry crews return to work',
      byline: 'Ada Berg',
      publishedAt: '2026-06-11T06:30:00.000Z',
      publishedPrecision: 'time',
      source: 'Harbour News',
      url: 'https://harbour.example/ferry',
    })
  })

  it('lets what the input gives go before what the text says', () => {
    const article = articleOf(`Source: Elsewhere\n\n${BODY}`, 'text', { source: 'Here', title: 'Given' })
    expect([article.source, article.title, article.text]).toEqual(['Here', 'Given', BODY])
  })

  it('makes a title from a text that has none, and loses none of the text', () => {
    const text = `${BODY.replace('\n\n', ' ')} The islands had been cut off since Monday, and the fishermen had taken the mail along in their own boats.`
    const article = articleOf(text)
    expect(article.text).toBe(text)
    expect(article.title).toBe(
      'The crews of the northern ferries went back to work on Thursday after a strike of three days',
    )
  })

  it('never takes the first sentence of the body for the headline', () => {
    expect(articleOf(BODY).text).toBe(BODY)
    expect(articleOf(BODY.split('\n')[0]!).text).toBe(BODY.split('\n')[0])
  })

  it('drops header lines and a note about the file', () => {
    const dirty = `A title of five words here\n\nSource: Harbour News\nURL: https://harbour.example/1\nPublished: 2026-06-11\n\n${BODY}\n\nAbout this file: written for a test.`
    expect(articleOf(dirty)).toMatchObject({
      text: BODY,
      title: 'A title of five words here',
      source: 'Harbour News',
      url: 'https://harbour.example/1',
      publishedAt: '2026-06-11T00:00:00.000Z',
      publishedPrecision: 'day',
    })
  })

  it('keeps headings inside the body, lists as lines and hand-wrapped paragraphs as one', () => {
    const wrapped =
      'A title of five words here\n\nThe crews of the northern ferries went back to work on Thursday\nafter a strike of three days that had cut off eleven islands and\ntheir harbours.\n\nWhat they wanted\n\n• two more hands\n• better pay at night\n\nThe company said no to the first and yes to the second of these.'
    expect(articleOf(wrapped).text).toBe(
      'The crews of the northern ferries went back to work on Thursday after a strike of three days that had cut off eleven islands and their harbours.\n\nWhat they wanted\n\ntwo more hands\nbetter pay at night\n\nThe company said no to the first and yes to the second of these.',
    )
  })

  it('drops a staged conversation at the end but keeps an interview', () => {
    const voices =
      'Inventor\n\nWhy?\n\nModel\n\nBecause.\n\nInventor\n\nSo?\n\nModel\n\nYes.\n\nInventor\n\nAnd?\n\nModel\n\nNo.'
    expect(
      articleOf(`A title of five words here\n\n${BODY}\n\n${BODY.replace(/The/g, 'All the')}\n\n${voices}`)
        .text,
    ).not.toContain('Because')
    const interview = voices.replaceAll('.', ', as the director put it in the evening.')
    expect(articleOf(`A title of five words here\n\n${interview}`).text).toContain('Because')
  })

  it('refuses an item without text and one of a single word, and says so', () => {
    expect(clean(' \n ').problems[0]?.code).toBe('article-no-text')
    expect(clean('Skip to content').problems[0]?.code).toBe('article-too-short')
    expect(clean('<p> </p>', 'html').problems[0]?.code).toBe('article-no-text')
    expect(clean('Ceasefire').problems[0]).toMatchObject({ code: 'article-too-short', details: { words: 1 } })
  })

  it('keeps an article with an impossible date, without it', () => {
    const { value, problems } = clean(BODY, 'text', { published: '20266-06-08' })
    expect(value?.publishedAt).toBeNull()
    expect(problems[0]).toMatchObject({ code: 'date-invalid', details: { date: '20266-06-08' } })
  })

  it('keeps an article in a language that is not read, and says so', () => {
    const { value, problems } = clean(
      'Die Besatzungen der nördlichen Fähren nahmen am Donnerstag nach einem Streik von drei Tagen die Arbeit wieder auf, teilte die Gesellschaft am Abend mit.',
    )
    expect(value?.language).toBe('de')
    expect(problems.map(({ code }) => code)).toEqual(['language-unread'])
  })

  it('changes no character of the text but spaces and invisible ones', () => {
    const odd =
      'The “crews”\u00a0of\u200b the north\u00adern ferries — cafe\u0301 ﬁne ½ 👩‍✈️ — went back\u202e to work\ud800 on Thursday.'
    expect(articleOf(`A title of five words here\n\n${odd}\n\n${BODY}`).text.split('\n')[0]).toBe(
      'The “crews” of the northern ferries — cafe\u0301 ﬁne ½ 👩‍✈️ — went back to work\ufffd on Thursday.',
    )
  })

  it('gives the same article the same id, and another to a changed one', () => {
    const ids = [BODY, BODY, BODY.replace('three', 'four')].map((text) => articleOf(text).id)
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })
})
