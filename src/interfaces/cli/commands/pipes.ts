/**
 * The pipes `clean`, `read`, `origins` and `cluster`: JSON Lines in on standard
 * input, JSON Lines out on standard output, in input order, with no store, no
 * network and no clock. A bad line is reported with its number and skipped; the exit
 * status is then 1, and everything good is still written.
 */

import { clusterLine, originsLine, outputId } from '../../../engine/contract-lines.ts'
import { tellDrift } from '../../../engine/drift.ts'
import { type Decisions, startFolds } from '../../../engine/folds.ts'
import type { LinePipe, Reader, ReadItem, ReadingLayers, WrittenLines } from '../../../engine/ports.ts'
import { Standing } from '../../../engine/standing.ts'
import type { Article } from '../../../model/article.ts'
import type { Derivation } from '../../../model/family.ts'
import { follow } from '../../../model/heirs.ts'
import type { Problem } from '../../../model/problems.ts'
import type { SourcePart } from '../../../model/source-part.ts'
import { type Command, type CommandOption, jobsOption, type Options } from '../command.ts'
import { gazetteerOption, givenSettings } from '../gazetteer-file.ts'
import { jobsOf } from '../numbers.ts'
import { problemWriter } from '../report.ts'
import type { World } from '../world.ts'

const statsOption: CommandOption = {
  flags: '--stats',
  about: 'print articles, seconds, articles a second and peak memory on standard error',
}

const options = [jobsOption, statsOption]
const namedOptions = [...options, gazetteerOption]

export const cleanCommand: Command = {
  usage: 'clean',
  about: 'Clean articles: JSON Lines with "html" or dirty "text" in, clean text and its facts out.',
  example: 'throughline clean < pages.jsonl > clean.jsonl',
  options,
  run: (world, _given, given) => pipe(world, given, 'clean'),
}

export const readCommand: Command = {
  usage: 'read',
  about: 'Read articles: sentences, names, quotes, figures, dates, actions and conditions, with offsets.',
  example: 'throughline read < articles.jsonl > readings.jsonl',
  options: namedOptions,
  run: (world, _given, given) => pipe(world, given, 'read'),
}

export const originsCommand: Command = {
  usage: 'origins',
  about: 'Find which articles derive from one text, and what changed on the way.',
  example: 'throughline origins < articles.jsonl > families.jsonl',
  options: namedOptions,
  run: (world, _given, given) => fold(world, given, 'origins', originsLines, true),
}

export const clusterCommand: Command = {
  usage: 'cluster',
  about: 'Group articles into events and storylines, in order of arrival.',
  example: 'throughline cluster < articles.jsonl > events.jsonl',
  options: namedOptions,
  run: (world, _given, given) => fold(world, given, 'cluster', clusterLines, false),
}

/** Lines read and worked on at a time: enough to keep threads busy, little to hold. */
const batchLines = 64

/** A batch ends early at this many bytes, so that long lines are not held in great numbers. */
const batchBytes = 4_000_000

type Work<Result> = (reader: Reader, parts: readonly SourcePart[]) => Promise<Result>

/** Writes a line for each article as soon as it is done. */
function pipe(world: World, given: Options, command: LinePipe): Promise<number> {
  const work: Work<WrittenLines> = (reader, parts) => reader.writeLines(command, parts)
  return measured(world, given, async (told) => {
    for await (const done of worked(world, given, command, work)) {
      told.problems(done.problems)
      told.articles(done.articles)
      await world.print(done.bytes)
    }
  })
}

/** An article with what was decided on it: a pipe keeps them all until the input ends. */
interface FoldedArticle {
  readonly article: Article
  readonly decisions: Decisions
  /** Kept where the lines are made from them as well. */
  readonly layers: ReadingLayers | null
}

/** Decides on every article in order, and writes the lines when the input ends. */
function fold(
  world: World,
  given: Options,
  command: string,
  lines: (read: readonly FoldedArticle[]) => Iterable<object>,
  keepsLayers: boolean,
): Promise<number> {
  return measured(world, given, async (told) => {
    // A pipe has no store to ask: it keeps what it has seen, as it keeps the articles themselves.
    const folds = startFolds(Number.POSITIVE_INFINITY)
    const read: FoldedArticle[] = []
    const work: Work<readonly ReadItem[]> = (reader, parts) => reader.readParts(parts)
    for await (const done of worked(world, given, command, work)) {
      told.problems(done.flatMap((one) => one.problems))
      for (const readItem of done) {
        if (!readItem.article || !readItem.layers) continue
        const { decisions } = await folds.decide(readItem)
        read.push({ article: readItem.article, decisions, layers: keepsLayers ? readItem.layers : null })
      }
    }
    told.articles(read.length)
    for (const line of lines(read)) await world.print(`${JSON.stringify(line)}\n`)
  })
}

