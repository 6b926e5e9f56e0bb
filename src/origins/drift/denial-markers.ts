/**
 * A sentence in, its negations as markers out, each with the clause that it denies.
 * Another negation surely stands for one; what denies by its meaning ("prevented",
 * "lacks") may.
 */

import { clauseAround } from './clauses.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import { type Equivalents, type Marker, sensesBeside } from './markers.ts'
import { isNegator, mayDeny, mayLeaveOpen } from './negation-words.ts'
import { isQuoted, type Side } from './sides.ts'
import type { Word } from './word-forms.ts'

/** Words with a claim after a negation among which the denied one is. */
const VERBS = 2
/** Words from a denied one to what ends its denial. */
const UNTIL_WORDS = 8
/** "Did not intend to pay": the verb that only carries another is not what is denied. */
const CARRIES =
  /^(intend|plan|expect|want|need|wish|hope|try|seek|begin|start|go|going|have|be|been|able|manage|mean|decide|agree|know|believe|think|say|wanted|intended|planned|needed|known|believed|expected)$/
/** "No longer", "not yet": what is denied comes after. */
const BOUND = /^(longer|yet|ever|further|even|necessarily|immediately|fully|currently)$/
const UNTIL = /^(before|until|till|unless)$/
const SUPPOSED = /^(if|whether|unless)$/

const negatorsIn = (words: readonly Word[]): number[] =>
  words.flatMap((word, at) => (isNegator(word, words[at + 1]) ? [at] : []))

/** "No shops would be closed": what is denied is the verb, not the noun that the word stands before. */
const OF_NOUNS = /^(no|none|nobody|nothing|neither|nor)$/
const AUXILIARY =
  /^(is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)$/

/** The words after a negation from the denied one on. */
function deniedFrom(word: Word, after: readonly Word[]): readonly Word[] {
  const at = OF_NOUNS.test(word.form) ? after.findIndex(({ form }) => AUXILIARY.test(form)) : -1
  const rest = after.slice(at + 1)
  return at >= 0 && rest.some(tells) ? rest : after
}

function markerOf(line: Line, at: number): Marker {
  const word = line.words[at]!
  const clause = clauseAround(line.words, at)
  const scope = clause.filter((other) => other !== word)
  const after = scope.filter((other) => other.start > word.start)
  const denied = deniedFrom(word, after)
    .filter((other) => tells(other) && !BOUND.test(other.form))
    .slice(0, VERBS)
  const own = {
    supposed: Number(clause.some(({ form }) => SUPPOSED.test(form))),
    refusal: Number(!/^(not|no|never)$|n't$/.test(word.form)),
    last: Number(after.length === 0),
  }
  const verbs = [...denied.filter(({ form }) => !CARRIES.test(form)), ...denied].slice(0, VERBS)
  const shown = { start: word.start, end: (denied[0] ?? after[0] ?? word).end }
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

/** Words after a negation in which what is so instead begins. */
const BUT_WORDS = 8
/** Words that say it. */
const INSTEAD_WORDS = 6

const BE = /^(is|are|was|were|be|been|being)$/

/** "It was not one man, but several": the share of what is so instead that the other sentence tells, 0 where nothing is. */
function instead({ words }: Line, at: number, other: Line): number {
  if (!BE.test(words[at - 1]?.form ?? '')) return 0
  const but = words.findIndex(({ form }, index) => index > at && index <= at + BUT_WORDS && form === 'but')
  const claims = but < 0 ? [] : words.slice(but, but + INSTEAD_WORDS).filter(tells)
  return claims.filter(({ sense }) => other.senses.has(sense)).length / Math.max(1, claims.length)
}

/** "Not before May" and "from May" deny and affirm one thing; "not before May" and "before May" do not. */
export function denialOwn(
  { line, words, beside }: Marker,
  clause: readonly Word[],
  other: Line,
): Record<string, number> {
  const at = line.words.indexOf(words[0]!)
  const bound = untilIn(line.words.slice(at, at + UNTIL_WORDS))
  const kept = clause.some(({ form }) => form === bound)
  return {
    until: Number(bound !== '' && !kept),
    untilKept: Number(bound !== '' && kept),
    instead: instead(line, at, other),
    loose: Number(clause.some((word) => mayLeaveOpen(word) && !beside.has(word.sense))),
  }
}
