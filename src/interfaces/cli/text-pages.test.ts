import { describe, expect, it } from 'vitest'
import { eventNumber, storylineId } from '../../../test/store/factories.ts'
import type { EventSummary, SearchHit } from '../../engine/library.ts'
import { eventList, hitList, storyText } from './text-pages.ts'

const event = (number: number, title: string, from: string | null): EventSummary => ({
  event: eventNumber(number),
  storyline: storylineId(3),
  title,
  from,
  lastAt: from,
  articles: 2,
  origins: 1,
})

describe('the list of events', () => {
  it('gives an event a line, with the number and the storyline to ask for', () => {
    const long = 'A title that goes on and on '.repeat(10).trim()
    const lines = eventList([event(12, long, '2026-03-02T08:00:00Z'), event(1400, 'Short', null)], 20).split(
      '\n',
    )
    expect(lines).toEqual([
      `   #12  s3     2026-03-02  ${long}  (2 articles · 1 origin)`,
      ' #1400  s3     no date     Short  (2 articles · 1 origin)',
      '',
    ])
  })

  it('says that there are more, and how to see them', () => {
    const three = [1, 2, 3].map((number) => event(number, `Event ${number}`, null))
    expect(eventList(three, 3)).not.toMatch(/more/)
    expect(eventList(three, 2)).toMatch(/Event 2 .*\nThere are more: throughline events --limit 4\n$/)
    expect(eventList(three, 2)).not.toContain('Event 3')
  })
  it('says how to begin where there is none', () => expect(eventList([], 20)).toMatch(/throughline ingest/))
})

describe('the list of hits', () => {
  const hit: SearchHit = {
    kind: 'article',
    event: eventNumber(7),
    article: null,
    title: 'The ferry to the islands of Marsala sails again',
    excerpt: 'engineers had repaired the \u0002pier\u0003 after the storm of Friday, the harbour said',
    at: '2026-03-02T08:00:00Z',
    source: 'Island Post',
    counts: null,
  }

  it('stays within a narrow terminal, and within a readable width on a wide one', () => {
    for (const columns of [40, 80, 300]) {
      const lines = hitList([hit], columns).split('\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.min(columns, 100))
      expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('repaired the pier after the storm')
    }
  })

  it('says of an article its source, and of an event how many origins its articles have', () => {
    expect(hitList([hit], 100)).toContain('(article in event 7, 2026-03-02, Island Post)')
    const found = { ...hit, kind: 'event' as const, source: null, counts: { articles: 7, origins: 3 } }
    expect(hitList([found], 100)).toContain('(event 7, 2026-03-02, 7 articles · 3 origins)')
  })

  it('says that nothing was found', () => expect(hitList([], 80)).toBe('Nothing holds all these words.\n'))
})

describe('a story', () => {
  it('hangs the lines of a point under its first word', () => {
    const statement = { text: 'The ferry sails again after the pier was repaired.', citations: [] }
    const text = storyText(
      { headline: statement, line: statement, bullets: [statement], short: [statement], full: [] } as never,
      { events: 2, articles: 5, origins: 3 } as never,
      30,
    )
    expect(text).toContain('\n2 events · 5 articles · 3 origins\n')
    expect(text).toContain('In short\n────────\n• The ferry sails again after\n  the pier was repaired.\n')
  })
})
