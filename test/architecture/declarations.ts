/**
 * Declarations that people read in help and reference pages: steps, commands and routes
 * must explain themselves. The rules look at the declared objects, as the program has
 * them, and take only the fields that they check, so that a table may grow others.
 */

import {
  importsOf,
  isNode,
  parse,
  type SourceFile,
  type SyntaxNode,
  type Violation,
  walk,
} from './source-file.ts'

/** A sentence for people: a few words. */
function isSentence(text: unknown): text is string {
  return typeof text === 'string' && text.trim().split(/\s+/).length >= 3
}

function missing(path: string, rule: string, message: string): Violation {
  return { path, line: 1, rule, message }
}

export interface DeclaredStep {
  readonly name: string
  readonly version: number
  readonly about: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly settingsAbout: Readonly<Record<string, string>>
}

/** Steps without a sentence, with an unexplained setting, or with a name used twice. */
export function checkSteps(steps: readonly DeclaredStep[], path = 'src/engine/pipeline.ts'): Violation[] {
  const names = steps.map((step) => step.name)
  return steps.flatMap((step, at) => {
    const found: string[] = []
    if (names.indexOf(step.name) !== at) found.push('has the name of an earlier step. Name it otherwise.')
    if (!Number.isInteger(step.version) || step.version < 1)
      found.push('has no version. Give a whole number from 1.')
    if (!isSentence(step.about)) found.push('has no sentence in `about`. Say what it makes of what.')
    for (const setting of Object.keys(step.settings))
      if (!isSentence(step.settingsAbout[setting]))
        found.push(
          `does not explain its setting ${setting}. Say in settingsAbout what it trades and which data set it.`,
        )
    for (const setting of Object.keys(step.settingsAbout))
      if (!(setting in step.settings)) found.push(`explains a setting ${setting} that it does not have.`)
    return found.map((message) => missing(path, 'steps', `step ${step.name} ${message}`))
  })
}

export interface DeclaredCommand {
  readonly usage: string
  readonly about: string
  readonly example: string
  readonly options: readonly { readonly flags: string; readonly about: string }[]
}

/** Commands without a sentence or an example of themselves, and unexplained options. */
export function checkCommands(
  commands: readonly DeclaredCommand[],
  path = 'src/interfaces/cli/commands.ts',
): Violation[] {
  return commands.flatMap((command) => {
    const name = command.usage.split(' ')[0]!
    const found: string[] = []
    if (!isSentence(command.about)) found.push('has no sentence in `about`.')
    if (!new RegExp(`\\b(throughline|npm) ${name}\\b`).test(command.example))
      found.push(`has no example. Give a line to copy that calls \`throughline ${name}\`.`)
    for (const option of command.options)
      if (!isSentence(option.about)) found.push(`does not explain its option ${option.flags}.`)
    return found.map((message) => missing(path, 'commands', `command ${name} ${message}`))
  })
}

export interface DeclaredRoute {
  readonly path: string
  readonly about: string
}

/** Routes without a sentence, and a path that stands twice for one method. */
export function checkRoutes(
  routes: readonly DeclaredRoute[],
  path = 'src/interfaces/http/routes.ts',
): Violation[] {
  const paths = routes.map((route) => route.path)
  return routes.flatMap((route, at) => {
    const found: string[] = []
    if (!isSentence(route.about)) found.push('has no sentence in `about`.')
    if (paths.indexOf(route.path) !== at) found.push('stands twice. Keep one.')
    return found.map((message) => missing(path, 'routes', `route ${route.path} ${message}`))
  })
}

const defining = new Set(['defineItemStep', 'defineStep', 'defineFold', 'defineCaseStep'])

/** Where and under which name a file defines steps; null for a name that is not a plain literal. */
function definedSteps(file: SourceFile): (string | null)[] {
  const names: (string | null)[] = []
  walk(parse(file).program, (node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee) || !defining.has(String(node.callee.name)))
      return
    const [declaration] = Array.isArray(node.arguments) ? node.arguments.filter(isNode) : []
    names.push(declaration ? literalName(declaration) : null)
  })
  return names
}

function literalName(declaration: SyntaxNode): string | null {
  const properties = Array.isArray(declaration.properties) ? declaration.properties.filter(isNode) : []
  const name = properties.find(({ key }) => isNode(key) && key.name === 'name')
  return name && isNode(name.value) && typeof name.value.value === 'string' ? name.value.value : null
}

/** Steps that are defined and not in the pipeline: a step nobody runs is dead code. */
export function checkPipelineComplete(
  files: readonly SourceFile[],
  pipeline: readonly string[],
): Violation[] {
  return files
    .filter((file) => importsOf(file).some(({ target }) => target === 'src/engine/step.ts'))
    .flatMap((file) =>
      definedSteps(file).flatMap((name) => {
        if (name !== null && pipeline.includes(name)) return []
        const message =
          name === null
            ? 'defines a step whose name is not a plain string. Write the name out, so that it can be found.'
            : `defines the step ${name}, which is not in src/engine/pipeline.ts. List it there or delete it.`
        return [missing(file.path, 'pipeline', message)]
      }),
    )
}
