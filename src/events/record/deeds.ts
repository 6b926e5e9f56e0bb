/**
 * The deeds and words of each side, best first. In go the members' actions and quotes;
 * out comes, by side, what its own words or an own clause tell of it (`grounds.ts`), each
 * weighed by how central its sentence is, how new its article, whether it is a deed or
 * the side's own words, and how many families tell a deed of its type. Sentences told as
 * background and those that lean on the one before are no deeds.
 *
 * Known failure: a deed told only with a pronoun ("It warned") is not gathered.
 */

import type { Action, EventType } from '../../model/action.ts'
import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/ids.ts'
import type { Quote } from '../../model/quote.ts'
import { covers, overlaps, type Span } from '../../model/span.ts'
import { isFurniture } from './fitness.ts'
import { isOwnDeed, isOwnWord } from './grounds.ts'
import type { Line, Material } from './material.ts'
import { lineAt } from './material.ts'
import { leansBack } from './openings.ts'
import { type Candidate, isBackground } from './salience.ts'
import type { Side, Sides } from './sides.ts'

/** One deed or utterance of a side. */
export interface Deed {
  readonly side: Side
  readonly line: Line
  readonly eventType: EventType
  readonly recipient: ActorId | null
  /** The person, where one person speaks or acts. */
  readonly person: Actor | null
  /** Where the clause that tells it begins; the verb of saying for words. */
  readonly start: number
  readonly score: number
}

/** What the gathering of deeds works on. */
export interface Ground {
  readonly material: Material
  readonly sides: Sides
  readonly candidates: readonly Candidate[]
  /** First day of the event. */
  readonly from: string | null
}

/** Own words, a deed rather than talk, and novelty against a centrality of about 1. Set by reading, 2026-11. */
const ownWordsBonus = 0.25
const deedBonus = 0.2
const newestBonus = 0.25
const earlyBonus = 0.15
const originBonus = 0.2
/** A stance told by a noun alone ("Israel's rejection") where there is nothing better. */
const nounLoss = 0.3
/** What the summary has is read twice; another sentence of the side that weighs nearly as much is better. By eye, 2026-11. */
const toldLoss = 0.3
/** Of an edited version the original's words are better; what it adds still counts. */
const derivedLoss = 0.35
/** Lines that cannot stand alone may still be a response, since the name stands beside them, if there is no better. */
const leaningScore = -0.15
/** A shorter utterance ("Of course," he said) or deed ("It backs them") says nothing by itself. */
const contentWordsMin = 4
/** Another side's word for a deed is enough in the first lines, which tell the event itself. */
const toldByOthersLines = 3

type ScoreOf = (line: Line) => number | null

/** Every mark that opens closes: a sentence from the middle of a speech is not a side's. */
function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0
}

/** True for a headline that stands at the head of its text too. */
function isHeadline({ members }: Material, { order, member, text }: Line): boolean {
  return order === 0 && text.replace(/\.$/, '') === members[member]?.article.title.replace(/\.$/, '')
}

/** How well a line serves; null for background and for what leans on the line before. */
function scorer({ material, candidates, from }: Ground, told: ReadonlySet<Line>): ScoreOf {
  const best = Math.max(1e-9, ...candidates.map(({ score }) => score))
  const known = new Map(candidates.map(({ line, score }) => [line, score / best] as const))
  const newest = Math.max(1, material.members.length - 1)
  return (line) => {
    if (isBackground(material, line, from) || leansBack(line.text) || !isBalanced(line.text)) return null
    if (isFurniture(line.text) || isHeadline(material, line)) return null
    const base = known.get(line) ?? leaningScore
    const loss = (told.has(line) ? toldLoss : 0) + (material.isDerived[line.member] ? derivedLoss : 0)
    return base + (newestBonus * line.member) / newest + earlyBonus / (1 + line.order) - loss
  }
}

/** What follows these says where it was done, not to whom. */
const whereWords =
  /\b(?:at|in|near|inside|outside|southern|northern|eastern|western|leave|leaving|enter|entering|reach\w*)\b/i
