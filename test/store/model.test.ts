/**
 * Random batches against a model in memory: articles come, families, events and
 * storylines merge, places in families are revised. After every turn the store must
 * say what the model says.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OpenStore, openStore } from '../../src/io/store/index.ts'
import {
  articleId,
  eventNumber,
  familyId,
  makeArrival,
  makeBatch,
  makeDerivation,
  makeState,
  storylineId,
} from './factories.ts'
import { databaseUrl, type Place, postgresPlace, postgresTitle, sqlitePlace } from './places.ts'

/** Numbers that choose among what exists; 0 stands for something new. */
const newcomer = fc.record({ family: fc.nat(9), event: fc.nat(9), storyline: fc.nat(9), group: fc.nat(4) })
const pair = fc.option(fc.tuple(fc.nat(99), fc.nat(99)), { nil: null })
const step = fc.record({
  newcomers: fc.array(newcomer, { minLength: 1, maxLength: 6 }),
  families: pair,
  events: pair,
  storylines: pair,
  revised: pair,
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What the store must hold; everything by its number. */
interface Model {
  head: number
  readonly families: Set<number>
  readonly storylines: Set<number>
  /** Storyline of each event that has not ended. */
  readonly events: Map<number, number>
  /** `group` 0 is none. */
  readonly articles: Map<number, { family: number; event: number; group: number; isOriginal: boolean }>
  readonly heirs: Map<string, number>
}

function pick(from: Iterable<number>, choice: number): number {
  const all = [...from].sort((a, b) => a - b)
  return all[choice % all.length]!
}

/** The younger and the older of two, where they are two. */
function chooseMerge(from: Iterable<number>, choice: readonly [number, number] | null) {
  if (choice === null) return null
  const all = [...from]
  const [a, b] = [pick(all, choice[0]), pick(all, choice[1])]
  return a === b ? null : { ended: Math.max(a, b), heir: Math.min(a, b) }
}

function place(model: Model, { family, event, storyline, group }: Step['newcomers'][number]) {
  model.head += 1
  const n = model.head
  const chosen = {
    family: family === 0 || model.families.size === 0 ? n : pick(model.families, family),
    event: event === 0 || model.events.size === 0 ? n : pick(model.events.keys(), event),
  }
  model.families.add(chosen.family)
  if (!model.events.has(chosen.event)) {
    const isNew = storyline === 0 || model.storylines.size === 0
    model.events.set(chosen.event, isNew ? n : pick(model.storylines, storyline))
    model.storylines.add(model.events.get(chosen.event)!)
  }
  model.articles.set(n, { ...chosen, group, isOriginal: chosen.family === n })
  const placing = { ...chosen, storyline: model.events.get(chosen.event)! }
  return makeArrival(n, group === 0 ? placing : { ...placing, group: `g${group}` })
}

function mergeAll(model: Model, { families, events, storylines }: Step) {
  const family = chooseMerge(model.families, families)
  const event = chooseMerge(model.events.keys(), events)
  const storyline = chooseMerge(model.storylines, storylines)
  if (family) {
    model.families.delete(family.ended)
    model.heirs.set(`family ${family.ended}`, family.heir)
  }
  if (event) {
    model.events.delete(event.ended)
    model.heirs.set(`event ${event.ended}`, event.heir)
  }
  if (storyline) {
    model.storylines.delete(storyline.ended)
    model.heirs.set(`storyline ${storyline.ended}`, storyline.heir)
    for (const [number, at] of model.events)
      if (at === storyline.ended) model.events.set(number, storyline.heir)
  }
  for (const article of model.articles.values()) {
    if (article.family === family?.ended) article.family = family.heir
    if (article.event === event?.ended) article.event = event.heir
  }
  const asMap = <Id>(merge: { ended: number; heir: number } | null, name: (n: number) => Id) =>
    new Map(merge ? [[name(merge.ended), name(merge.heir)] as const] : [])
  return {
    familiesMerged: asMap(family, familyId),
    eventsMerged: asMap(event, eventNumber),
    storylinesMerged: asMap(storyline, storylineId),
  }
}

async function take(model: Model, { store }: OpenStore, made: Step): Promise<void> {
  const arrivals = made.newcomers.map((one) => place(model, one))
  const merges = mergeAll(model, made)
  const derivations = arrivals.map(({ family }) => family.derivation)
  if (made.revised) {
    const [article, family] = [
      pick(model.articles.keys(), made.revised[0]),
      pick(model.families, made.revised[1]),
    ]
    Object.assign(model.articles.get(article)!, { family, isOriginal: article === family })
    derivations.push(makeDerivation(article, family))
  }
  await store.turn(async (turn) => {
    await turn.addBatch(makeBatch(arrivals, { ...merges, derivations }))
    const touched = [...new Set([...model.articles.values()].map(({ event }) => event))]
    const states = touched.filter((event) => model.events.has(event))
    await turn.putEvents(states.map((event) => makeState(event, model.events.get(event)!)))
  })
}

function groupBy(model: Model, key: 'family' | 'event'): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [n, article] of model.articles)
    groups.set(article[key], [...(groups.get(article[key]) ?? []), n])
  return groups
}

