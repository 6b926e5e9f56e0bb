/**
 * A file with one list that an option names (`--gazetteer`, `--sources`): its text, or an
 * error with the code that such a file's faults have. It may be a path, an address or `-`.
 */

import { type ProblemCode, problem, ThroughlineError } from '../../model/problems.ts'
import type { World } from './world.ts'

/** The text of the file at `where`. Throws where it is missing, empty or more than one file. */
export async function textOfList(world: World, where: string, code: ProblemCode): Promise<string> {
  const texts: string[] = []
  for await (const part of (await world.openInput([where])).parts) {
    if (part.kind === 'problem') throw new ThroughlineError(part.problem)
    texts.push(new TextDecoder().decode(part.bytes))
  }
  if (texts.length === 1) return texts[0]!
  const reason = texts.length === 0 ? 'it is empty' : 'it is not one file with one list of entries'
  throw new ThroughlineError(problem(code, { where, reason }))
}
