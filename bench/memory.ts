/**
 * Is memory flat while reading without end?
 *
 *     npm run bench:memory
 *     npm run bench:memory -- --articles 100000 --words 500 --jobs 0
 *
 * Streams generated articles through `read`, each with new words that no other has, and
 * prints what the process holds after every tenth: resident memory, the heap after a
 * collection where node was started with --expose-gc, and articles a second. Ends with
 * the growth of the last nine tenths; with status 1 where it is above `growthMax`.
 */

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { createReaderPool } from '../src/io/workers/reader-pool.ts'
import type { SourcePart } from '../src/model/source-part.ts'
import { generateStream } from './stream.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { articles: text, words: text, fresh: text, jobs: text, seed: text },
})
const articles = Number(values.articles ?? 100_000)
const words = Number(values.words ?? 500)
/** New words in each article. */
const fresh = Number(values.fresh ?? 20)
const jobs = Number(values.jobs ?? availableParallelism())
const seed = Number(values.seed ?? 1)

/**
 * Share by which resident memory may grow from the first tenth to the last: the collector's
 * play, which with threads is greater (300 to 450 MB and back within one run, 2026-11).
 */
const growthMax = 0.5

const batchLines = 64
const letters = 'bcdfghjklmnprstv'
const vowels = 'aeiou'

/** A word for a number, such as "Bogudo"; different for each. */
function wordOf(number: number): string {
  let word = ''
  for (let left = number + 4096; left > 0; left = Math.floor(left / 80))
    word += letters[left % 16]! + vowels[Math.floor(left / 16) % 5]!
  return word[0]!.toUpperCase() + word.slice(1)
}

function newWords(article: number): string {
  const coined = Array.from({ length: fresh }, (_, at) => wordOf(article * fresh + at))
  return `\n\n${coined.join(' and ')} said they would meet.`
}

function* batches(): Generator<SourcePart[]> {
  let parts: SourcePart[] = []
  let lineNumber = 0
  for (const { truth: _, ...article } of generateStream({ seed, articles, words })) {
    const written = JSON.stringify({ ...article, text: article.text + newWords(lineNumber) })
    const bytes = new TextEncoder().encode(written)
    parts.push({ kind: 'line', location: 'stream', lineNumber: ++lineNumber, bytes })
    if (parts.length < batchLines) continue
    yield parts
    parts = []
  }
  if (parts.length > 0) yield parts
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0).padStart(5)
}

const reader = createReaderPool(jobs)
const started = performance.now()
const resident: number[] = []
let done = 0

function report(): void {
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  resident.push(rss)
  const rate = Math.round((1000 * done) / (performance.now() - started))
  console.log(
    `  ${String(done).padStart(7)} articles: resident ${megabytes(rss)} MB, heap ${megabytes(heapUsed)} MB, ` +
      `outside it ${megabytes(external)} MB, ${rate} articles/s`,
  )
}

console.log(`Reading ${articles} articles of ${words} words, ${fresh} of them new, with ${jobs} threads:`)
const underWay: Promise<{ readonly articles: number }>[] = []
const take = async () => {
  done += (await underWay.shift()!).articles
  if (done >= ((resident.length + 1) * articles) / 10) report()
}
for (const parts of batches()) {
  underWay.push(reader.writeLines('read', parts))
  if (underWay.length > 2 * jobs) await take()
}
while (underWay.length > 0) await take()
await reader.close()

const grown = resident.at(-1)! / resident[0]! - 1
console.log(`From the first tenth to the last, resident memory grew by ${(100 * grown).toFixed(1)} %`)
process.exitCode = grown > growthMax ? 1 : 0
