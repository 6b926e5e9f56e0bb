/**
 * Counts problems by their code and keeps the first few of each, so that an input of
 * any size with a problem on every line costs bounded memory: what is printed is those
 * few and how many more there were. Kinds stand in order of first occurrence.
 */

import type { Problem, ProblemCode } from '../model/problems.ts'

/** Problems with one code: all are counted, the first few kept. */
export interface ProblemKind {
  readonly code: ProblemCode
  readonly count: number
  /** In order of occurrence; at most `problemsKeptMax`. */
  readonly first: readonly Problem[]
}

/** Problems of one kind that are kept: enough to see a pattern, few enough to read. */
export const problemsKeptMax = 5

export interface ProblemTally {
  add(problems: readonly Problem[]): void
  /** As counted so far; later additions do not change what was given. */
  kinds(): readonly ProblemKind[]
}

/** A tally, of these problems to begin with. */
export function tallyProblems(problems: readonly Problem[] = []): ProblemTally {
  const kinds = new Map<ProblemCode, { code: ProblemCode; count: number; first: Problem[] }>()
  const add = (found: readonly Problem[]) => {
    for (const one of found) {
      const kind = kinds.get(one.code) ?? { code: one.code, count: 0, first: [] }
      kind.count += 1
      if (kind.first.length < problemsKeptMax) kind.first.push(one)
      kinds.set(one.code, kind)
    }
  }
  add(problems)
  return { add, kinds: () => [...kinds.values()].map((kind) => ({ ...kind, first: [...kind.first] })) }
}

/** All problems counted. */
export function countProblems(kinds: readonly ProblemKind[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0)
}
