/**
 * What does reading cost, step by step, and how much of it do threads take off?
 *
 *     npm run bench -- --only reading
 *
 * Prints milliseconds an article of each reading step (one thread, median of rounds) and
 * of opening a line and writing one; then what people see: `throughline read` on a file,
 * as a process of its own, with one and two threads, whether both wrote the same bytes,
 * and how long `throughline --help` and an empty `read` take from start to end.
 */

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lineLayers, readLine } from '../src/engine/contract-lines.ts'
import { openPart } from '../src/engine/intake.ts'
import { pipeline } from '../src/engine/pipeline.ts'
import { readerOf, takeAsIs } from '../src/engine/reading.ts'
import type { Article } from '../src/model/article.ts'
import { formatTimings, median, type Timing, timeRounds } from './measure.ts'
import { timeSteps, toRawItems } from './steps.ts'
import { generateStream } from './stream.ts'

const program = fileURLToPath(new URL('../../bin/throughline.js', import.meta.url))

export interface ReadingOptions {
  readonly seed: number
  /** Articles through each step. */
  readonly stepArticles: number
  /** Articles through the command. */
  readonly articles: number
  readonly rounds: number
}

function linesOf(seed: number, articles: number): Buffer[] {
  return [...generateStream({ seed, articles })].map(({ truth: _, ...given }) =>
    Buffer.from(JSON.stringify(given)),
  )
}

/** Opening lines of JSON Lines as articles, and writing the lines of what was read. */
function timeLines({ seed, stepArticles, rounds }: ReadingOptions): Timing[] {
  const lines = linesOf(seed, stepArticles)
  const open = (): Article[] =>
    lines.flatMap((bytes, at) => {
      const { rawItems } = openPart({ kind: 'line', location: 'stream', lineNumber: at + 1, bytes })
      return rawItems.flatMap((rawItem) => takeAsIs(rawItem).value ?? [])
    })
  const articles = open()
  const read = readerOf(lineLayers)
  const layers = articles.map((article) => read(article).value)
  const write = () => articles.map((article, at) => JSON.stringify(readLine(article, layers[at]!)))
  const timing = (name: string, round: () => void): Timing => ({
    name,
    over: 'line',
    count: lines.length,
    milliseconds: timeRounds(rounds, round),
  })
  return [timing('open', open), timing('write', write)]
}

interface Run {
  readonly seconds: number
  /** Of what was written. */
  readonly digest: string
  readonly peakMegabytes: number
}

/** Runs the command as a person would. */
function run(words: readonly string[], inputPath: string | null): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, [program, ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
  const hash = createHash('sha256')
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => void hash.update(chunk))
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  child.stdin.on('error', () => {})
  if (inputPath) createReadStream(inputPath).pipe(child.stdin)
  else child.stdin.end()
  return new Promise((resolve) => {
    child.on('close', () => {
      const seconds = (performance.now() - started) / 1000
      const peakMegabytes = Number(/peak memory (\d+) MB/.exec(told)?.[1] ?? Number.NaN)
      resolve({ seconds, digest: hash.digest('hex'), peakMegabytes })
    })
  })
}

async function timeStart(words: readonly string[], rounds: number): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) taken.push((await run(words, null)).seconds)
  return median(taken)
}

async function timeCommand({ seed, articles }: ReadingOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const path = join(folder, 'articles.jsonl')
    await writeFile(path, Buffer.concat(linesOf(seed, articles).flatMap((line) => [line, Buffer.from('\n')])))
    const digests = new Set<string>()
    for (const jobs of ['0', '1', '2']) {
      const { seconds, digest, peakMegabytes } = await run(['read', '--stats', '--jobs', jobs], path)
      digests.add(digest)
      console.log(
        `  --jobs ${jobs}: ${Math.round(articles / seconds)} articles/s, start to end ${seconds.toFixed(1)} s, ` +
          `peak memory ${peakMegabytes} MB`,
      )
    }
    console.log(`  the same bytes for all: ${digests.size === 1 ? 'yes' : 'NO'}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Prints all of it. */
export async function benchReading(options: ReadingOptions): Promise<void> {
  const { seed, stepArticles, rounds } = options
  const steps = pipeline.filter((step) => step.over === 'article')
  const clean = pipeline.filter((step) => step.over === 'item')
  const rawItems = toRawItems(generateStream({ seed, articles: stepArticles }))
  const timings = timeSteps([...clean, ...steps], rawItems, rounds).filter(({ over }) => over === 'article')
  console.log(`\nReading, one thread, ${stepArticles} articles, median of ${rounds} rounds:`)
  console.log(formatTimings([...timings, ...timeLines(options)], stepArticles))
  console.log(`throughline read, ${options.articles} articles:`)
  await timeCommand(options)
  const help = await timeStart(['--help'], rounds)
  const empty = await timeStart(['read'], rounds)
  console.log(`  start: --help ${help.toFixed(2)} s, read of nothing ${empty.toFixed(2)} s`)
}
