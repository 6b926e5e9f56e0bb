/**
 * Small dossiers for tests, from text with marks in it. What the readings would find is
 * written beside the words, so that a test of the record does not depend on them:
 *
 *   [Beirut|LBN]                 a name that stands for an actor of `actors`
 *   [Naqoura|place]              a place that is no actor
 *   {rejected|REJECT:LBN>USA}    an action's trigger: type, actor > recipient (either may be empty)
 *   <Monday|2026-06-08>          a date
 *   “We will not sign.”^LBN      direct speech with its speaker (the nearest name of that actor)
 *
 * Figures are found by their digits and the word behind them. Marks are taken out and
 * every offset points into the plain text.
 */

import type { Action, EventType } from '../../src/model/action.ts'
import type { Actor, ActorKind } from '../../src/model/actor.ts'
import type { Article, ClaimedOriginal } from '../../src/model/article.ts'
import type { DateMention } from '../../src/model/date-mention.ts'
import type { DossierMember, EventDossier } from '../../src/model/dossier.ts'
import { type DerivationKind, originOf } from '../../src/model/family.ts'
import type { Comparator, Figure } from '../../src/model/figure.ts'
import type { ActorId, ArticleId, EventNumber, FamilyId } from '../../src/model/ids.ts'
import type { Mention } from '../../src/model/mention.ts'
import type { Quote } from '../../src/model/quote.ts'
import type { Sentence } from '../../src/model/sentence.ts'
import type { Span } from '../../src/model/span.ts'
import { covers } from '../../src/model/span.ts'
import type { TermCounts } from '../../src/model/terms.ts'

function actor(
  id: string,
  kind: ActorKind,
  name: string,
  country: string | null,
  role: string | null = null,
): Actor {
  return { id: id as ActorId, kind, name, country, role }
}

/** The actors that marks may name. */
export const actors: readonly Actor[] = [
  actor('USA', 'country', 'United States', 'USA'),
  actor('ISR', 'country', 'Israel', 'ISR'),
  actor('LBN', 'country', 'Lebanon', 'LBN'),
  actor('IRN', 'country', 'Iran', 'IRN'),
  actor('IDF', 'armed-forces', 'Israel Defense Forces', 'ISR'),
  actor('hezbollah', 'armed-group', 'Hezbollah', null),
  actor('person:rubio', 'person', 'Marco Rubio', 'USA', 'secretary of state'),
  actor('person:katz', 'person', 'Israel Katz', 'ISR', 'defence minister'),
  actor('person:nader', 'person', 'Sami Nader', 'LBN', 'analyst'),
  actor('wire', 'media', 'Harbour Wire', null),
]

export interface MarkedArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly source?: string
  readonly publishedAt?: string | null
  readonly family?: string
  readonly kind?: DerivationKind
  readonly language?: string
  readonly claimedOriginal?: ClaimedOriginal
  /** Of publishers, that its family counts with. */
  readonly group?: string
}

interface Marked {
  text: string
  readonly mentions: Mention[]
  readonly triggers: (Span & { eventType: EventType; actor: string; recipient: string; negated: boolean })[]
  readonly dates: DateMention[]
  readonly speech: (Span & { speaker: string })[]
}

const mark =
  /\[([^\]|]+)\|([^\]]+)\]|\{([^}|]+)\|(!?)([A-Z]+):([\w:-]*)>([\w:-]*)\}|<([^>|]+)\|([\d-]+)>|”\^([\w:-]+)/g

function nameOf(id: string, written: string): string {
  return actors.find((known) => known.id === id)?.name ?? written
}

function readMark(read: Marked, match: RegExpMatchArray): void {
  const start = read.text.length
  const [, name, id = '', trigger, not, type, from = '', to = '', day, iso = '', speaker] = match
  read.text += name ?? trigger ?? day ?? '”'
  const span = { start, end: read.text.length }
  if (name !== undefined) {
    const place = id === 'place'
    const type = place || id.length === 3 ? 'place' : id.startsWith('person:') ? 'person' : 'organisation'
    read.mentions.push({
      ...span,
      type,
      name: place ? name : nameOf(id, name),
      actor: place ? null : (id as ActorId),
    })
  } else if (trigger !== undefined) {
    read.triggers.push({
      ...span,
      eventType: type as EventType,
      actor: from,
      recipient: to,
      negated: not === '!',
    })
  } else if (day !== undefined) read.dates.push({ ...span, from: iso, to: iso })
  else read.speech.push({ start: read.text.lastIndexOf('“', start) + 1, end: start, speaker: speaker ?? '' })
}

