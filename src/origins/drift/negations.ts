/**
 * Paired sentences in, what one affirms and the other denies out: a word whose sense
 * both have stands directly under a negation in one and in a clause without any in the
 * other, and they have other words of the denied clause in common.
 *
 * Known failure: a turn told in other words ("was ordered to hand in his passport",
 * "may leave the country") is not seen.
 */

import type { Drift } from '../../model/family.ts'
import type { Span } from '../../model/span.ts'
import { claimOf, tellingsIn } from './claims.ts'
import { clauseAround, clauseWithSubject } from './clauses.ts'
import { type Compared, difference } from './differences.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import { isNegator, mayDeny } from './negation-words.ts'
import type { Pair } from './pairing.ts'
import { deniesAny, isDeniedNear, LOOSE, turnAt } from './polarity.ts'
import { isQuoted, type Side } from './sides.ts'
import { stemOf } from './stems.ts'
import type { Word } from './word-forms.ts'

/** Sentences with less in common, over the longer, may tell of two things; by eye on natural pairs, 2026-11. */
const BOTH_MIN = 0.28
/** Words from the negation of a word to the word itself. */
const NEAR = 4
/** Share of the other words of the denied clause that the other sentence has; by eye on the train sets, 2026-11. */
const SUPPORT_MIN = 0.5
/** Sentences with this much in common, either way, need no more of a clause of few words. */
const SURE_SHARE = 0.4
const FEW = 2
/** Other words that such sentences must share. */
const OTHERS_MIN = 2

const PREFIXED = /^(?:un|in|im|dis|non-?)(?=[a-z]{4})/

/** "unclear" -> "clear"; null for words without a denying prefix. */
function unprefixed({ form }: Word): string | null {
  return PREFIXED.test(form) ? stemOf(form.replace(PREFIXED, '')) : null
}

/** True where the clause has a denying verb that the other sentence has not: "denied", "prevented". */
const deniesOtherwise = (clause: readonly Word[], { stems }: Line): boolean =>
  clause.some((word) => mayDeny(word) && !stems.has(word.stem))

/** The place of each word with a claim by its sense; -1 where it stands twice. */
function placesOnce({ words }: Line): Map<string, number> {
  const places = new Map<string, number>()
  words.forEach((word, index) => {
    if (tells(word) && !mental.has(word.sense)) places.set(word.sense, places.has(word.sense) ? -1 : index)
  })
  return places
}

/** Places of the words with a claim that both sentences have, each once on either side. */
function sharedClaims({ derived, original }: Pair): { readonly here: number; readonly there: number }[] {
  const here = placesOnce(derived)
  const there = placesOnce(original)
  return [...here].flatMap(([sense, place]) => {
    const other = there.get(sense)
    return place >= 0 && other !== undefined && other >= 0 ? [{ here: place, there: other }] : []
  })
}

interface Place {
  readonly line: Line
  readonly at: number
}

/** "Not before May" and "before it begins" deny and affirm otherwise. */
const UNTIL = /^(before|until|till|unless)$/
/** Words from a denied one to what ends its denial. */
const UNTIL_WORDS = 8
const untilAfter = ({ line: { words }, at }: Place): string =>
  words.slice(at, at + UNTIL_WORDS).find(({ form }) => UNTIL.test(form))?.form ?? ''

/** What is only supposed is neither denied nor affirmed. */
const SUPPOSED = /^(if|whether|unless)$/
const isSupposed = (words: readonly Word[]): boolean => words.some(({ form }) => SUPPOSED.test(form))

/** What a speaker thinks is denied in other ways than what happens: "does not think that he went". */
const mental = new Set(['think', 'say', 'see', 'want', 'seem', 'know'])

