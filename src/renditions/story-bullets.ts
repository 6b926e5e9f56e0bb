/**
 * The state of things now, in at most five statements: the newest development, what
 * each main side last said or did, the figures, and what is still open. In go the pool
 * and the records; each bullet is a statement of the pool, so that the longer depths
 * contain it.
 *
 * "Open" is told by the words for it: unless, until, remains, is to, next week. Known
 * failure: an old "will" that has since come true, if no newer report of that side says so.
 */

import type { EventRecord, Response } from '../model/event-record.ts'
import type { PooledStatement } from './story-pool.ts'

const open =
  /\b(?:unless|until|remains? (?:to|un\w+|open|unclear|uncertain)|unclear|uncertain|not yet|yet to|is (?:due|to|expected|scheduled|planned)|are (?:due|to|expected|scheduled|planned)|will (?:meet|resume|vote|decide|continue|return|hold|not)|next (?:week|month|round|year)|deadline|whether|could|may)\b/i
/** Events so many places from the newest still tell the present. */
const recentEvents = 4

export interface BulletSettings {
  readonly bulletsMax: number
  /** Main sides whose stance is told. */
  readonly stancesMax: number
}

function pooled(pool: readonly PooledStatement[], record: EventRecord, text: string): PooledStatement | null {
  return pool.find((one) => one.record === record && one.statement.text === text) ?? null
}

/** A bullet stands alone: these openings lean on what stood before. */
const leaning = /^(?:he|she|it|they|his|her|its|their|this|that|these|those|the \w+ one)\b/i

/** True for mere words ("…," said an official): they colour a stance rather than state it. */
function isMereQuote({ eventType, statement }: Response): boolean {
  return eventType === 'STATEMENT' && /^["“]/.test(statement.text)
}

/** The newest events' responses first, mere quotes after all others. */
function inOrderOfWeight(recent: readonly EventRecord[]): { record: EventRecord; response: Response }[] {
  const all = recent.flatMap((record) => record.responses.map((response) => ({ record, response })))
  const whole = all.filter(({ response }) => !leaning.test(response.statement.text))
  const isQuote = ({ response }: { response: Response }) => isMereQuote(response)
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
      (candidate) => candidate !== line && candidate.record === record && open.test(candidate.statement.text),
    )
    if (one !== undefined) return one
  }
  return null
}

/** The bullets, the line first; each once, at most `bulletsMax`. */
export function chooseBullets(
  line: PooledStatement,
  pool: readonly PooledStatement[],
  records: readonly EventRecord[],
  settings: BulletSettings,
): PooledStatement[] {
  const recent = records.slice(-recentEvents).reverse()
  const bullets = new Set([line])
  // Figures and what is open have a place of their own; stances fill what they leave.
  const ends = [figured(pool, recent), leftOpen(pool, recent, line)].flatMap((one) => one ?? [])
  const room = Math.max(0, settings.bulletsMax - 1 - new Set(ends.filter((one) => one !== line)).size)
  const sides = stances(pool, recent, settings.stancesMax + 1).filter(
    (one) => one !== line && !ends.includes(one),
  )
  for (const one of [...sides.slice(0, Math.min(room, settings.stancesMax)), ...ends]) bullets.add(one)
  return [...bullets].slice(0, settings.bulletsMax)
}
