/**
 * `throughline ingest`: files, folders, web addresses or standard input go in; articles
 * in the store come out, with a summary and the problems, for which the status is 1.
 * Bytes that the store holds already are passed over, so that the same command can be
 * run again after a stop. A store made by older steps is named, not renewed: that takes
 * as long as reading it all.
 */

import { type IngestSummary, ingest } from '../../../engine/ingest.ts'
import { openParts } from '../../../engine/intake.ts'
import { type GivenPublishers, settlePublishers } from '../../../engine/publishers.ts'
import { currentKeys, staleSteps } from '../../../engine/replay.ts'
import type { Settings } from '../../../engine/step.ts'
import type { SourcePart } from '../../../model/source-part.ts'
import { type Command, jobsOption, type Options, storeOption } from '../command.ts'
import { gazetteerOption, givenSettings } from '../gazetteer-file.ts'
import { jobsOf } from '../numbers.ts'
import { startProgress } from '../progress.ts'
import { givenPublishers, sourcesOption } from '../publishers-file.ts'
import { counted, describeKinds } from '../report.ts'
import { storeOf } from '../store-place.ts'
import type { OpenStore, World } from '../world.ts'

export const ingestCommand: Command = {
  usage: 'ingest <inputs...>',
  about: 'Read articles from files, folders, web addresses or standard input (-) into the store.',
  example: 'throughline ingest articles/ feed.xml https://news.example/story.html',
  options: [
    storeOption,
    jobsOption,
    gazetteerOption,
    sourcesOption,
    { flags: '--quiet', about: 'print only the summary' },
  ],
  run: runIngest,
}

async function runIngest(world: World, named: readonly string[], options: Options): Promise<number> {
  const jobs = jobsOf(world, options, 'ingest', 1)
  const given = await givenSettings(world, options)
  const publishers = await givenPublishers(world, options)
  const opened = await world.openStore(storeOf(world, options), true)
  try {
    const started = world.clock.now().getTime()
    const summary = await ingestInto(world, opened, named, {
      jobs,
      given,
      publishers,
      quiet: options.quiet === true,
    })
    const seconds = (world.clock.now().getTime() - started) / 1000
    await world.print(await summarize(opened, summary, seconds))
    world.warn(describeKinds(summary.problems))
    return summary.problems.length > 0 ? 1 : 0
  } finally {
    await opened.store.close()
  }
}

/** How a run reads and counts. */
interface IngestWays {
  readonly jobs: number
  readonly given: Settings
  /** Null where the store's own list stands. */
  readonly publishers: GivenPublishers | null
  readonly quiet: boolean
}

/** Brings the inputs into an open store, with progress on standard error. */
export async function ingestInto(
  world: World,
  opened: OpenStore,
  named: readonly string[],
  { jobs, given, publishers, quiet }: IngestWays,
): Promise<IngestSummary> {
  if (publishers !== null) await settlePublishers(opened.store, publishers)
  await checkSteps(world, opened, given)
  const input = await world.openInput(named)
  const reader = world.createReader(jobs, given)
  const progress = startProgress(world, input.bytesTotal, quiet)
  let bytesTaken = 0
  const parts = tap(input.parts, (part) => {
    if (part.kind !== 'problem') bytesTaken += part.bytes.length
  })
  try {
    const ports = { store: opened.store, reader, clock: world.clock }
    return await ingest(openParts(parts), ports, {
      onProgress: (summary) => progress.update(bytesTaken, summary),
    })
  } finally {
    progress.end()
    await reader.close()
  }
}

/** A new store learns which steps write it; an older one is told how to catch up. */
async function checkSteps(world: World, { store }: OpenStore, given: Settings): Promise<void> {
  const stored = await store.stepKeys()
  const stale = staleSteps(stored, given)
  if (stored.length === 0) await store.turn((turn) => turn.setStepKeys(currentKeys(given)))
  if (stale.length > 0) {
    world.warn(
      `What is stored was made by other versions, or with another gazetteer, in: ${stale.join(', ')}. \`throughline replay\` renews it.\n`,
    )
  }
}

async function* tap(
  parts: AsyncIterable<SourcePart>,
  see: (part: SourcePart) => void,
): AsyncGenerator<SourcePart> {
  for await (const part of parts) {
    see(part)
    yield part
  }
}

async function summarize(
  { archive, where }: OpenStore,
  summary: IngestSummary,
  seconds: number,
): Promise<string> {
  const { articles, origins, events, storylines } = await archive.counts()
  const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : ''
  return [
    `${summary.added.toLocaleString('en')} new, ${summary.known.toLocaleString('en')} known${skipped} in ${seconds.toFixed(1)} s\n`,
    `${where} holds ${counted(articles, 'article')} of ${counted(origins, 'independent origin')}, `,
    `in ${counted(events, 'event')} and ${counted(storylines, 'storyline')}.\n`,
  ].join('')
}
