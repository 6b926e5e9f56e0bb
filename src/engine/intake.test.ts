import { describe, expect, it } from 'vitest'
import { problem } from '../model/problems.ts'
import { openPart, openParts, reopen } from './intake.ts'
import type { RawRecord } from './ports.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const line = JSON.stringify({ id: 'a', title: 'Pier', text: 'The pier is open again.' })

describe('openPart', () => {
  it('passes a problem on', () => {
    const missing = problem('source-missing', { where: 'a.txt' })
    expect(openPart({ kind: 'problem', problem: missing })).toEqual({ rawItems: [], problems: [missing] })
  })

  it('gives one item of a line, or says which line is bad', () => {
    const part = { kind: 'line', location: 'x.jsonl', lineNumber: 7 } as const
    expect(openPart({ ...part, bytes: bytes(line) }).rawItems).toMatchObject([{ location: 'x.jsonl line 7' }])
    expect(openPart({ ...part, bytes: bytes('{"a"') })).toMatchObject({
      rawItems: [],
      problems: [{ code: 'line-not-json', details: { line: 7, where: 'x.jsonl' } }],
    })
  })

  it('gives each entry of a document', () => {
    const part = openPart({ kind: 'document', location: 'x.json', bytes: bytes(`[${line},${line}]`) })
    expect(part.rawItems).toHaveLength(2)
  })
})

describe('openParts', () => {
  it('keeps their order', async () => {
    async function* parts() {
      for (const name of ['a.txt', 'b.txt'])
        yield { kind: 'problem', problem: problem('source-empty', { where: name }) } as const
    }
    const seen: unknown[] = []
    for await (const { problems } of openParts(parts())) seen.push(problems[0]?.details.where)
    expect(seen).toEqual(['a.txt', 'b.txt'])
  })
})

describe('reopen', () => {
  it('gives back the item that was kept, from each format', () => {
    const feed =
      '<rss version="2.0"><channel><title>Post</title><item><title>Pier</title><description>Open again.</description></item></channel></rss>'
    const documents = {
      'a.jsonl': line,
      'a.md': '# Pier\n\nOpen again.',
      'a.html': '<html><p>Open</p></html>',
      'a.rss': feed,
    }
    for (const [location, text] of Object.entries(documents)) {
      const [rawItem] = openPart({ kind: 'document', location, bytes: bytes(text) }).rawItems
      if (!rawItem) throw new Error(`${location} holds an item`)
      const kept: RawRecord = { hash: '' as RawRecord['hash'], ...rawItem }
      expect(reopen(kept).rawItems).toEqual([rawItem])
    }
  })

  it('says why it can no longer be read', () => {
    const kept: RawRecord = {
      hash: '' as RawRecord['hash'],
      bytes: bytes('{"a"'),
      mediaType: 'application/json',
      location: 'x.jsonl line 1',
    }
    expect(reopen(kept).rawItems).toEqual([])
    expect(reopen(kept).problems).toHaveLength(1)
  })
})
