/**
 * The file of publishers that `--sources` gives, read and checked before anything else is
 * done: which names and hosts are one publisher, and which publishers are of one group
 * and count as one origin. The store keeps the list; `engine/publishers.ts` says when
 * another may take its place.
 */

import { type GivenPublishers, readPublishers } from '../../engine/publishers.ts'
import { ThroughlineError } from '../../model/problems.ts'
import type { CommandOption, Options } from './command.ts'
import { textOfList } from './list-file.ts'
import type { World } from './world.ts'

export const sourcesOption: CommandOption = {
  flags: '--sources <file>',
  about:
    'publishers, as JSON or YAML: entries with name, aliases, hosts and group; texts of one group count as one origin',
}

/** The publishers of a file. Throws where it cannot be used. */
export async function publishersOf(world: World, where: string): Promise<GivenPublishers> {
  const { value, problems } = readPublishers(await textOfList(world, where, 'publishers-invalid'), where)
  if (problems[0]) throw new ThroughlineError(problems[0])
  return { publishers: value, where }
}

/** The publishers that the options give, or null. Throws where the file cannot be used. */
export async function givenPublishers(world: World, options: Options): Promise<GivenPublishers | null> {
  return options.sources === undefined ? null : publishersOf(world, String(options.sources))
}
