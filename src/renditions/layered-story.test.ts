import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RecordParts, record, response, statement } from '../../test/support/records.ts'
import type { EventRecord, RecordedQuote } from '../model/event-record.ts'
import type { StorylineId } from '../model/ids.ts'
import type { LayeredStory } from '../model/layered-story.ts'
import { storyStep } from './layered-story.ts'

function tell(records: readonly EventRecord[]): LayeredStory {
  return storyStep.run({ storyline: 's1' as StorylineId, records, relations: [] }, storyStep.settings).value
}

function tellParts(all: readonly RecordParts[]): LayeredStory {
  return tell(all.map((one, at) => record(at + 1, one)))
}

function quote(text: string, speaker: string | null): RecordedQuote {
  return {
    kind: 'direct',
    text,
    speaker,
    speakerActor: null,
    citations: statement(text).citations,
    origins: 1,
  }
}

const parts: readonly RecordParts[] = [
  {
    title: 'Army and council agree on a bridge',
    day: '2026-01-05',
    told: [
      'The army and the council of Mill Town agreed on Monday to build a bridge.',
      'Work begins when the river falls.',
    ],
    responses: [response('ISR', 'AGREE', 'Engineers promised the first pillar by March.')],
    origins: 2,
  },
  {
    title: 'Flood carries away the first pillar',
    day: '2026-02-11',
    told: [
      'A flood carried away the first pillar of the bridge on Wednesday and injured 12 people.',
      'The army and the council of Mill Town agreed on Monday to build a bridge.',
      'The mayor blamed the engineers for the depth of the foundations.',
    ],
    responses: [
      response('LBN', 'ACCUSE', 'The mayor blamed the engineers for the depth of the foundations.'),
    ],
    quotes: [
      quote('Water asks nobody for a permit, and it did not ask us either', 'the mayor'),
      quote('No', 'the mayor'),
    ],
    origins: 3,
  },
  {
    title: 'Council suspends the bridge until an inquiry ends',
    day: '2026-03-01',
    told: [
      'The council suspended the bridge on Sunday until an inquiry into the flood ends.',
      'It is unclear who will pay for the lost pillar.',
    ],
    responses: [
      response('ISR', 'REJECT', 'Engineers rejected the blame and handed over their drawings.'),
      response('LBN', 'STATEMENT', 'The town will not pay twice, its treasurer said.'),
    ],
    quotes: [quote('The town has paid for one pillar and will not pay for two', null)],
    origins: 2,
  },
]
const records = parts.map((one, at) => record(at + 1, one))
const story = tell(records)
const texts = (statements: readonly { readonly text: string }[]) => statements.map(({ text }) => text)

describe('the layered story', () => {
  it('is headed by the newest event that matters and opens with its lead', () => {
    expect(story.headline.text).toBe('Council suspends the bridge until an inquiry ends')
    expect(story.line.text).toMatch(/^The council suspended the bridge/)
  })
  it('passes over a newest event that one origin tells, where the last but one is far larger', () => {
    const large = records.map((one, at) => (at === 1 ? { ...one, origins: 9 } : one))
    expect(tell(large).headline.text).toBe('Flood carries away the first pillar')
  })
  it('has at most five bullets: the newest, the stances, what is open', () => {
    expect(story.bullets.length).toBeLessThanOrEqual(5)
    expect(texts(story.bullets).join('\n')).toMatch(/Engineers rejected the blame/)
    expect(texts(story.bullets).join('\n')).toMatch(/treasurer said/)
    expect(texts(story.bullets).join('\n')).toMatch(/unclear who will pay/)
  })
  it('tells the full text by event, oldest first, under the events’ titles', () => {
    expect(story.full.map(({ event }) => event)).toEqual([1, 2, 3])
    expect(story.full.map(({ heading }) => heading)).toEqual(parts.map(({ title }) => title))
  })
  it('tells nothing twice across events', () => {
    const all = story.full.flatMap(({ statements }) => texts(statements))
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((text) => text.includes('agreed on Monday'))).toHaveLength(1)
  })
  it('sets large only quotes that carry and have a speaker', () => {
    expect(story.pullQuotes.map(({ text }) => text)).toEqual([
      'Water asks nobody for a permit, and it did not ask us either',
    ])
  })
  it('of no records is empty', () => {
    expect(tell([])).toMatchObject({ bullets: [], short: [], full: [], headline: { text: '' } })
  })
})