/** True where one sentence denies the word at its place, the other affirms it, and they speak of the same. */
function isTurned(denying: Place, affirming: Place, { both }: Pair): boolean {
  const turn = turnAt(denying.line, denying.at, 1)
  if (turn.count % 2 === 0 || denying.at - turn.from > NEAR) return false
  const clause = clauseAround(affirming.line.words, affirming.at)
  const denied = clauseAround(denying.line.words, denying.at)
  if (isSupposed(clause) !== isSupposed(denied)) return false
  if (turnAt(affirming.line, affirming.at, LOOSE).count > 0 || deniesAny(clause)) return false
  if (isDeniedNear(affirming.line, affirming.at)) return false
  if (deniesOtherwise(clause, denying.line) || untilAfter(affirming) !== untilAfter(denying)) return false
  const { sense } = denying.line.words[denying.at]!
  const claims = denied.filter((word) => word.sense !== sense && tells(word))
  if (clause.some((word) => claims.some(({ stem }) => unprefixed(word) === stem))) return false
  const found = claims.filter((word) => affirming.line.senses.has(word.sense)).length
  const isMet = tellingsIn(affirming.line, claimOf([denying.line.words[denying.at]!], denied)).length > 0
  const others = denying.line.words.filter((word) => word.sense !== sense && tells(word))
  const met = others.filter((word) => affirming.line.senses.has(word.sense)).length
  if (claims.length <= FEW && both >= SURE_SHARE && met >= OTHERS_MIN)
    return isMet || claims.length === 0 || haveOneSubject(denying.line, affirming.line)
  return isMet && (found > 1 || claims.length <= FEW) && found / claims.length >= SUPPORT_MIN
}

/** True where both sentences begin with the same word with a claim: of it both speak, over all insertions. */
const haveOneSubject = (a: Line, b: Line): boolean => {
  const [one, other] = [a, b].map(({ words }) => words.find(tells)?.sense)
  return one !== undefined && one === other
}

/** "The one will; the other will not": a negation whose verb stands before it. */
const leavesVerbOut = ({ words }: Line): boolean =>
  words.some((word, index) => isNegator(word, words[index + 1]) && (words[index + 1]?.opens ?? true))

/** True where another sentence of the affirming text denies the same, or one of the denying text affirms it. */
function isToldElsewhere(
  denying: Place,
  affirming: Place,
  sides: { readonly denying: Side; readonly affirming: Side },
): boolean {
  const verb = [denying.line.words[denying.at]!]
  const denied = claimOf(verb, clauseWithSubject(denying.line.words, denying.at))
  const affirmed = claimOf(verb, clauseWithSubject(affirming.line.words, affirming.at))
  return (
    leavesVerbOut(affirming.line) ||
    sides.affirming.lines.some(
      (line) =>
        line !== affirming.line &&
        tellingsIn(line, denied).some(
          ({ clause, at }) => deniesAny(clause) || turnAt(line, at, LOOSE).count > 0,
        ),
    ) ||
    sides.denying.lines.some(
      (line) =>
        line !== denying.line &&
        tellingsIn(line, affirmed).some(
          ({ clause, at }) => !deniesAny(clause) && turnAt(line, at, LOOSE).count === 0,
        ),
    )
  )
}

/** From the negation to the word, or the word alone. */
const phrase = ({ line: { words }, at }: Place, from: number): Span => ({
  start: words[from]!.start,
  end: words[at]!.end,
})

const phraseAt = (place: Place): Span => phrase(place, turnAt(place.line, place.at, 1).from)

/** True where the derived text quotes what the original does not: another tells it, in his own words. */
const isAnothersWord = ({ derived, original }: Compared, pair: Pair, here: number, there: number): boolean =>
  isQuoted(derived, pair.derived.words[here]!) && !isQuoted(original, pair.original.words[there]!)

/** True where one of the two places denies what the other affirms, and no other sentence says it too. */
function isTurnedHere({ derived, original }: Compared, our: Place, their: Place, pair: Pair): boolean {
  if (isTurned(our, their, pair))
    return !isToldElsewhere(our, their, { denying: derived, affirming: original })
  return isTurned(their, our, pair) && !isToldElsewhere(their, our, { denying: original, affirming: derived })
}

function turned(compared: Compared, pair: Pair): Drift[] {
  if (pair.both < BOTH_MIN) return []
  for (const { here, there } of sharedClaims(pair)) {
    const our = { line: pair.derived, at: here }
    const their = { line: pair.original, at: there }
    if (isAnothersWord(compared, pair, here, there)) continue
    if (!isTurnedHere(compared, our, their, pair)) continue
    return [difference('negation-flipped', compared, phraseAt(our), phraseAt(their))]
  }
  return []
}

/** Turns told once a pair: the negation of a verb is that of its object too. */
export function flippedNegations(compared: Compared): Drift[] {
  return compared.pairs.flatMap((pair) => turned(compared, pair))
}
