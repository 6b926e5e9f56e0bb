/**
 * What every store must do where families, events and storylines merge, articles move,
 * and persons decide: members, ids, history, pins and counts follow, within one batch and
 * over several. A place for stores goes in, a suite comes out; both databases run it.
 */

import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/model/change.ts'
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
  makeState,
  storylineId,
} from './factories.ts'
import type { Place } from './places.ts'

export function describeMerges(title: string, makePlace: () => Promise<Place>): void {
  describe(`${title}: merges and moves`, () => {
    const bed = makeBed(makePlace)
    const { turn, put, putPlain } = bed

    it('moves members where families, events and storylines merge, and leads old ids on', async () => {
      await put(
        makeBatch([1, 2, 3].map((n) => makeArrival(n))),
        [1, 2, 3].map((n) => makeState(n)),
      )
      const merging = makeBatch([makeArrival(4, { family: 2, event: 2, storyline: 2 })], {
        familiesMerged: new Map([[familyId(3), familyId(2)]]),
        eventsMerged: new Map([[eventNumber(3), eventNumber(2)]]),
        storylinesMerged: new Map([[storylineId(3), storylineId(2)]]),
      })
      await put(merging, [makeState(2, 2, [makeLink(2, 1)], { articles: 3, origins: 1 })])
      await put(
        makeBatch([makeArrival(5, { family: 1, event: 1, storyline: 1 })], {
          familiesMerged: new Map([[familyId(2), familyId(1)]]),
          eventsMerged: new Map([[eventNumber(2), eventNumber(1)]]),
          storylinesMerged: new Map([[storylineId(2), storylineId(1)]]),
        }),
        [makeState(1, 1, [], { articles: 5, origins: 1 })],
      )
      expect(await bed.opened.archive.event(eventNumber(3))).toEqual({ redirect: 1 })
      expect(await bed.opened.archive.event(eventNumber(2))).toEqual({ redirect: 1 })
      expect(await bed.opened.archive.storyline(storylineId(3))).toEqual({ redirect: 's1' })
      expect((await bed.opened.archive.family(familyId(3))).map(({ article }) => article)).toEqual(
        [1, 2, 3, 4, 5].map(articleId),
      )
      const view = found(await bed.opened.archive.event(eventNumber(1)))
      expect(view.articles.length).toBe(5)
      expect(view.storyline).toMatchObject({ events: 1, articles: 5, origins: 1 })
      expect(await bed.opened.archive.counts()).toEqual({ articles: 5, origins: 1, events: 1, storylines: 1 })
      expect(
        (await bed.opened.archive.storylines({ limit: 9, offset: 0 })).map((row) => row.storyline),
      ).toEqual(['s1'])
    })

    it('moves articles to other events, stored and of the same batch, after all merges', async () => {
      await put(makeBatch([1, 2, 3, 4].map((n) => makeArrival(n, { event: n < 4 ? 1 : 4 }))), [
        makeState(1),
        makeState(4),
      ])
      const moving = makeBatch([makeArrival(5, { event: 1 }), makeArrival(6, { event: 4 })], {
        articlesMoved: new Map([
          [articleId(2), eventNumber(7)],
          [articleId(5), eventNumber(7)],
          [articleId(3), eventNumber(8)],
        ]),
        eventsMerged: new Map([
          [eventNumber(8), eventNumber(4)],
          [eventNumber(4), eventNumber(1)],
        ]),
      })
      await put(moving, [makeState(1), makeState(7, 1)])
      const articlesOf = async (event: number) =>
        found(await bed.opened.archive.event(eventNumber(event))).articles.map(({ article }) => article)
      expect(await articlesOf(1)).toEqual([1, 3, 4, 6].map(articleId))
      expect(await articlesOf(7)).toEqual([2, 5].map(articleId))
      expect(await bed.opened.archive.event(eventNumber(8))).toEqual({ redirect: 1 })
      expect((await bed.opened.archive.article(articleId(2)))?.event.event).toBe(7)
    })

    it('tells the history of an event with that of those that ended in it, and of what it lost', async () => {
      const about = (n: number, event: number, otherEvent: number | null, reason: string): Change => ({
        arrival: n,
        kind: 'event-merged',
        article: null,
        event: eventNumber(event),
        otherEvent: otherEvent === null ? null : eventNumber(otherEvent),
        family: null,
        storyline: null,
        reason,
      })
      await put(
        makeBatch(
          [1, 2, 3, 4].map((n) => makeArrival(n)),
          { changes: [about(2, 2, null, 'opened 2')] },
        ),
        [makeState(1), makeState(2), makeState(3), makeState(4)],
      )
      const merged = { eventsMerged: new Map([[eventNumber(2), eventNumber(1)]]) }
      const changes = [
        about(5, 1, 2, '2 ends in 1'),
        about(5, 4, 1, 'to 4 from 1'),
        about(5, 4, 3, 'to 4 from 3'),
      ]
      await put(makeBatch([makeArrival(5, { event: 1 })], { ...merged, changes }), [makeState(1)])
      const history = found(await bed.opened.archive.event(eventNumber(1))).changes
      expect(history.map(({ reason }) => reason)).toEqual(['opened 2', '2 ends in 1', 'to 4 from 1'])
    })

    it('tells the clusterer which numbers were given and what persons decided, wherever the articles are now', async () => {
      await putPlain(1, 5)
      const at = '2026-01-01T00:00:00.000Z'
      const move = {
        kind: 'move',
        at,
        note: null,
        articles: [articleId(2)],
        leftBehind: articleId(1),
      } as const
      const merge = {
        kind: 'merge',
        at,
        note: 'One vote.',
        articles: [3, 4].map(articleId),
        leftBehind: null,
      } as const
      await turn(async (own) => {
        await own.addCorrection(move)
        await own.addCorrection(merge)
      })
      const pins = async () => (await turn((own) => own.eventBounds())).pins
      expect(await turn((own) => own.eventBounds())).toMatchObject({
        lastNumber: 5,
        formerNumbers: new Map(),
      })
      expect(await pins()).toEqual({
        held: [{ article: articleId(2), event: 2 }],
        whole: [3, 4],
        apart: [[2, 1]],
      })
      await put(
        makeBatch([makeArrival(6, { event: 1 })], {
          eventsMerged: new Map([[eventNumber(4), eventNumber(3)]]),
          articlesMoved: new Map([[articleId(1), eventNumber(5)]]),
        }),
        [makeState(1), makeState(3), makeState(5)],
      )
      expect(await pins()).toMatchObject({ whole: [3], apart: [[2, 5]] })
    })

    it('follows merges within one batch, whatever their order', async () => {
      await put(
        makeBatch(
          [1, 2, 3, 4].map((n) => makeArrival(n)),
          {
            familiesMerged: new Map([
              [familyId(2), familyId(1)],
              [familyId(3), familyId(2)],
            ]),
            eventsMerged: new Map([
              [eventNumber(3), eventNumber(2)],
              [eventNumber(2), eventNumber(1)],
            ]),
            storylinesMerged: new Map([
              [storylineId(3), storylineId(2)],
              [storylineId(2), storylineId(1)],
            ]),
          },
        ),
        [1, 2, 3, 4].map((n) => makeState(n)),
      )
      expect(await bed.opened.archive.event(eventNumber(3))).toEqual({ redirect: 1 })
      const page = await turn((own) => own.dossierMembers(eventNumber(1), 9))
      expect(page).toMatchObject({ articles: 3, origins: 1 })
      expect(page.members.map(({ derivation }) => derivation.family)).toEqual(
        [1, 1, 1].map((n) => familyId(n)),
      )
      const told = await turn((own) => own.eventsOfFamilies([familyId(1), familyId(4)]))
      expect(told.map(Number)).toEqual([1, 4])
    })

    it('takes one article of each family first where an event has more than the limit', async () => {
      const families = [1, 1, 1, 4, 4, 6]
      const arrivals = families.map((family, index) => makeArrival(index + 1, { family, event: 1 }))
      await put(makeBatch(arrivals), [makeState(1)])
      const page = await turn((own) => own.dossierMembers(eventNumber(1), 4))
      expect(page.members.map(({ article }) => article.id)).toEqual([1, 2, 4, 6].map(articleId))
      expect(page).toMatchObject({ articles: 6, origins: 3 })
      expect(page.members[0]).toEqual({
        article: makeArticle(1),
        derivation: makeDerivation(1, 1),
        origin: familyId(1),
        similarity: 0.25,
        ...pick(makeLayers(1), [
          'sentences',
          'mentions',
          'actors',
          'quotes',
          'figures',
          'dates',
          'actions',
          'terms',
        ]),
      })
    })

    it('counts the originals of one group of publishers as one origin, and renews that with the original', async () => {
      const group = 'Northgate Media'
      await put(
        makeBatch([
          makeArrival(1, { event: 1, storyline: 1, group }),
          makeArrival(2, { event: 1, storyline: 1, group }),
          makeArrival(3, { event: 1, storyline: 1 }),
          makeArrival(4, { event: 1, storyline: 1, family: 3, group }),
        ]),
        [makeState(1, 1)],
      )
      const count = async () => (await turn((own) => own.dossierMembers(eventNumber(1), 9))).origins
      expect(await count()).toBe(2)
      const page = await turn((own) => own.dossierMembers(eventNumber(1), 9))
      expect(page.members.map(({ origin }) => origin)).toEqual([
        `g-${group}`,
        `g-${group}`,
        familyId(3),
        familyId(3),
      ])
      const storylines = await bed.opened.archive.storylines({ limit: 1, offset: 0 })
      expect(storylines).toMatchObject([{ articles: 4, origins: 2 }])
      expect(await bed.opened.archive.counts()).toMatchObject({ articles: 4, origins: 2 })
      const late = makeArrival(5, { event: 1, storyline: 1, family: 3 })
      const original = makeDerivation(5, 3, { kind: 'original', derivedFrom: null })
      const arrival = {
        ...late,
        credit: { publisher: 'x', group },
        family: { ...late.family, derivation: original },
      }
      const revised = makeDerivation(3, 3, { kind: 'copy', derivedFrom: articleId(5) })
      await put(makeBatch([arrival], { derivations: [original, revised] }), [makeState(1, 1)])
      expect(await count()).toBe(1)
      // The original leaves for a family of no group: what stays behind counts for itself again.
      const alone = makeArrival(6, { event: 1, storyline: 1 })
      const left = makeDerivation(5, 6, { kind: 'copy', derivedFrom: articleId(6) })
      await put(makeBatch([alone], { derivations: [alone.family.derivation, left] }), [makeState(1, 1)])
      expect(await count()).toBe(3)
    })
  })
}

function pick<Whole, Name extends keyof Whole>(whole: Whole, names: readonly Name[]): Pick<Whole, Name> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<Whole, Name>
}
