/**
 * Every command, in the order in which help lists them: first what a newcomer runs, the
 * pipes last. The program, the reference page and a test that asks each command for its
 * sentence and its example all read this list; a new command is declared in `commands/`
 * and named here.
 */

import type { Command } from './command.ts'
import { ingestCommand } from './commands/ingest.ts'
import { eventCommand, eventsCommand, searchCommand, storyCommand } from './commands/looks.ts'
import { cleanCommand, clusterCommand, originsCommand, readCommand } from './commands/pipes.ts'
import { serveCommand, startCommand } from './commands/serve.ts'
import { replayCommand, stepsCommand } from './commands/steps.ts'

export const commands: readonly Command[] = [
  startCommand,
  ingestCommand,
  serveCommand,
  eventsCommand,
  eventCommand,
  storyCommand,
  searchCommand,
  stepsCommand,
  replayCommand,
  cleanCommand,
  readCommand,
  originsCommand,
  clusterCommand,
]
