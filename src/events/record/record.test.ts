import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dossier, type MarkedArticle } from '../../../test/support/dossiers.ts'
import { costRatio } from '../../../test/support/processor-time.ts'
import { pushStalls, talksHalt } from '../../../test/support/stories.ts'
import type { Statement } from '../../model/citation.ts'
import type { EventDossier } from '../../model/dossier.ts'
import type { EventRecord } from '../../model/event-record.ts'
import type { QuoteKind } from '../../model/quote.ts'
import { recordStep } from './index.ts'

function record(marked: readonly MarkedArticle[]): EventRecord {
  return recordStep.run(dossier(2, marked), recordStep.settings).value
}

/** Blanks made one and lower case: what a statement and its characters have in common. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

function texts(statements: readonly Statement[]): string[] {
  return statements.map(({ text }) => text)
}

function expectCited(statement: Statement, input: EventDossier) {
  const [first] = statement.citations
  expect(first).toBeDefined()
  for (const { article, start, end } of statement.citations) {
    const text = input.members.find((member) => member.article.id === article)?.article.text ?? ''
    expect(start).toBeLessThan(end)
    expect(end).toBeLessThanOrEqual(text.length)
    if (start === first?.start && article === first.article) {
      expect(bare(text.slice(start, end))).toBe(bare(statement.text))
    }
  }
}

const border = record(pushStalls)

describe('the record of an event that three papers tell', () => {
  it('has a declarative headline as its title, without the outlet', () => {
    expect(pushStalls.map(({ title }) => title)).toContain(border.title.text)
    expect(border.title.text).not.toMatch(/\?|WASHINGTON/)
  })
  it('cites for its title a sentence of the headline’s article', () => {
    expect(border.title.citations).toHaveLength(1)
  })
  it('happened on the day that the papers name, not when the rewrite came out', () => {
    expect([border.from, border.to]).toEqual(['2026-06-09', '2026-06-09'])
  })
  it('lies in places behind a word of place', () => {
    expect(border.places).toContain('southern Lebanon')
    expect(border.places).not.toContain('Israel')
  })
  it('is summed up in three sentences, each of which the account has too', () => {
    expect(border.summary).toHaveLength(3)
    for (const text of texts(border.summary)) expect(texts(border.account)).toContain(text)
  })
  it('ends its account with the background', () => {
    expect(texts(border.account).slice(-2).join(' ')).toMatch(/talks that halted in Naqoura/)
  })
  it('tells nothing twice', () => {
    const account = texts(border.account).join('\n')
    expect(account.match(/will not work with the plan|decline to work with the scheme/g)).toHaveLength(1)
    expect(account.match(/rejected the timetable/g)).toHaveLength(1)
  })
  it('cites the other papers that say the same', () => {
    const told = border.account.find(({ text }) => text.includes('leaves five hilltops out'))
    const rejected = border.account.find(({ text }) => text.includes('rejected the timetable'))
    expect((told?.citations.length ?? 0) + (rejected?.citations.length ?? 0)).toBeGreaterThanOrEqual(3)
  })
  it('drops a leading connective', () => {
    expect(
      [...texts(border.account), ...border.responses.map(({ statement }) => statement.text)].join(' '),
    ).not.toContain('However')
  })
})

describe('responses', () => {
  const bySide = new Map(border.responses.map((response) => [response.actor as string, response]))

  it('are one a side', () => {
    expect(new Set(border.responses.map(({ actor }) => actor)).size).toBe(border.responses.length)
  })
  it('name the recipient and the type, and count origins in families', () => {
    expect(bySide.get('ISR')).toMatchObject({
      eventType: 'REJECT',
      recipientName: 'United States',
      origins: 2,
    })
    expect(bySide.get('LBN')).toMatchObject({ eventType: 'REJECT', origins: 2 })
  })
  it('name an office-holder with his side', () => {
    expect(bySide.get('USA')?.actorName).toBe('Marco Rubio (United States)')
    expect(bySide.get('USA')?.statement.text).toContain('Washington would use the direct talks')
  })
  it('have no entry for an actor that is only spoken of', () => {
    expect(bySide.has('IRN')).toBe(false)
  })
  it('leave out media and people asked for their view', () => {
    const asked = record([
      {
        id: 'c1',
        title: 'Army leaves the eastern sector of the border',
        text: 'The army of [Israel|ISR] {left|RETREAT:ISR>LBN} the eastern sector of the border on <Tuesday|2026-06-09>.\n\n“It will be back before the olives are ripe,”^person:nader said the analyst [Sami Nader|person:nader]. “The road is open to everyone today,”^wire a reporter of [Harbour Wire|wire] wrote from the sector.',
      },
    ])
    expect(asked.responses.map(({ actor }) => actor)).toEqual(['ISR'])
    expect(asked.quotes.map(({ speaker }) => speaker)).toContain('Sami Nader')
  })
  it('stand with the newest stance first and the older ones behind it', () => {
    const days = record([
      {
        id: 'c1',
        title: 'Lebanon rejects the American map of the border',
        publishedAt: '2026-06-09T08:00:00.000Z',
        text: '[Lebanon|LBN] {rejected|REJECT:LBN>USA} the American map of the border on <Tuesday|2026-06-09>. The old road along the coast stayed open all day.',
      },
      {
        id: 'c2',
        title: 'Lebanon signs the second map',
        publishedAt: '2026-06-11T08:00:00.000Z',
        text: '[Lebanon|LBN] {agreed|AGREE:LBN>USA} to a second map of the border on <Thursday|2026-06-11>. Its fishermen may go out again as far as the lighthouse.',
      },
    ])
    const [response] = days.responses
    expect(response).toMatchObject({ actor: 'LBN', eventType: 'AGREE', at: '2026-06-11T08:00:00.000Z' })
    expect(response?.earlier).toMatchObject([{ eventType: 'REJECT', actorName: 'Lebanon' }])
    expect(days.revisions).toMatchObject([{ kind: 'stance-changed', subject: 'Lebanon' }])
  })
  it('of one article have no earlier stance', () => {
    for (const { earlier } of record([pushStalls[0] as MarkedArticle]).responses) expect(earlier).toEqual([])
  })
  it('tell what happened before only where there is nothing else', () => {
    const old = record([
      {
        id: 'c1',
        title: 'Lebanon rejects the American map of the border',
        text: '[Lebanon|LBN] {rejected|REJECT:LBN>USA} the American map of the border on <Tuesday|2026-06-09>.\n\n[Lebanon|LBN] {agreed|AGREE:LBN>USA} to the first map of the border in October 2022.',
      },
    ])
    expect(old.responses.map(({ eventType }) => eventType)).toEqual(['REJECT'])
  })
})

describe('quotes', () => {
  it('are shown without the comma before the closing mark', () => {
    expect(border.quotes.map(({ text }) => text)).toContain('Nobody will draw our border for us')
  })
  it('are one where two families have the same words', () => {
    const said =
      'The {talks|CONSULT:ISR>LBN} will go on. “Nobody will draw our border for us today,”^person:katz said [Israel Katz|person:katz].'
    const twice = record([
      { id: 'c1', title: 'Talks go on at the border', text: said },
      { id: 'c2', title: 'Talks go on', text: said.replace(' today', '') },
    ])
    expect(twice.quotes).toHaveLength(1)
    expect(twice.quotes[0]).toMatchObject({ speaker: 'Israel Katz', origins: 2 })
    expect(twice.quotes[0]?.citations).toHaveLength(2)
  })
  /** The record of one article with one quote put in by its words. */
  const quoting = (text: string, kind: QuoteKind, pieces: readonly string[], isNamed = true) => {
    const input = dossier(2, [{ id: 'c1', title: 'Talks go on at the border', text }])
    const [member] = input.members
    if (member === undefined) throw new Error('no member')
    const parts = pieces.map((piece) => ({
      start: text.indexOf(piece),
      end: text.indexOf(piece) + piece.length,
    }))
    const said = { start: text.indexOf('Israel Katz'), end: text.indexOf('Israel Katz') + 11, actor: null }
    const span = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
    const quotes = [{ ...span, kind, cue: null, speaker: isNamed ? said : null, parts }]
    return recordStep.run({ ...input, members: [{ ...member, quotes }] }, recordStep.settings).value.quotes
  }

  it('that an attribution parts are shown without it, each piece cited', () => {
    const text = '“The road stays shut today,” Israel Katz said. “Nobody will open it.”'
    const [quote] = quoting(text, 'direct', ['The road stays shut today,', 'Nobody will open it.'])
    expect(quote?.text).toBe('The road stays shut today … Nobody will open it.')
    expect(quote?.citations.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The road stays shut today',
      'Nobody will open it.',
    ])
  })
  it('in a reported sentence are the words between its marks alone', () => {
    const text = 'Israel Katz said that the road was “a wound that nobody will close” for the town.'
    const said = 'that the road was “a wound that nobody will close” for the town'
    expect(quoting(text, 'mixed', [said])).toMatchObject([
      { kind: 'mixed', text: 'a wound that nobody will close', speaker: 'Israel Katz' },
    ])
  })
  it('of nobody are short: a document between marks is none', () => {
    const line = 'The road stays shut today, and nobody will open it for us.'
    const page = Array(9).fill(line).join(' ')
    expect(quoting(`“${line}”`, 'direct', [line], false)).toMatchObject([{ text: line, speaker: null }])
    expect(quoting(`“${page}”`, 'direct', [page], false)).toEqual([])
    expect(quoting(`“${page}” Israel Katz said.`, 'direct', [page])).toHaveLength(1)
  })
  it('are no reported speech', () => {
    const text = 'Israel Katz said that the road would stay shut for many days.'
    expect(quoting(text, 'indirect', ['that the road would stay shut for many days'])).toEqual([])
  })
  it('of a rewrite beside its original are only the ones it kept', () => {
    const text =
      'The army stays. “Nobody will draw our border for us today,”^person:katz said [Israel Katz|person:katz].'
    const spun = record([
      { id: 'c1', title: 'The army stays', text },
      {
        id: 'c2',
        title: 'The army stays',
        family: 'f-c1',
        kind: 'rewrite',
        text: text.replace(/Nobody.*today/, 'No person shall sketch the frontier of this state'),
      },
    ])
    expect(spun.quotes.map((quote) => quote.text)).toEqual(['Nobody will draw our border for us today'])
  })
})

