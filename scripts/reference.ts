/**
 * The reference pages, made from the declarations that the program itself uses: steps
 * with their settings, problems with their remedies, commands, addresses. Each page is
 * a function that returns its text; `referencePages` lists them by path.
 *
 *     node dist/scripts/reference.js           writes docs/reference/
 *     node dist/scripts/reference.js --check   exits 1 where a page is out of date
 *
 * `test/reference.test.ts` makes the same comparison.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pipeline } from '../src/engine/pipeline.ts'
import type { Step } from '../src/engine/step.ts'
import type { Command } from '../src/interfaces/cli/command.ts'
import { commands } from '../src/interfaces/cli/commands.ts'
import { type Route, routes } from '../src/interfaces/http/routes.ts'
import { problemCatalogue } from '../src/model/problems.ts'

const notice = '<!-- Made by scripts/reference.ts from the declarations; do not edit. -->\n'

/** Text that may stand in a table cell. */
function cell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()
}

/** A Markdown table; no rows give an empty string. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('')
}

function page(title: string, introduction: string, sections: readonly string[]): string {
  return [
    `${notice}\n# ${title}\n`,
    `${introduction}\n`,
    ...sections.filter((section) => section !== ''),
  ].join('\n')
}

const overWords: Readonly<Record<Step['over'], string>> = {
  item: 'each raw item',
  article: 'each article',
  stream: 'the stream of articles, in order of arrival',
  derivation: 'each derived text, beside its original',
  event: 'each event',
  storyline: 'each storyline',
}

function stepSection(step: Step): string {
  const reads = step.reads.map((layer) => `\`${layer}\``).join(', ') || 'a raw item'
  const kept = 'transient' in step && step.transient ? ' (not stored)' : ''
  const settings = Object.entries(step.settings).map(([name, value]) => [
    `\`${name}\``,
    `\`${JSON.stringify(value)}\``,
    String(step.settingsAbout[name] ?? ''),
  ])
  const head = `## ${step.name}\n\n${step.about}\n\n`
  const facts = `Version ${step.version}. Runs over ${overWords[step.over]}. Reads ${reads}; writes \`${step.writes}\`${kept}.\n`
  const rows = table(['setting', 'value', 'about'], settings)
  return rows === '' ? head + facts : `${head}${facts}\n${rows}`
}

/** The steps in the order of the pipeline. */
export function stepsPage(steps: readonly Step[]): string {
  const order = steps.map((step) => `[${step.name}](#${step.name})`).join(' → ')
  const introduction = `The pipeline, in order: ${order}\n\nA step's name, version and settings key its results: a change of any recomputes what depends on it and nothing else.`
  return page('Steps', introduction, steps.map(stepSection))
}

/** Every code with its message and remedy. `{name}` stands for a detail of the case. */
export function problemsPage(catalogue: ReturnType<typeof problemCatalogue>): string {
  const rows = catalogue.map(({ code, message, remedy }) => [`\`${code}\``, message, remedy])
  return page(
    'Problems',
    'What can go wrong, and what to do. `{name}` in a message stands for what it was in the case at hand.',
    [table(['code', 'message', 'remedy'], rows)],
  )
}

function commandSection(command: Command): string {
  const name = command.usage.split(' ')[0]!
  const options = command.options.map(({ flags, about, byDefault }) => [
    `\`${flags}\``,
    about,
    byDefault === undefined ? '' : `\`${byDefault}\``,
  ])
  const rows = table(['option', 'about', 'default'], options)
  const head = `## ${name}\n\n${command.about}\n\n\`\`\`\nthroughline ${command.usage}\n\`\`\`\n\nExample:\n\n\`\`\`\n${command.example}\n\`\`\`\n`
  return rows === '' ? head : `${head}\n${rows}`
}

/** The commands in the order of help. */
export function commandsPage(list: readonly Command[]): string {
  return page('Commands', 'Every command takes `--help`.', list.map(commandSection))
}

/** The addresses that the server answers. */
export function routesPage(list: readonly Route[]): string {
  const rows = list.map((route) => [`\`${route.path}\``, route.answers, route.about])
  return page('Addresses', 'What the server answers, all by GET.', [
    table(['address', 'answers', 'about'], rows),
  ])
}

/** Every reference page by its path from the repository's root. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/steps.md', stepsPage(pipeline)],
    ['docs/reference/problems.md', problemsPage(problemCatalogue())],
    ['docs/reference/commands.md', commandsPage(commands)],
    ['docs/reference/addresses.md', routesPage(routes)],
  ])
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Paths of the pages under `root` that are missing or differ from what they should be. */
export function outOfDate(root: string, pages = referencePages()): string[] {
  return [...pages].filter(([path, text]) => readIfThere(join(root, path)) !== text).map(([path]) => path)
}

/** Writes every page under `root`. */
export function writePages(root: string, pages = referencePages()): void {
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--check')) {
    const stale = outOfDate(process.cwd())
    for (const path of stale) console.error(`${path} is out of date. Run \`npm run reference\`.`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else writePages(process.cwd())
}
