/**
 * Paired sentences in, words that stand where the other sentence may have their opposite
 * out, as candidates: what stands between the same words, or in clauses that share words.
 * Both under as many negations; the rest are facts for `loss-model.ts`: what is compared
 * must not have changed sides ("panic does more harm than the virus", "the virus does
 * less harm than panic"), and two turns in a clause take each other back.
 */

import { clauseAround } from './clauses.ts'
import type { Compared } from './differences.ts'
import { common } from './faced.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import type { Facts } from './marker-facts.ts'
import { isNegator, mayDeny } from './negation-words.ts'
import { areOpposite, isTurn } from './opposites.ts'
import type { Pair } from './pairing.ts'
import { LOOSE, turnAt } from './polarity.ts'
import { isQuoted } from './sides.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

/** Sentences with less in common tell of two things that went two ways. */
const SHARE_MIN = 0.3
/** More common words around a place say no more. */
const ANCHORS_MAX = 6

const sensesOf = (words: readonly Word[]): Set<string> =>
  new Set(words.filter(tells).map(({ sense }) => sense))

/** True where what stands before the one word stands after the other: the same, told from the other side. */
function changedSides({ derived, original }: Pair, our: Word, their: Word): boolean {
  const split = ({ words }: Line, word: Word) => {
    const clause = clauseAround(words, words.indexOf(word))
    const at = clause.indexOf(word)
    return { before: sensesOf(clause.slice(0, at)), after: sensesOf(clause.slice(at + 1)) }
  }
  const here = split(derived, our)
  const there = split(original, their)
  const kept = common(here.before, there.before) + common(here.after, there.after)
  return common(here.before, there.after) + common(here.after, there.before) > kept
}

/** Negations over a word; over an adverb those directly after too: "probably not". */
function turnsOf(line: Line, word: Word): number {
  const at = line.words.indexOf(word)
  const after = line.words[at + 1]
  const isAfter = after !== undefined && !after.opens && isNegator(after, line.words[at + 2])
  return turnAt(line, at, LOOSE).count + Number(isAfter)
}

/** "Only if" limits what "even if" throws open. */
const CONDITION = /^(if|when|after|though)$/
const FOCUS = /^(only|even)$/

function isFocus(words: readonly Word[], word: Word): boolean {
  return FOCUS.test(word.form) && CONDITION.test(words[words.indexOf(word) + 1]?.form ?? '')
}

/** Words with a claim before and after a word that say what it is about. */
const NEAR = 3

/** The nearest words with a claim on one side, by sense. */
function nearest({ words }: Line, word: Word, step: 1 | -1): Map<string, Word> {
  const found = new Map<string, Word>()
  for (let i = words.indexOf(word) + step; words[i] && found.size < NEAR; i += step)
    if (tells(words[i]!)) found.set(words[i]!.sense, words[i]!)
  return found
}

/** True for a word that is neither a name nor a number: these stand with anything. */
const isPlain = ({ capital, form }: Word): boolean => !capital && !/^\d/.test(form)

/** "Buyer" beside "sold" says who, not what. */
const AGENT = /(er|or)s?$/
const isAgent = (word: Word): boolean => AGENT.test(word.form)

/** True where the clauses of both words hold another word and its opposite: "unlikely to win", "likely to lose". */
function isTakenBack({ derived, original }: Pair, our: Word, their: Word): boolean {
  const here = clauseAround(derived.words, derived.words.indexOf(our))
  const there = clauseAround(original.words, original.words.indexOf(their))
  const others = here.filter(
    (word) => word !== our && there.some((other) => other !== their && areOpposite(word.sense, other.sense)),
  )
  return others.length % 2 === 1
}

/** Two words that may turn a sentence round. */
export interface Opposition {
  readonly our: Word
  readonly their: Word
  readonly facts: Facts
}

/** Words with a claim around both, on the same sides; and whether any is neither a name nor a number. */
function sharedNear(pair: Pair, our: Word, their: Word) {
  const shared = ([1, -1] as const).flatMap((step) => {
    const there = nearest(pair.original, their, step)
    return [...nearest(pair.derived, our, step)].filter(([sense]) => there.has(sense)).map(([, word]) => word)
  })
  return { count: shared.length, plain: shared.some(isPlain) }
}

/** Common words before and after the place that both stand in; 0 where they stand in no one place. */
function anchorsOf(slots: readonly Slot[], our: Word, their: Word): number {
  const slot = slots.find(({ derived, original }) => derived.includes(our) && original.includes(their))
  return slot && slot.before > 0 && slot.after > 0 ? slot.before + slot.after : 0
}

/** Words of denial in the clause that the other sentence has not. */
const denials = (line: Line, word: Word, other: Line): number =>
  clauseAround(line.words, line.words.indexOf(word)).filter(
    (one) => one !== word && mayDeny(one) && !other.senses.has(one.sense),
  ).length

function factsOf(compared: Compared, pair: Pair, slots: readonly Slot[], our: Word, their: Word): Facts {
  const near = sharedNear(pair, our, their)
  const anchors = anchorsOf(slots, our, their)
  const here = sensesOf(clauseAround(pair.derived.words, pair.derived.words.indexOf(our)))
  const there = sensesOf(clauseAround(pair.original.words, pair.original.words.indexOf(their)))
  const kept = common(here, there) / Math.max(1, Math.min(here.size, there.size) - 1)
  return {
    turn: Number(isTurn(our.sense, their.sense)),
    anchors: Math.min(1, anchors / ANCHORS_MAX),
    near: near.count / (2 * NEAR),
    plain: Number(near.plain),
    clauses: Math.min(1, kept),
    both: pair.both,
    share: pair.share,
    changedSides: Number(changedSides(pair, our, their)),
    agent: Number(isAgent(our) !== isAgent(their)),
    takenBack: Number(isTakenBack(pair, our, their)),
    has: Number(pair.derived.senses.has(their.sense) || pair.original.senses.has(our.sense)),
    denials: Math.min(
      1,
      denials(pair.derived, our, pair.original) + denials(pair.original, their, pair.derived),
    ),
    quoted: Number(isQuoted(compared.derived, our)),
    capital: Number(our.capital || their.capital),
  }
}

/** True where the two words mean the opposite of each other, or turn a condition. */
const areTurned = (pair: Pair, our: Word, their: Word): boolean =>
  areOpposite(our.sense, their.sense) ||
  (our.form !== their.form && isFocus(pair.derived.words, our) && isFocus(pair.original.words, their))

/** The oppositions of one pair of sentences that stand under as many negations. */
export function oppositionsIn(compared: Compared, pair: Pair, slots: readonly Slot[]): Opposition[] {
  if (pair.share < SHARE_MIN) return []
  return pair.derived.words.flatMap((our) =>
    pair.original.words
      .filter((their) => areTurned(pair, our, their))
      .filter((their) => (turnsOf(pair.derived, our) + turnsOf(pair.original, their)) % 2 === 0)
      .filter((their) => (tells(our) && tells(their)) || anchorsOf(slots, our, their) > 0)
      .map((their) => ({ our, their, facts: factsOf(compared, pair, slots, our, their) })),
  )
}
