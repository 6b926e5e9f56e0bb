/** What a turn writes: the latest place of every article, merges, and a sentence for each change. */

import { describe, expect, it } from 'vitest'
import { articleId, eventNumber, familyId, makeArrival, storylineId } from '../../test/store/factories.ts'
import { type EventMerge, noFacts } from '../model/event.ts'
import type { Derivation } from '../model/family.ts'
import { namedEarlier, toBatch } from './batch.ts'
import type { Arrival } from './ports.ts'

const arrival = (n: number, source: string | null = 'Island Post'): Arrival =>
  makeArrival(n, { article: { title: `Ferry ${n}`, source } })

const derivation = (n: number, changes: Partial<Derivation>): Derivation => ({
  ...arrival(n).family.derivation,
  ...changes,
})

const check = (decided: Arrival, expected: Record<string, string>) => {
  const { changes } = toBatch([decided])
  expect(Object.fromEntries(changes.map(({ kind, reason }) => [kind, reason]))).toEqual(expected)
}

const alike = (ended: number, into: number): EventMerge => ({
  ended: eventNumber(ended),
  into: eventNumber(into),
  similarity: 0.7,
  reason: { kind: 'alike', shared: noFacts },
})

describe('toBatch', () => {
  it('says why an event and a storyline were opened', () => {
    check(arrival(1), {
      'event-opened':
        '“Ferry 1” (Island Post) opened event 1; the nearest other event was too far (similarity 0.25).',
      'storyline-opened': 'Event 1 is tied to no earlier event closely enough: it opens a storyline.',
    })
  })

  it('says nothing of a storyline that was there, and leaves out a source that is not known', () => {
    const decided = makeArrival(5, { event: 2, storyline: 1, article: { title: 'Ferry 5', source: null } })
    check(decided, { 'article-joined': '“Ferry 5” joined event 2 (similarity 0.25).' })
  })

  it('calls each kind of derivation by its name', () => {
    const cases = {
      copy: 'a copy',
      edited: 'an edited version',
      rewrite: 'a rewrite',
      brief: 'a brief',
    } as const
    for (const [kind, words] of Object.entries(cases)) {
      const base = arrival(2)
      const own = derivation(2, {
        kind: kind as keyof typeof cases,
        confidence: 0.876,
        derivedFrom: articleId(1),
      })
      const { changes } = toBatch([{ ...base, family: { ...base.family, derivation: own } }])
      expect(changes.find((change) => change.kind === 'family-grew')?.reason).toBe(
        `“Ferry 2” (Island Post) is ${words} of another article (88 % sure).`,
      )
    }
  })

  it('says once that a late original takes its place, however many articles follow it', () => {
    const revised = [1, 2].map((n) => derivation(n, { kind: 'copy', derivedFrom: articleId(3) }))
    const base = arrival(3)
    const { changes } = toBatch([{ ...base, family: { ...base.family, revised } }])
    expect(changes.filter(({ kind }) => kind === 'original-replaced').map(({ reason }) => reason)).toEqual([
      '“Ferry 3” (Island Post) came late and takes the place of another article as the original.',
    ])
  })

  it('calls earlier articles by their names where these were looked up', () => {
    const base = arrival(9)
    const own = derivation(9, { kind: 'copy', derivedFrom: articleId(3) })
    const decided: Arrival = { ...base, family: { derivation: own, revised: [], merged: [familyId(4)] } }
    expect(namedEarlier([decided])).toEqual([3, 4].map(articleId))
    const names = new Map([3, 4].map((n) => [articleId(n), { title: `Boat ${n}`, source: null }]))
    const reasons = toBatch([decided], names).changes.map(({ reason }) => reason)
    expect(reasons[0]).toBe('“Ferry 9” (Island Post) is a copy of “Boat 3” (100 % sure).')
    expect(reasons[1]).toMatch(/ties the family of “Boat 4” \(f-/)
  })

  it('names both sides of every merge', () => {
    const base = arrival(9)
    const merging: Arrival = {
      ...base,
      family: { ...base.family, merged: [familyId(4)] },
      event: { ...base.event, merged: [alike(9, 5)] },
      storyline: { ...base.storyline, merged: [{ ended: storylineId(9), into: storylineId(6) }] },
    }
    const batch = toBatch([merging])
    expect([...batch.familiesMerged]).toEqual([[familyId(4), familyId(9)]])
    expect([...batch.eventsMerged]).toEqual([[9, 5]])
    expect([...batch.storylinesMerged]).toEqual([['s9', 's6']])
    expect(batch.changes.filter(({ kind }) => kind.endsWith('merged')).map(({ reason }) => reason)).toEqual([
      `“Ferry 9” (Island Post) ties the family of another article (${familyId(4)}) to this one: they are one, and the id ${familyId(9)} stays.`,
      'Event 9 is the same as event 5: their articles are alike (similarity 0.70).',
      'Storyline s9 continues in s6: an event ties the two.',
    ])
  })

  it('keeps the last place of an article that moved twice in one turn', () => {
    const first = arrival(1)
    const moved = derivation(1, { kind: 'rewrite', derivedFrom: articleId(2) })
    const second = { ...arrival(2), family: { ...arrival(2).family, revised: [moved] } }
    const places = new Map(toBatch([first, second]).derivations.map((one) => [one.article, one]))
    expect(places.get(articleId(1))).toEqual(moved)
    expect(places.size).toBe(2)
  })
})
