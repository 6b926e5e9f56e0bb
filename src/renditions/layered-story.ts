/**
 * The layered story: a storyline's records in, the same story at every depth out. The
 * headline is the title of the newest event that matters; the line is its lead; bullets
 * tell the state of things now; the short text adds how it came to this; the full text
 * is every event's account, oldest first.
 *
 * All depths choose from one pool of statements, and each depth holds the shorter ones:
 * what a bullet says, the short text and the full text say in the same words (a
 * subset by construction, not by comparison). Known failure: a storyline of one thin
 * report has depths that are all alike.
 */

import { defineCaseStep } from '../engine/step.ts'
import type { StorylineDossier } from '../model/dossier.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { LayeredStory, StorySection, StoryStatement } from '../model/layered-story.ts'
import { outcome } from '../model/outcome.ts'
import { headingEvent } from '../model/storyline.ts'
import { choosePullQuotes } from './pull-quotes.ts'
import { chooseBullets } from './story-bullets.ts'
import { isMereQuote } from './story-lead.ts'
import { choosePast } from './story-past.ts'
import { type PooledStatement, poolStatements } from './story-pool.ts'

const settings = {
  bulletsMax: 5,
  stancesMax: 3,
  shortMax: 12,
  pullQuotesMax: 4,
  repeatShareMax: 0.7,
}
type StorySettings = typeof settings

/** The state of things: the line's event first, then the newest; the record's own order within an event. */
function inOrderOfNews(
  told: readonly PooledStatement[],
  line: PooledStatement,
  pool: readonly PooledStatement[],
  records: readonly EventRecord[],
): PooledStatement[] {
  const age = ({ record }: PooledStatement) =>
    record === line.record ? records.length : records.indexOf(record)
  return [...told].sort((a, b) => age(b) - age(a) || pool.indexOf(a) - pool.indexOf(b))
}

/** Statements of the event at the head that no bullet has. */
function ownOf(line: PooledStatement, pool: readonly PooledStatement[], bullets: readonly PooledStatement[]) {
  return pool.filter(
    (one) =>
      one.record === line.record &&
      one.part === 'summary' &&
      !bullets.includes(one) &&
      !isMereQuote(one.statement.text),
  )
}

function section(
  record: EventRecord,
  pool: readonly PooledStatement[],
  needed: ReadonlySet<PooledStatement>,
): StorySection {
  const own = pool.filter((one) => one.record === record)
  // Responses are for the event's page; here only those that a shorter depth tells.
  const told = own.filter((one) => one.part !== 'response' || needed.has(one))
  const account = record.account.map(({ text }) => text)
  const place = ({ statement, part }: PooledStatement) => {
    const at = account.indexOf(statement.text)
    return part === 'lead' ? -1 : at < 0 ? account.length : at
  }
  told.sort((a, b) => place(a) - place(b))
  return {
    event: record.event,
    heading: record.title.text,
    from: record.from,
    statements: told.map(({ statement: { text, citations } }) => ({ text, citations })),
  }
}

const nothing: StoryStatement = { text: '', citations: [], event: null, from: null }

/** Tells a storyline at every depth. Quadratic in its statements. */
export function tellStory(
  { storyline, records, relations }: StorylineDossier,
  set: StorySettings,
): LayeredStory {
  const pool = poolStatements(records, set.repeatShareMax)
  const titled = records.filter(({ title, summary }) => title.text !== '' && summary.length > 0)
  const head = headingEvent(titled)
  const line = pool.find(({ record, part }) => record === head && part === 'lead') ?? pool.at(-1)
  const pullQuotes = choosePullQuotes(records, set.pullQuotesMax)
  const headline = head?.title ?? records.at(-1)?.title ?? nothing
  if (line === undefined) {
    return { storyline, headline, line: nothing, bullets: [], short: [], pastAt: 0, full: [], pullQuotes }
  }
  const bullets = inOrderOfNews(chooseBullets(line, pool, { records, relations }, set), line, pool, records)
  const own = ownOf(line, pool, bullets)
  const past = choosePast(pool, new Set([...bullets, ...own]), relations)
  const room = Math.max(bullets.length, set.shortMax - past.length)
  const now = inOrderOfNews([...bullets, ...own].slice(0, room), line, pool, records)
  const short = [...now, ...past].slice(0, set.shortMax)
  const full = records.map((record) => section(record, pool, new Set(short)))
  return {
    storyline,
    headline,
    line: line.statement,
    bullets: bullets.map(({ statement }) => statement),
    short: short.map(({ statement }) => statement),
    pastAt: Math.min(now.length, short.length),
    full: full.filter(({ statements }) => statements.length > 0),
    pullQuotes,
  }
}

export const storyStep = defineCaseStep({
  name: 'story',
  version: 1,
  about: 'Tells a storyline at four depths, each a part of the next: line, bullets, short text, full text.',
  over: 'storyline',
  reads: ['record', 'relations'],
  writes: 'story',
  settings,
  settingsAbout: {
    bulletsMax: 'Bullets: five are taken in at a glance (as on the study page).',
    stancesMax: 'Sides whose newest stance has a bullet.',
    shortMax: 'Statements of the short text: a paragraph or two.',
    pullQuotesMax: 'Quotes set large.',
    repeatShareMax:
      'Share of words that two statements may have in common before one is dropped. Set by reading the example collection, 2026-11.',
  },
  run: (dossier, set) => outcome(tellStory(dossier, set)),
})
