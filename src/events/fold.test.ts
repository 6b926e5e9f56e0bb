import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadLayers, shuffled } from '../../test/quality/cluster-corpora.ts'
import { ownFamilyOf } from '../../test/quality/cluster-runs.ts'
import { sampleArticle, sampleText } from '../../test/quality/cluster-samples.ts'
import type { EventDecision } from '../model/event.ts'
import { eventFold } from './fold.ts'

const { settings } = eventFold

function run(articles: readonly ReadLayers[], state = eventFold.start(settings)): EventDecision[] {
  return articles.map((layers) => {
    const known = { ...layers, family: ownFamilyOf(layers.article) }
    const decision = eventFold.decide(state, known, settings).value
    eventFold.apply(state, known, decision, settings)
    return decision
  })
}

const day = (date: number) => new Date(Date.UTC(2026, 2, date)).toISOString()

describe('events', () => {
  it('gather reports of one happening and keep happenings apart', () => {
    const stream = [1, 2, 3].flatMap((teller) =>
      [40, 50, 60].map((happening) => sampleArticle(`${happening}-${teller}`, sampleText(happening, teller))),
    )
    const events = run(stream).map(({ event }) => event)
    expect(events).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3])
  })

  it('do not take in the same happening a month later', () => {
    const [first, second, third] = run([
      sampleArticle('a', sampleText(40, 1), { publishedAt: day(1) }),
      sampleArticle('b', sampleText(40, 2), { publishedAt: day(2) }),
      sampleArticle('c', sampleText(40, 3), { publishedAt: day(31) }),
    ])
    expect(second!.event).toBe(first!.event)
    expect(third!.opened).toBe(true)
  })

  it('let a rewrite follow its original whatever its words', () => {
    const state = eventFold.start(settings)
    const original = sampleArticle('o', sampleText(40, 1))
    run([original], state)
    const other = sampleArticle('r', sampleText(90, 1))
    const family = ownFamilyOf(original.article)
    const decision = eventFold.decide(state, { ...other, family }, settings).value
    expect(decision).toMatchObject({ event: 1, opened: false })
  })

  it('open an event for an article without any words', () => {
    expect(run([sampleArticle('e', ''), sampleArticle('f', '')]).map(({ event }) => event)).toEqual([1, 2])
  })

  it('keep a bounded number of members however many articles an event has', () => {
    const state = eventFold.start(settings)
    run(
      Array.from({ length: 400 }, (_, i) => sampleArticle(`b${i}`, sampleText(40, i))),
      state,
    )
    const [live] = [...state.events.values()].sort((a, b) => b.summed - a.summed)
    expect(live!.summed).toBeGreaterThan(300)
    expect(live!.members.length).toBeLessThanOrEqual(12)
    expect(live!.sum.keys.length).toBeLessThanOrEqual(256)
  })

  it('go on the same from stored decisions, and decide without changing anything', () => {
    const stream = [1, 2, 3, 4].flatMap((teller) =>
      [40, 50, 60, 70].map((happening) =>
        sampleArticle(`${happening}-${teller}`, sampleText(happening, teller), { publishedAt: day(teller) }),
      ),
    )
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 15 }), (seed, cut) => {
        const order = shuffled(stream, seed)
        const decisions = run(order)
        const restored = eventFold.start(settings)
        for (const [i, layers] of order.slice(0, cut).entries()) {
          const next = { ...order[cut]!, family: ownFamilyOf(order[cut]!.article) }
          eventFold.decide(restored, next, settings)
          const known = { ...layers, family: ownFamilyOf(layers.article) }
          eventFold.apply(restored, known, decisions[i]!, settings)
        }
        expect(run(order.slice(cut), restored)).toEqual(decisions.slice(cut))
      }),
      { numRuns: 15 },
    )
  })
})
