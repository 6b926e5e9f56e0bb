/**
 * A marker of one text and a sentence of the other in, what speaks for and against the
 * sentence telling the same claim without the marker out: how much of what is marked it
 * tells, by weight, in the sentence and in its best clause; how sure the pair is; which
 * words there may do the marker's work; and whether another sentence does it. Nothing is
 * decided here: a model fitted on train stories does (`loss-model.ts`).
 */

import { clausesOf, clauseWithSubject } from './clauses.ts'
import type { Mark } from './laid-lines.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import type { Equivalents, Marker } from './markers.ts'
import { areOpposite } from './opposites.ts'
import type { Pair } from './pairing.ts'
import { isQuoted, type Side } from './sides.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

export type Facts = Readonly<Record<string, number>>

/** The text that has the marker, the one that may have lost it, and how their sentences are paired. */
export interface Sides {
  readonly from: Side
  readonly to: Side
  /** The sentences of `to` beside each of `from`. */
  readonly partners: ReadonlyMap<Line, readonly Partner[]>
}

export interface Partner {
  readonly line: Line
  readonly pair: Pair
  /** The most that this sentence has in common with any, over the longer. */
  readonly most: number
  readonly slots: readonly Slot[]
}

/** A sentence of the other text, and the clause of it that tells most of what is marked. */
export interface Telling {
  readonly partner: Partner
  readonly clause: readonly Word[]
  readonly facts: Facts
}

/** A key that is a word, not a name's actor, a figure or a date. */
const WORD = /^\p{L}/u
/** Letters that two forms of one root have in common from the start, and those that may follow. */
const ROOT_MIN = 5
const ENDING_MAX = 4

/** True where one may be made of the other's root: "recover", "recovery". */
function isRelated(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length) - 1
  if (least < ROOT_MIN || Math.max(a.length, b.length) - least > ENDING_MAX) return false
  return a.slice(0, least) === b.slice(0, least)
}

/** Keys, and those of them that begin with the same letters. */
interface Keys {
  readonly all: ReadonlySet<string>
  readonly byRoot: ReadonlyMap<string, readonly string[]>
}

const rootOf = (key: string): string => key.slice(0, ROOT_MIN)

const isTold = (key: string, { all, byRoot }: Keys): boolean =>
  all.has(key) || (byRoot.get(rootOf(key))?.some((other) => isRelated(key, other)) ?? false)

/** The marks that stand on the words. */
function marksOn(side: Side, line: Line, words: readonly Word[]): Mark[] {
  return side.marked[line.index]!.filter((mark) =>
    words.some(({ start }) => mark.start <= start && start < mark.end),
  )
}

function keysOf(marks: readonly Mark[]): Keys {
  const all = new Set(marks.map(({ key }) => key))
  const byRoot = new Map<string, string[]>()
  for (const key of all) {
    if (!WORD.test(key)) continue
    const known = byRoot.get(rootOf(key))
    if (known) known.push(key)
    else byRoot.set(rootOf(key), [key])
  }
  return { all, byRoot }
}

interface KeyedClause {
  readonly clause: readonly Word[]
  readonly keys: Keys
}

/** What a line and each of its clauses tell; asked of every line for every marker, so made once. */
interface Keyed {
  readonly keys: Keys
  readonly clauses: readonly KeyedClause[]
}

const keyed = new WeakMap<Line, Keyed>()

function keyedOf(side: Side, line: Line): Keyed {
  const known = keyed.get(line) ?? {
    keys: keysOf(side.marked[line.index]!),
    clauses: clausesOf(line.words).map((clause) => ({ clause, keys: keysOf(marksOn(side, line, clause)) })),
  }
  keyed.set(line, known)
  return known
}

const weightOf = (marks: readonly Mark[]): number => marks.reduce((sum, { weight }) => sum + weight, 0)

/** Weight of a word that everybody uses: shares of less are shares of nothing. */
const WEIGHT_MIN = 2

/** Share of the marks, by weight, that the other keys have; 0 where there are none. */
function shareTold(marks: readonly Mark[], there: Keys): number {
  const told = marks.filter(({ key }) => isTold(key, there))
  return weightOf(told) / Math.max(WEIGHT_MIN, weightOf(marks))
}

/** The same of words alone: another sentence may call by a pronoun whom this one names. */
const wordsTold = (marks: readonly Mark[], there: Keys): number =>
  shareTold(
    marks.filter(({ isWord }) => isWord),
    there,
  )

interface BestClause {
  readonly clause: readonly Word[]
  readonly share: number
}

/** What the marker's own head counts for in the choice of a clause; it is worth some words of its scope. */
const HEAD_COUNTS = 0.3

const hasHead = (words: readonly Word[], { head }: Marker): boolean =>
  head !== '' && words.some(({ sense }) => sense === head || isRelated(sense, head))

/** The clause of a line that tells most of the marks. */
function bestClause(side: Side, line: Line, marks: readonly Mark[], marker: Marker): BestClause {
  const sum = ({ clause, share }: BestClause) => share + (hasHead(clause, marker) ? HEAD_COUNTS : 0)
  return keyedOf(side, line)
    .clauses.map(({ clause, keys }) => ({ clause, share: shareTold(marks, keys) }))
    .reduce((best, found) => (sum(found) > sum(best) ? found : best), { clause: line.words, share: 0 })
}

