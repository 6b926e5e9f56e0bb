/**
 * Paired sentences in, what one affirms and the other denies out: a word that both have
 * stands directly under a negation in one and in a clause without any in the other,
 * and they have other words of the denied clause in common. In sentences of otherwise the
 * same words, a word in the place of its opposite is a turn too.
 *
 * Known failure: a turn told in other words ("was ordered to hand in his passport",
 * "may leave the country") is not seen.
 */

import type { Drift } from '../../model/family.ts'
import type { Span } from '../../model/span.ts'
import { clauseAround } from './clauses.ts'
import { type Compared, difference } from './differences.ts'
import { isLittle } from './little-words.ts'
import { areOpposite, isNegator, mayDeny, opensClause } from './negation-words.ts'
import type { Pair } from './pairing.ts'
import type { Line } from './sides.ts'
import type { Slot } from './slots.ts'
import { stemOf, type Word } from './word-forms.ts'

/** Words before a word in which its negation stands. */
const REACH = 6
/** Words from the negation of a word to the word itself. */
const NEAR = 3
/** Where one side denies the word itself, the other must not deny a word with a claim so many before. */
const LOOSE = 3
/** Share of the other words of the denied clause that the other sentence has; by eye on the train set, 2026-11. */
const SUPPORT_MIN = 0.5

type Sentences = Pick<Pair, 'derived' | 'original'>

/** Common words around a word in the place of its opposite, before and after together. */
const ANCHORS_MIN = 3

interface Turn {
  readonly count: number
  /** First word of the negation, else the word itself. */
  readonly from: number
}

const PREFIXED = /^(?:un|in|im|dis|non-?)(?=[a-z]{4})/

/** "unclear" -> "clear"; null for words without a denying prefix. */
function unprefixed({ form }: Word): string | null {
  return PREFIXED.test(form) ? stemOf(form.replace(PREFIXED, '')) : null
}

/** Negations before a word, with at most `governed` words with a claim from there to it. */
function turnAt({ words }: Line, at: number, governed: number): Turn {
  let count = 0
  let from = at
  let claims = 1
  for (let i = at - 1; i >= Math.max(0, at - REACH) && claims <= governed && !words[i + 1]!.opens; i--) {
    if (isNegator(words[i]!, words[i + 1])) {
      count++
      from = i
    } else if (opensClause(words[i]!.stem)) break
    else if (!isLittle(words[i]!.stem)) claims++
  }
  return { count, from }
}

const deniesAny = (words: readonly Word[]): boolean =>
  words.some((word, index) => isNegator(word, words[index + 1]))

/** True where the clause has a denying verb that the other sentence has not: "denied", "prevented". */
const deniesOtherwise = (clause: readonly Word[], { stems }: Line): boolean =>
  clause.some(({ stem }) => mayDeny(stem) && !stems.has(stem))

/** The place of each word with a claim by its stem; -1 where it stands twice. */
function placesOnce({ words }: Line): Map<string, number> {
  const places = new Map<string, number>()
  words.forEach(({ stem }, index) => {
    if (!isLittle(stem)) places.set(stem, places.has(stem) ? -1 : index)
  })
  return places
}

/** Places of the words with a claim that both sentences have, each once on either side. */
function sharedClaims({ derived, original }: Sentences): { readonly here: number; readonly there: number }[] {
  const here = placesOnce(derived)
  const there = placesOnce(original)
  return [...here].flatMap(([stem, place]) => {
    const other = there.get(stem)
    return place >= 0 && other !== undefined && other >= 0 ? [{ here: place, there: other }] : []
  })
}

/** "Not before May" and "before it begins" deny and affirm otherwise. */
const UNTIL = /^(before|until|till|unless)$/

/** True where the one line denies the word at its place, the other affirms it, and they speak of the same. */
function isTurned(denying: Line, denied: number, affirming: Line, affirmed: number): boolean {
  const turn = turnAt(denying, denied, 1)
  if (turn.count % 2 === 0 || denied - turn.from > NEAR) return false
  const clause = clauseAround(affirming.words, affirmed)
  if (turnAt(affirming, affirmed, LOOSE).count > 0 || deniesAny(clause) || deniesOtherwise(clause, denying))
    return false
  if ([...clause, ...clauseAround(denying.words, denied)].some(({ form }) => UNTIL.test(form))) return false
  const shared = denying.words[denied]!.stem
  const claims = clauseAround(denying.words, denied).filter(({ stem }) => stem !== shared && !isLittle(stem))
  if (clause.some((word) => claims.some(({ stem }) => unprefixed(word) === stem))) return false
  const found = claims.filter(({ stem }) => affirming.stems.has(stem)).length
  return (found > 1 || (found > 0 && claims.length <= 2)) && found / claims.length >= SUPPORT_MIN
}

const AUXILIARY =
  /^(is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall)$/
/** Words told after the turned one, so that a reader sees what it is about. */
const AFTER = 2

/** The turned word with its negation, its auxiliaries and the words after. */
function phrase({ words }: Line, from: number, at: number): Span {
  let first = from
  while (first > 0 && AUXILIARY.test(words[first - 1]!.form) && !words[first]!.opens) first--
  let last = at
  while (last < at + AFTER && words[last + 1] && !words[last + 1]!.opens) last++
  return { start: words[first]!.start, end: words[last]!.end }
}

function turned(compared: Compared, { derived, original }: Sentences): Drift[] {
  for (const { here, there } of sharedClaims({ derived, original })) {
    const isDenied = isTurned(derived, here, original, there)
    if (!isDenied && !isTurned(original, there, derived, here)) continue
    const span = phrase(derived, turnAt(derived, here, 1).from, here)
    return [
      difference(
        'negation-flipped',
        compared,
        span,
        phrase(original, turnAt(original, there, 1).from, there),
      ),
    ]
  }
  return []
}

/** Turns told once a pair: the negation of a verb is that of its object too. */
export function flippedNegations(compared: Compared): Drift[] {
  return compared.pairs.flatMap((pair) => turned(compared, pair))
}

/** Words in the place of their opposites. */
export function flippedOpposites(compared: Compared, slots: readonly Slot[]): Drift[] {
  return slots.flatMap(({ pair, derived, original, before, after }) => {
    if (before === 0 || after === 0 || before + after < ANCHORS_MIN) return []
    for (const our of derived) {
      const their = original.find(({ stem }) => areOpposite(our.stem, stem))
      if (!their || pair.derived.stems.has(their.stem) || pair.original.stems.has(our.stem)) continue
      const ours = turnAt(pair.derived, pair.derived.words.indexOf(our), LOOSE)
      const theirs = turnAt(pair.original, pair.original.words.indexOf(their), LOOSE)
      if ((ours.count + theirs.count) % 2 !== 0) continue
      return [difference('negation-flipped', compared, our, their)]
    }
    return []
  })
}
