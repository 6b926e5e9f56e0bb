/** Every command, in the order in which help lists them. */

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
