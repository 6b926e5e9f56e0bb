/**
 * Types a name that the gazetteer does not know, by the words in it (bodies end in
 * "Ministry", places in "River", storms begin with "Hurricane") and around it: a role
 * before, an age or a role after, "the town of", "island", a verb of speech. What is
 * made of common words alone is no person. The order of the rules is that of their
 * worth; a default is `weak`, and what the article says elsewhere may overrule it.
 */

import type { MentionType } from '../model/mention.ts'
import { isCommonWord } from './common-words.ts'
import { entryAt, type Gazetteer } from './gazetteer.ts'
import type { Unit } from './name-runs.ts'
import { isPeople, isThing } from './name-stops.ts'
import {
  bodyHeads,
  nameParticles,
  otherHeads,
  placeHeads,
  placeOpeners,
  roleHeads,
  roleModifiers,
} from './roles.ts'
import type { Words } from './words.ts'

export interface Typed {
  readonly type: MentionType
  readonly weak: boolean
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

const locatives = setOf('in at near outside across around inside throughout toward towards into off')
const speakers = setOf(
  `say said says tell told add added ask asked reply replied write wrote warn warned argue argued insist insisted
  explain explained note noted state stated tweeted recalled joked continued`,
)
/** "the town of X", "the port X". */
const placeNouns = setOf(
  `city town village island province district region county state municipality suburb port neighborhood neighbourhood
  area peninsula governorate prefecture hamlet settlement resort crossing camp base prison`,
)
/** Opens the name of a storm, an operation or a ship. */
export const otherOpeners = setOf(
  'hurricane typhoon cyclone operation flight uss hms mv ss rms apollo windows android playstation xbox',
)
/** "firm X", "the company, X". */
const bodyNouns = setOf(
  `company firm carmaker automaker planemaker drugmaker chipmaker brewer maker manufacturer retailer airline carrier bank agency charity group newspaper magazine network
  broadcaster supplier giant subsidiary start-up startup website band team club lender insurer publisher operator`,
)

/** With "the" and a capital, a body by themselves. */
const organs = setOf('army navy parliament cabinet commission treasury coalition admiralty marines')

/** "the X rig", "the X virus". */
const otherNouns = setOf(
  `rig platform ship vessel tanker ferry boat submarine virus strain missile rocket jet aircraft spacecraft shuttle
  satellite movie film novel album song sitcom drama award prize trophy tournament blog app index`,
)

/** The last word that is no number: "war" of "World War II". */
function headOf(words: Words, units: readonly Unit[]): string {
  const isNumber = /^(?:[ivx]+|\d+)$/.test(words.lowers[units.at(-1)!.to - 1]!)
  return words.lowers[units.at(isNumber && units.length > 1 ? -2 : -1)!.to - 1]!
}

const hasOf = (words: Words, units: readonly Unit[]): boolean =>
  units.some((unit) => words.lowers[unit.from] === 'of' || words.lowers[unit.from] === 'for')

/** "Foreign Ministry", "University of Chile": the words of the units name a body. */
export function isBody(words: Words, units: readonly Unit[]): boolean {
  if (units.length < 2) return false
  if (bodyHeads.has(headOf(words, units))) return true
  return hasOf(words, units) && units.slice(0, 3).some((unit) => bodyHeads.has(words.lowers[unit.to - 1]!))
}

/** "von", "-", ".": what stands between the parts of a name. */
export const isLink = (words: Words, unit: Unit): boolean =>
  nameParticles.has(words.lowers[unit.from]!) || /^[-.]$/.test(words.tokens.words[unit.from]!)

const isAcronym = (word: string): boolean => /^[A-Z][A-Z&]{1,6}$/.test(word) && !/^[IVX]+$/.test(word)

/** ", 37," and ", the mayor of" after a name. */
function personAfter(words: Words, to: number): boolean {
  if (words.lowers[to] !== ',' && words.lowers[to] !== '(') return false
  const next = words.lowers[to + 1] ?? ''
  if (/^\d{2}$/.test(next) && /^[,)]$/.test(words.lowers[to + 2] ?? '')) return true
  if (words.lowers[to] === '(') return false
  for (let at = to + 1; at < to + 8 && at < words.count; at++) {
    const lower = words.lowers[at]!
    if (/^[,.;]$/.test(lower) || lower === 'and' || words.tokens.tags[at] === 'VERB') return false
    if (roleHeads.has(lower)) return at > to + 1 || words.tokens.words[at] === lower
  }
  return false
}