describe('the ledger of figures', () => {
  const toll = (id: string, words: string, more: Partial<MarkedArticle> = {}): MarkedArticle => ({
    id,
    title: 'Strikes kill people in the south',
    text: `Air strikes {hit|ASSAULT:ISR>LBN} the south of [Lebanon|LBN] again on <Tuesday|2026-06-09>. ${words}`,
    ...more,
  })
  const killed = (marked: readonly MarkedArticle[]) =>
    record(marked).figures.find(({ of }) => of === 'killed')

  it('brings different words for one measure together', () => {
    const measure = killed([
      toll('c1', 'The ministry counted 22 deaths.'),
      toll('c2', 'In all 24 people were killed in one day.'),
    ])
    expect(measure).toMatchObject({ low: 22, high: 24, inConflict: true, origins: 2 })
  })
  it('sees no conflict between "over 1,400" and 1,423', () => {
    const measure = killed([
      toll('c1', 'The war killed over 1,400 people.'),
      toll('c2', 'The war has killed 1,423 people.'),
    ])
    expect(measure).toMatchObject({ low: 1400, high: 1423, inConflict: false })
  })
  it('takes the first of two near counts in one article for its own', () => {
    const first = toll('c1', 'It killed 25 people.', { publishedAt: '2026-06-09T09:00:00.000Z' })
    const then = toll('c2', 'It killed 28 people. An earlier count had been 25 killed people.', {
      publishedAt: '2026-06-09T12:00:00.000Z',
    })
    expect(killed([first, then])).toMatchObject({ low: 25, high: 28, inConflict: true })
  })
  it('keeps two counts of one article apart', () => {
    const figures = record([toll('c1', 'A strike killed 4 people. The war killed 1,400 people.')]).figures
    expect(figures.filter(({ of }) => of === 'killed').map(({ low }) => low)).toEqual([4, 1400])
  })
  it('hears no rewrite beside its original', () => {
    const marked = [
      toll('c1', 'It killed 22 people.'),
      toll('c2', 'It killed 29 people.', { family: 'f-c1', kind: 'rewrite' }),
    ]
    expect(killed(marked)).toMatchObject({ low: 22, high: 22, origins: 1 })
  })
  it('leaves spans of time out, but for the term of an agreement', () => {
    expect(record([toll('c1', 'The queue lasted 21 days.')]).figures).toEqual([])
    expect(record([toll('c1', 'A truce of 21 days was offered.')]).figures).toMatchObject([
      { of: 'truce', unit: 'day', low: 21 },
    ])
  })
  it('keeps a count of things only where two origins give it', () => {
    const [one, two] = [toll('c1', 'It took 400 calls.'), toll('c2', 'There were 400 calls.')]
    expect(record([one]).figures).toEqual([])
    expect(record([one, two]).figures).toMatchObject([{ of: 'calls', low: 400, origins: 2 }])
  })
})

