/**
 * A sentence's names in, by kind: states (countries, their peoples, capitals that speak
 * for them), other places, persons, organisations, and whatever else has a capital where
 * only a name has one. What makes two of them one name, or two that may stand for each
 * other, is told here; `swapped-names.ts` and `name-slots.ts` look for the swaps.
 */

import type { Mention } from '../../model/mention.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from './lines.ts'
import { isLittle } from './little-words.ts'
import { areShort, isKnownWord, isVariant, lastName, namesMeet, spellingShare } from './name-forms.ts'
import type { Side } from './sides.ts'
import type { Word } from './word-forms.ts'

export type NameKind = 'state' | 'place' | 'person' | 'organisation' | 'other' | 'unknown'

export interface Name extends Span {
  readonly kind: NameKind
  readonly mention: Mention | null
  readonly line: Line
  /** Its capitalised words, in order; never empty. */
  readonly words: readonly Word[]
}

/** Lines with a larger share of capitals are titles, where a capital says nothing. */
const CAPITALS_MAX = 0.5

/** What stands before a name is none. */
const TITLE =
  /^(mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof|president|minister|chief|judge|sgt|lt|col|gen|capt|rep|sen|gov|rev|det|supt|justice|coroner|gmt|utc|cet|bst|[ecmp][ds]?t|ceo|am|pm)$/

const isState = ({ actor }: Mention): boolean => actor !== null && /^[A-Z]{3}$/.test(actor)

const kindOf = (mention: Mention): NameKind => (isState(mention) ? 'state' : mention.type)

/** Letters of a state's short form. */
const STATE_LETTERS_MAX = 5
/** Characters before a dateline's place. */
const DATELINE_START = 3

/** A word of the language that begins the sentence has its capital from there: "Developer Crestway Homes". */
function withoutOpening(line: Line, words: readonly Word[]): readonly Word[] {
  return words.length > 1 && words[0] === line.words[0] && isKnownWord(words[0]!.form)
    ? words.slice(1)
    : words
}

const madeInner = new WeakMap<Side, ReadonlySet<string>>()

/** Words with a capital inside a sentence, but those that the text has in lower case too. */
function innerCapitals(side: Side): ReadonlySet<string> {
  const known = madeInner.get(side)
  if (known) return known
  const inner = side.lines.flatMap(({ words }) => words.slice(1).filter(({ opens }) => !opens))
  const lower = new Set(inner.filter(({ capital }) => !capital).map(({ form }) => form))
  const made = new Set(
    inner.filter(({ capital, form }) => capital && !lower.has(form)).map(({ form }) => form),
  )
  madeInner.set(side, made)
  return made
}

/** "Biloxi, Miss.": the short form of a state after its town. */
function isShortState({ text }: Side, { start, end }: Span): boolean {
  const isShort = end - start <= STATE_LETTERS_MAX && (text[end] === '.' || text[end - 1] === '.')
  return isShort && text.slice(start - 2, start) === ', '
}

/** A line that begins with a place in capitals has the place that it was written in. */
const isDateline = (side: Side, line: Line, { start, end }: Span): boolean =>
  start - line.start < DATELINE_START && /^\p{Lu}{4,}$/u.test(side.text.slice(start, end))

/** The names of a line, in order. */
export function namesIn(side: Side, line: Line): Name[] {
  const mentions = side.layers.mentions.filter(
    (mention) => overlaps(mention, line) && !isDateline(side, line, mention) && !isShortState(side, mention),
  )
  const capitals = line.words.filter(({ capital }) => capital)
  const known = mentions.flatMap((mention): Name[] => {
    const words = withoutOpening(
      line,
      capitals.filter((word) => overlaps(word, mention)),
    )
    const { start, end } = mention
    return words.length > 0 ? [{ start, end, kind: kindOf(mention), mention, line, words }] : []
  })
  const isTitle = capitals.length > CAPITALS_MAX * line.words.length
  const taken = [...mentions, ...side.layers.dates]
  const others = capitals.filter(
    (word) =>
      (word !== line.words[0] || innerCapitals(side).has(word.form)) &&
      !isShortState(side, word) &&
      !isDateline(side, line, word) &&
      !TITLE.test(word.form) &&
      !isLittle(word.stem) &&
      !taken.some((reading) => overlaps(word, reading)),
  )
  const unknown = (isTitle ? [] : others).map((word): Name => {
    const { start, end } = word
    return { start, end, kind: 'unknown', mention: null, line, words: [word] }
  })
  return [...known, ...unknown].sort((a, b) => a.start - b.start)
}

