/**
 * The words of a sentence and a place among them in, the clause around that place out: from
 * mark to mark, or from one opening word ("that", "which", "but") to the next. A clause is
 * what a negation or a doubt is about. Linear in the sentence.
 */

import type { Span } from '../../model/span.ts'
import { opensClause } from './negation-words.ts'
import type { Word } from './word-forms.ts'

/** A clause of fewer words says nothing alone; the next is taken with it. */
const WORDS_MIN = 3

const begins = ({ opens, stem }: Word): boolean => opens || opensClause(stem)

/** The clause that the word at `at` stands in, in order; never empty. */
export function clauseAround(words: readonly Word[], at: number): readonly Word[] {
  let first = at
  while (first > 0 && !begins(words[first]!)) first--
  let end = at + 1
  while (end < words.length && (!begins(words[end]!) || end - first < WORDS_MIN)) end++
  return words.slice(first, end)
}

/** All clauses of a sentence, in order. */
export function clausesOf(words: readonly Word[]): (readonly Word[])[] {
  const clauses: (readonly Word[])[] = []
  for (let at = 0; at < words.length; ) {
    const clause = clauseAround(words, at)
    clauses.push(clause)
    at = Math.max(at + 1, words.indexOf(clause.at(-1)!) + 1)
  }
  return clauses
}

const RELATIVE = /^(who|which|whose)$/

/** The same, and where it begins with "who" or "which" the clause before too: what it speaks of stands there. */
export function clauseWithSubject(words: readonly Word[], at: number): readonly Word[] {
  const clause = clauseAround(words, at)
  const first = words.indexOf(clause[0]!)
  if (first === 0 || !clause.slice(0, 2).some(({ form }) => RELATIVE.test(form))) return clause
  return [...clauseAround(words, first - 1).filter((word) => !clause.includes(word)), ...clause]
}

/** The span of a clause without the words that only join it on. */
export function clauseSpan(clause: readonly Word[]): Span {
  const first = clause.find(({ stem }) => !opensClause(stem)) ?? clause[0]!
  return { start: first.start, end: clause.at(-1)!.end }
}
