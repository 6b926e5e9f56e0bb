/**
 * The state of things now, in at most five statements: the newest development, what its
 * main sides say to it, what happened just before, the figures, and what is still open. In go the pool
 * and the records; each bullet is a statement of the pool, so that the longer depths
 * contain it.
 *
 * "Open" is told by the words for it: unless, until, remains, is to, next week. Known
 * failure: an old "will" that has since come true, if no newer report of that side says so.
 */

import type { StorylineDossier } from '../model/dossier.ts'
import type { EventRecord, Response } from '../model/event-record.ts'
import type { Relation } from '../model/relation.ts'
import { isMereQuote, leansBack, looksBack, tellsNews } from './story-lead.ts'
import type { PooledStatement } from './story-pool.ts'

const open =
  /\b(?:unless|until|remains? (?:to|un\w+|open|unclear|uncertain)|unclear|uncertain|not yet|yet to|is (?:due|to|expected|scheduled|planned)|are (?:due|to|expected|scheduled|planned)|will (?:meet|resume|vote|decide|continue|return|hold|not)|next (?:week|month|round|year)|deadline|whether|could|may)\b/i
/** Events so many places from the newest still tell the present. */
const recentEvents = 4
/** Stances of the event at the head beside its lead: more leave no room for what went before it (2026-11). */
const ownStancesMax = 2

export interface BulletSettings {
  readonly bulletsMax: number
  /** Main sides whose stance is told. */
  readonly stancesMax: number
}

function pooled(pool: readonly PooledStatement[], record: EventRecord, text: string): PooledStatement | null {
  return pool.find((one) => one.record === record && one.statement.text === text) ?? null
}

/** Responses that can stand alone and tell of now, the newest events' first, mere quotes after all others. */
function inOrderOfWeight(recent: readonly EventRecord[]): { record: EventRecord; response: Response }[] {
  const all = recent.flatMap((record) => record.responses.map((response) => ({ record, response })))
  const whole = all.filter(
    ({ record, response }) =>
      !leansBack(response.statement.text) && !looksBack(response.statement.text, record.from),
  )
  const isQuote = ({ response }: { response: Response }) =>
    response.eventType === 'STATEMENT' && isMereQuote(response.statement.text)
  return [...whole.filter((one) => !isQuote(one)), ...whole.filter(isQuote)]
}

/** The newest weighty response of each side, sides of many origins first. */
function stances(
  pool: readonly PooledStatement[],
  recent: readonly EventRecord[],
  most: number,
): PooledStatement[] {
  const seen = new Set<string>()
  const found: PooledStatement[] = []
  for (const { record, response } of inOrderOfWeight(recent)) {
    const one = seen.has(response.actor) ? null : pooled(pool, record, response.statement.text)
    if (one === null || found.includes(one)) continue
    seen.add(response.actor)
    found.push(one)
  }
  return found.slice(0, most)
}

/** Counts of people harmed or moved are a state of things; other figures are if several origins give them. */
const states = new Set(['killed', 'wounded', 'displaced', 'arrested', 'missing', 'released'])

/** The newest statement that carries a weighty figure of the ledger. */
function figured(pool: readonly PooledStatement[], recent: readonly EventRecord[]): PooledStatement | null {
  for (const record of recent) {
    const weighty = record.figures.filter((measure) => states.has(measure.of) || measure.origins > 1)
    for (const { citation } of weighty.flatMap(({ entries }) => entries)) {
      const one = pool.find(
        (candidate) =>
          candidate.record === record &&
          candidate.statement.citations.some(
            ({ article, start, end }) =>
              article === citation.article && start <= citation.start && citation.end <= end,
          ),
      )
      if (one !== undefined) return one
    }
  }
  return null
}

function leftOpen(
  pool: readonly PooledStatement[],
  recent: readonly EventRecord[],
  line: PooledStatement,
): PooledStatement | null {
  for (const record of recent.slice(0, 2)) {
    const one = pool.find(
      (candidate) =>
        candidate !== line &&
        candidate.record === record &&
        open.test(candidate.statement.text) &&
        !isMereQuote(candidate.statement.text) &&
        !leansBack(candidate.statement.text) &&
        !looksBack(candidate.statement.text, record.from),
    )
    if (one !== undefined) return one
  }
  return null
}

/** What the line's event turned round or eased is no longer the state of things. */
function isOvertaken(record: EventRecord, line: PooledStatement, relations: readonly Relation[]): boolean {
  return relations.some(
    ({ from, to, type }) =>
      from === line.record.event && to === record.event && (type === 'reverses' || type === 'de-escalates'),
  )
}

/** What happened in these events, newest first. */
function developments(pool: readonly PooledStatement[], recent: readonly EventRecord[]): PooledStatement[] {
  return recent.flatMap((record) =>
    pool.filter((one) => one.record === record && one.part === 'lead' && tellsNews(one.statement, record)),
  )
}

/** The bullets, the line first; each once, at most `bulletsMax`. */
export function chooseBullets(
  line: PooledStatement,
  pool: readonly PooledStatement[],
  { records, relations }: Pick<StorylineDossier, 'records' | 'relations'>,
  settings: BulletSettings,
): PooledStatement[] {
  const recent = records.slice(-recentEvents).reverse()
  // Figures and what is open have a place of their own; stances and developments fill what they leave.
  const ends = [figured(pool, recent), leftOpen(pool, recent, line)].flatMap((one) => one ?? [])
  const room = Math.max(1, settings.bulletsMax - new Set(ends).size)
  const own = stances(pool, [line.record], settings.stancesMax).filter(
    ({ statement }) => !isMereQuote(statement.text),
  )
  const lasting = recent.filter((record) => !isOvertaken(record, line, relations))
  const others = stances(pool, recent, settings.stancesMax)
  const first = [line, ...own.filter((one) => one !== line).slice(0, ownStancesMax)]
  const filling = [...first, ...developments(pool, lasting), ...others].filter(
    (one) => one === line || !ends.includes(one),
  )
  const kept = [...new Set(filling)].slice(0, room)
  return [...new Set([...kept, ...ends])].slice(0, settings.bulletsMax)
}