describe('sources', () => {
  it('stand by family, the original first named', () => {
    expect(border.sources.map(({ articles }) => articles.length)).toEqual([2, 1, 1])
    expect(border.sources[0]).toMatchObject({ original: 'b1', primarySource: null })
  })
  it('name a text that no member is', () => {
    const [lonely] = record([pushStalls[3] as MarkedArticle]).sources
    expect(lonely?.primarySource).toBe('Harbour Wire')
  })
})

describe('odd dossiers', () => {
  it('a text in another language has its headline and first sentences', () => {
    const dutch = record([
      {
        id: 'c1',
        title: 'Israël verlaat de dorpen, maar houdt vijf heuvels',
        language: 'nl',
        text: 'Het leger verliet dinsdag de dorpen langs de grens. Op vijf heuvels blijven soldaten achter. Bewoners gingen te voet terug naar huis.',
      },
    ])
    expect(dutch.title.text).toBe('Israël verlaat de dorpen, maar houdt vijf heuvels')
    expect(dutch.summary.length).toBeGreaterThan(0)
    expect(dutch.responses).toEqual([])
  })
  it('no members give an empty record', () => {
    const empty = record([])
    expect(empty).toMatchObject({ summary: [], from: null, sources: [], firstAt: null })
    expect(empty.title.text).toBe('')
  })
  it('a headline that only asks gives way to the lead, cut at a clause', () => {
    const asked = record([{ ...(pushStalls[1] as MarkedArticle) }])
    expect(asked.title.text).toMatch(/^Lebanon will not accept the American map/)
    expect(asked.title.text).not.toMatch(/\.$/)
  })
  it('a headline at the head of its own text is told once, as the title', () => {
    const [title, lead] = [
      'Lebanon rejects the American map of the border',
      'No map of hilltops will do, two ministers of Lebanon said on Tuesday after a long night.',
    ]
    const told = record([
      {
        id: 'c1',
        title,
        text: `${title}.\n\n${lead}\n\nThe old road along the coast stayed open all day and all night.`,
      },
    ])
    expect(told.title.text).toBe(title)
    expect(texts(told.summary)).not.toContain(`${title}.`)
    expect(told.summary[0]?.text).toBe(lead)
  })
  it('a hostile text with no end of sentence is read in linear time', () => {
    const [one] = dossier(1, [{ id: 'c1', title: 'a', text: 'a' }]).members
    if (one === undefined) throw new Error('no member')
    const read = (times: number) => () => {
      const text = `${'a '.repeat(10 * times)}“${'((([['.repeat(times)}`
      const article = { ...one.article, text, title: text.slice(0, 4 * times) }
      recordStep.run(
        { ...dossier(1, []), members: [{ ...one, article, sentences: [] }] },
        recordStep.settings,
      )
    }
    // Four times is linear, sixteen quadratic.
    expect(costRatio(read(5_000), read(20_000))).toBeLessThan(10)
  })
})