function endOf(model: Model, kind: string, id: number): number {
  const heir = model.heirs.get(`${kind} ${id}`)
  return heir === undefined ? id : endOf(model, kind, heir)
}

/** What a family counts as: the group of its first original, or itself. */
function originOf(model: Model, family: number): string {
  const original = [...model.articles.values()].find((one) => one.family === family && one.isOriginal)
  return original === undefined || original.group === 0 ? `family ${family}` : `group ${original.group}`
}

function countOrigins(model: Model, families: readonly number[]): number {
  return new Set(families.map((family) => originOf(model, family))).size
}

/** Totals of each storyline that holds events with articles. */
function totalsOf(model: Model) {
  const totals = new Map<string, { events: number; articles: number; origins: number }>()
  for (const storyline of model.storylines) {
    const members = [...model.articles.values()].filter(({ event }) => model.events.get(event) === storyline)
    if (members.length === 0) continue
    totals.set(`s${storyline}`, {
      events: new Set(members.map(({ event }) => event)).size,
      articles: members.length,
      origins: countOrigins(
        model,
        members.map(({ family }) => family),
      ),
    })
  }
  return totals
}

async function check(model: Model, { store, archive }: OpenStore): Promise<void> {
  expect(await store.head()).toBe(model.head)
  await store.turn(async (turn) => {
    for (const [event, members] of groupBy(model, 'event')) {
      const page = await turn.dossierMembers(eventNumber(event), 1000)
      expect(page.members.map(({ article }) => article.id)).toEqual(members.map(articleId))
      const families = members.map((n) => model.articles.get(n)!.family)
      expect(page.members.map(({ derivation }) => derivation.family)).toEqual(families.map(familyId))
      expect(page.origins).toBe(countOrigins(model, families))
    }
    const stored = await turn.arrivalsAfter(0, 1000, [])
    expect(stored.map(({ arrival }) => arrival)).toEqual([...model.articles.keys()])
  })
  for (const [family, members] of groupBy(model, 'family')) {
    expect((await archive.family(familyId(family))).map(({ article }) => article)).toEqual(
      members.map(articleId),
    )
  }
  for (const ended of model.heirs.keys()) {
    const [kind = '', id = ''] = ended.split(' ')
    const last = endOf(model, kind, Number(id))
    if (kind === 'event') {
      expect(await archive.event(eventNumber(Number(id)))).toEqual({ redirect: last })
    }
    if (kind === 'storyline') {
      expect(await archive.storyline(storylineId(Number(id)))).toEqual({ redirect: `s${last}` })
    }
  }
  const listed = await archive.storylines({ limit: 1000, offset: 0 })
  expect(await archive.counts()).toEqual({
    articles: model.articles.size,
    origins: countOrigins(model, [...groupBy(model, 'family').keys()]),
    events: groupBy(model, 'event').size,
    storylines: listed.length,
  })
  const totals = listed.map(({ storyline, events, articles, origins }) => [
    storyline,
    { events, articles, origins },
  ])
  expect(new Map(totals as [string, object][])).toEqual(totalsOf(model))
  for (const { activity, articles } of listed) {
    expect(activity.reduce((sum, count) => sum + count, 0)).toBe(articles)
  }
}

function describeModel(title: string, makePlace: () => Promise<Place>, runs: number): void {
  describe(title, () => {
    it('says what a model in memory says, whatever comes and merges', async () => {
      const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const at = await makePlace()
        const opened = await openStore(at.where, { create: true })
        const model: Model = {
          head: 0,
          families: new Set(),
          storylines: new Set(),
          events: new Map(),
          articles: new Map(),
          heirs: new Map(),
        }
        try {
          for (const one of steps) {
            await take(model, opened, one)
            await check(model, opened)
          }
        } finally {
          await opened.store.close()
          await at.remove()
        }
      })
      await fc.assert(property, { numRuns: runs, endOnFailure: true })
    })
  })
}

describeModel('a SQLite store', sqlitePlace, 25)
if (databaseUrl) describeModel(postgresTitle, postgresPlace, 8)
else describe.skip(postgresTitle, () => it('does the same', () => undefined))
