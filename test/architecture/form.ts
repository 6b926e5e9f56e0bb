/**
 * The form of source files: their size, the size of functions, the prose at their head
 * and the docstrings of what they export.
 */

import {
  isNode,
  lineOf,
  parse,
  type SourceFile,
  type SyntaxNode,
  type Violation,
  walk,
} from './source-file.ts'

export const fileLinesMax = 400
export const functionLinesMax = 70
/** Lines of prose at the head of a file. */
export const headerLinesMin = 2

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

function nameOfFunction(node: SyntaxNode, parent: SyntaxNode | null): string {
  const named = [node.id, parent?.id, parent?.key].find(isNode)
  return named && typeof named.name === 'string' ? named.name : 'a function'
}

/** Files and functions that are too long. */
export function checkSizes(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const violations: Violation[] = []
    const lines = file.text.trimEnd().split('\n').length
    if (lines > fileLinesMax) {
      const message = `has ${lines} lines, more than ${fileLinesMax}. Split it by what it knows.`
      violations.push({ path: file.path, line: 1, rule: 'file-length', message })
    }
    walk(parse(file).program, (node, parent) => {
      if (!functionTypes.has(node.type)) return
      const first = lineOf(file.text, node.start)
      const length = lineOf(file.text, node.end) - first + 1
      if (length <= functionLinesMax) return
      const name = nameOfFunction(node, parent)
      const message = `${name} has ${length} lines, more than ${functionLinesMax}. Name its parts and call them.`
      violations.push({ path: file.path, line: first, rule: 'function-length', message })
    })
    return violations
  })
}

/** Prose of a comment, line by line, without its stars. */
function proseOf(comment: string): string[] {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s*/, '').trim())
    .filter((line) => /\p{L}{2}.*\s/u.test(`${line} `))
}

/** Files that do not open with prose of `headerLinesMin` lines. */
export function checkHeaders(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const [first] = parse(file).comments
    const opens = first && file.text.slice(0, first.start).trim() === ''
    const prose = opens ? proseOf(first.value) : []
    if (prose.length >= headerLinesMin) return []
    const message = `opens with ${prose.length} lines of prose, fewer than ${headerLinesMin}. Say what goes in, what comes out and how.`
    return [{ path: file.path, line: 1, rule: 'header', message }]
  })
}

interface Exported {
  readonly name: string
  readonly start: number
}

function isFunction(value: unknown): boolean {
  return isNode(value) && functionTypes.has(value.type)
}

/** Functions that are exported where they are declared. */
function exportedFunctions(program: SyntaxNode): Exported[] {
  const body = Array.isArray(program.body) ? program.body.filter(isNode) : []
  return body.flatMap((statement): Exported[] => {
    if (!/^Export(Named|Default)Declaration$/.test(statement.type) || !isNode(statement.declaration))
      return []
    const { declaration, start } = statement
    if (/^(TSDeclareFunction|FunctionDeclaration)$/.test(declaration.type))
      return [{ name: nameOfFunction(declaration, null), start }]
    if (!Array.isArray(declaration.declarations)) return []
    return declaration.declarations
      .filter(isNode)
      .filter(({ init }) => isFunction(init))
      .map((declarator) => ({ name: nameOfFunction(declarator, null), start }))
  })
}

/** Exported functions without a docstring right above them; overloads share the first one's. */
export function checkDocstrings(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const { program, comments } = parse(file)
    const documented = new Set<string>()
    return exportedFunctions(program).flatMap(({ name, start }) => {
      const above = comments.findLast((comment) => comment.end <= start)
      const between = above ? file.text.slice(above.end, start) : 'none'
      const isHeader =
        above !== undefined && file.text.slice(0, above.start).trim() === '' && between.includes('\n\n')
      const stands =
        above?.type === 'Block' && above.value.startsWith('*') && !isHeader && /^\s*$/.test(between)
      if (stands) documented.add(name)
      if (documented.has(name)) return []
      const message = `${name} is exported without a docstring. Say in a sentence what it gives: units, ranges, errors.`
      return [{ path: file.path, line: lineOf(file.text, start), rule: 'docstring', message }]
    })
  })
}