/** Share of what is marked that a line must tell for a word of its to speak of the same. */
const ELSEWHERE_MIN = 0.3

/** How much of what is marked another sentence tells that does the marker's work too. */
function toldElsewhere({ to }: Sides, marker: Marker, line: Line, marks: readonly Mark[], same: Equivalents) {
  const others = to.lines.filter(
    (other) => other !== line && shareTold(marks, keyedOf(to, other).keys) >= ELSEWHERE_MIN,
  )
  const shares = others.flatMap((other) =>
    keyedOf(to, other)
      .clauses.filter(({ clause }) => same.strong(clause, marker) > 0)
      .map(({ keys }) => shareTold(marks, keys)),
  )
  const most = Math.max(0, ...shares)
  return most < ELSEWHERE_MIN ? 0 : most
}

/** True where a clause has the opposite of what is marked: "never lost", "won". */
const isOpposed = (marks: readonly Mark[], clause: readonly Word[], known: Keys): boolean =>
  clause.some(({ sense }) => !known.all.has(sense) && marks.some(({ key }) => areOpposite(key, sense)))

/** How much more of the marks any other sentence tells. */
function rivalOf({ to }: Sides, line: Line, marks: readonly Mark[], told: number): number {
  const others = to.lines.filter((other) => other !== line)
  const most = Math.max(0, ...others.map((other) => shareTold(marks, keyedOf(to, other).keys)))
  return Math.max(0, most - told)
}

const least = (value: number, most = 1): number => Math.min(most, value)

/** True where the marker stands in a slot: taken out of a sentence of otherwise the same words. */
const inSlot = ({ slots }: Partner, marker: Marker, isDerived: boolean): boolean =>
  slots.some(({ derived, original }) => {
    const [own, other] = isDerived ? [derived, original] : [original, derived]
    return own.includes(marker.words[0]!) && other.length <= own.length
  })

/** Words of the line that stand outside the clause. */
const outside = (line: Line, clause: readonly Word[]): Word[] =>
  line.words.filter((word) => !clause.includes(word))

/** What speaks for the partner telling what is marked without the marker. */
export function tellingOf(sides: Sides, marker: Marker, partner: Partner, same: Equivalents): Telling {
  const { from, to } = sides
  const { line, pair } = partner
  const marks = marksOn(from, marker.line, marker.scope)
  const { keys } = keyedOf(to, line)
  const told = shareTold(marks, keys)
  const { clause, share: inClause } = bestClause(to, line, marks, marker)
  const known = keyedOf(from, marker.line).keys
  const around = clauseWithSubject(marker.line.words, marker.line.words.indexOf(marker.words[0]!))
  const before = around.filter(({ start }) => start < marker.words[0]!.start)
  const others = outside(line, clause)
  const [strong, weak] = [same.strong(clause, marker), same.weak(clause, marker)]
  const [strongOut, weakOut] = [same.strong(others, marker), same.weak(others, marker)]
  const rest = marker.line.words.filter((word) => !marker.words.includes(word))
  const own = marker.words.filter(tells)
  const opposed = isOpposed(marks, clause, known)
  const isPlain = strong + weak === 0 && !opposed
  const head = hasHead(clause, marker)
  const isBare = strong + weak + strongOut + weakOut === 0 && !opposed
  const facts: Facts = {
    ...marker.own,
    told,
    toldWords: wordsTold(marks, keys),
    bare: Number(isBare),
    bareBoth: isBare ? least(pair.both) : 0,
    toldAround: shareTold(marksOn(from, marker.line, around), keys),
    opposed: Number(opposed),
    headInClause: Number(head),
    plainHead: Number(head && isPlain),
    plainTold: isPlain ? inClause : 0,
    toldInClause: inClause,
    fresh: 1 - shareTold(marksOn(to, line, clause), known),
    plainVerb: Number(isPlain && clause.some(({ sense }) => marker.verbs.has(sense))),
    verb: Number(line.words.some(({ sense }) => marker.verbs.has(sense))),
    verbInClause: Number(clause.some(({ sense }) => marker.verbs.has(sense))),
    subject: shareTold(marksOn(from, marker.line, before), keys),
    both: pair.both,
    share: pair.share,
    strong: least(strong),
    strongOut: least(strongOut),
    weak: least(weak),
    weakOut: least(weakOut),
    strongTwice: Number(strong + strongOut > 1),
    others: least(same.strong(rest, marker)),
    fewer: Number(1 + same.strong(rest, marker) > strong + strongOut),
    sameWord: Number(own.some(({ sense }) => line.senses.has(sense))),
    elsewhere: toldElsewhere(sides, marker, line, marks, same),
    inSlot: inSlot(partner, marker, line !== pair.derived) ? inClause : 0,
    rival: rivalOf(sides, line, marks, told),
    mutual: pair.both / Math.max(pair.both, partner.most),
    quoted: Number(clause.some((word) => isQuoted(to, word))),
    short: least(WEIGHT_MIN / Math.max(WEIGHT_MIN, weightOf(marks))),
    question: Number(to.text.slice(line.end - 2, line.end).includes('?')),
  }
  return { partner, clause, facts }
}