function* originsLines(read: readonly FoldedArticle[]): Generator<object> {
  const compared = new Map(
    read.flatMap(({ article, layers }) => (layers ? [[article.id, { ...layers, article }] as const] : [])),
  )
  const latest = new Map<string, Derivation>()
  const mergedInto = new Map<string, string>()
  for (const { family } of read.map(({ decisions }) => decisions)) {
    for (const derivation of [family.derivation, ...family.revised])
      latest.set(derivation.article, derivation)
    for (const ended of family.merged) mergedInto.set(ended, family.derivation.family)
  }
  const outputIds = new Map<string, string>(read.map(({ article }) => [article.id, outputId(article)]))
  for (const { article } of read) {
    const found = latest.get(article.id)
    if (!found) continue
    const derivation = tellDrift(found, compared)
    const family = follow(mergedInto, derivation.family) as Derivation['family']
    yield originsLine(outputId(article), { ...derivation, family }, (id) => outputIds.get(id) ?? id)
  }
}

/** The assignment when the input ends, whatever merged and moved on the way. */
function* clusterLines(read: readonly FoldedArticle[]): Generator<object> {
  const standing = new Standing()
  for (const { decisions } of read) standing.add(decisions)
  for (const { article } of read) {
    const event = standing.eventOf(article.id)
    const storyline = event === null ? null : standing.storylineOf(event)
    if (event !== null && storyline !== null) yield clusterLine(outputId(article), event, storyline)
  }
}

/** What a running pipe tells about itself. */
interface Told {
  problems(found: readonly Problem[]): void
  articles(count: number): void
}

/**
 * Reads standard input in batches and works on a few at once; results in input order.
 * No more is read while the oldest of them is waited for, so memory stays the same
 * however long the input is and however slowly the output is taken.
 */
async function* worked<Result>(
  world: World,
  given: Options,
  command: string,
  work: Work<Result>,
): AsyncGenerator<Result> {
  const jobs = jobsOf(world, given, command)
  const reader = world.createReader(jobs, await givenSettings(world, given))
  const underWay: Promise<Result>[] = []
  try {
    const input = await world.openInput(['-'])
    for await (const parts of inBatches(input.parts)) {
      const result = work(reader, parts)
      result.catch(() => {})
      underWay.push(result)
      // One batch in each thread's hands, one waiting for it, one more while the oldest is written.
      if (underWay.length > 2 * jobs) yield await underWay.shift()!
    }
    for (const result of underWay) yield await result
  } finally {
    await reader.close()
  }
}

async function* inBatches(input: AsyncIterable<SourcePart>): AsyncGenerator<SourcePart[]> {
  let parts: SourcePart[] = []
  let bytes = 0
  for await (const part of input) {
    parts.push(part)
    if (part.kind !== 'problem') bytes += part.bytes.length
    if (parts.length < batchLines && bytes < batchBytes) continue
    yield parts
    parts = []
    bytes = 0
  }
  if (parts.length > 0) yield parts
}

async function measured(world: World, given: Options, run: (told: Told) => Promise<void>): Promise<number> {
  const started = world.clock.now().getTime()
  let articles = 0
  let problems = 0
  const write = problemWriter(world.warn)
  await run({
    articles: (count) => {
      articles += count
    },
    problems: (found) => {
      problems += found.length
      write(found)
    },
  })
  const seconds = (world.clock.now().getTime() - started) / 1000
  if (given.stats) {
    const rate = (articles / Math.max(seconds, 0.001)).toFixed(0)
    const megabytes = (world.peakMemory() / 2 ** 20).toFixed(0)
    world.warn(
      `${articles} articles, ${seconds.toFixed(2)} s, ${rate} articles/s, peak memory ${megabytes} MB\n`,
    )
  }
  return problems > 0 ? 1 : 0
}
