import { describe, expect, it } from 'vitest'
import type { ReadLayers } from '../../test/quality/cluster-corpora.ts'
import { sampleArticle, sampleText } from '../../test/quality/cluster-samples.ts'
import { type EventRepair, noFacts, noRepair } from '../model/event.ts'
import type { EventNumber } from '../model/ids.ts'
import type { StorylineDecision } from '../model/storyline.ts'
import { storylineFold } from './links.ts'

const { settings } = storylineFold
type Case = readonly [event: number, layers: ReadLayers, repair?: Partial<EventRepair>]

const merge = (ended: number, into: number): Partial<EventRepair> => ({
  merged: [
    {
      ended: ended as EventNumber,
      into: into as EventNumber,
      similarity: 1,
      reason: { kind: 'alike', shared: noFacts },
    },
  ],
})
const move = (from: number, to: number, opened: boolean, article: ReadLayers): Partial<EventRepair> => ({
  moved: [
    {
      articles: [article.article.id],
      from: from as EventNumber,
      to: to as EventNumber,
      opened,
      reason: { kind: 'split', left: noFacts, stayed: noFacts },
    },
  ],
})

function run(cases: readonly Case[], state = storylineFold.start(settings)): StorylineDecision[] {
  return cases.map(([number, layers, repair]) => {
    const event = number as EventNumber
    const decided = { ...noRepair, article: layers.article.id, event, opened: true, similarity: 0, cites: [] }
    const known = { ...layers, event: { ...decided, ...repair } }
    const decision = storylineFold.decide(state, known, settings).value
    storylineFold.apply(state, known, decision, settings)
    return decision
  })
}

const at = (day: number) => new Date(Date.UTC(2026, 2, day)).toISOString()
const told = (happening: number, teller: number, day: number) =>
  sampleArticle(`${happening}-${teller}`, sampleText(happening, teller), { publishedAt: at(day) })

describe('storylines', () => {
  it('join events that share their names and show what ties them', () => {
    const [first, second] = run([
      [1, told(40, 1, 1)],
      [2, told(40, 2, 11)],
    ])
    expect(first!.storyline).toBe('s1')
    expect(second!.storyline).toBe('s1')
    expect(second!.links[0]).toMatchObject({ from: 2, to: 1, gapDays: 10 })
    expect(second!.links[0]!.sharedTerms.some((term) => /^\p{Lu}/u.test(term))).toBe(true)
  })

  it('do not join events that share common words alone', () => {
    const common = 'The police said people were killed and the court opened an inquiry into the attack. '
    const decisions = run([
      [1, sampleArticle('x', `${common}It was near Balkenmir.`)],
      [2, sampleArticle('y', `${common}It was near Zanhoktor.`)],
    ])
    expect(decisions.map(({ storyline }) => storyline)).toEqual(['s1', 's2'])
    expect(decisions[1]!.links).toEqual([])
  })

  it('link only to events that began earlier, also where the later one arrived first', () => {
    const [, second] = run([
      [1, told(40, 1, 20)],
      [2, told(40, 2, 1)],
    ])
    expect(second!.links).toEqual([])
  })

  it('merge where a later article ties two storylines, the older id staying', () => {
    const both = `${sampleText(40, 5)} ${sampleText(50, 5)}`
    const decisions = run([
      [1, told(40, 1, 1)],
      [2, told(50, 1, 2)],
      [2, sampleArticle('both', both, { publishedAt: at(2) })],
      [2, sampleArticle('both again', `${both} ${sampleText(40, 6)}`, { publishedAt: at(3) })],
    ])
    expect(decisions[1]!.storyline).toBe('s2')
    expect(decisions[3]!.storyline).toBe('s1')
    expect(decisions.flatMap(({ merged }) => merged)).toEqual([{ ended: 's2', into: 's1' }])
  })

  it('are one where events of two merge, and links to the ended event lead to its heir', () => {
    const decisions = run([
      [1, told(40, 1, 1)],
      [2, told(50, 1, 2)],
      [3, told(50, 2, 9)],
      [1, told(40, 2, 10), merge(2, 1)],
      [3, told(50, 3, 11)],
      ...Array.from({ length: 14 }, (_, n): Case => [3, told(50, n + 4, 12)]),
    ])
    expect(decisions[2]).toMatchObject({ storyline: 's2', links: [{ to: 2 }] })
    expect(decisions[3]).toMatchObject({ storyline: 's1', merged: [{ ended: 's2', into: 's1' }] })
    for (const { storyline, links } of decisions.slice(4)) {
      expect(storyline).toBe('s1')
      expect(links.map(({ to }) => Number(to))).toEqual([1])
    }
  })

  it('keep what is split off, and tie it to the event that it left', () => {
    const [first, second] = [told(40, 1, 1), told(40, 2, 2)]
    const decisions = run([
      [1, first],
      [1, second],
      [1, told(40, 3, 3), move(1, 2, true, second)],
      [3, told(50, 1, 3)],
    ])
    expect(decisions[2]!.others).toMatchObject([{ event: 2, storyline: 's1', links: [{ from: 2, to: 1 }] }])
    expect(decisions[3]).toMatchObject({ storyline: 's3', others: [], merged: [] })
  })

  it('place every event that a repair touched, each once and ascending', () => {
    const [first, second] = [told(40, 1, 1), told(40, 2, 2)]
    const decisions = run([
      [1, first],
      [1, second],
      [2, told(50, 1, 2)],
      [3, told(60, 1, 3)],
      [3, told(60, 2, 3), move(1, 2, false, second)],
    ])
    const last = decisions.at(-1)!
    expect([last.event, ...last.others.map(({ event }) => event)]).toEqual([3, 1, 2])
    expect(last.others.map(({ storyline }) => storyline)).toEqual(['s1', 's2'])
  })

  it('go on the same from stored decisions, and decide without changing anything', () => {
    const cases = [1, 2, 3].flatMap((teller) =>
      [40, 50, 60].map(
        (happening, i): Case => [i + 1 + 3 * (teller % 2), told(happening, teller, teller * 4)],
      ),
    )
    const decisions = run(cases)
    for (let cut = 1; cut < cases.length; cut++) {
      const restored = storylineFold.start(settings)
      for (const [i, [number, layers]] of cases.slice(0, cut).entries()) {
        const event = number as EventNumber
        const decided = {
          ...noRepair,
          article: layers.article.id,
          event,
          opened: true,
          similarity: 0,
          cites: [],
        }
        storylineFold.decide(restored, { ...cases[cut]![1], event: decided }, settings)
        storylineFold.apply(restored, { ...layers, event: decided }, decisions[i]!, settings)
      }
      expect(run(cases.slice(cut), restored)).toEqual(decisions.slice(cut))
    }
  })
})
