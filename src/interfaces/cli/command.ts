/**
 * What a command declares. `commands.ts` lists them all; `program.ts` turns the list
 * into a command line with help; the reference page is made from the same list.
 */

import type { World } from './world.ts'

export interface CommandOption {
  /** As commander writes it: `--port <number>`. */
  readonly flags: string
  readonly about: string
  readonly byDefault?: string | number
}

export interface Command {
  /** Name and arguments as commander writes them: `ingest <inputs...>`. */
  readonly usage: string
  /** One sentence. */
  readonly about: string
  /** A line to copy. */
  readonly example: string
  readonly options: readonly CommandOption[]
  /** Gives the exit status: 0 well, 1 something was skipped or not found, 2 misused. */
  run(world: World, given: readonly string[], options: Options): Promise<number>
}

/** Options as given, by their long name in camel case. */
export type Options = Readonly<Record<string, string | number | boolean | undefined>>

export const storeOption: CommandOption = {
  flags: '--store <path>',
  about:
    'the store: a file, or a PostgreSQL address (default: $DATABASE_URL, $THROUGHLINE_STORE, or throughline.db)',
}

export const jobsOption: CommandOption = {
  flags: '--jobs <number>',
  about:
    'reading threads; 0 reads in the main thread (default: the cores, less one where the main thread writes)',
}
