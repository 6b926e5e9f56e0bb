/**
 * Tells people what went wrong: each message once, the remedy once a kind, and after
 * a few of one kind only how many more there are.
 */

import { messageOf, type Problem, remedyOf } from '../../model/problems.ts'

/** Messages of one kind that are written out. */
const messagesShownMax = 5

/** Lines for standard error, in order of first occurrence. */
export function describeProblems(problems: readonly Problem[]): string {
  const byCode = new Map<string, Problem[]>()
  for (const found of problems) byCode.set(found.code, [...(byCode.get(found.code) ?? []), found])
  return [...byCode.values()].map(describeKind).join('')
}

function describeKind(problems: readonly Problem[]): string {
  const lines = problems.slice(0, messagesShownMax).map((found) => `  ${messageOf(found)}`)
  const more = problems.length - messagesShownMax
  if (more > 0) lines.push(`  … and ${more.toLocaleString('en')} more like these.`)
  const first = problems[0]
  if (first) lines.push(`    → ${remedyOf(first)}`)
  return `${lines.join('\n')}\n`
}

/** "1 article", "2,000 articles". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`
}
