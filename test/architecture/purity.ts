/**
 * The core is deterministic: no clock, randomness, environment, network, timers or
 * console in model, text, the rooms and the engine. Modules of node are the import
 * rules' matter; here are the globals.
 */

import { isCore } from './imports.ts'
import {
  isNode,
  lineOf,
  parse,
  type SourceFile,
  type SyntaxNode,
  type Violation,
  walk,
} from './source-file.ts'

const clock = 'Take the time as an argument; only io/clock knows it.'
const chance = 'Results must not depend on chance; derive the value from the input.'
const machine = 'Let io do it behind a port of engine/ports.ts.'

/** Globals that the core may not name at all. */
const bannedGlobals: Readonly<Record<string, string>> = {
  console: 'Return problems; the rim prints them.',
  process: machine,
  fetch: machine,
  XMLHttpRequest: machine,
  WebSocket: machine,
  performance: clock,
  setTimeout: machine,
  setInterval: machine,
  setImmediate: machine,
  queueMicrotask: machine,
  require: 'Import it, so that the import rules see it.',
  eval: 'Code is not data.',
}

/** Members of globals that are otherwise welcome. */
const bannedMembers: Readonly<Record<string, string>> = {
  'Date.now': clock,
  'Math.random': chance,
  'crypto.randomUUID': chance,
  'crypto.getRandomValues': chance,
  'globalThis.process': machine,
  'globalThis.fetch': machine,
  'globalThis.console': machine,
}

/** True where an identifier is a name of something else: a key, a member, a parameter's label. */
function isReference(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  if (!parent) return true
  if (parent.type.startsWith('TS')) return false
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true
  if (
    parent.type === 'Property' ||
    parent.type === 'PropertyDefinition' ||
    parent.type === 'MethodDefinition'
  )
    return parent.value === node || parent.computed === true
  return parent.type !== 'ImportSpecifier'
}

function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : null
}

/** Names that the file itself declares or imports: not the globals. */
function declaredNames(program: SyntaxNode): Set<string> {
  const names = new Set<string>()
  const add = (pattern: unknown) => {
    if (!isNode(pattern)) return
    walk(pattern, (node, parent) => {
      if (node.type === 'Identifier' && !(parent?.type === 'Property' && parent.value !== node))
        names.add(String(node.name))
    })
  }
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') add(node.id)
    else if (/Function|^Import\w*Specifier$|^ClassDeclaration$/.test(node.type)) {
      if (isNode(node.id)) add(node.id)
      if (isNode(node.local)) add(node.local)
      if (Array.isArray(node.params)) for (const param of node.params) add(param)
    }
  })
  return names
}

function findBan(node: SyntaxNode, parent: SyntaxNode | null, declared: ReadonlySet<string>): string | null {
  if (node.type === 'Identifier') {
    const name = String(node.name)
    if (!Object.hasOwn(bannedGlobals, name) || declared.has(name) || !isReference(node, parent)) return null
    return `uses \`${name}\`. ${bannedGlobals[name]}`
  }
  if (node.type === 'MemberExpression') {
    const property = isNode(node.property) && node.property.type === 'Literal' ? node.property.value : null
    const member = `${nameOf(node.object)}.${nameOf(node.property) ?? property}`
    return Object.hasOwn(bannedMembers, member) ? `uses \`${member}\`. ${bannedMembers[member]}` : null
  }
  if (/^(New|Call)Expression$/.test(node.type) && nameOf(node.callee) === 'Date') {
    const given = Array.isArray(node.arguments) ? node.arguments.length : 0
    if (given === 0 || node.type === 'CallExpression') return `reads the clock by \`Date()\`. ${clock}`
  }
  return null
}

/** What the core may not use. Files outside the core are not looked at. */
export function checkPurity(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => isCore(path))
    .flatMap((file) => {
      const { program } = parse(file)
      const declared = declaredNames(program)
      const violations: Violation[] = []
      walk(program, (node, parent) => {
        const message = findBan(node, parent, declared)
        if (message)
          violations.push({ path: file.path, line: lineOf(file.text, node.start), rule: 'purity', message })
      })
      return violations
    })
}
