/**
 * Tells people what went wrong: each message once, the remedy once a kind, and after
 * a few of one kind only how many more there are.
 */

import { type ProblemKind, tallyProblems } from '../../engine/problem-tally.ts'
import { messageOf, type Problem, type ProblemCode, remedyOf } from '../../model/problems.ts'

/** Lines for standard error about a few problems, in order of first occurrence. */
export function describeProblems(problems: readonly Problem[]): string {
  return describeKinds(tallyProblems(problems).kinds())
}

/** Lines for standard error about problems that were counted. */
export function describeKinds(kinds: readonly ProblemKind[]): string {
  return kinds.map(describeKind).join('')
}

function describeKind({ count, first }: ProblemKind): string {
  const lines = first.map((found) => `  ${messageOf(found)}`)
  const more = count - first.length
  if (more > 0) lines.push(`  … and ${more.toLocaleString('en')} more like these.`)
  const example = first[0]
  if (example) lines.push(`    → ${remedyOf(example)}`)
  return `${lines.join('\n')}\n`
}

/** Writes every problem of a pipe, as scripts want its line, but each remedy only the first time. */
export function problemWriter(warn: (text: string) => void): (problems: readonly Problem[]) => void {
  const remedied = new Set<ProblemCode>()
  return (problems) => {
    for (const found of problems) {
      const remedy = remedied.has(found.code) ? '' : `    → ${remedyOf(found)}\n`
      remedied.add(found.code)
      warn(`  ${messageOf(found)}\n${remedy}`)
    }
  }
}

/** "1 article", "2,000 articles". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`
}