function readMarks(marked: string): Marked {
  const read: Marked = { text: '', mentions: [], triggers: [], dates: [], speech: [] }
  let at = 0
  for (const match of marked.matchAll(mark)) {
    read.text += marked.slice(at, match.index)
    readMark(read, match)
    at = match.index + match[0].length
  }
  read.text += marked.slice(at)
  return read
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  text.split('\n\n').forEach((paragraph, index) => {
    let at = start
    for (const part of paragraph.split(/(?<=[.!?][”"]?) (?=[A-Z“"\d])/)) {
      sentences.push({ start: at, end: at + part.length, paragraph: index })
      at += part.length + 1
    }
    start += paragraph.length + 2
  })
  return sentences
}

function figuresOf(text: string): Figure[] {
  const pattern = /(?:\b(more than|over|at least|about|nearly) )?(\d[\d,]*)(?!-|\d) ([a-z]+)/g
  const comparators: Record<string, Comparator> = {
    'more than': 'over',
    over: 'over',
    'at least': 'at-least',
    about: 'about',
    nearly: 'nearly',
  }
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, comparator, digits = '', of = ''] = match
    const start = match.index
    const unit = /^(?:day|hour|week|month|year)s?$/.test(of) ? of.replace(/s$/, '') : 'count'
    const value = Number(digits.replaceAll(',', ''))
    return {
      start,
      end: start + whole.length - of.length - 1,
      value,
      high: null,
      unit,
      of,
      comparator: comparators[comparator ?? ''] ?? 'exactly',
    }
  })
}

function countryOf(id: string): string | null {
  return actors.find((known) => known.id === id)?.country ?? null
}

function orNull(id: string): ActorId | null {
  return id === '' ? null : (id as ActorId)
}

function actionsOf(read: Marked, sentences: readonly Sentence[]): Action[] {
  return read.triggers.map(({ start, end, eventType, actor: from, recipient, negated }) => {
    const clause = sentences.find((sentence) => covers(sentence, { start, end })) ?? { start, end }
    const named = read.mentions.findLast(
      (mention) => mention.actor === from && mention.start >= clause.start && mention.end <= start,
    )
    return {
      start: clause.start,
      end: clause.end,
      eventType,
      actor: orNull(from),
      recipient: orNull(recipient),
      country: countryOf(from),
      recipientCountry: countryOf(recipient),
      negated,
      modality: 'did',
      context: null,
      trigger: { start, end },
      ...(named ? { name: { start: named.start, end: named.end, as: 'subject' as const } } : {}),
    }
  })
}

function quotesOf(read: Marked): Quote[] {
  return read.speech.map(({ start, end, speaker }) => {
    const named = read.mentions.filter((mention) => mention.actor === speaker)
    const distance = (mention: Mention) =>
      Math.min(Math.abs(mention.start - end), Math.abs(start - mention.end))
    const nearest = [...named].sort((a, b) => distance(a) - distance(b))[0]
    const spoken =
      nearest === undefined ? null : { start: nearest.start, end: nearest.end, actor: nearest.actor }
    return { start, end, kind: 'direct', cue: null, speaker: spoken }
  })
}

const noTerms: TermCounts = { terms: [], counts: [] }

/** One member from marked text. */
export function member(marked: MarkedArticle): DossierMember {
  const read = readMarks(marked.text)
  const sentences = marked.language === undefined ? sentencesOf(read.text) : []
  const article: Article = {
    id: marked.id as ArticleId,
    givenId: null,
    title: marked.title,
    deck: null,
    byline: null,
    language: marked.language ?? 'en',
    publishedAt: marked.publishedAt === undefined ? '2026-06-09T08:00:00.000Z' : marked.publishedAt,
    publishedPrecision: marked.publishedAt === null ? null : 'time',
    source: marked.source ?? null,
    url: null,
    text: read.text,
    claimedOriginal: marked.claimedOriginal ?? null,
  }
  const named = new Set(read.mentions.map((mention) => mention.actor))
  const family = (marked.family ?? `f-${marked.id}`) as FamilyId
  return {
    article,
    sentences,
    mentions: read.mentions,
    actors: actors.filter(({ id }) => named.has(id)),
    quotes: quotesOf(read),
    figures: figuresOf(read.text),
    dates: read.dates,
    actions: actionsOf(read, sentences),
    terms: { title: noTerms, lead: noTerms, body: noTerms, words: 0 },
    derivation: {
      article: article.id,
      family,
      kind: marked.kind ?? 'original',
      derivedFrom: null,
      confidence: 1,
      drift: [],
    },
    origin: originOf(family, marked.group ?? null),
    similarity: 0.5,
  }
}

/** A dossier of these articles in this order. */
export function dossier(event: number, marked: readonly MarkedArticle[]): EventDossier {
  const members = marked.map(member)
  const origins = new Set(members.map(({ origin }) => origin)).size
  return { event: event as EventNumber, members, articles: members.length, origins }
}
