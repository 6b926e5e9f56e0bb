/**
 * Pages for the terminal: plain text at the terminal's width, the same content and
 * order as the web pages, sources named in brackets.
 */

import { departuresFrom } from '../../engine/departures.ts'
import type {
  ArticleHead,
  Difference,
  EventSummary,
  EventView,
  SearchHit,
  StorylineSummary,
} from '../../engine/library.ts'
import type { Citation, Statement } from '../../model/citation.ts'
import type {
  EventStatus,
  LedgerEntry,
  Measure,
  RecordedQuote,
  Response,
  Stance,
} from '../../model/event-record.ts'
import type { LayeredStory } from '../../model/layered-story.ts'
import type { Relation } from '../../model/relation.ts'
import { measureText } from '../amounts.ts'
import { counted } from './report.ts'
import { wrap } from './terminal-text.ts'

/** Lines longer than this are hard to read, however wide the terminal. */
const readableColumns = 100

/** One event a line, whatever the width, so that `grep` finds whole ones; at most `limit`, and a line that says so where there are more. */
export function eventList(events: readonly EventSummary[], limit: number): string {
  if (events.length === 0) return 'No events yet. Bring in articles with: throughline ingest <inputs>\n'
  const more = events.length > limit ? `There are more: throughline events --limit ${2 * limit}\n` : ''
  return `${eventLines(events.slice(0, limit))}${more}`
}

function eventLines(events: readonly EventSummary[]): string {
  return events
    .map((event) => {
      const number = `#${event.event}`.padStart(6)
      const storyline = event.storyline.padEnd(5)
      return `${number}  ${storyline}  ${dayOf(event.from)}  ${event.title}  (${sourcesOf(event.articles, event.origins)})\n`
    })
    .join('')
}

/** A hit's title, and below it the words around the match. */
export function hitList(hits: readonly SearchHit[], columns: number): string {
  if (hits.length === 0) return 'Nothing holds all these words.\n'
  const width = Math.min(columns, readableColumns)
  return hits
    .map((hit) => {
      const head = wrap(`${hit.title} (${hitFacts(hit).join(', ')})`, width)
      return `${head}\n${wrap(hit.excerpt.replace(/[\u0002\u0003]/g, ''), width, '    ')}\n`
    })
    .join('')
}

/** What a hit is, and what it rests on. */
function hitFacts({ kind, event, source, counts, at }: SearchHit): readonly string[] {
  const name = kind === 'event' ? `event ${event}` : `article in event ${event}`
  const behind = counts === null ? source : sourcesOf(counts.articles, counts.origins)
  return [name, dayOf(at), ...(behind === null ? [] : [behind])]
}

/** The event record, with its status where one is known. */
export function eventText(view: EventView, status: EventStatus | null, columns: number): string {
  const { record } = view
  const source = sourceNames(view.articles)
  const width = Math.min(columns, readableColumns)
  const line = (statement: Statement) => wrap(`${statement.text} ${cite(statement.citations, source)}`, width)
  const when = [record.from ?? 'no date', record.places.slice(0, 3).join(', ')].filter(Boolean).join(', ')
  return [
    `${wrap(`Event ${record.event}: ${record.title.text}`, width)}\n`,
    `${wrap(`${when} · ${sourcesOf(record.articles, record.origins)} · storyline ${view.storyline.storyline}${status === null ? '' : ` · ${status}`}`, width)}\n`,
    section('Summary', record.summary.map(line)),
    section(
      'Responses',
      record.responses.map((response) => responseText(response, source, width)),
    ),
    section(
      'Related events',
      view.relations.map((relation) => relationText(relation, width)),
    ),
    section(
      'Figures',
      record.figures.map((measure, index) =>
        [
          wrap(ledgerText(measure), width),
          ...view.differences
            .filter(({ figures }) => figures.includes(index))
            .map((difference) => wrap(differenceText(difference, source), width, '    ')),
        ].join('\n'),
      ),
    ),
    section(
      'Quotes',
      record.quotes.map((quote, index) =>
        quoteText(
          quote,
          view.differences.filter(({ quotes }) => quotes.includes(index)),
          source,
          width,
        ),
      ),
    ),
    section('Full account', record.account.map(line)),
    section(
      'Articles that left this event',
      departuresFrom(record.event, view.changes).map(({ change }) => wrap(change.reason, width)),
    ),
    section(
      'Sources',
      record.sources.map((group) =>
        group.articles
          .map((id, index) => wrap(headText(view.articles, id), width, index === 0 ? '' : '    ', '    '))
          .join('\n'),
      ),
    ),
  ].join('')
}

