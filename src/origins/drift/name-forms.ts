/**
 * Two names in, whether they may be one name out: by their last words, by how many letters
 * differ (Levenshtein 1965), and by the endings and spellings that names take ("Poland",
 * "Polish"; "Mohammed", "Muhammad"). Bounded by the letters that are looked at.
 */

import { newsBackground } from '../../text/background.ts'
import { hashText } from '../../text/hashing.ts'

/** Last word of a name, lower case: what later mentions of a person use. */
export function lastName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}

/** Longer words are compared by their first letters; bounds the table below. */
const LETTERS_MAX = 24

/** Number of letters to change, add or take away to make one of the other (Levenshtein 1965). */
function lettersApart(a: string, b: string): number {
  const one = a.slice(0, LETTERS_MAX)
  const other = b.slice(0, LETTERS_MAX)
  let row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[other.length]!
}

/** Share of the longer word's letters that differ, 0 to 1. */
export function spellingShare(a: string, b: string): number {
  return lettersApart(a, b) / Math.max(1, a.length, b.length)
}

/** Share of letters that may differ for two speakers to be one whose name was written otherwise. */
const SAME_SHARE = 0.45

/** True where one word may be a slip or another spelling of the other. */
export function namesMeet(a: string, b: string): boolean {
  return a === b || spellingShare(a, b) <= SAME_SHARE
}

const DEMONYM = /^(n|an|ian|ean|ese|ish|i|ic|man|s|is|er|is)?$/

/** The letters that other ways to write a name keep: no vowels, no doubles, one letter a sound. */
function skeleton(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[aeiouy'’-]/g, '')
    .replace(/ph/g, 'f')
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')
}

/** Fewer consonants are common to too many names. */
const SKELETON_MIN = 3

/** True for a lower-case word that news has. */
export function isKnownWord(word: string): boolean {
  return newsBackground().counts.get(hashText(word)) > 0
}

/**
 * True where one lower-case name is another form of the other: its people ("Poland",
 * "Polish"), or another spelling ("Mohammed", "Muhammad"). Two words of the language
 * ("Ballot", "Ballet") are not spellings of one another, and a person has no people.
 */
export function isVariant(a: string, b: string, arePersons = false): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  const isDerived = !arePersons && shared >= 3 && a.length !== b.length
  const [rest, other] = [a.slice(shared), b.slice(shared)]
  if (isDerived && DEMONYM.test(rest) && other.length <= 3) return true
  if (isDerived && DEMONYM.test(other) && rest.length <= 3) return true
  const letters = skeleton(a)
  return letters.length >= SKELETON_MIN && letters === skeleton(b) && !(isKnownWord(a) && isKnownWord(b))
}

/** Short first names that do not begin as the long ones do. */
const shortNames = new Set(
  `bill william, bob robert, dick richard, jim james, jack john, ted edward, ted theodore, ned edward, peggy margaret,
  kate catherine, katie kathryn, liz elizabeth, beth elizabeth, tony anthony, larry lawrence, harry henry, hank henry,
  chuck charles, jerry gerald, jerry jeremy, sasha alexander, mick michael, bert albert, gus august`
    .split(',')
    .map((pair) => pair.trim()),
)
/** Letters from the start that a short name has in common with the long one. */
const SHORT_LETTERS = 3

/** True for two lower-case first names of which one is short for the other: "phil", "phillip"; "bill", "william". */
export function areShort(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (shortNames.has(`${short} ${long}`)) return true
  const letters = Math.min(SHORT_LETTERS, short.length)
  return short.slice(0, letters) === long.slice(0, letters) && short.length < long.length
}
