/**
 * Times every step of the pipeline over the same generated articles, by the steps' own
 * declarations: a step that is added to the pipeline is measured without a change here.
 * Each step gets what the steps before it wrote; folds start from nothing in each round
 * and take the articles in order; event and storyline steps get the dossiers that the
 * folds' decisions make.
 */

import { openPart } from '../src/engine/intake.ts'
import { Standing } from '../src/engine/standing.ts'
import type { ArticleStep, CaseStep, FoldStep, ItemStep, Settings, Step } from '../src/engine/step.ts'
import type { DerivationCase, EventDossier, RelationCase, StorylineDossier } from '../src/model/dossier.ts'
import type { EventRecord } from '../src/model/event-record.ts'
import { type Derivation, type FamilyDecision, originOf } from '../src/model/family.ts'
import type { ArticleId, EventNumber, StorylineId } from '../src/model/ids.ts'
import type { ArticleLayers } from '../src/model/layers.ts'
import type { RawItem } from '../src/model/raw-item.ts'
import type { Relation } from '../src/model/relation.ts'
import type { EventPlacement } from '../src/model/storyline.ts'
import { type Timing, timeRounds } from './measure.ts'
import type { StreamArticle } from './stream.ts'

/** Members of a dossier, as the engine caps them. */
const dossierMembersMax = 40

/** Generated articles as the sources give them: lines of JSON Lines. */
export function toRawItems(articles: Iterable<StreamArticle>): RawItem[] {
  const encoder = new TextEncoder()
  const rawItems: RawItem[] = []
  for (const { truth: _, ...article } of articles) {
    const bytes = encoder.encode(JSON.stringify(article))
    const lineNumber = rawItems.length + 1
    rawItems.push(...openPart({ kind: 'line', location: 'stream', lineNumber, bytes }).rawItems)
  }
  return rawItems
}

type Layers = Partial<Record<keyof ArticleLayers, unknown>>

/** What has been made so far: the layers of the articles, then of events and storylines. */
interface Bench {
  readonly rounds: number
  readonly rawItems: readonly RawItem[]
  articles: Layers[]
  readonly records: Map<EventNumber, EventRecord>
  readonly relations: Map<EventNumber, readonly Relation[]>
}

function timeItems(step: ItemStep, bench: Bench): Timing {
  const run = () => bench.rawItems.map((rawItem) => step.run(rawItem, step.settings).value)
  const milliseconds = timeRounds(bench.rounds, run)
  bench.articles = run().flatMap((article) => (article ? [{ article }] : []))
  return { name: step.name, over: step.over, count: bench.rawItems.length, milliseconds }
}

function timeArticles(step: ArticleStep, bench: Bench): Timing {
  const run = () => bench.articles.map((layers) => step.run(layers as ArticleLayers, step.settings).value)
  const milliseconds = timeRounds(bench.rounds, run)
  for (const [at, value] of run().entries()) bench.articles[at]![step.writes] = value
  return { name: step.name, over: step.over, count: bench.articles.length, milliseconds }
}

function timeFold(step: FoldStep, bench: Bench): Timing {
  const run = () => {
    const state = step.start(step.settings)
    return bench.articles.map((layers) => {
      const decision = step.decide(state, layers as ArticleLayers, step.settings).value
      step.apply(state, layers as ArticleLayers, decision, step.settings)
      return decision
    })
  }
  const milliseconds = timeRounds(bench.rounds, run)
  for (const [at, value] of run().entries()) bench.articles[at]![step.writes] = value
  return { name: step.name, over: step.over, count: bench.articles.length, milliseconds }
}

/** Where articles and events ended up. */
function standingOf(articles: readonly Layers[]): Standing {
  const standing = new Standing()
  for (const layers of articles as readonly ArticleLayers[]) standing.add(layers)
  return standing
}

function derivationsOf(families: readonly FamilyDecision[]): Map<ArticleId, Derivation> {
  const places = new Map<ArticleId, Derivation>()
  for (const { derivation, revised } of families)
    for (const place of [derivation, ...revised]) places.set(place.article, place)
  return places
}

