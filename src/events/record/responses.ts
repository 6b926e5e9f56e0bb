/**
 * What each side said or did: one entry a side (see `sides.ts`). Its deeds and words
 * are gathered from all members; those told as background are left out where there is
 * anything else. Each is weighed by how central its sentence is, how new its article,
 * whether it is the side's own words; the best is shown, and every other family that
 * tells a deed of the same type by the same side backs it with its own sentence.
 *
 * A side that is only acted upon has no entry. A sentence is shown once, unless it is all
 * that tells what a second side did. Known failure: the readings' wrong actor gives a
 * wrong entry.
 */

import type { Action, EventType } from '../../model/action.ts'
import type { Actor } from '../../model/actor.ts'
import type { Response } from '../../model/event-record.ts'
import type { ActorId } from '../../model/ids.ts'
import { covers, overlaps, type Span } from '../../model/span.ts'
import type { Corroborate } from './corroboration.ts'
import { citationOf } from './corroboration.ts'
import type { Line, Material } from './material.ts'
import { lineAt, memberOf } from './material.ts'
import { shownText } from './openings.ts'
import type { Candidate } from './salience.ts'
import { entryName, type Side, type Sides } from './sides.ts'

/** One deed or utterance of a side. */
interface Deed {
  readonly side: Side
  readonly line: Line
  readonly eventType: EventType
  readonly negated: boolean
  readonly recipient: ActorId | null
  /** The person, where one person speaks or acts. */
  readonly person: Actor | null
  /** The clause that tells it. */
  readonly clause: Span
  readonly score: number
}

/** Own words, a deed rather than talk, and novelty against a centrality of about 1. Set by reading, 2026-11. */
const ownWordsBonus = 0.15
const deedBonus = 0.2
const newestBonus = 0.25
const earlyBonus = 0.15
const originBonus = 0.2
/** Lines that cannot stand alone may still be a response, since the name stands beside them, if there is no better. */
const leaningScore = -0.15
const backgroundLoss = 0.6
const possibleLoss = 0.1
const responsesMax = 12
/** A shorter utterance ("Of course," he said) says nothing by itself. */
const contentWordsMin = 5
/** A longer sentence is cut to the clause where the clause can stand alone. */
const sentenceCharactersMax = 320
const clauseCharactersMin = 40

type ScoreOf = (line: Line) => number

function scorer(material: Material, candidates: readonly Candidate[]): ScoreOf {
  const best = Math.max(1e-9, ...candidates.map(({ score }) => score))
  const known = new Map(
    candidates.map(({ line, score, kind }) => [line, { score: score / best, kind }] as const),
  )
  const newest = Math.max(1, material.members.length - 1)
  return (line) => {
    const rank = known.get(line)
    const base = rank === undefined ? leaningScore : rank.score
    const loss = rank?.kind === 'background' ? backgroundLoss : 0
    return base - loss + (newestBonus * line.member) / newest + earlyBonus / (1 + line.order)
  }
}

function personOf(sides: Sides, id: ActorId | null): Actor | null {
  const actor = id === null ? undefined : sides.actors.get(id)
  return actor?.kind === 'person' ? actor : null
}

function deedsOfActions(material: Material, sides: Sides, member: number, scoreOf: ScoreOf): Deed[] {
  return (material.members[member]?.actions ?? []).flatMap((action) => {
    const side = sides.sideOf(action.actor)
    const line = lineAt(material, member, action.trigger.start)
    if (side === null || line === null) return []
    const likely = action.modality === 'may' || action.modality === 'urged' ? -possibleLoss : 0
    const { eventType, negated, recipient } = action
    const score = scoreOf(line) + (isTalk(action) ? 0 : deedBonus) + likely
    const clause = { start: action.start, end: action.end }
    return [
      { side, line, eventType, negated, recipient, person: personOf(sides, action.actor), clause, score },
    ]
  })
}

/** The action of the same side that an utterance makes, else a plain statement. */
function actOfWords(actions: readonly Action[], side: Side, sides: Sides, line: Line): Action | null {
  const own = actions.filter(
    (action) => overlaps(action.trigger, line.sentence) && sides.sideOf(action.actor)?.key === side.key,
  )
  return own.find(({ eventType }) => eventType !== 'STATEMENT') ?? own[0] ?? null
}

function deedsOfQuotes(material: Material, sides: Sides, member: number, scoreOf: ScoreOf): Deed[] {
  const { quotes, actions } = material.members[member] as Material['members'][number]
  return quotes.flatMap((quote) => {
    const side = sides.sideOf(quote.speaker?.actor ?? null)
    const line = lineAt(material, member, quote.cue?.start ?? quote.speaker?.start ?? quote.start)
    if (side === null || line === null || line.words.length < contentWordsMin) return []
    const act = actOfWords(actions, side, sides, line)
    const person = personOf(sides, quote.speaker?.actor ?? null)
    const own = quote.kind === 'indirect' ? 0 : ownWordsBonus
    const score = scoreOf(line) + own + (act === null || act.eventType === 'STATEMENT' ? 0 : deedBonus)
    const { eventType, negated, recipient } = act ?? {
      eventType: 'STATEMENT' as const,
      negated: false,
      recipient: null,
    }
    return [{ side, line, eventType, negated, recipient, person, clause: line.span, score }]
  })
}

