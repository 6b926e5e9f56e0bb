/**
 * Articles, batches and records for the store's tests, made from a number: the store
 * keeps what it is given and does not care whether a reading is right, so the texts
 * are word salad and the readings have the right shape and size.
 */

import { createHash } from 'node:crypto'
import type { Arrival, Batch, EventState, ReadingLayers } from '../../src/engine/ports.ts'
import type { Article } from '../../src/model/article.ts'
import { noRepair } from '../../src/model/event.ts'
import type { EventRecord } from '../../src/model/event-record.ts'
import { type Derivation, originOf } from '../../src/model/family.ts'
import type { ActorId, ArticleId, EventNumber, FamilyId, RawHash, StorylineId } from '../../src/model/ids.ts'
import type { EventLink } from '../../src/model/storyline.ts'

const vocabulary =
  'ambassador border ceasefire council deal envoy force grain harbour island judge kingdom ledger minister north order parliament quarter river strike talks union vessel water yield zone'.split(
    ' ',
  )

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

export const articleId = (n: number): ArticleId => digest(`article ${n}`).slice(0, 16) as ArticleId
export const familyId = (n: number): FamilyId => `f-${articleId(n)}` as FamilyId
export const eventNumber = (n: number): EventNumber => n as EventNumber
export const storylineId = (n: number): StorylineId => `s${n}` as StorylineId

/** Minute `n` of 2026. */
export const timeOf = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString()

/** `count` words, the same for the same `seed`. */
export function makeText(seed: number, count: number): string {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  const words: string[] = []
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const word = vocabulary[state % vocabulary.length]!
    words.push(state % 7 === 0 ? `${word}${(state >>> 8) % 5000}` : word)
  }
  return words.join(' ')
}

export function makeArticle(n: number, changes: Partial<Article> = {}): Article {
  return {
    id: articleId(n),
    givenId: null,
    title: `Report ${n}: ${makeText(n, 5)}`,
    deck: null,
    byline: n % 2 === 0 ? 'A. Writer' : null,
    language: 'en',
    publishedAt: timeOf(n),
    publishedPrecision: 'time',
    source: `source-${n % 5}.example`,
    url: `https://source-${n % 5}.example/${n}`,
    text: makeText(n + 1000, 60),
    claimedOriginal: n % 3 === 0 ? { name: 'Wire', url: 'https://wire.example' } : null,
    ...changes,
  }
}

/** Readings of an article; `size` 1 gives some 400 bytes, 40 some 15 KB. */
export function makeLayers(n: number, size = 1): ReadingLayers {
  const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
    Array.from({ length: Math.max(1, Math.round(count * size)) }, (_, index) => make(index))
  const actor = `actor-${n % 7}` as ActorId
  const counts = (count: number) => ({
    terms: times(count, (index) => `${vocabulary[(n + index) % vocabulary.length]}${index}`),
    counts: times(count, (index) => 1 + (index % 3)),
  })
  return {
    sentences: times(0.5, (index) => ({ start: index * 20, end: index * 20 + 19, paragraph: index })),
    mentions: times(0.8, (index) => ({
      start: index * 9,
      end: index * 9 + 5,
      type: 'person',
      name: `Name ${index}`,
      actor: null,
    })),
    actors: times(0.1, (index) => ({
      id: `actor-${(n + index) % 7}` as ActorId,
      kind: 'government',
      name: `Actor ${(n + index) % 7}`,
      country: 'XXX',
      role: null,
    })),
    quotes: times(0.1, () => ({
      start: 3,
      end: 9,
      kind: 'direct',
      cue: { start: 10, end: 14 },
      speaker: { start: 0, end: 2, actor },
    })),
    figures: times(0.1, () => ({
      start: 1,
      end: 4,
      value: n + 0.5,
      high: null,
      unit: 'count',
      of: 'ships',
      comparator: 'over',
    })),
    dates: times(0.1, () => ({ start: 0, end: 4, from: '2026-01-01', to: '2026-01-02' })),
    actions: times(0.3, () => ({
      start: 0,
      end: 30,
      eventType: 'REQUEST',
      actor,
      recipient: null,
      country: null,
      recipientCountry: null,
      negated: false,
      modality: 'did',
      context: null,
      trigger: { start: 3, end: 6 },
    })),
    conditions: [],
    terms: { title: counts(0.2), lead: counts(1.5), body: counts(7), words: 60 },
    signature: {
      minhash: times(3.2, (index) => Math.imul(n + 1, 2_654_435_761 + index) >>> 0),
      sample: times(1, (index) => index * 977),
      shingles: 58,
    },
    passages: {
      words: times(5, (index) => Math.imul(n + 3, 2_246_822_519 + index) >>> 0),
      kinds: 'w'.repeat(times(5, () => 0).length),
      starts: [0],
      sentences: [0],
    },
    profile: {
      keys: times(5, (index) => Math.imul(n + 5, 2_246_822_519 + index) >>> 0),
      kinds: 'w'.repeat(times(5, () => 0).length),
      fields: '0'.repeat(times(5, () => 0).length),
      times: '1'.repeat(times(5, () => 0).length),
      quoted: [],
      deeds: [],
      years: [2026],
      latestDay: 20_000,
      labels: [{ key: n, kind: 'place', text: 'Naqoura' }],
    },
  }
}

