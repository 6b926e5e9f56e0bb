/**
 * `steps` prints the pipeline as this program has it, with each step's key, and opens
 * no store. `replay` makes all analysis of a store anew from the raw bytes, as is
 * needed when a step's version has changed. Known limit: it is one transaction, so
 * others that want to write meanwhile wait, and after a while are told that the store
 * is busy.
 */

import { pipeline } from '../../../engine/pipeline.ts'
import { currentKeys, replay } from '../../../engine/replay.ts'
import { type Command, jobsOption, storeOption } from '../command.ts'
import { gazetteerOption, givenSettings } from '../gazetteer-file.ts'
import { jobsOf } from '../numbers.ts'
import { startCounting } from '../progress.ts'
import { givenPublishers, sourcesOption } from '../publishers-file.ts'
import { counted, describeKinds } from '../report.ts'
import { storeOf } from '../store-place.ts'

export const stepsCommand: Command = {
  usage: 'steps',
  about: 'Print the pipeline: each step with its version, key, and what it reads and writes.',
  example: 'throughline steps',
  options: [{ flags: '--settings', about: 'print each step’s settings too' }],
  async run(world, _given, options) {
    const keys = new Map(currentKeys().map((stepKey) => [stepKey.name, stepKey.key]))
    for (const step of pipeline) {
      const reads = step.reads.length > 0 ? step.reads.join(', ') : 'a raw item'
      await world.print(`${step.name} ${step.version}  (${keys.get(step.name)})  ${step.about}\n`)
      await world.print(`    ${reads} → ${step.writes}\n`)
      if (!options.settings) continue
      for (const [name, value] of Object.entries(step.settings)) {
        await world.print(`    ${name} = ${JSON.stringify(value)}  ${step.settingsAbout[name] ?? ''}\n`)
      }
    }
    return 0
  },
}

/** Numbers that people may have cited. */
function changedEventsLine(events: number): string {
  const hold = events === 1 ? 'has lost' : 'have lost'
  return `${counted(events, 'event')} ${hold} articles to others by it. Every number still leads to where its articles are; the page of changes says which.\n`
}

export const replayCommand: Command = {
  usage: 'replay',
  about: 'Read everything in the store again with this version; raw articles and their order stay.',
  example: 'throughline replay --store news.db',
  options: [storeOption, jobsOption, gazetteerOption, sourcesOption],
  async run(world, _given, options) {
    const jobs = jobsOf(world, options, 'replay', 1)
    const given = await givenSettings(world, options)
    const publishers = (await givenPublishers(world, options))?.publishers ?? null
    const opened = await world.openStore(storeOf(world, options), false)
    const reader = world.createReader(jobs, given)
    try {
      const ports = { store: opened.store, reader, clock: world.clock }
      const summary = await replay(ports, startCounting(world), publishers)
      world.warn(describeKinds(summary.problems))
      const dropped =
        summary.dropped > 0 ? `; ${counted(summary.dropped, 'raw item')} no longer hold an article` : ''
      await world.print(`${counted(summary.articles, 'article')} read again${dropped}.\n`)
      if (summary.changedEvents > 0) await world.print(changedEventsLine(summary.changedEvents))
      return 0
    } finally {
      await reader.close()
      await opened.store.close()
    }
  },
}
