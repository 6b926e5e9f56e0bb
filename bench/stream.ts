/**
 * A generated news stream for benchmarks and tests: articles that people can read, about
 * events that never happened, with the truth beside each one (event, family, kind,
 * storyline). Real country names, invented people, firms and districts; every event has
 * its own figures, quotes and words; independent reports differ in wording and order;
 * some articles are copies, edited copies, rewrites or briefs of earlier ones.
 *
 * Lazy and seeded: the same options give the same bytes, a million articles need no more
 * memory than a thousand a day. Articles come in order of publication.
 *
 * Known limit: the grammar has a few hundred patterns, so the language is poorer than
 * that of real news. Use it for speed, memory and scale, never to tune quality.
 *
 *     node dist/bench/stream.js --articles 1000 --seed 1 > out.jsonl
 */

import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { briefReport, copyReport, editReport, rewriteReport, type Written } from './stream/derive.ts'
import { type EventFacts, makeEvent, makeStoryline } from './stream/facts.ts'
import { publishers } from './stream/names.ts'
import { Dice, seedFrom } from './stream/random.ts'
import { layOut, type Report, writeReport } from './stream/report.ts'
import { Agenda, nextBudget, nextOfSorted, splitBudget } from './stream/schedule.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface StreamOptions {
  readonly seed: number
  readonly articles: number
  /** Words of a full report; default 500. */
  readonly words?: number
  /** Share of all articles that are rewrites; default 0.2. */
  readonly rewriteShare?: number
  /** Share of all articles that are briefs; default 0.1. */
  readonly briefShare?: number
  /** Share of all articles that are copies, half of them edited; default 0.1. */
  readonly copyShare?: number
  /** Days over which the stream extends; default one for each 1,000 articles, at least 14. */
  readonly days?: number
  /** Number of storylines; default one for each 40 articles. */
  readonly storylines?: number
  /** One event among the others that gets so many articles within so many hours. */
  readonly burst?: { readonly articles: number; readonly hours: number; readonly atDay?: number }
  /** First day, ISO; default 2026-01-05. */
  readonly start?: string
}

export type StreamKind = 'original' | 'copy' | 'edited' | 'rewrite' | 'brief'

export interface StreamTruth {
  readonly event: string
  readonly family: string
  readonly kind: StreamKind
  readonly storyline: string
  /** The article that this one was made from; null for an original. */
  readonly derivedFrom: string | null
}

export interface StreamArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  /** ISO time in UTC. */
  readonly published: string
  readonly source: string
  readonly url: string
  readonly truth: StreamTruth
}

interface Original {
  readonly id: string
  readonly report: number
  readonly publisher: number
  /** Kept for the first few of an event; a later one is written again when it is needed. */
  readonly kept: Report | null
}

/** Reports kept of one event: about 8 kB each, while the event is open. */
const keptReports = 8

/** An event that still has reports to come. */
interface OpenEvent {
  readonly label: string
  readonly storyline: string
  readonly facts: EventFacts
  readonly dice: Dice
  readonly originals: Original[]
  readonly count: number
  /** Mean time between its first reports. */
  readonly paceMs: number
  reported: number
}

interface OpenStoryline {
  readonly label: string
  readonly facts: ReturnType<typeof makeStoryline>
  readonly dice: Dice
  readonly counts: readonly number[]
  readonly hours: number | null
}

type Due = { readonly storyline: OpenStoryline; readonly turn: number } | { readonly event: OpenEvent }

type Settings = Required<Omit<StreamOptions, 'burst' | 'start'>>

/** The kinds drawn so far, steered so that the shares hold over any long stretch. */
class KindDraw {
  private readonly drawn: Record<StreamKind, number> = {
    original: 0,
    copy: 0,
    edited: 0,
    rewrite: 0,
    brief: 0,
  }
  private readonly shares: readonly (readonly [StreamKind, number])[]
  private total = 0

  constructor(settings: Settings) {
    this.shares = [
      ['rewrite', settings.rewriteShare],
      ['brief', settings.briefShare],
      ['copy', settings.copyShare / 2],
      ['edited', settings.copyShare / 2],
    ]
  }

  /** The first article of an event is always an original. */
  next(dice: Dice, first: boolean): StreamKind {
    this.total++
    const kind = first ? 'original' : this.draw(dice.next())
    this.drawn[kind]++
    return kind
  }

