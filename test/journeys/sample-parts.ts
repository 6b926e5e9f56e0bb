/**
 * Makes statements, actors, responses and records over the sample articles. Words and
 * the number of an article go in, citations of their first occurrence come out; where
 * the article lacks them this throws, so that no page is tested on a source that does
 * not say it.
 */

import type { EventType } from '../../src/model/action.ts'
import type { Actor, ActorKind } from '../../src/model/actor.ts'
import type { Citation, Statement } from '../../src/model/citation.ts'
import type {
  EventRecord,
  LedgerEntry,
  RecordedQuote,
  Response,
  SourceGroup,
} from '../../src/model/event-record.ts'
import { originOf } from '../../src/model/family.ts'
import type { ActorId, ArticleId, EventNumber, FamilyId } from '../../src/model/ids.ts'
import { sampleArticles } from './sample-articles.ts'

/** A place in the nth article: the first occurrence of `words`. */
export function cite(n: number, words: string): Citation {
  const article = sampleArticles[n]?.article
  const start = article?.text.indexOf(words) ?? -1
  if (article === undefined || start === -1) throw new Error(`sample article ${n} lacks: ${words}`)
  return { article: article.id, start, end: start + words.length }
}

/** Words with the articles that say them; the first article has them literally. */
export function say(n: number, words: string, ...also: readonly (readonly [number, string])[]): Statement {
  return { text: words, citations: [cite(n, words), ...also.map(([other, its]) => cite(other, its))] }
}

export const actor = (
  id: string,
  name: string,
  kind: ActorKind = 'government',
  role: string | null = null,
): Actor => ({
  id: id as ActorId,
  name,
  kind,
  country: id.length === 3 ? id : null,
  role,
})

export const talvia = actor('TLV', 'Talvia')
export const karsund = actor('KRS', 'Karsund')
export const orlane = actor('ORL', 'Orlane')
export const union = actor(
  'union',
  'International Federation of Seafarers, Lightkeepers, Pilots and Harbour Workers of the Northern and Southern Merrow Coasts',
  'organisation',
)
export const marrendal = actor('person:ilse-marrendal', 'Ilse Marrendal', 'person', 'foreign minister')
export const quill = actor('person:tomas-quill', 'Tomas Quill', 'person', 'envoy')

export function respond(
  who: Actor,
  eventType: EventType,
  to: Actor | null,
  statement: Statement,
  at: string | null,
  origins = 1,
): Response {
  return {
    actor: who.id,
    actorName: who.name,
    recipient: to?.id ?? null,
    recipientName: to?.name ?? null,
    eventType,
    statement,
    at,
    origins,
    earlier: [],
  }
}

export function quote(text: string, speaker: string | null, n: number, origins = 1): RecordedQuote {
  return { kind: 'direct', text, speaker, speakerActor: null, citations: [cite(n, text)], origins }
}

function groupsOf(articles: readonly number[]): readonly SourceGroup[] {
  const groups = new Map<FamilyId, ArticleId[]>()
  for (const n of articles) {
    const sample = sampleArticles[n]
    if (sample !== undefined)
      groups.set(sample.family, [...(groups.get(sample.family) ?? []), sample.article.id])
  }
  return [...groups].map(([family, ids]) => ({
    family,
    origin: originOf(family, null),
    original: ids[0] as ArticleId,
    articles: ids,
    primarySource: null,
  }))
}

type Parts = Partial<Omit<EventRecord, 'event' | 'sources' | 'articles' | 'origins'>> & {
  readonly event: number
  readonly title: Statement
  readonly from: string | null
  /** Numbers of the sample articles. */
  readonly of: readonly number[]
}

export function record({ event, of, ...parts }: Parts): EventRecord {
  const times = of.flatMap((n) => sampleArticles[n]?.article.publishedAt ?? []).sort()
  const sources = groupsOf(of)
  return {
    to: parts.from,
    places: [],
    summary: [],
    account: [],
    actors: [],
    responses: [],
    quotes: [],
    figures: [],
    revisions: [],
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    ...parts,
    event: event as EventNumber,
    sources,
    articles: of.length,
    origins: sources.length,
  }
}

/** A claim of one value, as sample article `n` has it, in its own voice. */
export function claim(value: number, text: string, n: number, words = text): LedgerEntry {
  return {
    value,
    high: null,
    text,
    citation: cite(n, words),
    at: sampleArticles[n]?.article.publishedAt ?? null,
    claimant: null,
    claimantActor: null,
    asOf: null,
    family: familyOf(n),
    origin: originOf(familyOf(n), null),
    supersededBy: null,
  }
}

export const familyOf = (n: number) => sampleArticles[n]?.family as FamilyId
