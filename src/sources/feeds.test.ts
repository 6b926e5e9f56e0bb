import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDocument, openItem } from './documents.ts'
import { encode } from './encodings.ts'

const golden = new URL('../../test/golden/sources/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, golden))

function open(name: string) {
  const opened = openDocument({ bytes: fixture(name), location: name })
  for (const { bytes, mediaType, location, ...rest } of opened.value)
    expect(openItem({ bytes, mediaType, location }).value).toEqual({ bytes, mediaType, location, ...rest })
  return opened
}

describe('feeds', () => {
  it.each(readdirSync(golden))('%s gives the same items when each is read again', (name) => {
    expect(open(name).value.length).toBeGreaterThan(0)
  })

  it('give title, link, date, author, id, the channel as source, and the full text', () => {
    const { value, problems } = open('feed-rss-full-text.xml')
    expect(problems).toEqual([])
    expect(value).toHaveLength(2)
    expect(value[0]).toMatchObject({
      kind: 'html',
      location: 'feed-rss-full-text.xml entry 1',
      content: '<p>Talks on the harbour resumed & went on.</p>',
      given: {
        id: 'harbour-1',
        title: 'Harbour talks resume',
        byline: 'Ada Berg',
        published: 'Mon, 08 Jun 2026 09:30:00 +0200',
        source: 'Coast & Sea',
        url: 'https://coast.example/harbour-1',
        language: 'en-gb',
      },
    })
  })

  it('give the summary where an entry has no full text', () => {
    expect(open('feed-rss-full-text.xml').value[1]?.content).toBe('<p>Only a summary.</p>')
  })

  it('in Atom with prefixes inside keep their namespaces', () => {
    const { value } = open('feed-atom-xhtml.xml')
    expect(value[0]?.content).toContain('<p>Ferries & trains</p>')
    expect(value[0]?.given.published).toBe('2026-06-08T07:00:00Z')
    expect(value[0]?.mediaType).toBe('application/atom+xml; charset=utf-8')
  })

  it('in RDF have their entries beside the channel', () => {
    expect(open('feed-rdf.xml').value.map((rawItem) => rawItem.given.title)).toEqual(['First', 'Second'])
  })

  it('in another encoding become UTF-8 pieces', () => {
    const { value, problems } = open('feed-encoding-windows-1251.xml')
    expect(problems).toEqual([])
    expect(value[0]?.given.title).toBe('Порт открыт')
  })

  it('cut in the middle give their complete entries', () => {
    const bytes = fixture('feed-rss-full-text.xml')
    const cut = openDocument({ bytes: bytes.subarray(0, bytes.length - 60), location: 'cut.xml' })
    expect(cut.value).toHaveLength(1)
    expect(cut.problems).toEqual([{ code: 'feed-cut', details: { where: 'cut.xml', count: 1 } }])
  })

  it('with an entity bomb are read without it', () => {
    const { value } = open('feed-entity-bomb.xml')
    expect(value[0]?.content.length).toBeLessThan(200)
  })

  it('with a head of megabytes do not repeat it for every entry', () => {
    const head = `<rss version="2.0"><channel><title>P</title><description>${'x'.repeat(1e6)}</description>`
    const entries = '<item><title>A</title><description>Text</description></item>'.repeat(2000)
    const bytes = encode(`${head}${entries}</channel></rss>`)
    const { value } = openDocument({ bytes, location: 'a.rss' })
    expect(value).toHaveLength(2000)
    expect(value[0]!.bytes.length).toBeLessThan(5000)
  })
})