/** Best first, where a deed that further families tell of the side weighs more. */
function inOrderOfWeight(deeds: readonly Deed[]): Deed[] {
  const families = new Map<string, Set<number>>()
  const kindOf = (deed: Deed) => `${deed.eventType} ${deed.negated}`
  for (const deed of deeds) {
    const known = families.get(kindOf(deed)) ?? new Set()
    families.set(kindOf(deed), known.add(deed.line.family))
  }
  const weigh = (deed: Deed) => {
    const told = isTalk(deed) ? 1 : (families.get(kindOf(deed))?.size ?? 1)
    return deed.score + originBonus * Math.log2(told)
  }
  const weighed = deeds.map((deed) => ({ ...deed, score: weigh(deed) }))
  return weighed.sort((a, b) => b.score - a.score || a.line.id - b.line.id)
}

function gatherDeeds(material: Material, sides: Sides, scoreOf: ScoreOf): Map<string, Deed[]> {
  const bySide = new Map<string, Deed[]>()
  for (const member of material.members.keys()) {
    if (material.secondHand[member]) continue
    const deeds = [
      ...deedsOfActions(material, sides, member, scoreOf),
      ...deedsOfQuotes(material, sides, member, scoreOf),
    ]
    for (const deed of deeds) bySide.set(deed.side.key, [...(bySide.get(deed.side.key) ?? []), deed])
  }
  for (const [key, deeds] of bySide) bySide.set(key, inOrderOfWeight(deeds))
  return bySide
}

function namesSide(material: Material, sides: Sides, side: Side, line: Line): boolean {
  return memberOf(material, line).mentions.some(
    (mention) => covers(line.sentence, mention) && sides.sideOf(mention.actor)?.key === side.key,
  )
}

/** The sentences of other families that tell a deed of the same type by the same side, else echo the words. */
function backersOf(
  material: Material,
  sides: Sides,
  deed: Deed,
  deeds: readonly Deed[],
  corroborate: Corroborate,
): Line[] {
  const backers = new Map<number, Line>()
  for (const { line } of corroborate(deed.line)) {
    if (namesSide(material, sides, deed.side, line)) backers.set(line.family, line)
  }
  if (!isTalk(deed)) {
    for (const other of deeds) {
      const same = other.eventType === deed.eventType && other.negated === deed.negated
      const family = other.line.family
      if (same && family !== deed.line.family && !backers.has(family)) backers.set(family, other.line)
    }
  }
  return [...backers.values()].sort((a, b) => a.id - b.id)
}

/** The part of the sentence that is shown: all of it, or its clause where that can stand alone and the sentence is long. */
function shownSpan(text: string, { clause, line }: Deed): Span {
  const long = line.span.end - line.span.start > sentenceCharactersMax
  const stands =
    clause.end - clause.start >= clauseCharactersMin && /^[\p{Lu}"“]/u.test(text.slice(clause.start))
  return stands && long ? { start: clause.start, end: clause.end } : line.span
}

function isTalk({ eventType }: { readonly eventType: EventType }): boolean {
  return eventType === 'STATEMENT' || eventType === 'APPEAL'
}

/** True for a deed of the sentence's own matter, not of a remark behind it. */
function isForemost({ clause, line }: Deed): boolean {
  return clause.start <= (line.span.start + line.span.end) / 2
}

/** The best deed in a sentence not yet shown; else one that shares a sentence ("frustration from both capitals"), never mere talk. */
function pickDeed(deeds: readonly Deed[], shown: ReadonlySet<Line>): Deed | null {
  const fresh = deeds.find(({ line }) => !shown.has(line))
  return fresh ?? deeds.find((deed) => !isTalk(deed) && isForemost(deed)) ?? null
}

function newestOf(material: Material, lines: readonly Line[]): string | null {
  const times = lines.flatMap((line) => memberOf(material, line).article.publishedAt ?? [])
  return times.sort().at(-1) ?? null
}

function enter(
  material: Material,
  sides: Sides,
  deeds: readonly Deed[],
  corroborate: Corroborate,
  shown: Set<Line>,
): { response: Response; line: Line } | null {
  const deed = pickDeed(deeds, shown)
  if (deed === null) return null
  const { article } = memberOf(material, deed.line)
  const span = shownSpan(article.text, deed)
  shown.add(deed.line)
  const backers = backersOf(material, sides, deed, deeds, corroborate)
  const citations = [{ article: article.id, ...span }, ...backers.map((line) => citationOf(material, line))]
  const recipient = sides.sideOf(deed.recipient)
  const towards = recipient === null || recipient.key === deed.side.key ? null : recipient.actor
  const response: Response = {
    actor: deed.side.actor.id,
    actorName: entryName(deed.side, deed.person),
    recipient: towards?.id ?? null,
    recipientName: towards?.name ?? null,
    eventType: deed.eventType,
    negated: deed.negated,
    statement: { text: shownText(article.text, span), citations },
    at: newestOf(material, [deed.line, ...backers]),
    origins: new Set([deed.line.family, ...backers.map(({ family }) => family)]).size,
  }
  return { response, line: deed.line }
}

/** One response a side, those with more origins first, then in order of weight. */
export function gatherResponses(
  material: Material,
  sides: Sides,
  candidates: readonly Candidate[],
  corroborate: Corroborate,
): Response[] {
  const bySide = gatherDeeds(material, sides, scorer(material, candidates))
  const ranked = [...bySide.values()].sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))
  const shown = new Set<Line>()
  const entries = ranked.flatMap((deeds) => enter(material, sides, deeds, corroborate, shown) ?? [])
  entries.sort((a, b) => b.response.origins - a.response.origins || a.line.order - b.line.order)
  return entries.slice(0, responsesMax).map(({ response }) => response)
}
