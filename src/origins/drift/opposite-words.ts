/**
 * Paired sentences in, words that stand where the other sentence has their opposite out:
 * between the same words, or among the same words with a claim. Both under as many
 * negations; and what is compared must not have changed sides ("panic does more harm
 * than the virus", "the virus does less harm than panic").
 */

import type { Drift } from '../../model/family.ts'
import { clauseAround } from './clauses.ts'
import { type Compared, difference } from './differences.ts'
import { common } from './faced.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import { isNegator } from './negation-words.ts'
import { areOpposite, oppositesIn } from './opposites.ts'
import type { Pair } from './pairing.ts'
import { LOOSE, turnAt } from './polarity.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

/** Common words around a word in the place of its opposite, before and after together. */
const ANCHORS_MIN = 3
/** Common words with a claim around two opposites that stand in no slot; by eye on the train sets, 2026-11. */
const AROUND_MIN = 2
/** Sentences with less in common may tell of two things that went two ways. */
const SHARE_MIN = 0.4
/** The same over the longer of the two; by eye on natural pairs, 2026-11. */
const BOTH_MIN = 0.3

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

/** True where the two words make one sentence say the opposite of the other. */
function isFlip(pair: Pair, our: Word, their: Word): boolean {
  if (pair.derived.senses.has(their.sense) || pair.original.senses.has(our.sense)) return false
  const turns = turnsOf(pair.derived, our) + turnsOf(pair.original, their)
  return turns % 2 === 0 && !changedSides(pair, our, their)
}

/** "Only if" limits what "even if" throws open. */
const CONDITION = /^(if|when|after|though)$/
const FOCUS = /^(only|even)$/

function isFocus(words: readonly Word[], word: Word): boolean {
  return FOCUS.test(word.form) && CONDITION.test(words[words.indexOf(word) + 1]?.form ?? '')
}

function flipInSlot({ pair, derived, original, before, after }: Slot): readonly [Word, Word] | null {
  if (before === 0 || after === 0 || before + after < ANCHORS_MIN) return null
  for (const our of derived) {
    const their = original.find(
      (word) =>
        areOpposite(our.sense, word.sense) ||
        (our.form !== word.form && isFocus(pair.derived.words, our) && isFocus(pair.original.words, word)),
    )
    if (their && isFlip(pair, our, their)) return [our, their]
  }
  return null
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

/** True where both stand among the same words with a claim, on the same sides, not names and numbers alone. */
function standAlike(pair: Pair, our: Word, their: Word): boolean {
  const shared = ([1, -1] as const).flatMap((step) => {
    const there = nearest(pair.original, their, step)
    return [...nearest(pair.derived, our, step)].filter(([sense]) => there.has(sense)).map(([, word]) => word)
  })
  return shared.length >= AROUND_MIN && shared.some(isPlain)
}

/** "Buyer" beside "sold" says who, not what. */
const AGENT = /(er|or)s?$/
const isAgent = (word: Word): boolean => AGENT.test(word.form)

function flipsAround(pair: Pair): (readonly [Word, Word])[] {
  if (pair.share < SHARE_MIN || pair.both < BOTH_MIN) return []
  return pair.derived.words.flatMap((our) => {
    if (!tells(our)) return []
    const opposite = oppositesIn(our.sense, pair.original.senses)
    const their = pair.original.words.find((word) => opposite.includes(word.sense) && tells(word))
    if (!their || isAgent(our) !== isAgent(their) || !isFlip(pair, our, their)) return []
    return standAlike(pair, our, their) ? [[our, their] as const] : []
  })
}

/** Flips of one pair of sentences; two that stand together take each other back. */
function flipsOf(pair: Pair, slots: readonly Slot[]): (readonly [Word, Word])[] {
  const inSlots = slots.map(flipInSlot)
  const flips = [...inSlots.filter((flip) => flip !== null), ...flipsAround(pair)]
  const told = new Map(flips.map((flip) => [flip[0], flip]))
  return [...told.values()].filter(([our, their]) => !isTakenBack(pair, our, their))
}

/** True where the clauses of both words hold another word and its opposite: "unlikely to win", "likely to lose". */
function isTakenBack({ derived, original }: Pair, our: Word, their: Word): boolean {
  const here = clauseAround(derived.words, derived.words.indexOf(our))
  const there = clauseAround(original.words, original.words.indexOf(their))
  const others = here.filter(
    (word) => word !== our && there.some((other) => other !== their && areOpposite(word.sense, other.sense)),
  )
  return others.length % 2 === 1
}

/** Words in the place of their opposites. */
export function flippedOpposites(compared: Compared, slots: readonly Slot[]): Drift[] {
  const bySlot = new Map<Pair, Slot[]>()
  for (const slot of slots) bySlot.set(slot.pair, [...(bySlot.get(slot.pair) ?? []), slot])
  return compared.pairs
    .flatMap((pair) => flipsOf(pair, bySlot.get(pair) ?? []))
    .map(([our, their]) => difference('negation-flipped', compared, our, their))
}