/** The events' dossiers as they stand at the end. */
export function toDossiers(articles: readonly Layers[]): EventDossier[] {
  const layers = articles as readonly ArticleLayers[]
  const standing = standingOf(articles)
  const places = derivationsOf(layers.map(({ family }) => family))
  const byEvent = new Map<EventNumber, ArticleLayers[]>()
  for (const one of layers) {
    const event = standing.eventOf(one.article.id)!
    const members = byEvent.get(event)
    if (members) members.push(one)
    else byEvent.set(event, [one])
  }
  return [...byEvent].map(([event, members]) => ({
    event,
    members: members.slice(0, dossierMembersMax).map((one) => ({
      ...one,
      derivation: places.get(one.article.id)!,
      origin: originOf(places.get(one.article.id)!.family, null),
      similarity: one.event.similarity,
    })),
    articles: members.length,
    origins: new Set(members.map((one) => places.get(one.article.id)!.family)).size,
  }))
}

function timeCases<Input, Value>(
  step: CaseStep,
  cases: readonly Input[],
  bench: Bench,
  keep: (input: Input, value: Value) => void,
): Timing {
  const each = (input: Input) =>
    (step.run as unknown as (given: Input, settings: Settings) => { value: Value })(input, step.settings)
      .value
  const milliseconds = timeRounds(bench.rounds, () => {
    for (const input of cases) each(input)
  })
  for (const input of cases) keep(input, each(input))
  return { name: step.name, over: step.over, count: cases.length, milliseconds }
}

/** Derived texts beside the originals that are among the articles. */
function derivationCases(bench: Bench): DerivationCase[] {
  const layers = bench.articles as readonly ArticleLayers[]
  const known = new Map(layers.map((one) => [one.article.id, one]))
  return [...derivationsOf(layers.map(({ family }) => family)).values()].flatMap(
    ({ article, derivedFrom }) => {
      const [derived, original] = [known.get(article), derivedFrom && known.get(derivedFrom)]
      return derived && original ? [{ derived, original }] : []
    },
  )
}

function relationCases(bench: Bench): RelationCase[] {
  const links = new Map<EventNumber, EventPlacement>()
  for (const { storyline } of bench.articles as readonly ArticleLayers[])
    for (const place of [...storyline.others, storyline]) links.set(place.event, place)
  return [...bench.records].flatMap(([event, record]) => {
    const linked = links.get(event)?.links ?? []
    const earlier = new Map(
      linked.flatMap(({ to }) => (bench.records.has(to) ? [[to, bench.records.get(to)!]] : [])),
    )
    return linked.length > 0 ? [{ record, links: linked.filter(({ to }) => earlier.has(to)), earlier }] : []
  })
}

function storylineDossiers(bench: Bench): StorylineDossier[] {
  const standing = standingOf(bench.articles)
  const byStoryline = new Map<StorylineId, EventRecord[]>()
  for (const [event, record] of [...bench.records].sort(([a], [b]) => a - b)) {
    const storyline = standing.storylineOf(event)
    if (storyline === null) continue
    byStoryline.set(storyline, [...(byStoryline.get(storyline) ?? []), record])
  }
  return [...byStoryline].map(([storyline, records]) => ({
    storyline,
    records,
    relations: records.flatMap(({ event }) => bench.relations.get(event) ?? []),
  }))
}

function timeCaseStep(step: CaseStep, bench: Bench): Timing {
  if (step.writes === 'drift') return timeCases(step, derivationCases(bench), bench, () => {})
  if (step.writes === 'record')
    return timeCases(step, toDossiers(bench.articles), bench, ({ event }, record: EventRecord) =>
      bench.records.set(event, record),
    )
  if (step.writes === 'relations')
    return timeCases(step, relationCases(bench), bench, ({ record }, relations: readonly Relation[]) =>
      bench.relations.set(record.event, relations),
    )
  return timeCases(step, storylineDossiers(bench), bench, () => {})
}

/** Times the steps in order; the articles are the same for all of them. */
export function timeSteps(steps: readonly Step[], rawItems: readonly RawItem[], rounds: number): Timing[] {
  const bench: Bench = { rounds, rawItems, articles: [], records: new Map(), relations: new Map() }
  return steps.map((step) => {
    if (step.over === 'item') return timeItems(step, bench)
    if (step.over === 'article') return timeArticles(step, bench)
    if (step.over === 'stream') return timeFold(step, bench)
    return timeCaseStep(step, bench)
  })
}
