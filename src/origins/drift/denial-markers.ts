/**
 * A sentence in, its negations as markers out, each with the clause that it denies.
 * Another negation surely stands for one; what denies by its meaning ("prevented",
 * "lacks") may.
 */

import { clauseAround } from './clauses.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import { type Equivalents, type Marker, sensesBeside } from './markers.ts'
import { isNegator, mayDeny } from './negation-words.ts'
import { isQuoted, type Side } from './sides.ts'
import type { Word } from './word-forms.ts'

/** Words with a claim after a negation among which the denied one is. */
const VERBS = 2
/** Words from a denied one to what ends its denial. */
const UNTIL_WORDS = 8
/** "No longer", "not yet": what is denied comes after. */
const BOUND = /^(longer|yet|ever|further|even|necessarily|immediately|fully|currently)$/
const UNTIL = /^(before|until|till|unless)$/
const SUPPOSED = /^(if|whether|unless)$/

const negatorsIn = (words: readonly Word[]): number[] =>
  words.flatMap((word, at) => (isNegator(word, words[at + 1]) ? [at] : []))

function markerOf(line: Line, at: number): Marker {
  const word = line.words[at]!
  const clause = clauseAround(line.words, at)
  const scope = clause.filter((other) => other !== word)
  const after = scope.filter((other) => other.start > word.start)
  const verbs = after.filter((other) => tells(other) && !BOUND.test(other.form)).slice(0, VERBS)
  const own = {
    supposed: Number(clause.some(({ form }) => SUPPOSED.test(form))),
    refusal: Number(!/^(not|no|never)$|n't$/.test(word.form)),
    last: Number(after.length === 0),
  }
  const shown = { start: word.start, end: (verbs[0] ?? after[0] ?? word).end }
  const beside = sensesBeside(line, [word])
  const senses = verbs.map(({ sense }) => sense)
  const head = senses[0] ?? ''
  return { line, words: [word], scope, beside, verbs: new Set(senses), head, shown, own }
}

/** The negations of a sentence, none of a quotation. */
export function denialMarkers(side: Side, line: Line): Marker[] {
  return negatorsIn(line.words)
    .filter((at) => !isQuoted(side, line.words[at]!))
    .map((at) => markerOf(line, at))
}

export const denialEquivalents: Equivalents = {
  strong: (words) => negatorsIn(words).length,
  weak: (words, { beside }) => words.filter((word) => mayDeny(word) && !beside.has(word.sense)).length,
}

const untilIn = (words: readonly Word[]): string => words.find(({ form }) => UNTIL.test(form))?.form ?? ''

/** "Not before May" and "from May" deny and affirm one thing; "not before May" and "before May" do not. */
export function denialOwn({ line, words }: Marker, clause: readonly Word[]): Record<string, number> {
  const at = line.words.indexOf(words[0]!)
  const bound = untilIn(line.words.slice(at, at + UNTIL_WORDS))
  const kept = clause.some(({ form }) => form === bound)
  return { until: Number(bound !== '' && !kept), untilKept: Number(bound !== '' && kept) }
}
