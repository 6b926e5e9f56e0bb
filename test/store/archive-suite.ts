/**
 * What every store must answer to pages and commands, whatever database it is in: lists
 * and their order, merged ids, search, strange texts. A place for stores goes in, a
 * suite comes out; both databases run this one, which is what keeps their answers the
 * same.
 */

import { describe, expect, it } from 'vitest'
import { found, makeBed } from './bed.ts'
import {
  articleId,
  eventNumber,
  familyId,
  makeArrival,
  makeArticle,
  makeBatch,
  makeDerivation,
  makeLayers,
  makeLink,
  makeRecord,
  makeState,
  storylineId,
  timeOf,
} from './factories.ts'
import type { Place } from './places.ts'

export function describeArchive(title: string, makePlace: () => Promise<Place>): void {
  describe(`${title}: answers`, () => {
    const bed = makeBed(makePlace)
    const { turn, put, putPlain } = bed

    it('keeps links from the event when it is put again without any, and moves those to an ended one', async () => {
      await put(
        makeBatch([1, 2, 3].map((n) => makeArrival(n))),
        [1, 2, 3].map((n) => makeState(n, 1, n === 3 ? [makeLink(3, 2, 0.9), makeLink(3, 1, 0.4)] : [])),
      )
      await put(makeBatch([makeArrival(4, { event: 3, storyline: 1 })]), [
        makeState(3, null, null, { title: { text: 'A newer title', citations: [] } }),
      ])
      const before = found(await bed.opened.archive.event(eventNumber(3)))
      expect(before.links.map(({ to, strength }) => [to, strength])).toEqual([
        [2, 0.9],
        [1, 0.4],
      ])
      expect(before.record.title.text).toBe('A newer title')
      expect(before.storyline.storyline).toBe('s1')
      expect([...before.linked.keys()]).toEqual([1, 2])
      await put(
        makeBatch([makeArrival(5, { event: 1, storyline: 1 })], {
          eventsMerged: new Map([[eventNumber(2), eventNumber(1)]]),
        }),
        [makeState(1, 1)],
      )
      const after = found(await bed.opened.archive.event(eventNumber(3)))
      expect(after.links.map(({ to }) => to)).toEqual([1])
      const target = found(await bed.opened.archive.event(eventNumber(1)))
      expect(target.laterLinks.map(({ from }) => from)).toEqual([3])
    })

    it('revises places in families, and counts each family once in a storyline', async () => {
      await put(
        makeBatch([1, 2, 3].map((n) => makeArrival(n, { storyline: 1 }))),
        [1, 2, 3].map((n) => makeState(n, 1)),
      )
      const [before] = await bed.opened.archive.storylines({ limit: 1, offset: 0 })
      expect(before).toMatchObject({ events: 3, articles: 3, origins: 3 })
      const newcomer = makeArrival(4, { storyline: 1 })
      await put(makeBatch([newcomer], { derivations: [newcomer.family.derivation, makeDerivation(2, 4)] }), [
        makeState(4, 1),
      ])
      const [after] = await bed.opened.archive.storylines({ limit: 1, offset: 0 })
      expect(after).toMatchObject({ events: 4, articles: 4, origins: 3 })
      expect((await bed.opened.archive.family(familyId(4))).map(({ article }) => article)).toEqual(
        [2, 4].map(articleId),
      )
    })

    it('lists storylines by newest article, then origins, and filters by actor and place', async () => {
      await put(makeBatch([1, 2, 3, 4].map((n) => makeArrival(n, { storyline: n === 4 ? 1 : n }))), [
        makeState(1, 1, [], { lastAt: timeOf(50) }),
        makeState(2, 2, [], { lastAt: timeOf(90), actors: [], places: ['Tyre'] }),
        makeState(3, 3, [], { lastAt: null, firstAt: null }),
        makeState(4, 1, [], { lastAt: timeOf(60), origins: 3 }),
      ])
      const names = async (filter: { actor?: string; place?: string }) =>
        (await bed.opened.archive.storylines({ limit: 9, offset: 0, ...filter })).map(
          ({ storyline }) => storyline,
        )
      expect(await names({})).toEqual(['s2', 's1', 's3'])
      expect(await names({ place: ' tyre' })).toEqual(['s2'])
      expect(await names({ actor: 'ACTOR 4' })).toEqual(['s1'])
      expect(await names({ actor: 'actor-3' })).toEqual(['s3'])
      expect(await names({ actor: 'actor-4', place: 'tyre' })).toEqual([])
      const [, second] = await bed.opened.archive.storylines({ limit: 9, offset: 0 })
      expect(second).toMatchObject({
        headline: makeRecord(4).title.text,
        events: 2,
        firstAt: timeOf(1),
        lastAt: timeOf(60),
        newest: { event: 4 },
        actors: ['Actor 1', 'Actor 4'],
        places: ['Place 0', 'Place 1'],
      })
      expect(second?.activity.reduce((sum, count) => sum + count, 0)).toBe(2)
      expect(second?.activity.length).toBe(12)
    })

    it('lists events by newest arrival, sources by articles and changes newest first', async () => {
      await putPlain(1, 6)
      await put(makeBatch([makeArrival(7, { event: 2, family: 2 })]), [{ ...makeState(2), changed: 7 }])
      const events = await bed.opened.archive.events(3, 0)
      expect(events.map(({ event }) => event)).toEqual([2, 6, 5])
      expect((await bed.opened.archive.events(3, 3)).map(({ event }) => event)).toEqual([4, 3, 1])
      const sources = await bed.opened.archive.sources()
      expect(sources[1]).toEqual({
        source: 'source-2.example',
        group: null,
        articles: 2,
        originals: 1,
        derived: 1,
        copies: 0,
        edited: 0,
        rewrites: 1,
        briefs: 0,
        derivedFrom: [{ source: 'source-2.example', articles: 1 }],
        altering: 1,
        alterations: 1,
        lastAt: timeOf(7),
      })
      const lineage = found(await bed.opened.archive.lineage(familyId(2)))
      expect(lineage.members.map(({ article }) => article)).toEqual([articleId(2), articleId(7)])
      expect(await bed.opened.archive.lineage(familyId(99))).toBeNull()
      const asked = [articleId(7), articleId(99)]
      const compared = await bed.opened.archive.compared(asked)
      expect([...compared.keys()]).toEqual([articleId(7)])
      expect(compared.get(articleId(7))).toMatchObject({
        article: makeArticle(7),
        quotes: makeLayers(7).quotes,
      })
      const consulted = await turn((own) => own.consult(asked))
      expect([...consulted]).toEqual([
        [articleId(7), { passages: makeLayers(7).passages, signature: makeLayers(7).signature }],
      ])
      const changes = await bed.opened.archive.changes(2)
      expect(changes.map(({ arrival }) => arrival)).toEqual([7, 6])
      const view = found(await bed.opened.archive.event(eventNumber(2)))
      expect(view.changes.map(({ arrival }) => arrival)).toEqual([2, 7])
    })

    it('gives a storyline with its newest 60 records, oldest first, and the links among them', async () => {
      const numbers = Array.from({ length: 65 }, (_, index) => index + 1)
      await put(
        makeBatch(numbers.map((n) => makeArrival(n, { storyline: 1 }))),
        numbers.map((n) => makeState(n, 1, n > 1 ? [makeLink(n, n - 1)] : [])),
      )
      const view = found(await bed.opened.archive.storyline(storylineId(1)))
      expect(view.records.map(({ event }) => Number(event))).toEqual(numbers.slice(5))
      expect(view.links.length).toBe(59)
      expect(view.links[0]).toEqual(makeLink(7, 6))
    })

    it('finds articles and events by their words, accents or not, and marks them', async () => {
      const text = `${'Nothing to see here. '.repeat(40)}The Café at Naqoura reopened today, \u0002officials said.`
      await put(
        makeBatch([makeArrival(1, { article: { text, title: 'A plain headline' } }), makeArrival(2)]),
        [
          makeState(1, 1, [], {
            title: { text: 'Talks at Naqoura', citations: [] },
            summary: [{ text: 'The naqoura talks went on.', citations: [] }],
          }),
          makeState(2),
        ],
      )
      const [event, article, ...rest] = await bed.opened.archive.search('CAFE naqoura', 10)
      expect(rest).toEqual([])
      expect(article).toBeUndefined()
      expect(event).toMatchObject({ kind: 'article', article: articleId(1), event: 1, at: timeOf(1) })
      expect(event?.excerpt).toContain('\u0002Café\u0003 at \u0002Naqoura\u0003 reopened')
      expect(event?.excerpt.match(/\u0002/g)?.length).toBe(2)
      expect(event!.excerpt.length).toBeLessThan(300)
      const both = await bed.opened.archive.search('naqoura', 10)
      expect(both.map(({ kind }) => kind)).toEqual(['event', 'article'])
      expect(both).toMatchObject([
        { counts: { articles: 1, origins: 1 }, source: null },
        { counts: null, source: 'source-1.example' },
      ])
      expect(both[0]?.excerpt).toBe('The \u0002naqoura\u0003 talks went on.')
      expect((await bed.opened.archive.search('naqoura', 1)).length).toBe(1)
    })

    it('finds an event by its newest words only, and an ended one not at all', async () => {
      const titled = (event: number, text: string) =>
        makeState(event, event, [], { title: { text, citations: [] } })
      await put(makeBatch([makeArrival(1), makeArrival(2)]), [titled(1, 'Oldword'), titled(2, 'Endedword')])
      await put(
        makeBatch([makeArrival(3, { event: 1, storyline: 1 })], {
          eventsMerged: new Map([[eventNumber(2), eventNumber(1)]]),
        }),
        [titled(1, 'Newword')],
      )
      expect(await bed.opened.archive.search('oldword', 5)).toEqual([])
      expect(await bed.opened.archive.search('endedword', 5)).toEqual([])
      expect((await bed.opened.archive.search('newword', 5)).length).toBe(1)
    })

    it('takes every search as words', async () => {
      await put(
        makeBatch([makeArrival(1, { article: { text: 'foo or bar, cnn.com and "x y" -z* title:w' } })]),
        [makeState(1)],
      )
      const hostile = [
        'foo OR (',
        '"',
        '""',
        "'; drop table article; --",
        'NEAR(foo bar)',
        'text:foo',
        '*',
        'foo*',
        '^foo',
        'foo AND NOT bar',
        '\0',
        'foo\0bar',
        '\ud800',
        '%_\\',
        '(((((',
        'a:b:c & | ! <->',
        'é'.repeat(5000),
        'foo '.repeat(5000),
      ]
      for (const words of hostile) await bed.opened.archive.search(words, 5)
      expect((await bed.opened.archive.search('foo OR (', 5)).length).toBe(1)
      expect((await bed.opened.archive.search('cnn', 5)).length).toBe(1)
      expect((await bed.opened.archive.search('foo AND absent', 5)).length).toBe(0)
      expect(await bed.opened.archive.search(' .,!', 5)).toEqual([])
      expect((await bed.opened.archive.counts()).articles).toBe(1)
    })

    it('keeps texts with NUL and broken surrogates, at the same offsets', async () => {
      const text = 'one\0two \ud800 three \\u0000 😀 end'
      const arrival = makeArrival(1, { article: { text, title: 'a\0b' } })
      const layers = {
        ...arrival.layers,
        mentions: [{ start: 0, end: 3, type: 'other' as const, name: 'x\0\ud800\\u0000', actor: null }],
      }
      await put(makeBatch([{ ...arrival, layers }]), [
        makeState(1, 1, [], { title: { text: 'T\0', citations: [] }, places: ['p\0'] }),
      ])
      const [stored] = await turn((own) => own.arrivalsAfter(0, 1, ['mentions']))
      expect(stored?.article.text).toBe('one\ufffdtwo \ufffd three \\u0000 😀 end')
      expect(stored?.article.text.length).toBe(text.length)
      expect(stored?.layers.mentions[0]?.name).toBe('x\ufffd\ufffd\\u0000')
      expect((await bed.opened.archive.search('three', 5)).length).toBe(1)
    })

    it('keeps long and strange texts', async () => {
      const long = Array.from({ length: 120_000 }, (_, index) => `w${index}`).join(' ')
      const endless = 'x'.repeat(300_000)
      await put(
        makeBatch([
          makeArrival(1, { article: { text: long } }),
          makeArrival(2, { article: { text: endless } }),
        ]),
        [makeState(1), makeState(2)],
      )
      expect((await bed.opened.archive.article(articleId(1)))?.article.text).toBe(long)
      expect((await bed.opened.archive.article(articleId(2)))?.article.text).toBe(endless)
      expect((await bed.opened.archive.search('w17', 5)).length).toBe(1)
    })
  })
}
