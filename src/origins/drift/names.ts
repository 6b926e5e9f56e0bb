/**
 * Names of the derived text that the original has nowhere in, those out that took the
 * place of one that the derived text has nowhere: nearly the same letters, the same
 * first name, the same words before and after, or the same partner ("between Israel
 * and [Hezbollah | Hamas]"). Another word for the same actor (country, capital,
 * people) and another spelling of one name are no change.
 *
 * Known failure: of two names that both texts have, put in each other's place, only
 * those in sentences of otherwise the same words are seen (`name-slots.ts`).
 */

import type { Drift } from '../../model/family.ts'
import type { Mention } from '../../model/mention.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import { common, type Facing, facings, surroundings } from './faced.ts'
import { isVariant, lastName, namesMeet, spellingShare } from './name-forms.ts'
import type { Line, Side } from './sides.ts'
import type { Word } from './word-forms.ts'

/** A capitalised word of a name, with the name. */
export interface NameWord extends Span {
  readonly word: Word
  readonly line: Line
  readonly mention: Mention | null
}

/** Shorter words are initials and abbreviations, whose letters tell nothing. */
const LETTERS_MIN = 4

/** Share of letters that may differ; and where the words around are the same. By eye on the train set, 2026-11. */
const SPELLING_SHARE = 0.4
const NEAR_SPELLING_SHARE = 0.5

/** The capitalised words of a line that are names, or stand where only a name has a capital. */
export function nameWords(side: Side, line: Line): NameWord[] {
  const mentions = side.layers.mentions.filter((mention) => overlaps(mention, line))
  return line.words.flatMap((word, index) => {
    if (!word.capital) return []
    const mention = mentions.find((found) => overlaps(found, word)) ?? null
    if (!mention && index === 0) return []
    return [{ word, line, mention, start: word.start, end: word.end }]
  })
}

/** True where both stand for one actor. */
export function isSameActor({ mention: a }: NameWord, { mention: b }: NameWord): boolean {
  return a !== null && b !== null && a.actor !== null && a.actor === b.actor
}

const isState = ({ actor }: Mention): boolean => actor !== null && /^[A-Z]{3}$/.test(actor)

/** True for two names of one type; a state and a place in it are not. */
export function isSameType({ mention: a }: NameWord, { mention: b }: NameWord): boolean {
  if (!a || !b) return false
  if (a.type === 'place' && b.type === 'place') return isState(a) === isState(b)
  return a.type === b.type || a.type === 'other' || b.type === 'other'
}

/** The forms and stems of capitalised words, those that begin a sentence among them. */
function forms({ lines }: Side): Set<string> {
  const capitals = lines.flatMap(({ words }) => words.filter(({ capital }) => capital))
  return new Set(capitals.flatMap(({ form, stem }) => [form, stem]))
}

const isIn = (known: ReadonlySet<string>, { word }: NameWord): boolean =>
  known.has(word.form) || known.has(word.stem)

/** True where two persons' names have another word in common: "Sander Lokhoff", "Sander Lokhorst". */
function shareWord({ mention: a, word: one }: NameWord, { mention: b, word: other }: NameWord): boolean {
  if (a?.type !== 'person' || b?.type !== 'person' || one.end < a.end || other.end < b.end) return false
  const words = new Set(a.name.split(' '))
  return b.name.split(' ').some((word) => word.length > 2 && words.has(word))
}

function wordsBefore({ line, word }: NameWord, count: number): readonly Word[] {
  const at = line.words.indexOf(word)
  return at < count ? [] : line.words.slice(at - count, at)
}

/** Words before a name that hold its place where one of them is a name too. */
const FRAME_WORDS = 3

/** True where the same words, a name among them, stand before both. */
function shareFrame(a: NameWord, b: NameWord): boolean {
  if (a.mention?.type === 'person' || b.mention?.name.includes(a.mention?.name ?? ' ')) return false
  const ours = wordsBefore(a, FRAME_WORDS)
  const theirs = wordsBefore(b, FRAME_WORDS)
  const isAlike = ours.every(({ stem }, index) => stem === theirs[index]?.stem)
  return ours.length > 0 && isAlike && ours.some(({ capital }) => capital)
}

/** The name as written, or the word alone. */
export const nameSpan = ({ mention, word }: NameWord): Span => mention ?? word

/** False for names of two kinds, and for persons with other last names whose first names are alike. */
function mayMeet({ mention: a }: NameWord, { mention: b }: NameWord): boolean {
  if (!a || !b) return true
  if (a.type === 'person' && b.type === 'person') return namesMeet(lastName(a.name), lastName(b.name))
  if (a.type === b.type) return true
  const ours = a.name.split(' ')
  const theirs = b.name.split(' ')
  if (theirs.some((word) => ours.includes(word))) return true
  return ours.length === theirs.length && namesMeet(lastName(a.name), lastName(b.name))
}

function isLike(a: NameWord, b: NameWord): boolean {
  const one = a.word.form
  const other = b.word.form
  if (isVariant(one, other)) return false
  if (shareWord(a, b)) return true
  if (Math.min(one.length, other.length) < LETTERS_MIN || !mayMeet(a, b)) return false
  const isNear = one[0] === other[0] && common(surroundings(a.line, a.word), surroundings(b.line, b.word)) > 0
  return spellingShare(one, other) <= (isNear ? NEAR_SPELLING_SHARE : SPELLING_SHARE)
}

/** Names that took another's place. */
export function swappedNames(compared: Compared): Drift[] {
  const { derived, original } = compared
  const ours = forms(derived)
  const theirs = forms(original)
  const all = original.lines.flatMap((line) => nameWords(original, line))
  const lost = all.filter((name) => !isIn(ours, name))
  const told = new Set<string>()
  const partners = new Map(facings(compared.pairs).map((facing): [Line, Facing] => [facing.line, facing]))
  return derived.lines.flatMap((line) => {
    const lines = new Set(partners.get(line)?.pairs.map((pair) => pair.original) ?? [])
    return nameWords(derived, line)
      .filter((name) => !isIn(theirs, name) && !told.has(name.word.form))
      .flatMap((name) => {
        const near = lost.filter((other) => lines.has(other.line) && !isSameActor(name, other))
        const faced =
          near.find((other) => isLike(name, other)) ??
          all.find((other) => isSameType(name, other) && !isSameActor(name, other) && shareFrame(name, other))
        if (!faced || told.has(faced.word.form)) return []
        told.add(name.word.form)
        return [difference('name-swapped', compared, nameSpan(name), nameSpan(faced))]
      })
  })
}
