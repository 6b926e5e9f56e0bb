/**
 * Source files as the rules see them: path, text, and the syntax tree by oxc-parser.
 * A rule takes files and gives violations; a violation says where, which rule, and what
 * to do about it.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { parseSync } from 'oxc-parser'

export interface SourceFile {
  /** From the repository's root, with forward slashes: `src/text/words.ts`. */
  readonly path: string
  readonly text: string
}

export interface Violation {
  readonly path: string
  /** Counted from 1. */
  readonly line: number
  readonly rule: string
  /** What is wrong and what to do. */
  readonly message: string
}

/** A node of the tree, loosely: the rules look at the fields that they know. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

export interface Comment {
  readonly type: 'Line' | 'Block'
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface Parsed {
  readonly program: SyntaxNode
  readonly comments: readonly Comment[]
}

const parsedFiles = new WeakMap<SourceFile, Parsed>()

/** Parses a file once; a file that does not parse throws with its path. */
export function parse(file: SourceFile): Parsed {
  const known = parsedFiles.get(file)
  if (known) return known
  const result = parseSync(file.path, file.text)
  const [error] = result.errors
  if (error) throw new Error(`${file.path} does not parse: ${error.message}`)
  const parsed = {
    program: result.program as unknown as SyntaxNode,
    comments: result.comments,
  }
  parsedFiles.set(file, parsed)
  return parsed
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
}

/** The nodes directly below. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (const field of Object.values(node)) {
    if (Array.isArray(field)) children.push(...field.filter(isNode))
    else if (isNode(field)) children.push(field)
  }
  return children
}

/** Visits every node with its parent, outermost first. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null) => void,
  parent: SyntaxNode | null = null,
): void {
  visit(node, parent)
  for (const child of childrenOf(node)) walk(child, visit, node)
}

/** The line of an offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** One import, re-export or `import()`: what it names and where. */
export interface Import {
  readonly specifier: string
  /** A path in the repository for a relative import, else null. */
  readonly target: string | null
  readonly names: readonly string[]
  readonly line: number
}

function namesOf(node: SyntaxNode): string[] {
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return specifiers.map((specifier) => {
    const imported = specifier.imported ?? specifier.local
    return isNode(imported) && typeof imported.name === 'string' ? imported.name : '*'
  })
}

/** Every import of a file, types included: a type ties two files as a value does. */
export function importsOf(file: SourceFile): Import[] {
  const imports: Import[] = []
  walk(parse(file).program, (node) => {
    if (!/^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(node.type))
      return
    const source = node.source ?? node.argument
    if (!isNode(source) || typeof source.value !== 'string') return
    const specifier = source.value
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : null
    imports.push({ specifier, target, names: namesOf(node), line: lineOf(file.text, node.start) })
  })
  return imports
}

/** Every TypeScript file under a folder of the repository, tests left out. */
export function readSources(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(root, folder, name))
    .sort()
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
}

/** `src/origins/families.ts:12 [imports] …`, one a line. */
export function report(violations: readonly Violation[]): string {
  return violations.map(({ path, line, rule, message }) => `${path}:${line} [${rule}] ${message}`).join('\n')
}
