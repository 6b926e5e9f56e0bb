/**
 * What each side said or did: one entry a side (see `sides.ts`) with its newest stance
 * first and those before it behind. A stance is the best deed or words of a day (see
 * `deeds.ts`); every other family that tells a deed of the same type by the same
 * side backs it with its own sentence. Shown is the sentence that names the side, or its
 * clause between semicolons or behind "after", where that can stand alone.
 *
 * A side that is only acted upon has no entry. A sentence is shown once, unless it is all
 * that tells what a second side did. Known failure: the readings' wrong type gives a
 * wrong entry.
 */

import type { Actor } from '../../model/actor.ts'
import type { Response, Stance } from '../../model/event-record.ts'
import { covers, type Span } from '../../model/span.ts'
import type { Corroborate } from './corroboration.ts'
import { citationOf } from './corroboration.ts'
import { type Deed, type Ground, gatherDeeds, isTalk } from './deeds.ts'
import type { Line, Material } from './material.ts'
import { memberOf } from './material.ts'
import { shownText } from './openings.ts'
import { entryName, type Side, type Sides } from './sides.ts'
import { containment } from './words.ts'

const responsesMax = 12
/** Older stances kept of a side. */
const earlierMax = 3
/** A day's best deed that weighs so much less than the side's best is a remark, no stance. By eye on dated collections (timeline17), 2026-11. */
const stanceSlack = 0.5
/** Two utterances with this share of words are one. */
const sameWordsMin = 0.5
/** Two deeds of different types are one, typed differently, only in nearly the same words. */
const sameDeedMin = 0.7
/** A shorter clause says too little by itself; a shorter lead-in is a time or place worth keeping. */
const clauseCharactersMin = 40
/** Behind this a clause begins that can stand alone. */
const leadsIn = /\bafter\s+$/i

function namesSide(material: Material, sides: Sides, side: Side, line: Line): boolean {
  return memberOf(material, line).mentions.some(
    (mention) => covers(line.sentence, mention) && sides.sideOf(mention.actor)?.key === side.key,
  )
}

/** True for a sentence that tells a deed of another type by the side, however alike the words: "agreed to a map", "rejected a map". */
function tellsOtherDeed(deed: Deed, deeds: readonly Deed[], line: Line): boolean {
  if (isTalk(deed)) return false
  const told = deeds.filter((other) => other.line === line && !isTalk(other))
  return told.length > 0 && told.every(({ eventType }) => eventType !== deed.eventType)
}

/** The sentences of other families that tell a deed of the same type by the same side, else echo the words. */
function backersOf(ground: Ground, deed: Deed, deeds: readonly Deed[], corroborate: Corroborate): Line[] {
  const backers = new Map<number, Line>()
  for (const { line } of corroborate(deed.line)) {
    if (tellsOtherDeed(deed, deeds, line)) continue
    if (namesSide(ground.material, ground.sides, deed.side, line)) backers.set(line.family, line)
  }
  if (!isTalk(deed)) {
    for (const { eventType, line } of deeds) {
      const isNew = line.family !== deed.line.family && !backers.has(line.family)
      if (eventType === deed.eventType && isNew) backers.set(line.family, line)
    }
  }
  return [...backers.values()].sort((a, b) => a.id - b.id)
}

