import { describe, expect, it } from 'vitest'
import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/ids.ts'
import { fullerName, uniteActors } from './same-actors.ts'

function areOne(kind: Actor['kind'], first: string, second: string): boolean {
  const actors = [first, second].map(
    (name): Actor => ({ id: name as ActorId, kind, name, country: null, role: null }),
  )
  return uniteActors(actors).get(second as ActorId) === first
}

describe('one actor under two names', () => {
  it.each([
    ['organisation', 'Mining Inspectorate', 'The Mining Inspectorate'],
    ['organisation', 'Norco', 'Norco Ltd.'],
    ['organisation', 'U.S. Mining Survey', 'US Mining Survey'],
    ['organisation', 'National Mining Inspectorate', 'NMI'],
    ['person', 'Heidar Alishvan', 'Heydar Alishvand'],
    ['person', 'Anna Maria Kowalska', 'Anna Kowalska'],
    ['person', 'Anna Kowalska', 'Kowalska'],
  ] as const)('is met as a %s: %s, %s', (kind, first, second) =>
    expect(areOne(kind, first, second)).toBe(true),
  )

  it.each([
    ['organisation', 'Norco', 'Norco Institute'],
    ['organisation', 'Mining Inspectorate', 'Fishing Inspectorate'],
    ['organisation', 'National Inspectorate', 'NI'],
    ['person', 'Anna Kowalska', 'Jan Kowalska'],
    ['person', 'George H. W. Busch', 'George W. Busch'],
    ['person', 'Anna Berg', 'Anna Borg'],
  ] as const)('is not met as a %s: %s, %s', (kind, first, second) =>
    expect(areOne(kind, first, second)).toBe(false),
  )

  it('is met as a person by a surname that its text takes for a body', () => {
    const told = { country: null, role: null }
    const actors: Actor[] = [
      { id: 'kowalska' as ActorId, kind: 'organisation', name: 'Kowalska', ...told },
      { id: 'person:anna-kowalska' as ActorId, kind: 'person', name: 'Anna Kowalska', ...told },
    ]
    expect(uniteActors(actors).get('kowalska' as ActorId)).toBe('person:anna-kowalska')
  })

  it('is not met by a surname that two bear', () => {
    const names = ['Kowalska', 'Anna Kowalska', 'Ewa Kowalska']
    const actors = names.map(
      (name): Actor => ({ id: name as ActorId, kind: 'person', name, country: null, role: null }),
    )
    expect(new Set(uniteActors(actors).values()).size).toBe(3)
  })

  it('is never of two countries', () => {
    const actors = ['NOR', 'CHL'].map(
      (country): Actor => ({
        id: country as ActorId,
        kind: 'government',
        name: 'Ministry of Mines',
        country,
        role: null,
      }),
    )
    expect(uniteActors(actors).get('CHL' as ActorId)).toBe('CHL')
  })
  it('is shown by the fuller name, without the legal form', () => {
    expect(fullerName('Norco', 'Norco Ltd')).toBe('Norco')
    expect(fullerName('Mines', 'Ministry of Mines')).toBe('Ministry of Mines')
  })
})