export function makeDerivation(n: number, family: number, changes: Partial<Derivation> = {}): Derivation {
  const isOriginal = n === family
  return {
    article: articleId(n),
    family: familyId(family),
    kind: isOriginal ? 'original' : 'rewrite',
    derivedFrom: isOriginal ? null : articleId(family),
    confidence: isOriginal ? 1 : 0.75,
    drift: isOriginal
      ? []
      : [
          {
            start: 2,
            end: 5,
            kind: 'figure-changed',
            original: '1,400',
            altered: '1,500',
            from: { start: 7, end: 12 },
          },
        ],
    ...changes,
  }
}

/** Where an article goes; each its own family, event and storyline unless told. */
export interface Placing {
  readonly family?: number
  readonly event?: number
  readonly storyline?: number
  readonly layerSize?: number
  readonly article?: Partial<Article>
  /** The group of its publisher. */
  readonly group?: string
}

export function makeArrival(n: number, placing: Placing = {}): Arrival {
  const event = eventNumber(placing.event ?? n)
  const bytes = new TextEncoder().encode(`raw bytes of ${n}`)
  const derivation = makeDerivation(n, placing.family ?? n)
  const article = makeArticle(n, placing.article)
  return {
    arrival: n,
    raw: {
      hash: digest(`raw ${n}`) as RawHash,
      bytes,
      mediaType: 'application/jsonl',
      location: `news.jsonl line ${n}`,
    },
    fetchedAt: timeOf(100_000 + n),
    article,
    credit: { publisher: article.source, group: placing.group ?? null },
    layers: makeLayers(n, placing.layerSize),
    family: { derivation, revised: [], merged: [] },
    event: { ...noRepair, article: articleId(n), event, opened: event === n, similarity: 0.25, cites: [] },
    storyline: {
      event,
      storyline: storylineId(placing.storyline ?? event),
      links: [],
      others: [],
      merged: [],
    },
  }
}

export function makeBatch(arrivals: readonly Arrival[], changes: Partial<Batch> = {}): Batch {
  return {
    arrivals,
    familiesMerged: new Map(),
    derivations: arrivals.map(({ family }) => family.derivation),
    eventsMerged: new Map(),
    articlesMoved: new Map(),
    storylinesMerged: new Map(),
    changes: arrivals.map(({ arrival, article, event, family, storyline }) => ({
      arrival,
      kind: event.opened ? 'event-opened' : 'article-joined',
      article: article.id,
      event: event.event,
      otherEvent: null,
      family: family.derivation.family,
      storyline: storyline.storyline,
      reason: `Article ${arrival} went to event ${event.event}.`,
    })),
    ...changes,
  }
}

export function makeRecord(event: number, changes: Partial<EventRecord> = {}): EventRecord {
  const citation = { article: articleId(event), start: 0, end: 10 }
  return {
    event: eventNumber(event),
    title: { text: `Event ${event}: ${makeText(event, 4)}`, citations: [citation] },
    from: timeOf(event).slice(0, 10),
    to: timeOf(event).slice(0, 10),
    places: [`Place ${event % 4}`],
    summary: [{ text: `Summary of ${event}, ${makeText(event + 7, 20)}.`, citations: [citation] }],
    account: [],
    actors: [
      {
        id: `actor-${event % 7}` as ActorId,
        kind: 'government',
        name: `Actor ${event % 7}`,
        country: null,
        role: null,
      },
    ],
    responses: [],
    quotes: [],
    figures: [],
    revisions: [],
    sources: [
      {
        family: familyId(event),
        origin: originOf(familyId(event), null),
        original: articleId(event),
        articles: [articleId(event)],
        primarySource: null,
      },
    ],
    articles: 1,
    origins: 1,
    firstAt: timeOf(event),
    lastAt: timeOf(event),
    ...changes,
  }
}

export function makeLink(from: number, to: number, strength = 0.5): EventLink {
  return {
    from: eventNumber(from),
    to: eventNumber(to),
    strength,
    sharedTerms: ['harbour', 'envoy'],
    gapDays: 1.5,
  }
}

export function makeState(
  event: number,
  storyline: number | null = event,
  links: readonly EventLink[] | null = [],
  record: Partial<EventRecord> = {},
): EventState {
  return {
    event: eventNumber(event),
    record: makeRecord(event, record),
    changed: event,
    storyline: storyline === null ? null : storylineId(storyline),
    links,
  }
}