/** "host 200 people from the north": who comes from there is not whom it is done to. */
const comesFrom = /\S+\s+\S+\s+from\s+(?:the\s+)?$/i

/** True for talk, which says less of a side than a deed. */
export function isTalk({ eventType }: { readonly eventType: EventType }): boolean {
  return eventType === 'STATEMENT' || eventType === 'APPEAL'
}

function personOf(sides: Sides, id: ActorId | null): Actor | null {
  const actor = id === null ? undefined : sides.actors.get(id)
  return actor?.kind === 'person' ? actor : null
}

/** An action told of its own side, with its line. */
interface OwnAction {
  readonly action: Action
  readonly line: Line
  readonly side: Side
}

/** True where another side tells it: only what happened counts then, and only near the start. */
function isHearsay(ground: Ground, member: number, { action, line, side }: OwnAction): boolean {
  const quotes = ground.material.members[member]?.quotes ?? []
  const told = quotes.find((quote) => quote.kind !== 'direct' && covers(quote, action.trigger))
  const teller = ground.sides.sideOf(told?.speaker?.actor ?? null)
  if (told === undefined || teller?.key === side.key) return false
  return action.modality !== 'did' || (teller !== null && line.order >= toldByOthersLines)
}

function ownActions(ground: Ground, member: number): OwnAction[] {
  const { material, sides } = ground
  const { article, actions, mentions, quotes } = material.members[member] as Material['members'][number]
  return actions.flatMap((action) => {
    const side = sides.sideOf(action.actor)
    const line = lineAt(material, member, action.trigger.start)
    if (side === null || line === null || (action.name?.start ?? 0) < line.span.start) return []
    const own = { action, line, side }
    const isOwn = isOwnDeed(article.text, line.sentence, action, mentions, quotes)
    return isOwn && !isHearsay(ground, member, own) ? [own] : []
  })
}

/** The recipient, where the action's own clause names its side. */
function recipientOf(ground: Ground, member: number, { action, side }: OwnAction): ActorId | null {
  const towards = action.eventType === 'STATEMENT' ? null : ground.sides.sideOf(action.recipient)
  if (towards === null || towards.key === side.key) return null
  const { article, mentions } = ground.material.members[member] as Material['members'][number]
  const named = mentions.find(
    (mention) => covers(action, mention) && ground.sides.sideOf(mention.actor)?.key === towards.key,
  )
  if (named === undefined) return null
  const between = article.text.slice(Math.min(action.trigger.end, named.start), named.start)
  return whereWords.test(between) || comesFrom.test(between) ? null : action.recipient
}

/** One person acts where no other of the side shares the deed. */
function actingPerson(ground: Ground, own: OwnAction, all: readonly OwnAction[]): Actor | null {
  const { trigger, actor } = own.action
  const isShared = all.some(
    ({ action, side }) =>
      action.trigger.start === trigger.start && action.actor !== actor && side.key === own.side.key,
  )
  return isShared ? null : personOf(ground.sides, actor)
}

function deedsOfActions(ground: Ground, member: number, own: readonly OwnAction[], scoreOf: ScoreOf): Deed[] {
  return own.flatMap((one) => {
    const { action, line, side } = one
    const base = line.words.length < contentWordsMin ? null : scoreOf(line)
    if (base === null) return []
    const loss = action.name?.as === 'owner' ? nounLoss : 0
    const score = base - loss + (isTalk(action) ? 0 : deedBonus)
    const person = actingPerson(ground, one, own)
    const recipient = recipientOf(ground, member, one)
    return [{ side, line, eventType: action.eventType, recipient, person, start: action.start, score }]
  })
}

const reporting = /^report/i
/** Bodies that report what they have counted or done, not what others told them. */
const ownReports =
  /\b(?:Ministry|Police|Department|Agency|Army|Office|Commission|Bureau|Service|Authority|Guard|Council|Center|Centre|Institute|Bank|Organi[sz]ation|Committee|Court|Corps|Force|Navy|Hospital|Company)\b/

