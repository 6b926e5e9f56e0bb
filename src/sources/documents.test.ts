import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawItem } from '../model/raw-item.ts'
import { openDocument, openItem } from './documents.ts'
import { encode } from './encodings.ts'
import { sourceLimits } from './limits.ts'

const open = (text: string | Uint8Array, location = 'x', mediaType = '') =>
  openDocument({ bytes: typeof text === 'string' ? encode(text) : text, location, mediaType })

const codes = (opened: { problems: readonly { code: string }[] }) => opened.problems.map(({ code }) => code)

/** Every item must come back from what the store keeps of it. */
function checkReopens(rawItems: readonly RawItem[]) {
  for (const rawItem of rawItems) {
    const { bytes, mediaType, location } = rawItem
    expect(openItem({ bytes, mediaType, location }).value).toEqual(rawItem)
  }
}

describe('openDocument', () => {
  it.each([
    ['page.html', '', '<p>A page</p>', 'html'],
    ['https://paper.example/a', 'text/html; charset=utf-8', '<p>A page</p>', 'html'],
    ['notes.txt', '', 'Some <b>text', 'text'],
    ['notes.md', '', '# Heading', 'markdown'],
    ['-', '', '<!doctype html><title>x</title>', 'html'],
    ['-', '', '---\ntitle: x\n---\nBody', 'markdown'],
    ['-', '', 'Only text', 'text'],
    ['-', '', '{"text":"Body"}', 'text'],
    ['-', '', '{"html":"<p>Body</p>"}\n{"html":"<p>Two</p>"}', 'html'],
  ])('reads %s (%s) with content %s as %s', (location, mediaType, content, kind) => {
    const opened = open(content, location, mediaType)
    expect(opened.problems).toEqual([])
    expect(opened.value[0]?.kind).toBe(kind)
    checkReopens(opened.value)
  })

  it('gives a page the address it came from', () => {
    expect(open('<p>x</p>', 'https://paper.example/a').value[0]?.given).toEqual({
      url: 'https://paper.example/a',
    })
  })

  it('says what is wrong with documents that hold nothing to read', () => {
    expect(codes(open(''))).toEqual(['source-empty'])
    expect(codes(open(' \n '))).toEqual(['source-empty'])
    expect(codes(open('%PDF-1.7 …'))).toEqual(['source-unknown-format'])
    expect(codes(open(new Uint8Array(sourceLimits.documentBytesMax + 1)))).toEqual(['source-too-large'])
    expect(codes(open('{"text":', 'a.json'))).toEqual(['json-invalid'])
    expect(codes(open('{"title":"x"}', 'a.json'))).toEqual(['entry-not-article'])
  })

  it('reads front matter and leaves it out of the body', () => {
    const text = '---\ntitle: "A: title"\ndate: 2026-06-08\nauthor: [A B, C D]\n---\n# Head\n\nBody\n'
    const { value } = open(text, 'a.md')
    expect(value[0]?.given).toEqual({ title: 'A: title', published: '2026-06-08', byline: 'A B, C D' })
    expect(value[0]?.content).toBe('# Head\n\nBody\n')
    checkReopens(value)
  })

  it('reads the body below front matter that is not YAML', () => {
    const opened = open('---\na: [\n---\nBody', 'a.md')
    expect(codes(opened)).toEqual(['front-matter-invalid'])
    expect(opened.value[0]?.content).toBe('Body')
  })

  it('reads an array of articles, each with its own characters as bytes', () => {
    const { value } = open('[ {"text": "One"},\n {"text":"Two, \\"and\\" ]","title":"T"} ]', 'a.json')
    expect(value.map((rawItem) => new TextDecoder().decode(rawItem.bytes))).toEqual([
      '{"text": "One"}',
      '{"text":"Two, \\"and\\" ]","title":"T"}',
    ])
    expect(value.map((rawItem) => rawItem.location)).toEqual(['a.json entry 1', 'a.json entry 2'])
    checkReopens(value)
  })

  it('reads a JSON Feed, each entry with the feed’s title', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Paper',
      home_page_url: 'https://paper.example',
      items: [
        { id: 'a', content_text: 'One', url: 'https://paper.example/1', authors: [{ name: 'A B' }] },
        { id: 'b', content_html: '<p>Two</p>', date_published: '2026-06-08T10:00:00Z' },
      ],
    }
    const { value, problems } = open(JSON.stringify(feed, null, 2), 'feed.json')
    expect(problems).toEqual([])
    expect(value[0]?.given).toEqual({
      id: 'a',
      byline: 'A B',
      source: 'The Paper',
      url: 'https://paper.example/1',
    })
    expect(value[1]?.given.published).toBe('2026-06-08T10:00:00Z')
    checkReopens(value)
  })

  it('reads JSON Lines that were called .json', () => {
    expect(open('{"text":"One"}\n{"text":"Two"}\n', 'a.json').value).toHaveLength(2)
  })
})