/** The part between semicolons that tells the deed, without a clause that leads in. */
function shownSpan(text: string, deed: Deed): Span {
  const { start, line } = deed
  const sentence = text.slice(line.span.start, line.span.end)
  const at = Math.max(0, start - line.span.start)
  if (/["“”]/.test(sentence)) return line.span
  const opened = sentence.lastIndexOf('; ', at)
  const from = opened < 0 ? 0 : opened + 2
  const closed = sentence.indexOf('; ', at)
  const to = closed < 0 ? sentence.length : closed
  const leadIn = sentence.slice(from, at)
  const isLedIn = !isTalk(deed) && leadIn.length >= clauseCharactersMin && leadsIn.test(leadIn)
  const first = isLedIn ? at : from
  if (to - first < clauseCharactersMin) return line.span
  return { start: line.span.start + first, end: line.span.start + to }
}

/** True for a deed of the sentence's own matter, not of a remark behind it. */
function isForemost({ start, line }: Deed): boolean {
  return start <= (line.span.start + line.span.end) / 2
}

/** Names the clause that is shown for a deed. */
function clauseOf(material: Material, deed: Deed): string {
  const { start, end } = shownSpan(memberOf(material, deed.line).article.text, deed)
  return `${deed.line.id} ${start} ${end}`
}

/** The best deed in a clause not yet shown; else one that shares a clause ("Israel and Lebanon refused"), never mere talk. */
function pickDeed(material: Material, deeds: readonly Deed[], shown: ReadonlySet<string>): Deed | null {
  const fresh = deeds.find((deed) => !shown.has(clauseOf(material, deed)))
  return fresh ?? deeds.find((deed) => !isTalk(deed) && isForemost(deed)) ?? null
}

function newestOf(material: Material, lines: readonly Line[]): string | null {
  const times = lines.flatMap((line) => memberOf(material, line).article.publishedAt ?? [])
  return times.sort().at(-1) ?? null
}

/** The recipient as shown: its side, but the person or body itself where both are of one side's country. */
function recipientOf({ sides }: Ground, { side, recipient }: Deed): Actor | null {
  const towards = sides.sideOf(recipient)?.actor ?? null
  const own = recipient === null ? undefined : sides.actors.get(recipient)
  const isHome = towards !== null && towards.country !== null && towards.country === side.actor.country
  return isHome ? (own ?? towards) : towards
}

/** What the response is made with. */
interface Making {
  readonly ground: Ground
  readonly corroborate: Corroborate
  /** All deeds of the side. */
  readonly deeds: readonly Deed[]
}

function stateStance({ ground, corroborate, deeds }: Making, deed: Deed): Stance {
  const { material } = ground
  const { article } = memberOf(material, deed.line)
  const span = shownSpan(article.text, deed)
  const backers = backersOf(ground, deed, deeds, corroborate)
  const towards = recipientOf(ground, deed)
  return {
    actorName: entryName(deed.side, deed.person),
    eventType: deed.eventType,
    recipient: towards?.id ?? null,
    recipientName: towards?.name ?? null,
    statement: {
      text: shownText(article.text, span),
      citations: [{ article: article.id, ...span }, ...backers.map((line) => citationOf(material, line))],
    },
    at: newestOf(material, [deed.line, ...backers]),
    origins: new Set([deed.line.family, ...backers.map(({ family }) => family)]).size,
  }
}

/** The day of the telling; without one the newest, since nothing says that it is older. */
function dayOf(material: Material, { line }: Deed): string {
  const at = memberOf(material, line).article.publishedAt ?? material.members.at(-1)?.article.publishedAt
  return at?.slice(0, 10) ?? ''
}

/** True where two deeds are one stance: of one type, or told in the same words. */
function areOneStance({ corroborate }: Making, a: Deed, b: Deed): boolean {
  if (!isTalk(a) && a.eventType === b.eventType) return true
  const isTurn = !isTalk(a) && !isTalk(b)
  if (containment(a.line.words, b.line.words) >= (isTurn ? sameDeedMin : sameWordsMin)) return true
  return !isTurn && corroborate(a.line).some(({ line }) => line === b.line)
}

/**
 * The side's stances, newest first: of each day the best deed, where it weighs enough
 * beside the side's best and is not the stance that follows it.
 */
function stancesOf(making: Making, shown: ReadonlySet<string>): Deed[] {
  const { material } = making.ground
  const byDay = new Map<string, Deed[]>()
  for (const deed of making.deeds) {
    const day = dayOf(material, deed)
    byDay.set(day, [...(byDay.get(day) ?? []), deed])
  }
  const least = (making.deeds[0]?.score ?? 0) - stanceSlack
  const stances: Deed[] = []
  for (const [, deeds] of [...byDay].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const deed = pickDeed(material, deeds, shown)
    if (deed === null || deed.score < least || stances.length > earlierMax) continue
    if (!stances.some((later) => areOneStance(making, later, deed))) stances.push(deed)
  }
  return stances
}

function enter(making: Making, shown: Set<string>): { response: Response; line: Line } | null {
  const [deed, ...earlier] = stancesOf(making, shown)
  if (deed === undefined) return null
  shown.add(clauseOf(making.ground.material, deed))
  const response: Response = {
    actor: deed.side.actor.id,
    ...stateStance(making, deed),
    earlier: earlier.map((older) => stateStance(making, older)),
  }
  return { response, line: deed.line }
}

/** One response a side, those with more origins first, then in order of weight. `told` are sentences that the summary has. */
export function gatherResponses(
  ground: Ground,
  corroborate: Corroborate,
  told: ReadonlySet<Line>,
): Response[] {
  const ranked = [...gatherDeeds(ground, told).values()]
  ranked.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))
  const shown = new Set<string>()
  const entries = ranked.flatMap((deeds) => enter({ ground, corroborate, deeds }, shown) ?? [])
  entries.sort((a, b) => b.response.origins - a.response.origins || a.line.order - b.line.order)
  return entries.slice(0, responsesMax).map(({ response }) => response)
}
