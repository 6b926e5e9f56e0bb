/**
 * Families as articles arrive, through the whole pipeline on a real store: one grows, an
 * original that comes late takes its place, two are tied together by a third text. Ids
 * stay, and each step stands in the change history with its reason.
 */

import { describe, expect, it } from 'vitest'
import { found, makeBed } from '../../test/store/bed.ts'
import { sqlitePlace } from '../../test/store/places.ts'
import { systemClock } from '../io/clock/system-clock.ts'
import type { ArticleId, FamilyId } from '../model/ids.ts'
import { ingest } from './ingest.ts'
import { openPart } from './intake.ts'
import { createReader } from './reader.ts'
import { openLibrary } from './views.ts'

const harbour =
  'The harbour council of Glenmoray closed the northern quay on Monday after divers found a crack of 14 metres in its wall. ' +
  'Harbour master Mira Tallow said that 23 ferries a day would sail from the fish dock until the wall was mended. ' +
  '“Nobody will stand on that quay before the engineers have seen every stone of it,” Tallow told reporters. '
const strike =
  'In the afternoon the union of dock workers said that its 310 members would not load a single crate at the fish dock. ' +
  'Union leader Aldo Fenwick called the move to the narrow basin a danger to his people, three of whom were hurt there in May. ' +
  '“We will load again when there is a crane that is not older than my father,” Fenwick said at the gates. '

interface Given {
  readonly source: string
  readonly title: string
  readonly text: string
  readonly published: string
}

const bed = makeBed(sqlitePlace)

async function bring(given: Given): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...given, id: given.source }))
  const delivery = openPart({ kind: 'line', location: 'test', lineNumber: 1, bytes })
  await ingest([delivery], { store: bed.opened.store, reader: createReader(), clock: systemClock })
}

async function family(id: FamilyId) {
  return found(await openLibrary(bed.opened.archive).lineage(id, null))
}

async function firstArticle(): Promise<ArticleId> {
  const [change] = (await bed.opened.archive.changes(100)).toReversed()
  return change?.article as ArticleId
}

const copy = {
  source: 'Coast Daily',
  title: 'Quay closed',
  text: harbour + strike,
  published: '2026-03-02T12:00:00Z',
}
const wire = {
  ...copy,
  source: 'Harbour Wire',
  title: 'Northern quay closed',
  published: '2026-03-02T08:00:00Z',
}

describe('the history of families', () => {
  it('says that one grew, and of which article the newcomer is a copy', async () => {
    await bring(wire)
    await bring(copy)
    const id = `f-${await firstArticle()}` as FamilyId
    const { members, changes } = await family(id)
    expect(members.map(({ source }) => source)).toEqual(['Harbour Wire', 'Coast Daily'])
    expect(changes.map(({ kind, reason }) => [kind, reason])).toEqual([
      [
        'family-grew',
        expect.stringMatching(
          /^“Quay closed” \(Coast Daily\) is a copy of “Northern quay closed” \(Harbour Wire\) \(\d+ % sure\)\.$/,
        ),
      ],
    ])
  })

  it('lets an original that comes late take its place, under the same id, and says so on the event too', async () => {
    await bring(copy)
    const id = `f-${await firstArticle()}` as FamilyId
    await bring(wire)
    const { members, changes } = await family(id)
    expect(members.map(({ source, derivation }) => [source, derivation.kind])).toEqual([
      ['Coast Daily', 'copy'],
      ['Harbour Wire', 'original'],
    ])
    expect(changes).toMatchObject([
      {
        kind: 'original-replaced',
        reason:
          '“Northern quay closed” (Harbour Wire) came late and takes the place of “Quay closed” (Coast Daily) as the original.',
      },
    ])
    const [event] = await bed.opened.archive.events(1, 0)
    const view = found(await bed.opened.archive.event(event!.event))
    expect(view.changes.map(({ kind }) => kind)).toContain('original-replaced')
    expect(event).toMatchObject({ articles: 2, origins: 1 })
  })

  it('merges two families that a third text ties, sends the ended id on, and keeps both histories', async () => {
    await bring({ ...copy, title: 'Quay closed', text: harbour, source: 'Coast Daily' })
    const first = `f-${await firstArticle()}` as FamilyId
    await bring({ ...copy, title: 'Dockers will not load', text: strike, source: 'Union Sheet' })
    const second = `f-${(await bed.opened.archive.changes(1))[0]?.article}` as FamilyId
    await bring({
      ...copy,
      title: 'Dockers refuse',
      text: strike,
      source: 'Port Radio',
      published: '2026-03-02T13:00:00Z',
    })
    expect((await family(first)).members).toHaveLength(1)
    expect((await family(second)).members).toHaveLength(2)
    await bring(wire)
    expect(await bed.opened.archive.lineage(second)).toEqual({ redirect: first })
    const { members, changes } = await family(first)
    expect(members).toHaveLength(4)
    expect(members.filter(({ derivation }) => derivation.kind === 'original')).toMatchObject([
      { source: 'Harbour Wire' },
    ])
    expect(changes.map(({ kind }) => kind)).toEqual(['family-grew', 'original-replaced', 'family-merged'])
    expect(changes.at(-1)?.reason).toBe(
      `“Northern quay closed” (Harbour Wire) ties the family of “Dockers will not load” (Union Sheet) (${second}) to this one: they are one, and the id ${first} stays.`,
    )
    const all = await bed.opened.archive.changes(100)
    expect(all.filter(({ kind }) => kind.startsWith('family') || kind === 'original-replaced')).toHaveLength(
      3,
    )
  })
})
