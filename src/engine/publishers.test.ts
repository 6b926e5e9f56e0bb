/** Who published an article, and when a store takes a list of publishers. */

import { describe, expect, it } from 'vitest'
import { makeBed } from '../../test/store/bed.ts'
import { sqlitePlace } from '../../test/store/places.ts'
import { deliverStream } from '../../test/support/read-stream.ts'
import { systemClock } from '../io/clock/system-clock.ts'
import type { Publisher } from '../model/publisher.ts'
import { ingest } from './ingest.ts'
import { creditorOf, keptPublishers, settlePublishers } from './publishers.ts'
import { createReader } from './reader.ts'
import { replay } from './replay.ts'

const publisher = (name: string, changes: Partial<Publisher> = {}): Publisher => ({
  name,
  aliases: [],
  hosts: [],
  group: null,
  ...changes,
})

describe('an article’s credit', () => {
  const creditFor = creditorOf([
    publisher('Island Post', { aliases: ['The Post'], hosts: ['post.example'], group: 'Island Group' }),
    publisher('Sund Radio', { hosts: ['radio.sund.example'] }),
  ])
  const check = (
    source: string | null,
    url: string | null,
    expected: readonly [string | null, string | null],
  ) => {
    const { publisher: name, group } = creditFor({ source, url })
    expect([name, group]).toEqual(expected)
  }

  it('goes by the source’s name or another of its names, whatever their case', () => {
    check('ISLAND  post', null, ['Island Post', 'Island Group'])
    check(' the post', 'https://other.example/1', ['Island Post', 'Island Group'])
  })

  it('goes by the host of the source or of the address, and by its subdomains', () => {
    check('www.post.example', null, ['Island Post', 'Island Group'])
    check(null, 'https://news.post.example:8080/2026/x?y', ['Island Post', 'Island Group'])
    check('Unlisted', 'https://radio.sund.example/1', ['Sund Radio', null])
  })

  it('leaves a publisher that is not listed as the article names it', () => {
    check('A Blog', 'https://notpost.example/', ['A Blog', null])
    check(null, 'https://sund.example/', [null, null])
    check(null, null, [null, null])
  })
})

describe('a store’s list of publishers', () => {
  const articles = deliverStream({ seed: 3, articles: 30, words: 50, days: 2, storylines: 1 })
  const bed = makeBed(sqlitePlace)
  const ports = () => ({ store: bed.opened.store, reader: createReader(), clock: systemClock })
  const give = (publishers: readonly Publisher[]) =>
    settlePublishers(bed.opened.store, { publishers, where: 'sources.json' })

  it('is taken by an empty store, and known again in any order', async () => {
    const list = [publisher('B', { hosts: ['c.example', 'b.example'] }), publisher('A')]
    await give(list)
    await ingest(articles, ports())
    await give([publisher('A'), publisher('B', { hosts: ['b.example', 'c.example'] })])
    expect((await keptPublishers(bed.opened.store)).map(({ name }) => name)).toEqual(['A', 'B'])
  })

  it('is refused where articles were counted by another one, and a replay takes it', async () => {
    await ingest(articles, ports())
    const before = await bed.opened.archive.counts()
    const sources = (await bed.opened.archive.sources()).map(({ source }) => source)
    const list = sources.map((source) => publisher(source, { group: 'One Owner' }))
    await expect(give(list)).rejects.toMatchObject({ code: 'publishers-differ' })
    await replay(ports(), undefined, list)
    const after = await bed.opened.archive.counts()
    expect(before.origins).toBeGreaterThan(1)
    expect(after).toEqual({ ...before, origins: 1 })
    const [event] = await bed.opened.archive.events(1, 0)
    expect(event?.origins).toBe(1)
    await replay(ports())
    expect(await bed.opened.archive.counts()).toEqual(after)
    await replay(ports(), undefined, [])
    expect(await bed.opened.archive.counts()).toEqual(before)
  })
})
