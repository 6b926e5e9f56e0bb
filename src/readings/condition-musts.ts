/**
 * "Must" and "has to" as demands: what somebody says that another party, or a matter
 * between sides, must do or become ("arrangements must be negotiated through Beirut").
 * The whole clause is the content, and whoever says the sentence the actor. Guesses
 * ("must be nice"), duties of one's own ("we must") and rules that nobody voices are
 * left aside.
 */

import { subjectBefore } from './clauses.ts'
import { type Cue, isInQuote, isSide, isSupposed, lemmaAt, lowerAt, tagAt } from './condition-cues.ts'
import { clauseFrom, trim } from './condition-extents.ts'
import { speech } from './condition-lexicon.ts'
import type { Scene } from './scene.ts'
import type { Range, Words } from './words.ts'

const selves = /^(?:we|i|you|one|it|there|he|she|this|that|what|which)$/
/** Being and feeling are not asked for. */
const states = /^(?:remain|mean|serve|feel|know|wonder|become|seem|have)$/

/** True where the words before or after the clause say that somebody says it. */
function isSaid(scene: Scene, token: number, sentence: Range): boolean {
  const { words } = scene
  for (let at = sentence.from; at < sentence.to; at++) {
    if (tagAt(words, at) === 'VERB' && speech.has(lemmaAt(words, at))) return true
    if (lowerAt(words, at) === 'position' && at < token) return true
  }
  return isInQuote(words, token, sentence)
}

/** A participle after "must be", over an adverb. */
const isDone = (words: Words, token: number): boolean =>
  tagAt(words, token) === 'VERB' ||
  /(?:ed|en)$/.test(lowerAt(words, token)) ||
  (tagAt(words, token) === 'ADV' && tagAt(words, token + 1) === 'VERB')

/** True at "must", and at "has to" of which nothing takes the edge ("may have to"). */
function isDuty(words: Words, token: number): boolean {
  const lower = lowerAt(words, token)
  if (lower === 'must') return true
  const isHave = /^(?:has|have)$/.test(lower) && lowerAt(words, token + 1) === 'to'
  return isHave && !/^(?:may|might|would|will|could|'ll|still|not|n't)$/.test(lowerAt(words, token - 1))
}

/** "must have seen", "must be nice": a guess, not a demand. */
function isGuess(words: Words, token: number): boolean {
  const next = lowerAt(words, token + 1)
  const act = next === 'not' ? lowerAt(words, token + 2) : next
  return states.test(act) || (next === 'be' && !isDone(words, token + 2))
}

/** ‹X must V› in what somebody says of another: the whole clause is the demand. */
export function readMust(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (!isDuty(words, token) || isGuess(words, token) || isSupposed(words, token, sentence)) return null
  const subject = subjectBefore(words, token, sentence.from)
  if (!subject || selves.test(lowerAt(words, subject.to - 1)) || !isSaid(scene, token, sentence)) return null
  const isParty = isSide(scene, subject)
  const isRelative = /^(?:that|who|which)$/.test(lowerAt(words, token - 1))
  if (lowerAt(words, token) !== 'must' && (!isParty || isRelative)) return null
  const to = clauseFrom(words, token + 1, sentence.to)?.to ?? token
  const content = trim(words, { from: subject.from, to })
  if (!content) return null
  const dependsOn = ifBefore(words, subject.from, sentence)
  return { kind: 'demand', token, by: 'speaker', content, dependsOn, addressee: isParty ? subject : null }
}

/** Tokens of an if-clause before what must be done. */
const ifMax = 24

/** ‹if X, Y must›: the supposition right before a clause. */
function ifBefore(words: Words, from: number, sentence: Range): Range | null {
  if (lowerAt(words, from - 1) !== ',') return null
  for (let at = from - 2; at >= Math.max(sentence.from, from - ifMax); at--)
    if (/^(?:if|unless)$/.test(lowerAt(words, at))) return trim(words, { from: at + 1, to: from - 1 })
  return null
}