describe('for any choice and order of the articles', () => {
  const all = [...talksHalt, ...pushStalls]

  it('every statement is characters of an article that it cites', () => {
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (marked) => {
        const input = dossier(1, marked)
        const made = recordStep.run(input, recordStep.settings).value
        const shown = [
          ...made.summary,
          ...made.account,
          ...made.responses.flatMap(({ statement, earlier }) => [
            statement,
            ...earlier.map((one) => one.statement),
          ]),
          ...made.revisions.flatMap(({ before, after }) => [before, after]),
          ...made.quotes,
        ]
        for (const statement of shown) expectCited(statement, input)
        for (const { citation, text } of made.figures.flatMap(({ entries }) => entries)) {
          expectCited({ text, citations: [citation] }, input)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('the order of arrival changes nothing where times are known', () => {
    const expected = record(pushStalls)
    fc.assert(
      fc.property(fc.shuffledSubarray([...pushStalls], { minLength: pushStalls.length }), (marked) => {
        expect(record(marked)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
  it('costs no more than a few times as much for four times the members', () => {
    const read = (members: number) => {
      const many = Array.from({ length: members }, (_, at): MarkedArticle => {
        const base = pushStalls[at % 3] as MarkedArticle
        return { ...base, id: `m${at}`, text: `${base.text}\n\n${base.text}\n\n${base.text}` }
      })
      const input = dossier(1, many)
      return () => recordStep.run(input, recordStep.settings)
    }
    // Four times is linear, sixteen quadratic.
    expect(costRatio(read(15), read(60))).toBeLessThan(10)
  })
})
