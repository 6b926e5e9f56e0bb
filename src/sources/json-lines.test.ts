import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../model/problems.ts'
import { openItem } from './documents.ts'
import { encode } from './encodings.ts'
import { openLine } from './json-lines.ts'

const place = { location: 'news.jsonl', lineNumber: 7 }

function check(line: string, expected: string) {
  const { value, problems } = openLine(line, place)
  expect(value).toBeNull()
  expect(messageOf(problems[0]!)).toBe(expected)
}

describe('openLine', () => {
  it('reads every field of the input contract', () => {
    const line =
      '{"id":7,"text":"Body","title":"T","published":"2026-06-08","source":"S","url":"https://s.example/1","language":"en"}'
    expect(openLine(`${line}\n`, place).value).toEqual({
      bytes: encode(line),
      mediaType: 'application/json',
      location: 'news.jsonl line 7',
      kind: 'text',
      content: 'Body',
      given: {
        id: '7',
        title: 'T',
        published: '2026-06-08',
        source: 'S',
        url: 'https://s.example/1',
        language: 'en',
      },
    })
  })

  it('knows the other names of byline and date', () => {
    const line = '{"html":"<p>x</p>","author":["A","B"],"publishedAt":"2026","title":null}'
    const { value } = openLine(line, place)
    expect(value?.given).toEqual({ byline: 'A, B', published: '2026' })
  })

  it('names the line and what is wrong with it', () => {
    check('5', 'Line 7 of news.jsonl is not an article: it is a number, not an object.')
    check('{}', 'Line 7 of news.jsonl is not an article: it has neither "text" nor "html".')
    check('{"text":5}', 'Line 7 of news.jsonl is not an article: "text" is a number, not a string.')
    check(
      '{"text":"x","title":["a"]}',
      'Line 7 of news.jsonl is not an article: "title" is an array, not a string.',
    )
    expect(openLine('{"text":', place).problems[0]).toMatchObject({ code: 'line-not-json' })
  })

  it('passes over blank lines', () => {
    expect(openLine('  \r\n', place)).toEqual({ value: null, problems: [] })
  })

  it('reads bytes with a byte order mark and broken characters', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...encode('{"text":"a'), 0xff, ...encode('"}\r\n')])
    const { value, problems } = openLine(bytes, place)
    expect(value?.content).toBe('a\ufffd')
    expect(problems[0]?.code).toBe('text-broken-encoding')
    const { mediaType, location } = value!
    expect(openItem({ bytes: value!.bytes, mediaType, location }).value).toEqual(value)
  })

  it('never throws, and gives an item that can be read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (line) => {
        const { value } = openLine(line, place)
        if (!value) return
        const { bytes, mediaType, location } = value
        expect(openItem({ bytes, mediaType, location }).value).toEqual(value)
      }),
    )
  })
})
