/**
 * Who may import whom, as DESIGN's "Rooms" lays down. The lists below are the whole
 * permission: a library that a room does not name here is not imported there, so a new
 * dependency is seen in a review of this file.
 */

import { type Import, importsOf, type SourceFile, type Violation } from './source-file.ts'

/** The rooms of the core, in the order of the data's way. */
export const rooms = [
  'sources',
  'articles',
  'readings',
  'origins',
  'events',
  'storylines',
  'renditions',
] as const

/** Libraries by folder. A name allows its subpaths. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  sources: ['@rowanmanning/feed-parser', 'yaml'],
  articles: ['linkedom', '@mozilla/readability', 'eld'],
  readings: ['wink-nlp', 'wink-eng-lite-web-model', 'yaml'],
  origins: [],
  events: [],
  storylines: [],
  renditions: [],
  engine: [],
}

/**
 * Node's modules in the core: hashing, and loading a large library when it is first
 * needed (a command that reads nothing should not pay for the language detector).
 */
const coreBuiltins: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash'],
  'node:module': ['createRequire'],
  'node:url': ['fileURLToPath'],
}

/**
 * What else of `src/` a folder may import, beside itself; a name ending in `.ts` is one
 * file, any other a folder.
 */
const permitted: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  ...Object.fromEntries(rooms.map((room) => [room, ['model', 'text', 'engine/step.ts']])),
  engine: ['model', 'text', ...rooms],
  io: ['model', 'text', 'engine/ports.ts', 'engine/library.ts'],
  'io/workers': ['model', 'engine/ports.ts', 'engine/reader.ts'],
  interfaces: ['model', 'engine'],
}

/** Modules that put `io` and `interfaces` together. */
const entryPoints = ['src/interfaces/cli/main.ts', 'src/io/workers/reader-worker.ts']

/** The folder right under `src/`, or null for a file outside it. */
export function folderOf(path: string): string | null {
  const [top, folder, rest] = path.split('/')
  return top === 'src' && folder !== undefined && rest !== undefined ? folder : null
}

export function isCore(path: string): boolean {
  const folder = folderOf(path)
  return folder !== null && folder in libraries
}

function permittedFor(path: string): readonly string[] {
  if (path.startsWith('src/io/workers/')) return permitted['io/workers']!
  return permitted[folderOf(path) ?? ''] ?? []
}

function mayImport(path: string, target: string): boolean {
  const folder = folderOf(path)!
  if (target.startsWith(`src/${folder}/`)) return true
  if (entryPoints.includes(path)) return target.startsWith('src/')
  return permittedFor(path).some((name) =>
    name.endsWith('.ts') ? target === `src/${name}` : target.startsWith(`src/${name}/`),
  )
}

function checkInner(path: string, { target, line }: Import): Violation[] {
  if (target === null || mayImport(path, target)) return []
  const folder = folderOf(path)!
  const allowed = permittedFor(path).join(', ') || 'nothing'
  const message =
    target.startsWith('src/io/') && folder === 'interfaces'
      ? `imports ${target}. Take it as a port from \`engine/ports.ts\`; only an entry point (${entryPoints.join(', ')}) constructs io.`
      : target.startsWith('src/interfaces/')
        ? `imports ${target}. Nothing outside interfaces may know an interface; move what is shared to model or engine.`
        : `imports ${target}. \`${folder}\` imports ${allowed} and itself; move what is shared to model or text.`
  return [{ path, line, rule: 'imports', message }]
}

function nameOfPackage(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function checkLibrary(path: string, { specifier, target, names, line }: Import): Violation[] {
  const folder = folderOf(path)!
  if (target !== null || !isCore(path)) return []
  const violation = (message: string) => [{ path, line, rule: 'libraries', message }]
  const builtin = coreBuiltins[specifier]
  if (builtin) {
    const others = names.filter((name) => !builtin.includes(name))
    if (others.length === 0) return []
    return violation(`imports ${others.join(', ')} of ${specifier}. The core may use ${builtin.join(', ')}.`)
  }
  if (specifier.startsWith('node:'))
    return violation(`imports ${specifier}. The core does not touch the machine; let io do it behind a port.`)
  if (libraries[folder]!.includes(nameOfPackage(specifier))) return []
  return violation(
    `imports ${specifier}, which \`${folder}\` may not. If the room needs it, name it in test/architecture/imports.ts.`,
  )
}

/** Imports between folders and of libraries. */
export function checkImports(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    if (folderOf(file.path) === null) return []
    return importsOf(file).flatMap((one) => [...checkInner(file.path, one), ...checkLibrary(file.path, one)])
  })
}

/** Every import must name a folder that has a rule: a new folder needs one. */
export function checkFolders(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => !((folderOf(path) ?? '') in permitted))
    .map(({ path }) => ({
      path,
      line: 1,
      rule: 'folders',
      message:
        'stands in no known folder of src. Put it in a room, or add a rule to test/architecture/imports.ts.',
    }))
}

/** Cycles among files, types included; each is reported once, at its first file. */
export function checkCycles(files: readonly SourceFile[]): Violation[] {
  const edges = new Map(
    files.map((file) => [file.path, importsOf(file).flatMap(({ target }) => (target ? [target] : []))]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const violations: Violation[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === 'open') {
      const cycle = [...trail.slice(trail.indexOf(path)), path]
      const message = `imports itself: ${cycle.join(' -> ')}. Move what they share to a third file.`
      violations.push({ path, line: 1, rule: 'cycles', message })
    }
    if (state.has(path)) return
    state.set(path, 'open')
    for (const next of edges.get(path) ?? []) if (edges.has(next)) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const { path } of files) visit(path, [])
  return violations
}