/** "EW.com reports that …": a body that tells what it heard is a reporter. */
function isReporter(
  ground: Ground,
  text: string,
  { cue }: Quote,
  { actor }: { actor: ActorId | null },
): boolean {
  const body = actor === null ? undefined : ground.sides.actors.get(actor)
  if (cue === null || body === undefined || body.kind !== 'organisation' || ownReports.test(body.name))
    return false
  return reporting.test(text.slice(cue.start, cue.end))
}

/** The side that a quote's speaker names and speaks for, with the mention's actor. */
function speakingSide(ground: Ground, member: number, quote: Quote): { side: Side; actor: ActorId } | null {
  const { article, mentions } = ground.material.members[member] as Material['members'][number]
  const said = ground.sides.sideOf(quote.speaker?.actor ?? null)
  const mention = mentions.find(
    (one) => isOwnWord(article.text, quote, one) && ground.sides.sideOf(one.actor)?.key === said?.key,
  )
  if (mention !== undefined && isReporter(ground, article.text, quote, mention)) return null
  return said === null || mention === undefined || mention.actor === null
    ? null
    : { side: said, actor: quote.speaker?.actor ?? mention.actor }
}

function deedsOfQuotes(ground: Ground, member: number, own: readonly OwnAction[], scoreOf: ScoreOf): Deed[] {
  const { quotes } = ground.material.members[member] as Material['members'][number]
  return quotes.flatMap((quote) => {
    const speaking = speakingSide(ground, member, quote)
    const at: Span = quote.cue ?? quote.speaker ?? quote
    const line = lineAt(ground.material, member, at.start)
    if (speaking === null || line === null || line.words.length < contentWordsMin) return []
    const base = (quote.speaker?.start ?? 0) < line.span.start ? null : scoreOf(line)
    if (base === null) return []
    const { side, actor } = speaking
    const acts = own.filter((one) => overlaps(one.action.trigger, line.sentence) && one.side.key === side.key)
    const act = acts.find(({ action }) => !isTalk(action))
    const bonus = (quote.kind === 'indirect' ? 0 : ownWordsBonus) + (act === undefined ? 0 : deedBonus)
    const eventType = act?.action.eventType ?? 'STATEMENT'
    const recipient = act === undefined ? null : recipientOf(ground, member, act)
    const start = Math.max(line.span.start, at.start)
    return [
      { side, line, eventType, recipient, person: personOf(ground.sides, actor), start, score: base + bonus },
    ]
  })
}

/** Best first, where a deed that further families tell of the side weighs more. */
function inOrderOfWeight(deeds: readonly Deed[]): Deed[] {
  const families = new Map<EventType, Set<number>>()
  for (const { eventType, line } of deeds) {
    families.set(eventType, (families.get(eventType) ?? new Set()).add(line.family))
  }
  const weigh = (deed: Deed) => {
    const told = isTalk(deed) ? 1 : (families.get(deed.eventType)?.size ?? 1)
    return deed.score + originBonus * Math.log2(told)
  }
  const weighed = deeds.map((deed) => ({ ...deed, score: weigh(deed) }))
  return weighed.sort((a, b) => b.score - a.score || a.line.id - b.line.id)
}

/** The deeds by the key of their side, best first; `told` are sentences that the summary has. About linear in actions and quotes. */
export function gatherDeeds(ground: Ground, told: ReadonlySet<Line>): Map<string, Deed[]> {
  const scoreOf = scorer(ground, told)
  const bySide = new Map<string, Deed[]>()
  for (const member of ground.material.members.keys()) {
    if (ground.material.secondHand[member]) continue
    const own = ownActions(ground, member)
    const deeds = [
      ...deedsOfActions(ground, member, own, scoreOf),
      ...deedsOfQuotes(ground, member, own, scoreOf),
    ]
    for (const deed of deeds) bySide.set(deed.side.key, [...(bySide.get(deed.side.key) ?? []), deed])
  }
  for (const [key, deeds] of bySide) bySide.set(key, inOrderOfWeight(deeds))
  return bySide
}
