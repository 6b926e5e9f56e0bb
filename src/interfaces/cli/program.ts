/**
 * The command line: help, options and errors by commander, from the list of
 * commands. An error is two lines, what happened and what to do; never a stack trace.
 */

import { CommanderError, Command as Parser } from 'commander'
import { pipeline } from '../../engine/pipeline.ts'
import { checkPipeline } from '../../engine/pipeline-check.ts'
import { messageOf, problem, remedyOf, ThroughlineError } from '../../model/problems.ts'
import type { Command, Options } from './command.ts'
import { commands } from './commands.ts'
import { describeProblems } from './report.ts'
import type { World } from './world.ts'

/** Runs the command that `words` name; gives the exit status. */
export async function runProgram(world: World, words: readonly string[], version: string): Promise<number> {
  const unfit = checkPipeline(pipeline)
  if (unfit.length > 0) {
    world.warn(describeProblems(unfit))
    return 1
  }
  let status = 0
  const parser = new Parser('throughline')
    .description(
      'Follows running news stories: who said and did what, in which words, and what it follows from.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => world.warn(text), writeOut: (text) => void world.print(text) })
    .showHelpAfterError('(add --help to see how)')
  for (const command of commands) {
    addCommand(parser, command, async (given, options) => {
      status = await command.run(world, given, options)
    })
  }
  if (words.length === 0) {
    parser.outputHelp()
    return 0
  }
  try {
    await parser.parseAsync([...words], { from: 'user' })
    return status
  } catch (error) {
    return explain(world, error)
  }
}

function addCommand(
  parser: Parser,
  command: Command,
  run: (given: readonly string[], options: Options) => Promise<void>,
): void {
  const added = parser.command(command.usage).description(command.about)
  for (const { flags, about, byDefault } of command.options) {
    added.option(flags, about, byDefault === undefined ? undefined : String(byDefault))
  }
  added.addHelpText('after', `\nExample:\n  ${command.example}\n`)
  added.action((...passed: unknown[]) => {
    // commander passes each argument, then the options, then the command itself.
    const given = passed.slice(0, -2).flat().map(String)
    return run(given, passed.at(-2) as Options)
  })
}

/** Prints what went wrong and what to do; gives the exit status. */
export function explain(world: Pick<World, 'warn'>, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const found = error instanceof ThroughlineError ? error.problem : unexpected(error)
  world.warn(`${messageOf(found)}\n${remedyOf(found)}\n`)
  return found.code === 'usage' ? 2 : 1
}

function unexpected(error: unknown) {
  return problem('internal', { reason: error instanceof Error ? error.message : String(error) })
}
