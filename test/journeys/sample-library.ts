/**
 * A library in memory over the sample records, with everything the store would answer:
 * filters, paging, redirects of merged ids, search, and an empty one. `tellSample`
 * stands in for the engine's story: it takes its statements from the records.
 */

import { findDifferences } from '../../src/engine/differences.ts'
import type {
  ArticleHead,
  ArticleView,
  EventSummary,
  FamilyView,
  Found,
  Library,
  SearchHit,
  StorylineSummary,
  StorylineView,
} from '../../src/engine/library.ts'
import type { Change } from '../../src/model/change.ts'
import type { EventRecord } from '../../src/model/event-record.ts'
import type { Derivation } from '../../src/model/family.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../../src/model/ids.ts'
import type { LayeredStory } from '../../src/model/layered-story.ts'
import { type SampleArticle, sampleArticles } from './sample-articles.ts'
import { oddRecords, straitRecords, straitRelations } from './sample-records.ts'

/** The sample's now. */
export const sampleNow = new Date('2026-11-22T11:30:00.000Z')

/** Numbers of events and storylines that merged into others. */
export const mergedEvent = 13 as EventNumber
export const mergedStoryline = 's13' as StorylineId

function derivationOf({ article, family, kind, derivedFrom }: SampleArticle): Derivation {
  const drift =
    kind === 'rewrite'
      ? [
          {
            start: 0,
            end: 7,
            kind: 'quote-altered' as const,
            original: 'of our own harbour',
            altered: 'of our harbour',
            from: { start: 0, end: 14 },
          },
        ]
      : []
  return { article: article.id, family, kind, derivedFrom, confidence: kind === 'original' ? 1 : 0.93, drift }
}

function headOf(sample: SampleArticle): ArticleHead {
  const { id, title, source, url, publishedAt, publishedPrecision } = sample.article
  return {
    article: id,
    title,
    source,
    url,
    publishedAt,
    publishedPrecision,
    derivation: derivationOf(sample),
  }
}

function countKinds(samples: readonly SampleArticle[]) {
  const count = (kind: Derivation['kind']) => samples.filter((sample) => sample.kind === kind).length
  return {
    copies: count('copy'),
    edited: count('edited'),
    rewrites: count('rewrite'),
    briefs: count('brief'),
  }
}

function summarise(storyline: string, records: readonly EventRecord[]): StorylineSummary {
  const newest = records.at(-1) as EventRecord
  const names = records.flatMap(({ actors }) =>
    actors.filter(({ kind }) => kind !== 'person').map(({ name }) => name),
  )
  return {
    storyline: storyline as StorylineId,
    headline: records.length > 1 ? 'Push for shared patrols in the Merrow Strait stalls' : newest.title.text,
    events: records.length,
    articles: records.reduce((sum, { articles }) => sum + articles, 0),
    origins: records.reduce((sum, { origins }) => sum + origins, 0),
    firstAt: records[0]?.firstAt ?? null,
    lastAt: newest.lastAt,
    newest: { event: newest.event, title: newest.title.text },
    actors: [...new Set(names)],
    places: [...new Set(records.flatMap(({ places }) => places))],
    activity:
      records.length > 1
        ? [2, 0, 1, 0, 1, 0, 0, 2, 0, 4, 1, 3]
        : [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, records.length],
  }
}

const storylines: readonly StorylineView[] = [
  { summary: summarise('s3', straitRecords), records: straitRecords, relations: straitRelations },
  ...oddRecords.map((record) => ({
    summary: summarise(`s${record.event}`, [record]),
    records: [record],
    relations: [],
  })),
]

const recordsOf = storylines.flatMap(({ records, summary }) => records.map((record) => ({ record, summary })))

function eventSummary({ record, summary }: (typeof recordsOf)[number]): EventSummary {
  const { event, title, from, lastAt, articles, origins } = record
  return { event, storyline: summary.storyline, title: title.text, from, lastAt, articles, origins }
}

const changes: readonly Change[] = recordsOf.flatMap(({ record, summary }) =>
  record.sources.flatMap(({ family, articles }) =>
    articles.map((article, index) => ({
      arrival: sampleArticles.findIndex((sample) => sample.article.id === article) + 1,
      kind: index === 0 ? ('event-opened' as const) : ('family-grew' as const),
      article,
      event: record.event,
      otherEvent: null,
      family,
      storyline: summary.storyline,
      reason: index === 0 ? 'No open event was near enough.' : 'A copy of the first text joined its family.',
    })),
  ),
)

function articleView(id: ArticleId): ArticleView | null {
  const sample = sampleArticles.find(({ article }) => article.id === id)
  const at = recordsOf.find(({ record }) => record.sources.some(({ articles }) => articles.includes(id)))
  if (sample === undefined || at === undefined) return null
  return {
    article: sample.article,
    fetchedAt: '2026-11-22T10:00:00.000Z',
    derivation: derivationOf(sample),
    family: sampleArticles.filter((other) => other.family === sample.family && other !== sample).map(headOf),
    sentences: [],
    quotes: [],
    actions: [],
    event: eventSummary(at),
    record: at.record,
  }
}

function lineageOf(id: FamilyId, pair: readonly ArticleId[] | null): Found<FamilyView, FamilyId> {
  const members = sampleArticles.filter(({ family }) => family === id)
  const asked = pair?.flatMap((article) => members.find((member) => member.article.id === article) ?? [])
  const [left, right] = asked?.length === 2 ? asked : members
  if (left === undefined) return null
  const whole = ({ article }: SampleArticle) => ({ start: 0, end: article.text.length })
  const beside = right && {
    comparison: {
      left: left.article.id,
      right: right.article.id,
      rows: [{ left: whole(left), right: whole(right), isMoved: false }],
      drift: derivationOf(right).drift,
    },
    left: left.article,
    right: right.article,
  }
  return {
    found: {
      family: id,
      members: members.map(headOf),
      articles: members.length,
      primarySource: null,
      group: null,
      events: recordsOf
        .filter(({ record }) => record.sources.some(({ family }) => family === id))
        .map(eventSummary),
      beside: beside ?? null,
      changes: changes.filter(({ family }) => family === id),
    },
  }
}

