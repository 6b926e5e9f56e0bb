/**
 * Small event records for tests of what is built on them, relations and stories. A
 * title, a day and sentences go in; a whole record comes out, with whatever a test does
 * not name left empty. The articles that its citations name do not exist.
 */

import type { Statement } from '../../src/model/citation.ts'
import type { EventRecord, Response } from '../../src/model/event-record.ts'
import type { ActorId, ArticleId, EventNumber, FamilyId, OriginId } from '../../src/model/ids.ts'
import { actors } from './dossiers.ts'

/** A statement that cites an article of its own, from its first character. */
export function statement(text: string, article = 'x1'): Statement {
  return { text, citations: [{ article: article as ArticleId, start: 0, end: text.length }] }
}

/** A response of an actor of the test's list. */
export function response(
  actor: string,
  eventType: Response['eventType'],
  text: string,
  recipient: string | null = null,
): Response {
  const name = (id: string | null) => actors.find((known) => known.id === id)?.name ?? null
  return {
    actor: actor as ActorId,
    actorName: name(actor) ?? actor,
    recipient: recipient as ActorId | null,
    recipientName: name(recipient),
    eventType,
    statement: statement(text),
    at: null,
    origins: 1,
    earlier: [],
  }
}

export interface RecordParts extends Partial<Omit<EventRecord, 'title' | 'event' | 'summary' | 'account'>> {
  readonly title: string
  readonly day: string | null
  readonly told: readonly string[]
}

/** A record whose summary and account are `told`; all actors of the responses are its actors. */
export function record(event: number, { title, day, told, ...rest }: RecordParts): EventRecord {
  const responses = rest.responses ?? []
  const named = new Set(responses.flatMap(({ actor, recipient }) => [actor, recipient]))
  return {
    event: event as EventNumber,
    title: statement(title, `t${event}`),
    from: day,
    to: day,
    places: [],
    summary: told.slice(0, 3).map((text) => statement(text, `e${event}`)),
    account: told.map((text) => statement(text, `e${event}`)),
    actors: actors.filter(({ id }) => named.has(id)),
    responses,
    quotes: [],
    figures: [],
    revisions: [],
    sources: [
      {
        family: `f-${event}` as FamilyId,
        origin: `f-${event}` as OriginId,
        original: `e${event}` as ArticleId,
        articles: [],
        primarySource: null,
      },
    ],
    articles: 1,
    origins: 1,
    firstAt: null,
    lastAt: null,
    ...rest,
  }
}