describe('the telling', () => {
  it('dates every statement by its event', () => {
    expect(story.line).toMatchObject({ event: 3, from: '2026-03-01' })
    for (const { event, from, text } of story.short) {
      const own = records.find((one) => one.event === event)
      expect(from).toBe(own?.from)
      expect([
        ...(own?.account ?? []),
        ...(own?.responses ?? []).map(({ statement: said }) => said),
      ]).toContainEqual(expect.objectContaining({ text }))
    }
  })
  it('tells the state of things first, newest first, then the past, oldest first', () => {
    const days = story.short.map(({ from }) => from ?? '')
    const now = days.slice(0, story.pastAt)
    const past = days.slice(story.pastAt)
    expect(now).toEqual([...now].sort().reverse())
    expect(past).toEqual([...past].sort())
    expect(past.length).toBeGreaterThan(0)
  })
  it('says how it began, however little the first event weighs', () => {
    const long = Array.from({ length: 14 }, (_, at) => ({
      title: `Council votes on pillar ${at}`,
      day: `2026-04-${at + 10}`,
      told: [`The council voted on pillar ${at} of the ${'abcdefghijklmn'.charAt(at).repeat(6)} bank.`],
      origins: at === 0 ? 1 : 4,
    }))
    expect(texts(tellParts(long).short)).toContain('The council voted on pillar 0 of the aaaaaa bank.')
  })
  it('opens with what happened, not with a scene or with what was long ago', () => {
    const [first, last] = [parts[0], parts[2]] as [RecordParts, RecordParts]
    const scene = { ...last, told: ['Fifteen hands went up, and that was that.', ...last.told] }
    expect(tellParts([first, scene]).line.text).toMatch(/^The council suspended/)
    const history = {
      ...last,
      told: ['In May 2024 the council suspended the bridge for a week.', ...last.told],
    }
    expect(tellParts([first, history]).line.text).toMatch(/^The council suspended the bridge on Sunday/)
  })
  it('does not take for the present what a sentence dates in another year', () => {
    const [first, last] = [parts[0], parts[2]] as [RecordParts, RecordParts]
    const told = 'In June 2024 Lebanon proposed a ferry.'
    const looking = { ...last, told: [...last.told, told], responses: [response('LBN', 'REQUEST', told)] }
    expect(texts(tellParts([first, looking]).bullets)).not.toContain(told)
  })
})

describe('the depths', () => {
  it('hold one another, for any run of events', () => {
    fc.assert(
      fc.property(
        fc.subarray(records, { minLength: 1 }),
        fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }),
        (some, origins) => {
          const made = tell(some.map((one, at) => ({ ...one, origins: 1 + (origins[at] ?? 0) })))
          const bullets = texts(made.bullets)
          const short = texts(made.short)
          const full = made.full.flatMap(({ statements }) => texts(statements))
          expect(bullets).toContain(made.line.text)
          for (const text of bullets) expect(short).toContain(text)
          for (const text of short) expect(full).toContain(text)
          expect(made.full.map(({ heading }) => heading)).toContain(made.headline.text)
        },
      ),
      { numRuns: 60 },
    )
  })
  it('show only statements that cite an article', () => {
    const all = [
      story.line,
      ...story.bullets,
      ...story.short,
      ...story.full.flatMap(({ statements }) => statements),
    ]
    for (const { citations } of all) expect(citations.length).toBeGreaterThan(0)
  })
})