function search(words: string): readonly SearchHit[] {
  const wanted = words.toLowerCase()
  return sampleArticles.flatMap(({ article }) => {
    const at = `${article.title} ${article.text}`.toLowerCase().indexOf(wanted)
    const view = articleView(article.id)
    if (at === -1 || view === null) return []
    const whole = `${article.title} ${article.text}`
    const end = at + words.length
    const excerpt = `${whole.slice(Math.max(0, at - 60), at)}\u0002${whole.slice(at, end)}\u0003${whole.slice(end, end + 90)}`
    return [
      {
        kind: 'article' as const,
        event: view.event.event,
        article: article.id,
        title: article.title,
        excerpt,
        at: article.publishedAt,
        source: article.source,
        counts: null,
      },
    ]
  })
}

/** The sample as a library; `bulk` adds that many short storylines for paging. */
export function sampleLibrary(bulk = 0): Library {
  const extra = Array.from({ length: bulk }, (_, n) => ({
    ...(storylines[0] as StorylineView).summary,
    storyline: 's3' as StorylineId,
    headline: `Further storyline number ${n + 1} about the harbour board`,
  }))
  return {
    counts: async () => ({
      articles: sampleArticles.length,
      origins: 11,
      events: recordsOf.length,
      storylines: storylines.length,
    }),
    storylines: async ({ actor, place, limit, offset }) =>
      [...storylines.map(({ summary }) => summary), ...extra]
        .filter(
          ({ actors, places }) => (!actor || actors.includes(actor)) && (!place || places.includes(place)),
        )
        .slice(offset, offset + limit),
    storyline: async (id) => {
      if (id === mergedStoryline) return { redirect: 's3' as StorylineId }
      const found = storylines.find(({ summary }) => summary.storyline === id)
      return found === undefined ? null : { found }
    },
    events: async (limit, offset) =>
      recordsOf
        .map(eventSummary)
        .reverse()
        .slice(offset, offset + limit),
    event: async (number) => {
      if (number === mergedEvent) return { redirect: 12 as EventNumber }
      const at = recordsOf.find(({ record }) => record.event === number)
      if (at === undefined) return null
      const relations = straitRelations.filter(({ from }) => from === number)
      const laterRelations = straitRelations.filter(({ to }) => to === number)
      const named = new Set([...relations.map(({ to }) => to), ...laterRelations.map(({ from }) => from)])
      const ids = new Set(at.record.sources.flatMap(({ articles }) => articles))
      const heads = sampleArticles.filter(({ article }) => ids.has(article.id)).map(headOf)
      return {
        found: {
          ...at,
          storyline: at.summary,
          articles: heads,
          relations,
          laterRelations,
          related: recordsOf.filter(({ record }) => named.has(record.event)).map(eventSummary),
          differences: findDifferences(at.record, heads),
          citedBy: [],
          changes: changes.filter(({ event }) => event === number),
        },
      }
    },
    article: async (id) => articleView(id),
    lineage: async (id, pair) => lineageOf(id, pair),
    family: async (id) => sampleArticles.filter(({ family }) => family === id).map(headOf),
    search: async (words, limit) => search(words).slice(0, limit),
    sources: async () =>
      [...new Set(sampleArticles.flatMap(({ article }) => article.source ?? []))].map((source) => {
        const of = sampleArticles.filter(({ article }) => article.source === source)
        const originals = of.filter(({ kind }) => kind === 'original').length
        return {
          source,
          group: source === 'Marrendal Post' ? 'Strait Media' : null,
          articles: of.length,
          originals,
          derived: of.length - originals,
          ...countKinds(of),
          derivedFrom: [],
          altering: 0,
          alterations: 0,
          lastAt: of.at(-1)?.article.publishedAt ?? null,
        }
      }),
    changes: async (limit, offset = 0) => changes.slice(offset, offset + limit),
  }
}

/** A library in which nothing is stored. */
export const emptyLibrary: Library = {
  counts: async () => ({ articles: 0, origins: 0, events: 0, storylines: 0 }),
  storylines: async () => [],
  storyline: async () => null,
  events: async () => [],
  event: async () => null,
  article: async () => null,
  family: async () => [],
  lineage: async () => null,
  search: async () => [],
  sources: async () => [],
  changes: async () => [],
}

/** A story from the records: each depth a part of the next. */
export function tellSample({ summary, records }: StorylineView): LayeredStory {
  const full = records.map(({ event, title, from, account, summary: said }) => ({
    event,
    heading: title.text,
    from,
    statements: account.length > 0 ? account : [...said, title],
  }))
  const firsts = full.flatMap(({ statements, event, from }) =>
    statements.slice(0, 1).map((statement) => ({ ...statement, event, from })),
  )
  const [line] = firsts.slice(-1)
  if (line === undefined) throw new Error('The sample storyline has no events.')
  const newest = firsts.slice(-2).reverse()
  return {
    storyline: summary.storyline,
    headline: { text: summary.headline, citations: line.citations },
    line,
    bullets: newest,
    short: [...newest, ...firsts.slice(0, -2)],
    pastAt: newest.length,
    full,
    pullQuotes: records.flatMap(({ quotes }) => quotes.filter(({ speaker }) => speaker !== null)).slice(-3),
  }
}
