import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadLayers, shuffled } from '../../test/quality/cluster-corpora.ts'
import { ownFamilyOf } from '../../test/quality/cluster-runs.ts'
import { sampleArticle, sampleText } from '../../test/quality/cluster-samples.ts'
import { EventRules } from '../../test/support/event-rules.ts'
import { Standing } from '../engine/standing.ts'
import type { EventDecision } from '../model/event.ts'
import { nothingBinds } from '../model/event-bounds.ts'
import type { DerivationKind, FamilyDecision } from '../model/family.ts'
import type { ArticleId, EventNumber } from '../model/ids.ts'
import { eventFold } from './fold.ts'
import { MEMBERS_MAX } from './live-event.ts'

const { settings } = eventFold

type State = ReturnType<typeof eventFold.start>

function decideAndApply(
  state: State,
  layers: ReadLayers,
  family = ownFamilyOf(layers.article),
): EventDecision {
  const known = { ...layers, family }
  const decision = eventFold.decide(state, known, settings).value
  eventFold.apply(state, known, decision, settings)
  return decision
}

function run(articles: readonly ReadLayers[], state = eventFold.start(settings)): EventDecision[] {
  return articles.map((layers) => decideAndApply(state, layers))
}

/** The event of each article when the stream ends. */
function eventsOf(articles: readonly ReadLayers[]): (EventNumber | null)[] {
  const standing = new Standing()
  for (const decision of run(articles)) standing.addEvent(decision)
  return articles.map(({ article }) => standing.eventOf(article.id))
}

function inFamily(layers: ReadLayers, of: ReadLayers, kind: DerivationKind): FamilyDecision {
  const { derivation } = ownFamilyOf(of.article)
  return {
    derivation: { ...derivation, article: layers.article.id, kind, derivedFrom: of.article.id },
    revised: [],
    merged: [],
  }
}

const day = (date: number) => new Date(Date.UTC(2026, 2, date)).toISOString()

/** Reports of some happenings, each told by several, on days one after the other. */
const stream = [1, 2, 3, 4, 5].flatMap((teller) =>
  [40, 50, 60, 70].map((happening) =>
    sampleArticle(`${happening}-${teller}`, sampleText(happening, teller), { publishedAt: day(teller) }),
  ),
)

describe('events', () => {
  it('gather reports of one happening and keep happenings apart', () => {
    const told = [1, 2, 3].flatMap((teller) =>
      [40, 50, 60].map((happening) => sampleArticle(`${happening}-${teller}`, sampleText(happening, teller))),
    )
    const found = eventsOf(told)
    expect(new Set(found.slice(0, 3)).size).toBe(3)
    expect(found).toEqual([1, 2, 3].flatMap(() => found.slice(0, 3)))
  })

  it('do not take in the same happening two months later', () => {
    const [first, second, third] = run([
      sampleArticle('a', sampleText(40, 1), { publishedAt: day(1) }),
      sampleArticle('b', sampleText(40, 2), { publishedAt: day(2) }),
      sampleArticle('c', sampleText(40, 3), { publishedAt: day(61) }),
    ])
    expect(second!.event).toBe(first!.event)
    expect(third!.opened).toBe(true)
  })

  it('let a rewrite follow its original whatever its words', () => {
    const state = eventFold.start(settings)
    const original = sampleArticle('o', sampleText(40, 1))
    decideAndApply(state, original)
    const other = sampleArticle('r', sampleText(90, 1))
    expect(decideAndApply(state, other, inFamily(other, original, 'rewrite'))).toMatchObject({
      event: 1,
      opened: false,
      merged: [],
      moved: [],
    })
  })

  it('are found though few texts were read and most words of each are its own', () => {
    const happening = 'Engineer Ilse Brandt warned that the Quillfort dam broke on Monday night. '
    const texts = [1, 2].map((teller) => happening + sampleText(400 + teller, teller, 14))
    expect(eventsOf(texts.map((text, i) => sampleArticle(`few${i}`, text)))).toEqual([1, 1])
  })

  it('take an article without a time by what it says, whatever the stream has for a day', () => {
    const dated = sampleArticle('dated', sampleText(70, 1), { publishedAt: day(1) })
    const undated = [1, 2].map((teller) => sampleArticle(`undated-${teller}`, sampleText(40, teller)))
    const likeness = (before: readonly ReadLayers[]) => run([...before, ...undated]).at(-1)!.similarity
    const other = sampleArticle('dated', sampleText(70, 1))
    expect(likeness([dated])).toBe(likeness([other]))
  })

  it('open an event for an article without any words', () => {
    expect(run([sampleArticle('e', ''), sampleArticle('f', '')]).map(({ event }) => event)).toEqual([1, 2])
  })

  it('keep a bounded number of members however many articles an event has', () => {
    const state = eventFold.start(settings)
    run(
      Array.from({ length: 200 }, (_, i) => sampleArticle(`b${i}`, sampleText(40, i))),
      state,
    )
    expect(state.events.size).toBe(1)
    const [live] = [...state.events.values()]
    expect(live!.members.length).toBe(MEMBERS_MAX)
    expect(live!.members[0]!.arrival).toBe(0)
    expect(live!.followers.length).toBeLessThanOrEqual(48)
  })

  it('forget events that are silent for longer than the window', () => {
    const state = eventFold.start(settings)
    const sample = sampleArticle('w', 'Storm Ada hit Millom.')
    for (let i = 0; i < 2_100; i++) {
      const publishedAt = new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString()
      const article = { ...sample.article, id: `w${i}` as ArticleId, publishedAt }
      const keys = sample.profile.keys.map((_, place) => i * 1_000 + place)
      decideAndApply(state, { ...sample, article, profile: { ...sample.profile, keys } })
    }
    const days = state.events.size / 24
    expect(days).toBeGreaterThan(settings.windowDays - 1)
    expect(days).toBeLessThan(settings.windowDays + 6)
  })
})