const roleBefore = (words: Words, from: number, isLong: boolean): boolean => {
  const lower = words.lowers[from - 1] ?? ''
  return roleHeads.has(lower) || (isLong && roleHeads.has(words.lowers[from - 2] ?? '') && lower === ',')
}

/** "the town of Millom", "Qeshm island", "Beirut-based". */
function isPlaceBeside(words: Words, from: number, to: number): boolean {
  const before = words.lowers[from - 1] ?? ''
  const noun = before === 'of' ? (words.lowers[from - 2] ?? '') : before
  return placeNouns.has(noun) || (placeNouns.has(words.lowers[to] ?? '') && words.lowers[to] !== 'state')
}

/** "Gary, Indiana", "Millom, Cumbria": a larger place behind a comma, which is not itself a possessor. */
function isBeforePlace(words: Words, known: Gazetteer, to: number): boolean {
  if (words.lowers[to] !== ',' || to + 1 >= words.count) return false
  const start = words.tokens.starts[to + 1]!
  const entry = entryAt(known, words.text, words.tokens.words[to + 1]!, start)
  if (entry?.kind !== 'region' && entry?.kind !== 'country') return false
  return !/^['’]/.test(words.text.slice(start + entry.alias.length, start + entry.alias.length + 1))
}

/** "Hiwar, a club of writers": an aside that calls it a body. */
function isBodyAside({ lowers }: Words, to: number): boolean {
  if (lowers[to] !== ',' || !/^(?:an?|the)$/.test(lowers[to + 1] ?? '')) return false
  for (let at = to + 2; at < to + 6; at++) {
    if (bodyNouns.has(lowers[at] ?? '')) return true
    if (/^(?:[,.;]|of|who|whose|for|at|with|in)$/.test(lowers[at] ?? '.')) return false
  }
  return false
}

/** How many words of the name are neither common words, links nor numbers. */
function rareWords(words: Words, units: readonly Unit[]): number {
  return units.filter(
    (unit) =>
      !isLink(words, unit) &&
      !isCommonWord(words.lowers[unit.from]!) &&
      !/^\d/.test(words.lowers[unit.from]!),
  ).length
}

/** "Mr. Price", but not "Chief Operating Officer": a common word that a role's bearer has for a name. */
function isBorne(words: Words, units: readonly Unit[], role: boolean): boolean {
  const next = words.lowers[units.at(-1)!.to] ?? ''
  return role && units.length === 1 && !roleHeads.has(next) && !roleModifiers.has(next)
}

/** "Jane Doe", "Staff Jane Doe": a given name with something behind it. */
function hasGiven(words: Words, { firstNames }: Gazetteer, units: readonly Unit[]): boolean {
  const at = units.findIndex((unit) => firstNames.has(words.tokens.words[unit.from]!))
  return at === 0 ? units.length > 1 : at > 0 && at < units.length - 1
}

/** What stands before a name: a role that was cut off, a country's possessive. */
export interface Before {
  readonly role: boolean
  readonly ofCountry: boolean
}

/** Type of a name of these units, none of which is the gazetteer's alone. */
export function typeUnknown(
  words: Words,
  known: Gazetteer,
  units: readonly Unit[],
  { role, ofCountry }: Before,
): Typed {
  const from = units[0]!.from
  const to = units.at(-1)!.to
  const first = words.tokens.words[from]!
  const strong = (type: MentionType): Typed => ({ type, weak: false })
  const byWords = typeByWords(words, units)
  if (byWords) return strong(byWords)
  if (units.length === 1 && isPeople(first)) return strong('other')
  const isGiven = known.firstNames.has(first)
  if (units.length === 1 && organs.has(words.lowers[from]!) && words.lowers[from - 1] === 'the')
    return { type: 'organisation', weak: true }
  if (rareWords(words, units) === 0 && !(isGiven && units.length > 1) && !isBorne(words, units, role))
    return { type: 'other', weak: true }
  if (role || roleBefore(words, from, units.length > 1)) return strong('person')
  if (units.length === 1 && isAcronym(first))
    return { type: isThing(first) ? 'other' : 'organisation', weak: true }
  if (hasGiven(words, known, units)) return strong('person')
  if (personAfter(words, to)) return strong('person')
  if (isPlaceBeside(words, from, to)) return strong('place')
  if (bodyNouns.has(words.lowers[from - 1] ?? '') || isBodyAside(words, to)) return strong('organisation')
  if (otherNouns.has(words.lowers[to] ?? '')) return strong('other')
  const isOwner = units.length > 1 && /^['’]s?$/.test(words.lowers[to] ?? '')
  if (locatives.has(words.lowers[from - 1] ?? '') && units.length <= 2 && !isOwner)
    return { type: 'place', weak: true }
  if (units.length <= 2 && isBeforePlace(words, known, to)) return { type: 'place', weak: true }
  if (isGiven && !isCommonWord(words.lowers[from]!)) return { type: 'person', weak: true }
  return { type: typeByShape(words, units, to, ofCountry), weak: true }
}

function typeByWords(words: Words, units: readonly Unit[]): MentionType | null {
  const head = headOf(words, units)
  const first = words.lowers[units[0]!.from]!
  if (units.length === 1) return null
  if (otherOpeners.has(first)) return 'other'
  if (isBody(words, units)) return 'organisation'
  if (otherHeads.has(head)) return 'other'
  if (placeHeads.has(head) || placeOpeners.has(first)) return 'place'
  // "Persian Gulf island of Qeshm"
  if (hasOf(words, units) && units.slice(0, 3).some((unit) => placeHeads.has(words.lowers[unit.to - 1]!)))
    return 'place'
  return null
}

function typeByShape(words: Words, units: readonly Unit[], to: number, ofCountry: boolean): MentionType {
  const from = units[0]!.from
  const after = words.lowers[to] ?? ''
  const before = words.lowers[from - 1] ?? ''
  const speaks = speakers.has(after) || (speakers.has(before) && units.length <= 3)
  // A person is named in full once; a single unknown word that speaks is more often a company.
  if (speaks) return units.length > 1 ? 'person' : 'organisation'
  const entry = units[0]!.entry
  // "San Diego Chargers", "Boston Globe": what goes on after a place is a body's name.
  if (entry && units.length > 1 && ['city', 'capital', 'region'].includes(entry.kind)) return 'organisation'
  if (units.every((unit) => /^[^\p{Ll}]+$/u.test(words.tokens.words[unit.from]!))) return 'other'
  // "France's Thales" is one of its companies, "Atletico Madrid" a club.
  if (ofCountry && units.length === 1) return 'organisation'
  const last = units.at(-1)!.entry
  if (units.length === 2 && !entry && last && !last.weak && ['city', 'capital'].includes(last.kind))
    return isCommonWord(words.lowers[from]!) ? 'place' : 'organisation'
  const determined = before === 'the' || before === 'a' || before === 'an'
  if (!determined && looksPersonal(words, units)) return 'person'
  return units.length >= 2 && determined ? 'organisation' : 'other'
}

/** Words with capitals of which, after common ones ("Council Member Jane Doe"), none is a common word. */
function looksPersonal(words: Words, units: readonly Unit[]): boolean {
  if (units.length < 2 || units.length > 5) return false
  let from = 0
  while (from < units.length - 2 && isCommonWord(words.lowers[units[from]!.from]!)) from++
  const own = units.slice(from)
  const plain = own.every(
    (unit) => /^\p{Lu}[\p{L}'’.-]*$/u.test(words.tokens.words[unit.from]!) || isLink(words, unit),
  )
  const common = own.filter((unit) => !isLink(words, unit) && isCommonWord(words.lowers[unit.from]!)).length
  return plain && common === 0
}