  private draw(point: number): StreamKind {
    let left = point
    for (const [kind, share] of this.shares) {
      // A kind that is behind by k articles gets k / 40 more chance, and the reverse.
      const behind = (share * this.total - this.drawn[kind]) / 40
      left -= share === 0 ? 0 : Math.max(0, share + behind)
      if (left < 0) return kind
    }
    return 'original'
  }
}

function settle(options: StreamOptions): Settings {
  const { seed, articles } = options
  return {
    seed,
    articles,
    words: options.words ?? 500,
    rewriteShare: options.rewriteShare ?? 0.2,
    briefShare: options.briefShare ?? 0.1,
    copyShare: options.copyShare ?? 0.1,
    days: options.days ?? Math.max(14, Math.ceil(articles / 1000)),
    storylines: options.storylines ?? Math.max(1, Math.round(articles / 40)),
  }
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
}

interface Placed {
  readonly from: Original
  readonly written: Written
}

function writeOriginal(event: OpenEvent, place: Omit<Original, 'kept'>, words: number): Placed {
  const report = writeReport(event.facts, place.report, place.publisher, words)
  const from = { ...place, kept: event.originals.length < keptReports ? report : null }
  event.originals.push(from)
  const sentences = report.sentences.map((sentence) => sentence.text)
  return { from, written: { title: report.title, text: layOut(sentences, report.layoutSeed) } }
}

function writeCopy(event: OpenEvent, kind: StreamKind, words: number): Placed {
  const { dice, facts } = event
  const from = dice.of(event.originals)
  const report = from.kept ?? writeReport(facts, from.report, from.publisher, words)
  if (kind === 'rewrite') return { from, written: rewriteReport(facts, report, from.publisher, dice) }
  if (kind === 'brief') return { from, written: briefReport(facts, report, from.publisher, dice) }
  if (kind === 'edited') return { from, written: editReport(facts, report, dice) }
  return { from, written: copyReport(facts, report, dice) }
}

function writeArticle(
  event: OpenEvent,
  kind: StreamKind,
  id: string,
  at: number,
  words: number,
): StreamArticle {
  const { facts } = event
  const place = event.reported++
  // 37 and 100 have no common divisor: an event's first 100 articles have 100 publishers.
  const publisher = (facts.seed + place * 37) % publishers.length
  const { from, written } =
    kind === 'original'
      ? writeOriginal(event, { id, report: place, publisher }, words)
      : writeCopy(event, kind, words)
  const { name, host } = publishers[publisher]!
  const published = new Date(at).toISOString()
  return {
    id,
    ...written,
    published,
    source: name,
    url: `https://${host}/${published.slice(0, 10)}/${slug(written.title)}-${id}`,
    truth: {
      event: event.label,
      family: `${event.label}f${from.report}`,
      kind,
      storyline: event.storyline,
      derivedFrom: kind === 'original' ? null : from.id,
    },
  }
}

/** Opens storylines when their time has come. */
class Openings {
  nextAt: number
  private opened = 0
  private articlesLeft: number
  private readonly settings: Settings
  private readonly dice: Dice
  private readonly lastAt: number
  private readonly burst: { articles: number; hours: number; at: number } | null

  constructor(settings: Settings, startMs: number, burst: StreamOptions['burst']) {
    this.settings = settings
    this.dice = new Dice(settings.seed, 11)
    this.lastAt = startMs + settings.days * dayMs * 0.8
    this.burst = burst ? { ...burst, at: startMs + (burst.atDay ?? settings.days / 2) * dayMs } : null
    this.articlesLeft = settings.articles - (burst?.articles ?? 0)
    this.nextAt = this.articlesLeft > 0 ? this.after(startMs) : Number.POSITIVE_INFINITY
  }

  private after(at: number): number {
    const left = this.settings.storylines - this.opened
    return left > 0 && this.articlesLeft > 0
      ? nextOfSorted(this.dice, at, this.lastAt, left)
      : Number.POSITIVE_INFINITY
  }

  /** The burst, if there is to be one, as a storyline of its own. */
  planBurst(agenda: Agenda<Due>): void {
    if (this.burst)
      agenda.add(this.burst.at, {
        storyline: this.storyline(0, [this.burst.articles], this.burst.hours),
        turn: 0,
      })
  }

