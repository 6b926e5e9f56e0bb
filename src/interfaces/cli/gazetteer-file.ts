/**
 * The file of names that `--gazetteer` gives, read and checked before anything else is
 * done: out come settings for the steps that read names, or an error that says which
 * entry is wrong and how one looks. Nothing is read with half a gazetteer.
 */

import { checkOwnNames, nothingGiven } from '../../engine/given-settings.ts'
import type { Settings } from '../../engine/step.ts'
import { ThroughlineError } from '../../model/problems.ts'
import type { CommandOption, Options } from './command.ts'
import { textOfList } from './list-file.ts'
import type { World } from './world.ts'

export const gazetteerOption: CommandOption = {
  flags: '--gazetteer <file>',
  about: 'names of your own, as JSON or YAML: persons, bodies, places; the README says what an entry holds',
}

/** Settings given by the options: a user's own names, or none. Throws where the file cannot be used. */
export async function givenSettings(world: World, options: Options): Promise<Settings> {
  if (options.gazetteer === undefined) return nothingGiven
  const where = String(options.gazetteer)
  const { value, problems } = checkOwnNames(await textOfList(world, where, 'gazetteer-invalid'), where)
  if (problems[0]) throw new ThroughlineError(problems[0])
  return { ownNames: value }
}