/** The last word of a name, lower case. */
export const lastWord = ({ words }: Name): Word => words.at(-1)!

const formsOf = ({ words }: Name): Set<string> => new Set(words.map(({ form }) => form))

/** True where each word of the shorter name is in the longer, or an initial. */
function isWithin(a: Name, b: Name): boolean {
  const [short, long] = [a, b].map(formsOf).sort((one, other) => one.size - other.size)
  return [...short!].every((word) => word.length === 1 || long!.has(word))
}

/** True where both stand for one actor, or a person is called by the last name, anything by its one word. */
export function isSameName(a: Name, b: Name): boolean {
  const [one, other] = [a.mention?.actor, b.mention?.actor]
  if (one !== null && one !== undefined && one === other) return true
  return lastWord(a).stem === lastWord(b).stem && isWithin(a, b)
}

/** True for two names of one kind; a state and a place in it are of two, and what readings leave open may be anything else. */
export function isSameKind(a: Name, b: Name): boolean {
  if (a.kind === b.kind || a.kind === 'unknown' || b.kind === 'unknown') return true
  return (a.kind === 'other' && b.kind !== 'state') || (b.kind === 'other' && a.kind !== 'state')
}

const isInitials = (short: string, long: string): boolean =>
  short === short.toUpperCase() && [...short].every((letter) => long.includes(letter))

/** True where a word of the one is made of the first letters of the other: "UN refugee agency". */
const holdsInitials = (name: string, { words }: Name): boolean =>
  words.length > 1 && name.split(' ').includes(words.map(({ form }) => form.charAt(0).toUpperCase()).join(''))

const written = ({ mention, words }: Name): string => mention?.name ?? words.map(({ form }) => form).join(' ')

const joined = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** True where one is short for the other, or the same with other marks. */
export function isAbbreviation(a: Name, b: Name): boolean {
  const [one, other] = [written(a), written(b)]
  if (joined(one) === joined(other) || holdsInitials(one, b) || holdsInitials(other, a)) return true
  return one.includes(other) || other.includes(one) || isInitials(one, other) || isInitials(other, one)
}

/** True for two persons of one last name whose first names are short for one another: "Fred LaRue", "Frederick C. LaRue". */
function isShortName(a: Name, b: Name): boolean {
  const [one, other] = [a.words[0]!.form, b.words[0]!.form]
  return (
    lastWord(a).stem === lastWord(b).stem && a.words.length > 1 && b.words.length > 1 && areShort(one, other)
  )
}

/** True where one may be the other in another spelling, or its people: each word of the shorter is in the longer so. */
export function isOtherForm(a: Name, b: Name): boolean {
  const isPerson = a.kind === 'person' && b.kind === 'person'
  if (isShortName(a, b)) return true
  const [short, long] = [formsOf(a), formsOf(b)].sort((one, other) => one.size - other.size)
  return [...short!].every((one) =>
    [...long!].some((other) => one === other || isVariant(one, other, isPerson)),
  )
}

/** Shorter words are initials and abbreviations, whose letters tell nothing. */
const LETTERS_MIN = 4
/** Share of letters that may differ for a name to be taken for a slip or a twist of another; by eye on the train set, 2026-11. */
const SPELLING_SHARE = 0.4
/** The same beside a word in common. */
const SHARED_SPELLING = 0.6

/** True where two names have a word in common and another in its place: "Carrick Lane", "Carrick Lake". */
export function shareWord(a: Name, b: Name): boolean {
  const known = formsOf(a)
  return (
    b.words.length > 1 && a.words.length > 1 && b.words.some(({ form }) => form.length > 2 && known.has(form))
  )
}

/** True where nearly the same letters make one of the other, in a word that they have not in common. */
export function isLike(a: Name, b: Name): boolean {
  const [ours, theirs] = [formsOf(a), formsOf(b)]
  const isPerson = a.kind === 'person' && b.kind === 'person' && ours.size > 1 && theirs.size > 1
  if (isPerson && !namesMeet(lastName(lastWord(a).form), lastName(lastWord(b).form))) return false
  return [...ours].some(
    (one) =>
      !theirs.has(one) &&
      [...theirs].some((other) => {
        const isLong = Math.min(one.length, other.length) >= LETTERS_MIN && !ours.has(other)
        return isLong && spellingShare(one, other) <= (shareWord(a, b) ? SHARED_SPELLING : SPELLING_SHARE)
      }),
  )
}