describe('repair', () => {
  /** Two reports that have little in common, and one that ties them. */
  const half = (names: string) => `The council of ${names} met over the dam in the night.`
  const tie = [
    'Quillfort and Marwick councils met over the broken dam in the night.',
    'Engineer Ilse Brandt warned Quillfort of the dam.',
    'Mayor Tom Hedley of Marwick closed the dam road.',
  ].join(' ')

  it('merges two events that later articles show to be one, and says why', () => {
    const texts = [
      `${half('Quillfort')} Engineer Ilse Brandt warned Quillfort of the dam.`,
      `${half('Marwick')} Mayor Tom Hedley of Marwick closed the dam road.`,
      tie,
      tie.replace('broken', 'cracked'),
      tie.replace('warned', 'told').replace('closed', 'shut'),
    ]
    const decisions = run(texts.map((text, i) => sampleArticle(`m${i}`, text)))
    const merged = decisions.flatMap((decision) => decision.merged)
    expect(merged.length).toBeGreaterThan(0)
    expect(new Set(eventsOf(texts.map((text, i) => sampleArticle(`m${i}`, text)))).size).toBe(1)
    for (const { ended, into, reason } of merged) {
      expect(into).toBeLessThan(ended)
      expect(reason.kind).toBe('alike')
    }
  })

  it('honours what a person decided: what is held apart does not merge', () => {
    const texts = [
      `${half('Quillfort')} Engineer Ilse Brandt warned Quillfort of the dam.`,
      `${half('Marwick')} Mayor Tom Hedley of Marwick closed the dam road.`,
    ]
    const state = eventFold.start(settings)
    run(
      texts.map((text, i) => sampleArticle(`h${i}`, text)),
      state,
    )
    expect(state.events.size).toBe(2)
    const apart = [[1, 2]] as unknown as readonly (readonly [EventNumber, EventNumber])[]
    eventFold.bind!(state, { ...nothingBinds, lastNumber: 2, pins: { held: [], whole: [], apart } })
    const more = run(
      [tie, tie.replace('broken', 'cracked')].map((text, i) => sampleArticle(`i${i}`, text)),
      state,
    )
    expect(more.flatMap(({ merged }) => merged)).toEqual([])
  })
})

describe('whatever the order', () => {
  it('decisions keep the rules of repair', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rules = new EventRules()
        for (const decision of run(shuffled(stream, seed))) rules.add(decision)
        expect([...rules.events.values()].flat().length).toBe(stream.length)
      }),
      { numRuns: 25 },
    )
  })

  it('the fold goes on the same from stored decisions, and decides without changing anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 19 }), (seed, cut) => {
        const order = shuffled(stream, seed)
        const decisions = run(order)
        const restored = eventFold.start(settings)
        for (const [i, layers] of order.slice(0, cut).entries()) {
          const next = order[cut]!
          eventFold.decide(restored, { ...next, family: ownFamilyOf(next.article) }, settings)
          const known = { ...layers, family: ownFamilyOf(layers.article) }
          eventFold.apply(restored, known, decisions[i]!, settings)
        }
        expect(run(order.slice(cut), restored)).toEqual(decisions.slice(cut))
      }),
      { numRuns: 15 },
    )
  })
})