  open(agenda: Agenda<Due>): void {
    const at = this.nextAt
    const budget = nextBudget(this.dice, this.articlesLeft, this.settings.storylines - this.opened)
    this.opened++
    this.articlesLeft -= budget
    agenda.add(at, { storyline: this.storyline(this.opened, splitBudget(this.dice, budget), null), turn: 0 })
    this.nextAt = this.after(at)
  }

  private storyline(number: number, counts: readonly number[], hours: number | null): OpenStoryline {
    const seed = seedFrom(this.settings.seed, 12, number)
    return { label: `s${number}`, facts: makeStoryline(seed), dice: new Dice(seed, 13), counts, hours }
  }
}

/** Opens an event and plans the storyline's next one some days later. */
function openEvent(
  due: { storyline: OpenStoryline; turn: number },
  at: number,
  days: number,
  agenda: Agenda<Due>,
): void {
  const { storyline, turn } = due
  const count = storyline.counts[turn]!
  const facts = makeEvent(storyline.facts, turn, at)
  const paceMs = storyline.hours === null ? (20 * hourMs) / (count + 2) : (storyline.hours * hourMs) / count
  const event: OpenEvent = {
    label: `${storyline.label}e${turn}`,
    storyline: storyline.label,
    facts,
    dice: new Dice(facts.seed, 14),
    originals: [],
    count,
    paceMs,
    reported: 0,
  }
  agenda.add(at + storyline.dice.waiting(hourMs / 2), { event })
  if (turn + 1 < storyline.counts.length) {
    const gapMs = Math.min(3, days / 12) * dayMs
    agenda.add(at + gapMs * 0.4 + storyline.dice.waiting(gapMs), { storyline, turn: turn + 1 })
  }
}

/** The time to an event's next report: short at first, four times as long at the end. */
function pause(event: OpenEvent): number {
  const slowing = 0.4 + (1.2 * event.reported) / event.count
  return event.dice.waiting(event.paceMs * slowing)
}

/**
 * Articles in order of publication, one at a time; exactly `articles` of them. Memory
 * grows with the events under way, time with the number of articles (n log of the
 * events under way).
 */
export function* generateStream(options: StreamOptions): Generator<StreamArticle, void, undefined> {
  const settings = settle(options)
  const startMs = Date.parse(`${options.start ?? '2026-01-05'}T00:00:00.000Z`)
  const agenda = new Agenda<Due>()
  const openings = new Openings(settings, startMs, options.burst)
  const kinds = new KindDraw(settings)
  openings.planBurst(agenda)
  let written = 0
  while (agenda.size > 0 || openings.nextAt < Number.POSITIVE_INFINITY) {
    if (openings.nextAt <= agenda.nextAt) {
      openings.open(agenda)
      continue
    }
    const { at, due } = agenda.take()
    if ('storyline' in due) {
      openEvent(due, at, settings.days, agenda)
      continue
    }
    const { event } = due
    const kind = kinds.next(event.dice, event.reported === 0)
    yield writeArticle(event, kind, `a${String(++written).padStart(6, '0')}`, at, settings.words)
    if (event.reported < event.count) agenda.add(at + pause(event), { event })
  }
}

/** Writes the stream that the arguments ask for as JSON Lines; waits where the reader is slow. */
export async function writeStream(args: readonly string[], out: NodeJS.WritableStream): Promise<void> {
  const number = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: number,
      articles: number,
      words: number,
      days: number,
      storylines: number,
      rewrites: number,
      briefs: number,
      copies: number,
    },
  })
  const given = (name: keyof typeof values) => (values[name] === undefined ? undefined : Number(values[name]))
  const options = {
    seed: given('seed') ?? 1,
    articles: given('articles') ?? 1000,
    words: given('words'),
    days: given('days'),
    storylines: given('storylines'),
    rewriteShare: given('rewrites'),
    briefShare: given('briefs'),
    copyShare: given('copies'),
  }
  const stated = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  for (const article of generateStream({ seed: options.seed, articles: options.articles, ...stated })) {
    if (!out.write(`${JSON.stringify(article)}\n`)) await new Promise((resolve) => out.once('drain', resolve))
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.on('error', () => process.exit(0)) // the reader has seen enough: `| head`
  await writeStream(process.argv.slice(2), process.stdout)
}
