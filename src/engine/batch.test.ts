/** What a turn writes: the latest place of every article, merges, and a sentence for each change. */

import { describe, expect, it } from 'vitest'
import { articleId, eventNumber, familyId, makeArrival, storylineId } from '../../test/store/factories.ts'
import type { Derivation } from '../model/family.ts'
import { toBatch } from './batch.ts'
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
      const own = derivation(2, { kind: kind as keyof typeof cases, confidence: 0.876 })
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
      '“Ferry 3” (Island Post) came late and takes the place of the original.',
    ])
  })

  it('says that an article shows another to be the original', () => {
    const revised = [
      derivation(1, { kind: 'original' }),
      derivation(2, { kind: 'rewrite', derivedFrom: articleId(1) }),
    ]
    const base = arrival(3)
    const { changes } = toBatch([{ ...base, family: { ...base.family, revised } }])
    expect(changes.filter(({ kind }) => kind === 'original-replaced').map(({ reason }) => reason)).toEqual([
      '“Ferry 3” (Island Post) shows that another article of its family is the original.',
    ])
  })

  it('names both sides of every merge', () => {
    const base = arrival(9)
    const merging: Arrival = {
      ...base,
      family: { ...base.family, merged: [familyId(4)] },
      event: { ...base.event, merged: [eventNumber(5)] },
      storyline: { ...base.storyline, merged: [storylineId(6)] },
    }
    const batch = toBatch([merging])
    expect([...batch.familiesMerged]).toEqual([[familyId(4), familyId(9)]])
    expect([...batch.eventsMerged]).toEqual([[5, 9]])
    expect([...batch.storylinesMerged]).toEqual([['s6', 's9']])
    expect(batch.changes.filter(({ kind }) => kind.endsWith('merged')).map(({ reason }) => reason)).toEqual([
      `Family ${familyId(4)} and ${familyId(9)} share a text: they are one.`,
      'Event 5 is the same as event 9.',
      'Storyline s6 continues in s9: an event ties the two.',
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
