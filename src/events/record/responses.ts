/**
 * What each side said or did: one entry a side (see `sides.ts`), its best deed or words
 * (see `deeds.ts`); every other family that tells a deed of the same type by the same
 * side backs it with its own sentence. Shown is the sentence that names the side, or its
 * clause between semicolons or behind "after", where that can stand alone.
 *
 * A side that is only acted upon has no entry. A sentence is shown once, unless it is all
 * that tells what a second side did. Known failure: the readings' wrong type gives a
 * wrong entry.
 */

import type { Response } from '../../model/event-record.ts'
import { covers, type Span } from '../../model/span.ts'
import type { Corroborate } from './corroboration.ts'
import { citationOf } from './corroboration.ts'
import { type Deed, type Ground, gatherDeeds, isTalk } from './deeds.ts'
import type { Line, Material } from './material.ts'
import { memberOf } from './material.ts'
import { shownText } from './openings.ts'
import { entryName, type Side, type Sides } from './sides.ts'

const responsesMax = 12
/** A shorter clause says too little by itself; a shorter lead-in is a time or place worth keeping. */
const clauseCharactersMin = 40
/** Behind this a clause begins that can stand alone. */
const leadsIn = /\bafter\s+$/i

function namesSide(material: Material, sides: Sides, side: Side, line: Line): boolean {
  return memberOf(material, line).mentions.some(
    (mention) => covers(line.sentence, mention) && sides.sideOf(mention.actor)?.key === side.key,
  )
}

/** The sentences of other families that tell a deed of the same type by the same side, else echo the words. */
function backersOf(ground: Ground, deed: Deed, deeds: readonly Deed[], corroborate: Corroborate): Line[] {
  const backers = new Map<number, Line>()
  for (const { line } of corroborate(deed.line)) {
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

/** The best deed in a sentence not yet shown; else one that shares a sentence ("Israel and Lebanon refused"), never mere talk. */
function pickDeed(deeds: readonly Deed[], shown: ReadonlySet<Line>): Deed | null {
  const fresh = deeds.find(({ line }) => !shown.has(line))
  return fresh ?? deeds.find((deed) => !isTalk(deed) && isForemost(deed)) ?? null
}

function newestOf(material: Material, lines: readonly Line[]): string | null {
  const times = lines.flatMap((line) => memberOf(material, line).article.publishedAt ?? [])
  return times.sort().at(-1) ?? null
}

function enter(
  ground: Ground,
  deeds: readonly Deed[],
  corroborate: Corroborate,
  shown: Set<Line>,
): { response: Response; line: Line } | null {
  const deed = pickDeed(deeds, shown)
  if (deed === null) return null
  const { material, sides } = ground
  const { article } = memberOf(material, deed.line)
  const span = shownSpan(article.text, deed)
  shown.add(deed.line)
  const backers = backersOf(ground, deed, deeds, corroborate)
  const towards = sides.sideOf(deed.recipient)?.actor ?? null
  const response: Response = {
    actor: deed.side.actor.id,
    actorName: entryName(deed.side, deed.person),
    recipient: towards?.id ?? null,
    recipientName: towards?.name ?? null,
    eventType: deed.eventType,
    statement: {
      text: shownText(article.text, span),
      citations: [{ article: article.id, ...span }, ...backers.map((line) => citationOf(material, line))],
    },
    at: newestOf(material, [deed.line, ...backers]),
    origins: new Set([deed.line.family, ...backers.map(({ family }) => family)]).size,
  }
  return { response, line: deed.line }
}

/** One response a side, those with more origins first, then in order of weight. */
export function gatherResponses(ground: Ground, corroborate: Corroborate): Response[] {
  const ranked = [...gatherDeeds(ground).values()].sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))
  const shown = new Set<Line>()
  const entries = ranked.flatMap((deeds) => enter(ground, deeds, corroborate, shown) ?? [])
  entries.sort((a, b) => b.response.origins - a.response.origins || a.line.order - b.line.order)
  return entries.slice(0, responsesMax).map(({ response }) => response)
}