/** The storyline at its depths, the shortest first. */
export function storyText(story: LayeredStory, summary: StorylineSummary, columns: number): string {
  const width = Math.min(columns, readableColumns)
  const counts = `${counted(summary.events, 'event')} · ${sourcesOf(summary.articles, summary.origins)}`
  const full = story.full.map(
    (part) =>
      `${wrap(`${part.heading} (event ${part.event}, ${dayOf(part.from)})`, width)}\n${wrap(textsOf(part.statements), width)}`,
  )
  return [
    `${wrap(story.headline.text, width)}\n${counts}\n\n${wrap(story.line.text, width)}\n`,
    section(
      'In short',
      story.bullets.map((bullet) => wrap(bullet.text, width, '• ', '  ')),
    ),
    section('The story', [wrap(textsOf(story.short), width)]),
    section('In full', full),
  ].join('')
}

function section(heading: string, blocks: readonly string[]): string {
  const filled = blocks.filter((block) => block.trim() !== '')
  return filled.length === 0 ? '' : `\n${heading}\n${'─'.repeat(heading.length)}\n${filled.join('\n')}\n`
}

function stanceText(stance: Stance, source: ReadonlyMap<string, string>, width: number): string {
  const to = stance.recipientName ? ` → ${stance.recipientName}` : ''
  const head = `${stance.actorName}  ${stance.eventType}${to}`
  return `${head}\n${wrap(`${stance.statement.text} ${cite(stance.statement.citations, source)}`, width, '    ')}`
}

/** The stance that stands, then those before it with their day. */
function responseText(response: Response, source: ReadonlyMap<string, string>, width: number): string {
  const earlier = response.earlier.map(
    (stance) => `  before, ${dayOf(stance.at)}: ${stanceText(stance, source, width)}`,
  )
  return [stanceText(response, source, width), ...earlier].join('\n')
}

function quoteText(
  { text, speaker, citations, origins }: RecordedQuote,
  differences: readonly Difference[],
  source: ReadonlyMap<string, string>,
  width: number,
): string {
  const by = `${speaker ?? 'no speaker given'} ${cite(citations, source)} (${countsOf(citations, origins)})`
  return [
    wrap(`“${text}” — ${by}`, width),
    ...differences.map((difference) => wrap(differenceText(difference, source), width, '    ')),
  ].join('\n')
}

/** "≠ quote altered: “walked” in Levant Courier, “marched” in Worldscroll". */
function differenceText(
  { kind, original, altered }: Difference,
  source: ReadonlyMap<string, string>,
): string {
  const [from, to] = [original, altered].map(
    ({ article, text }) => `“${text}” in ${source.get(article) ?? 'another article'}`,
  )
  return `≠ ${kind.replaceAll('-', ' ')}: ${from}, ${to}`
}

function relationText(relation: Relation, width: number): string {
  return `${relation.type} #${relation.to}\n${wrap(relation.reason, width, '    ')}`
}

function ledgerText(measure: Measure): string {
  const conflict = measure.inConflict ? '  (sources differ)' : ''
  const counts = countsOf(
    measure.entries.map(({ citation }) => citation),
    measure.origins,
  )
  return `${measureText(measure)} ${measure.of}${conflict}  ${counts}: ${measure.entries.map(claimText).join('; ')}`
}

/** "24 (Lebanon's health ministry, as of 2026-01-27)"; what was replaced says so. */
function claimText({ text, claimant, asOf, supersededBy }: LedgerEntry): string {
  const facts = [
    claimant,
    asOf === null ? null : `as of ${asOf}`,
    supersededBy === null ? null : 'since replaced',
  ]
  const known = facts.filter((fact) => fact !== null)
  return known.length === 0 ? text : `${text} (${known.join(', ')})`
}

function headText(articles: readonly ArticleHead[], id: string): string {
  const head = articles.find((article) => article.article === id)
  if (!head) return id
  const kind = head.derivation.kind === 'original' ? '' : `  [${head.derivation.kind}]`
  return `${head.source ?? 'no source'}, ${dayOf(head.publishedAt)}: ${head.title}${kind}`
}

function sourceNames(articles: readonly ArticleHead[]): ReadonlyMap<string, string> {
  return new Map(articles.map((head) => [head.article, head.source ?? head.article]))
}

function cite(citations: readonly Citation[], source: ReadonlyMap<string, string>): string {
  return `[${[...new Set(citations.map((citation) => source.get(citation.article) ?? citation.article))].join('; ')}]`
}

/** Articles cited and the origins they come down to. */
function countsOf(citations: readonly Citation[], origins: number): string {
  const articles = new Set(citations.map(({ article }) => article)).size
  return sourcesOf(Math.max(articles, origins), origins)
}

function sourcesOf(articles: number, origins: number): string {
  return `${counted(articles, 'article')} · ${counted(origins, 'origin')}`
}

function textsOf(statements: readonly Statement[]): string {
  return statements.map((statement) => statement.text).join(' ')
}

function dayOf(time: string | null): string {
  return time?.slice(0, 10) ?? 'no date   '
}