describe('encodings', () => {
  const windows1251 = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])

  it.each([
    ['a byte order mark', Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0]), '', 'Hi'],
    ['the media type', windows1251, 'text/plain; charset=windows-1251', 'Привет'],
    [
      'a meta element',
      new Uint8Array([...encode('<meta charset="windows-1251"><p>'), ...windows1251]),
      '',
      '<meta charset="windows-1251"><p>Привет',
    ],
    ['zeroes', Uint8Array.from([...'Hello'].flatMap((char) => [char.charCodeAt(0), 0])), '', 'Hello'],
  ])('are taken from %s', (_, bytes, mediaType, expected) => {
    const { value, problems } = open(bytes, 'x', mediaType)
    expect(problems).toEqual([])
    expect(value[0]?.content).toBe(expected)
    checkReopens(value)
  })

  it('are replaced and counted where broken', () => {
    const { value, problems } = open(new Uint8Array([0x41, 0xff, 0x42, 0xfe]), 'a.txt')
    expect(value[0]?.content).toBe('A\ufffdB\ufffd')
    expect(problems[0]?.details).toMatchObject({ count: 2, encoding: 'UTF-8' })
  })

  it('are not taken from a declaration that JSON quotes', () => {
    const { value } = open('{"html":"<meta charset=windows-1251>é"}', 'a.json')
    expect(value[0]?.content).toContain('é')
  })
})

describe('hostile documents', () => {
  it.each([
    ['100,000 nested elements', '<div>'.repeat(100_000), 'markup-too-deep'],
    ['a million elements', '<p>x<b>y</b>'.repeat(500_000), 'markup-too-large'],
    ['an element of 100,000 attributes', `<p ${'a=1 '.repeat(100_000)}>`, 'markup-attributes'],
  ])('of %s are refused', (_, markup, code) => {
    expect(codes(open(markup, 'a.html'))).toEqual([code])
    expect(codes(open(JSON.stringify({ html: markup }), 'a.json'))).toEqual([code])
  })

  it.each(['<!-->', '<xmp>', '<title>', '<![CDATA[>', '<noembed>'])(
    'cannot hide elements behind %s',
    (cover) => {
      expect(codes(open(`<p>x</p>${cover}${'<div>'.repeat(1000)}`, 'a.html'))).toEqual(['markup-too-deep'])
    },
  )

  it('of deeply nested JSON do not crash', () => {
    expect(open('['.repeat(1_000_000) + ']'.repeat(1_000_000), 'a.json').value).toEqual([])
    expect(open(`{"text":"x","y":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 'a.json').value).toHaveLength(1)
  })

  it('never make it throw, whatever their bytes', () => {
    const endings = fc.constantFrom('a.html', 'a.json', 'a.jsonl', 'a.md', 'a.xml', 'a.rss', 'a.txt', '-')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), endings, (bytes, location) => {
        checkReopens(openDocument({ bytes, location }).value)
      }),
      { numRuns: 300 },
    )
  })

  it('cut anywhere never make it throw', () => {
    const whole =
      '<?xml version="1.0"?><rss version="2.0"><channel><title>P</title><item><title>A</title><description><![CDATA[<p>B</p>]]></description></item></channel></rss>'
    for (let end = 1; end < whole.length; end += 1) checkReopens(open(whole.slice(0, end), 'f.xml').value)
  })
})

describe('openItem', () => {
  it('gives back every article of a collection', () => {
    const field = fc.option(fc.string(), { nil: undefined })
    const article = fc.record({ id: field, text: fc.string({ unit: 'binary', minLength: 1 }), title: field })
    fc.assert(
      fc.property(fc.array(article, { maxLength: 5 }), fc.boolean(), (articles, lines) => {
        const text = lines ? articles.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(articles)
        checkReopens(open(text, lines ? 'a.jsonl' : 'a.json').value)
      }),
      { numRuns: 200 },
    )
  })
})
