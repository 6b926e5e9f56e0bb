/**
 * The whole way: generated articles through sources, cleaning, reading, folds and
 * records into a new store in a temporary folder, which is removed afterwards. The
 * stream is generated as it is taken, so that memory is the program's and not the
 * input's; the generator's own time is measured apart.
 */

import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Delivery, ingest } from '../src/engine/ingest.ts'
import { openPart } from '../src/engine/intake.ts'
import { countProblems } from '../src/engine/problem-tally.ts'
import { systemClock } from '../src/io/clock/system-clock.ts'
import { openStore } from '../src/io/store/index.ts'
import { createReaderPool } from '../src/io/workers/reader-pool.ts'
import { generateStream, type StreamOptions } from './stream.ts'

export interface WholeWay {
  readonly added: number
  readonly seconds: number
  readonly problems: number
  readonly storeBytes: number
}

function* deliver(options: StreamOptions): Generator<Delivery> {
  const encoder = new TextEncoder()
  let lineNumber = 0
  for (const { truth: _, ...article } of generateStream(options)) {
    const bytes = encoder.encode(JSON.stringify(article))
    yield openPart({ kind: 'line', location: 'stream', lineNumber: ++lineNumber, bytes })
  }
}

/** Brings a generated stream into a new store with `jobs` reading threads (0: this one). */
export async function runWholeWay(options: StreamOptions, jobs: number): Promise<WholeWay> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const path = join(folder, 'bench.db')
  const reader = createReaderPool(jobs)
  try {
    const { store } = await openStore(path, { create: true })
    const started = performance.now()
    const summary = await ingest(deliver(options), { store, reader, clock: systemClock })
    const seconds = (performance.now() - started) / 1000
    await store.close()
    const storeBytes = (await stat(path)).size
    return { added: summary.added, seconds, problems: countProblems(summary.problems), storeBytes }
  } finally {
    await reader.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seconds that generating the stream alone takes. */
export function timeGeneration(options: StreamOptions): number {
  const started = performance.now()
  for (const article of generateStream(options)) if (article.text === '') throw new Error('an empty article')
  return (performance.now() - started) / 1000
}
