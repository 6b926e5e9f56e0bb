/**
 * `throughline serve` shows a store that exists; `throughline start` makes one and
 * fills an empty one with the example collection, which its pages then say. Both answer
 * until they are stopped, on this machine alone unless told otherwise. Known limit:
 * there are no accounts, so with `--host 0.0.0.0` everybody who reaches the port reads
 * all.
 */

import { type GivenPublishers, settlePublishers } from '../../../engine/publishers.ts'
import type { Settings } from '../../../engine/step.ts'
import { openLibrary, tellStory } from '../../../engine/views.ts'
import { createApp } from '../../http/app.tsx'
import { type Command, jobsOption, type Options, storeOption } from '../command.ts'
import { gazetteerOption, givenSettings } from '../gazetteer-file.ts'
import { jobsOf, wholeNumber } from '../numbers.ts'
import { givenPublishers, publishersOf, sourcesOption } from '../publishers-file.ts'
import { counted, describeKinds } from '../report.ts'
import { storeOf } from '../store-place.ts'
import type { OpenStore, World } from '../world.ts'
import { ingestInto } from './ingest.ts'

const portOption = { flags: '--port <number>', about: 'the port; 0 takes any free one', byDefault: 4321 }
const hostOption = {
  flags: '--host <address>',
  about: 'the address to listen on; 0.0.0.0 lets other machines in',
  byDefault: '127.0.0.1',
}

export const serveCommand: Command = {
  usage: 'serve',
  about: 'Serve the pages and the API of a store; other processes may ingest meanwhile.',
  example: 'throughline serve --store news.db --port 4321',
  options: [storeOption, portOption, hostOption],
  async run(world, _given, options) {
    const port = portOf(options, 'serve')
    const opened = await world.openStore(storeOf(world, options), false)
    return serveStore(world, opened, port, options)
  },
}

export const startCommand: Command = {
  usage: 'start',
  about: 'Serve the store; an empty one is filled with the example collection first.',
  example: 'npm start',
  options: [storeOption, portOption, hostOption, jobsOption, gazetteerOption, sourcesOption],
  async run(world, _given, options) {
    const port = portOf(options, 'start')
    const jobs = jobsOf(world, options, 'start', 1)
    const given = await givenSettings(world, options)
    const publishers = await givenPublishers(world, options)
    const opened = await world.openStore(storeOf(world, options), true)
    if ((await opened.store.head()) === 0) await loadExamples(world, opened, { jobs, given, publishers })
    else if (publishers !== null) await settlePublishers(opened.store, publishers)
    return serveStore(world, opened, port, options)
  },
}

function portOf(options: Options, command: string): number {
  return wholeNumber(options.port, '--port', command, 0, 65_535)
}

interface Ways {
  readonly jobs: number
  readonly given: Settings
  readonly publishers: GivenPublishers | null
}

/** Fills an empty store; its outlets' groups are those of the collection unless others are given. */
async function loadExamples(world: World, opened: OpenStore, ways: Ways): Promise<void> {
  world.warn(`The store ${opened.where} is empty: reading the example collection.\n`)
  const publishers = ways.publishers ?? (await publishersOf(world, world.examplesPublishers))
  const summary = await ingestInto(world, opened, [world.examplesFolder], {
    ...ways,
    publishers,
    quiet: false,
  })
  const { events, storylines } = await opened.archive.counts()
  await opened.store.turn((turn) => turn.setNote(exampleNote, String(summary.added)))
  world.warn(describeKinds(summary.problems))
  world.warn(
    `Read ${counted(summary.added, 'article')}: ${counted(events, 'event')} in ${counted(storylines, 'storyline')}.\n`,
  )
}

async function serveStore(world: World, opened: OpenStore, port: number, options: Options): Promise<number> {
  const library = openLibrary(opened.archive)
  const notice = await exampleNotice(opened)
  const onFailure = (failure: Error, path: string) => world.warn(`${path} failed: ${failure.message}\n`)
  const parts = { library, clock: world.clock, story: tellStory, onFailure, ...(notice ? { notice } : {}) }
  const app = createApp(parts)
  const server = await world.listen((request) => app.fetch(request), port, String(options.host))
  await world.print(`Throughline is at ${server.address}  (Ctrl-C ends it)\n`)
  await world.untilStopped()
  await server.close()
  await opened.store.close()
  return 0
}

/** Under this name the store keeps how many articles the example collection brought. */
const exampleNote = 'example-collection'

/** Said on the pages of a store that was filled with examples. */
async function exampleNotice({ store }: OpenStore): Promise<string | undefined> {
  const loaded = await store.note(exampleNote)
  if (loaded === null) return undefined
  const alone = (await store.head()) === Number(loaded)
  const which = alone
    ? 'This is the example collection'
    : `Among these are the ${loaded} articles of the example collection`
  return (
    `${which}: short reports written for it from public facts, in invented outlets. ` +
    'Bring in your own with: npx throughline ingest <files, folders or addresses>'
  )
}
