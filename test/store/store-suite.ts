/**
 * What every store must do when it is written to, whatever database it is in: turns
 * that are whole or nothing, arrival numbers without gaps, clearing for a replay. A
 * place for stores goes in, a suite comes out; both databases run it. Merges
 * (`merge-suite.ts`) and processes that are killed have tests of their own.
 */

import { describe, expect, it } from 'vitest'
import type { Turn } from '../../src/engine/ports.ts'
import { openStore } from '../../src/io/store/index.ts'
import type { ThroughlineError } from '../../src/model/problems.ts'
import { found, makeBed } from './bed.ts'
import {
  articleId,
  eventNumber,
  makeArrival,
  makeArticle,
  makeBatch,
  makeRecord,
  makeState,
} from './factories.ts'
import type { Place } from './places.ts'

export function describeStore(title: string, makePlace: () => Promise<Place>): void {
  describe(`${title}: turns`, () => {
    const bed = makeBed(makePlace)
    const { turn, put, putPlain } = bed

    it('is empty when it is new', async () => {
      expect(await bed.opened.store.head()).toBe(0)
      expect(await bed.opened.store.stepKeys()).toEqual([])
      expect(await bed.opened.archive.counts()).toEqual({ articles: 0, origins: 0, events: 0, storylines: 0 })
      expect(await bed.opened.archive.storylines({ limit: 10, offset: 0 })).toEqual([])
      expect(await bed.opened.archive.event(eventNumber(1))).toBeNull()
      expect(await bed.opened.archive.article(articleId(1))).toBeNull()
      expect(await turn((own) => own.dossierMembers(eventNumber(1), 5))).toEqual({
        members: [],
        articles: 0,
        origins: 0,
      })
    })

    it('gives back what it was given', async () => {
      const arrival = makeArrival(1)
      await put(makeBatch([arrival]), [makeState(1)])
      const [stored] = await turn((own) => own.arrivalsAfter(0, 10, ['terms', 'signature']))
      expect(stored).toEqual({
        arrival: 1,
        article: arrival.article,
        layers: { terms: arrival.layers.terms, signature: arrival.layers.signature },
        family: arrival.family,
        event: arrival.event,
        storyline: arrival.storyline,
      })
      const [raw] = await turn((own) => own.rawAfter(0, 10))
      expect(raw).toEqual({ sequence: 1, fetchedAt: arrival.fetchedAt, raw: arrival.raw })
      const view = await bed.opened.archive.article(articleId(1))
      expect(view).toMatchObject({ article: arrival.article, fetchedAt: arrival.fetchedAt, family: [] })
      expect(view?.sentences).toEqual(arrival.layers.sentences)
      expect(view?.record).toEqual(makeRecord(1))
    })

    it('gives arrivals in order, in pages', async () => {
      await putPlain(1, 30)
      await putPlain(31, 50)
      const numbers: number[] = []
      for (let after = 0; ; ) {
        const page = await turn((own) => own.arrivalsAfter(after, 7, []))
        if (page.length === 0) break
        numbers.push(...page.map(({ arrival }) => arrival))
        after = numbers.at(-1)!
      }
      expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
      expect(await bed.opened.store.head()).toBe(50)
    })

    it('knows which articles and raw bytes it has', async () => {
      await putPlain(1, 3)
      const known = await turn((own) => own.known([articleId(2), articleId(9)]))
      expect([...known]).toEqual([articleId(2)])
      const hashes = [makeArrival(3).raw.hash, makeArrival(8).raw.hash]
      expect([...(await bed.opened.store.knownRaw(hashes))]).toEqual([hashes[0]])
      expect((await bed.opened.store.knownRaw([])).size).toBe(0)
    })

    it('writes nothing of a turn that fails', async () => {
      await putPlain(1, 2)
      const broken = { ...makeArrival(4), article: makeArticle(4, { id: articleId(1) }) }
      await expect(put(makeBatch([makeArrival(3), broken]))).rejects.toThrow()
      const late = turn(async (own) => {
        await own.addBatch(makeBatch([makeArrival(3)]))
        await own.putEvents([makeState(3)])
        throw new Error('stopped by the test')
      })
      await expect(late).rejects.toThrow('stopped by the test')
      expect(await bed.opened.store.head()).toBe(2)
      expect(await bed.opened.archive.counts()).toEqual({ articles: 2, origins: 2, events: 2, storylines: 2 })
      expect(await bed.opened.archive.search('"Report 3"', 5)).toEqual([])
      expect((await turn((own) => own.rawAfter(0, 10))).length).toBe(2)
      await putPlain(3, 3)
      expect(await bed.opened.store.head()).toBe(3)
    })

    it('refuses arrival numbers with a gap, or that another process has given already', async () => {
      await putPlain(1, 2)
      for (const n of [2, 4]) {
        const refused: ThroughlineError = await put(makeBatch([makeArrival(n)])).catch((error) => error)
        expect(refused.code).toBe('internal')
      }
      expect(await bed.opened.store.head()).toBe(2)
    })

    it('sees its own writes in a turn, and shows them to others only when it is done', async () => {
      await turn(async (own) => {
        await own.addBatch(makeBatch([makeArrival(1)]))
        expect(await own.head()).toBe(1)
        expect(await bed.opened.store.head()).toBe(0)
        expect((await own.dossierMembers(eventNumber(1), 5)).articles).toBe(1)
        expect(await bed.opened.archive.search('Report', 5)).toEqual([])
      })
      expect(await bed.opened.store.head()).toBe(1)
    })

    it('lets one turn run at a time', async () => {
      let running = 0
      const work = async (own: Turn) => {
        running += 1
        expect(running).toBe(1)
        const n = (await own.head()) + 1
        await own.addBatch(makeBatch([makeArrival(n)]))
        await own.putEvents([makeState(n)])
        running -= 1
      }
      const second = await openStore(bed.place.where, { create: false })
      await Promise.all([turn(work), second.store.turn(work), turn(work), second.store.turn(work)])
      await second.store.close()
      expect(await bed.opened.store.head()).toBe(4)
    })

    it('says that it is busy where another turn takes too long', async () => {
      const second = await openStore(bed.place.where, { create: false, writeWaitMs: 100 })
      const refused = await turn(() =>
        second.store.turn(async () => null).catch((error: ThroughlineError) => error.code),
      )
      await second.store.close()
      expect(refused).toBe('store-busy')
    })

    it('forgets analyses and keeps raw bytes in their order, so that all can be made anew', async () => {
      await putPlain(1, 5)
      const before = await turn((own) => own.rawAfter(0, 10))
      await turn(async (own) => {
        await own.clearAnalysis()
        expect(await own.head()).toBe(0)
        expect((await own.rawAfter(0, 2)).map(({ sequence }) => sequence)).toEqual([1, 2])
        const raw = await own.rawAfter(2, 10)
        const again = raw.map((one, index) => ({
          ...makeArrival(index + 1),
          raw: one.raw,
          fetchedAt: one.fetchedAt,
        }))
        await own.addBatch(makeBatch(again))
        await own.putEvents([1, 2, 3].map((n) => makeState(n)))
        await own.setStepKeys([{ name: 'tokens', version: 2, key: 'k' }])
      })
      expect(await turn((own) => own.rawAfter(0, 10))).toEqual(before)
      expect(await bed.opened.archive.counts()).toEqual({ articles: 3, origins: 3, events: 3, storylines: 3 })
      expect(await bed.opened.store.stepKeys()).toEqual([{ name: 'tokens', version: 2, key: 'k' }])
      expect((await bed.opened.archive.search('report', 9)).map(({ article }) => article)).toHaveLength(3)
    })

    it('keeps everything as it was where clearing is undone', async () => {
      await putPlain(1, 5)
      const hits = await bed.opened.archive.search('report', 9)
      const cleared = turn(async (own) => {
        await own.clearAnalysis()
        throw new Error('stopped by the test')
      })
      await expect(cleared).rejects.toThrow('stopped by the test')
      expect(await bed.opened.store.head()).toBe(5)
      expect(await bed.opened.archive.search('report', 9)).toEqual(hits)
      expect(hits.length).toBe(5)
    })

    it('keeps step keys and notes', async () => {
      const keys = [
        { name: 'a', version: 1, key: 'x' },
        { name: 'b', version: 3, key: 'y' },
      ]
      await turn((own) => own.setStepKeys([{ name: 'c', version: 1, key: 'z' }]))
      await turn((own) => own.setStepKeys(keys))
      expect(await bed.opened.store.stepKeys()).toEqual(keys)
      await turn((own) => own.setNote('mark', 'one'))
      await turn((own) => own.setNote('mark', 'two'))
      expect(await bed.opened.store.note('mark')).toBe('two')
      expect(await bed.opened.store.note('other')).toBeNull()
    })

    it('opens again with everything in it', async () => {
      await putPlain(1, 3)
      await bed.opened.store.close()
      bed.opened = await openStore(bed.place.where, { create: false })
      expect(await bed.opened.store.head()).toBe(3)
      expect(found(await bed.opened.archive.event(eventNumber(2))).record).toEqual(makeRecord(2))
    })
  })
}
