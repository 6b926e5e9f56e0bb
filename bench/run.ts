/**
 * How fast is each step, and how fast the whole way, on the generated stream?
 *
 *     npm run bench -- --articles 2000 --jobs 2
 *
 * `--articles` through the whole way (default 2000), `--step-articles` through each step
 * (default 300: enough that a round is long beside the clock's grain), `--rounds` of
 * which the median counts (default 3), `--jobs` reading threads (default: the cores),
 * `--only steps|whole|reading`, `--seed`.
 */

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { pipeline } from '../src/engine/pipeline.ts'
import { formatTimings, peakMegabytes } from './measure.ts'
import { benchReading } from './reading.ts'
import { timeSteps, toRawItems } from './steps.ts'
import { generateStream } from './stream.ts'
import { runWholeWay, timeGeneration } from './whole.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { articles: text, 'step-articles': text, rounds: text, jobs: text, seed: text, only: text },
})
const seed = Number(values.seed ?? 1)
const articles = Number(values.articles ?? 2000)
const stepArticles = Number(values['step-articles'] ?? 300)
const rounds = Number(values.rounds ?? 3)
const jobs = Number(values.jobs ?? availableParallelism())

const wanted = (name: string) => values.only === undefined || values.only === name

if (wanted('whole')) {
  const whole = await runWholeWay({ seed, articles }, jobs)
  const peak = peakMegabytes()
  const generation = timeGeneration({ seed, articles })
  console.log(`The whole way, ${jobs} reading threads, a new store:`)
  console.log(
    `  ${whole.added} of ${articles} articles in ${whole.seconds.toFixed(1)} s: ` +
      `${Math.round(whole.added / whole.seconds)} articles/s`,
  )
  console.log(`  of which generating the input took ${generation.toFixed(1)} s`)
  console.log(
    `  peak memory ${peak} MB, store ${(whole.storeBytes / 1e6).toFixed(1)} MB, ${whole.problems} problems`,
  )
}

if (wanted('steps')) {
  const rawItems = toRawItems(generateStream({ seed, articles: stepArticles }))
  const timings = timeSteps(pipeline, rawItems, rounds)
  console.log(`\nEach step, one thread, ${stepArticles} articles, median of ${rounds} rounds:`)
  console.log(formatTimings(timings, stepArticles))
}

if (wanted('reading')) await benchReading({ seed, stepArticles, articles, rounds })
