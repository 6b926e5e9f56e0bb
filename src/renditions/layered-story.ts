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
import type { Statement } from '../model/citation.ts'
import type { StorylineDossier } from '../model/dossier.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { LayeredStory, StorySection } from '../model/layered-story.ts'
import { outcome } from '../model/outcome.ts'
import { headingEvent } from '../model/storyline.ts'
import { choosePullQuotes } from './pull-quotes.ts'
import { chooseBullets } from './story-bullets.ts'
import { type PooledStatement, poolStatements } from './story-pool.ts'

const settings = {
  bulletsMax: 5,
  stancesMax: 3,
  shortMax: 10,
  pullQuotesMax: 4,
  repeatShareMax: 0.7,
}
type StorySettings = typeof settings

/** Past so many statements of history the short text is not short. */
const historyMax = 5

/** Leads of the earlier events that matter most, oldest first. */
function history(pool: readonly PooledStatement[], taken: ReadonlySet<PooledStatement>): PooledStatement[] {
  const leads = pool.filter((one) => one.part === 'lead' && !taken.has(one))
  const weighty = [...leads].sort(
    (a, b) =>
      b.record.origins - a.record.origins ||
      b.record.articles - a.record.articles ||
      pool.indexOf(b) - pool.indexOf(a),
  )
  const kept = new Set(weighty.slice(0, historyMax))
  return leads.filter((one) => kept.has(one))
}

function chooseShort(
  pool: readonly PooledStatement[],
  bullets: readonly PooledStatement[],
  line: PooledStatement,
  most: number,
): PooledStatement[] {
  const taken = new Set(bullets)
  const own = pool.filter((one) => one.record === line.record && one.part === 'summary' && !taken.has(one))
  const told = [...bullets, ...own]
  const past = history(pool, new Set(told))
  return [...told.slice(0, Math.max(bullets.length, most - past.length)), ...past].slice(0, most)
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
    statements: told.map(({ statement }) => statement),
  }
}

const nothing: Statement = { text: '', citations: [] }

/** Tells a storyline at every depth. Quadratic in its statements. */
export function tellStory({ storyline, records }: StorylineDossier, set: StorySettings): LayeredStory {
  const pool = poolStatements(records, set.repeatShareMax)
  const titled = records.filter(({ title, summary }) => title.text !== '' && summary.length > 0)
  const head = headingEvent(titled)
  const line = pool.find(({ record, part }) => record === head && part === 'lead') ?? pool.at(-1)
  const pullQuotes = choosePullQuotes(records, set.pullQuotesMax)
  const headline = head?.title ?? records.at(-1)?.title ?? nothing
  if (line === undefined) {
    return { storyline, headline, line: nothing, bullets: [], short: [], full: [], pullQuotes }
  }
  const bullets = chooseBullets(line, pool, records, set)
  const short = chooseShort(pool, bullets, line, set.shortMax)
  const full = records.map((record) => section(record, pool, new Set(short)))
  return {
    storyline,
    headline,
    line: line.statement,
    bullets: bullets.map(({ statement }) => statement),
    short: short.map(({ statement }) => statement),
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
