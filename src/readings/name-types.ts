/**
 * Types the names within a run: cuts nationalities and roles off ("Israeli Defense
 * Minister | Yoav Gallant"), keeps known names, and types what is unknown by the
 * words in it (bodies end in "Ministry", places in "River") and around it (a role
 * before, an age or a role after, a preposition of place). Types: person,
 * organisation, place, other; `weak` where nothing but a default spoke.
 */

import type { MentionType } from '../model/mention.ts'
import { type Entry, gazetteer } from './gazetteer.ts'
import type { Run, Unit } from './name-runs.ts'
import {
  bodyHeads,
  nameParticles,
  otherHeads,
  placeHeads,
  placeOpeners,
  roleHeads,
  roleModifiers,
} from './roles.ts'
import { isCapital, type Range, type Words } from './words.ts'

export interface Name extends Range {
  readonly type: MentionType
  readonly entry: Entry | null
  readonly sentence: number
  /** Typed by default alone: what the article says elsewhere may overrule it. */
  readonly weak: boolean
  /** Country that stands before it: "Israeli Foreign Ministry", "Israel's National Security Council". */
  readonly country: string | null
  /** In a headline or opening a sentence, and unknown: it counts only where the text bears it out. */
  readonly inTitle: boolean
}

const locatives = new Set(
  'in at near outside across around inside throughout toward towards into off'.split(' '),
)
const speakers = new Set(
  `say said says tell told add added ask asked reply replied write wrote warn warned argue argued insist insisted
  explain explained note noted state stated tweeted recalled joked continued`.split(/\s+/),
)

const typeOfEntry: Readonly<Record<Entry['kind'], MentionType>> = {
  country: 'place',
  capital: 'place',
  city: 'place',
  region: 'place',
  demonym: 'other',
  body: 'organisation',
  person: 'person',
}

function isRoleWord(words: Words, unit: Unit): boolean {
  const lower = words.lowers[unit.from]!
  return unit.to - unit.from === 1 && !unit.entry && (roleHeads.has(lower) || roleModifiers.has(lower))
}

/** How many units at the front of the list are a role ("Deputy Prime Minister", "Secretary of State"). */
function roleLength(words: Words, units: readonly Unit[]): number {
  let length = 0
  let head = 0
  while (length < units.length && isRoleWord(words, units[length]!)) {
    length++
    if (roleHeads.has(words.lowers[units[length - 1]!.from]!)) head = length
    const lower = words.lowers[units[length]?.from ?? -1]
    if (head === length && (lower === 'of' || lower === 'for') && length + 2 <= units.length) {
      length = ofLength(words, units, length + 1)
      head = length
    }
  }
  return head
}

/** "of State", "of Foreign Affairs", "for Political Affairs": up to two words that are not a first name. */
function ofLength(words: Words, units: readonly Unit[], from: number): number {
  let to = from + 1
  const second = units[to]
  if (
    second &&
    /^(?:affairs|security|services|relations|staff|defence|defense)$/.test(words.lowers[second.from]!)
  )
    to++
  return to
}

function headOf(words: Words, units: readonly Unit[]): string {
  return words.lowers[units.at(-1)!.to - 1]!
}

const hasOf = (words: Words, units: readonly Unit[]): boolean =>
  units.some((unit) => words.lowers[unit.from] === 'of' || words.lowers[unit.from] === 'for')

function isBody(words: Words, units: readonly Unit[]): boolean {
  if (units.length < 2) return false
  if (bodyHeads.has(headOf(words, units))) return true
  return hasOf(words, units) && units.slice(0, 3).some((unit) => bodyHeads.has(words.lowers[unit.to - 1]!))
}

const isAcronym = (word: string): boolean => /^[A-Z][A-Z&]{1,6}$/.test(word) && !/^[IVX]+$/.test(word)

function personAfter(words: Words, to: number): boolean {
  if (words.lowers[to] !== ',') return false
  const next = words.lowers[to + 1] ?? ''
  if (/^\d{2}$/.test(next) && words.lowers[to + 2] === ',') return true
  for (let at = to + 1; at < to + 8 && at < words.count; at++) {
    const lower = words.lowers[at]!
    if (/^[,.;]$/.test(lower) || words.tokens.tags[at] === 'VERB') return false
    if (roleHeads.has(lower)) return at > to + 1 || words.tokens.words[at] === lower
  }
  return false
}

const roleBefore = (words: Words, from: number): boolean => {
  const lower = words.lowers[from - 1] ?? ''
  return roleHeads.has(lower) || (roleHeads.has(words.lowers[from - 2] ?? '') && lower === ',')
}

function typeUnknown(
  words: Words,
  units: readonly Unit[],
  role: boolean,
): { type: MentionType; weak: boolean } {
  const from = units[0]!.from
  const to = units.at(-1)!.to
  const first = words.tokens.words[from]!
  const head = headOf(words, units)
  const strong = (type: MentionType) => ({ type, weak: false })
  if (isBody(words, units)) return strong('organisation')
  if (units.length > 1 && otherHeads.has(head)) return strong('other')
  if (units.length > 1 && (placeHeads.has(head) || placeOpeners.has(words.lowers[from]!)))
    return strong('place')
  if (role || roleBefore(words, from)) return strong('person')
  if (units.length === 1 && isAcronym(first)) return { type: 'organisation', weak: true }
  if (gazetteer().firstNames.has(first) && units.length > 1) return strong('person')
  if (personAfter(words, to)) return strong('person')
  if (locatives.has(words.lowers[from - 1] ?? '') && units.length <= 2) return { type: 'place', weak: true }
  return { type: typeByShape(words, units, to), weak: true }
}

function typeByShape(words: Words, units: readonly Unit[], to: number): MentionType {
  const after = words.lowers[to] ?? ''
  const before = words.lowers[units[0]!.from - 1] ?? ''
  const speaks = speakers.has(after) || (speakers.has(before) && units.length <= 3)
  // A person is named in full once; a single unknown word that speaks is more often a company.
  if (speaks) return units.length > 1 ? 'person' : 'organisation'
  const plain = units.every(
    (unit) => /^\p{Lu}[\p{L}'’.-]*$/u.test(words.tokens.words[unit.from]!) || isLink(words, unit),
  )
  const proper = units.filter((unit) => words.tokens.tags[unit.from] === 'PROPN').length
  const entry = units[0]!.entry
  // "San Diego Chargers", "Boston Globe": what goes on after a place is a body's name.
  if (
    entry &&
    units.length > 1 &&
    (entry.kind === 'city' || entry.kind === 'capital' || entry.kind === 'region')
  )
    return 'organisation'
  const isShouted = units.every((unit) => /^[^\p{Ll}]+$/u.test(words.tokens.words[unit.from]!))
  if (isShouted || words.tokens.tags[units[0]!.from - 1] === 'NOUN') return 'other'
  const determined = before === 'the' || before === 'a' || before === 'an'
  if (plain && !determined && units.length >= 2 && units.length <= 4 && proper >= 2) return 'person'
  return units.length >= 2 && determined ? 'organisation' : 'other'
}

const isLink = (words: Words, unit: Unit): boolean =>
  nameParticles.has(words.lowers[unit.from]!) || /^[-.]$/.test(words.tokens.words[unit.from]!)

/** Splits a run's units into names; nationalities and roles are cut off as they are met. */
class RunTyper {
  readonly words: Words
  readonly run: Run
  readonly names: Name[] = []
  country: string | null

  constructor(words: Words, run: Run, country: string | null) {
    this.words = words
    this.run = run
    this.country = country
  }

  push(units: readonly Unit[], type: MentionType, entry: Entry | null, weak: boolean): void {
    const name = { from: units[0]!.from, to: units.at(-1)!.to, type, entry, weak }
    const opens =
      units.length === 1 && type === 'other' && name.from === this.words.sentences[this.run.sentence]!.from
    const inTitle = (this.run.title || opens) && !entry
    this.names.push({ ...name, sentence: this.run.sentence, country: this.country, inTitle })
    if (entry && (entry.kind === 'demonym' || entry.kind === 'country')) this.country = entry.country
  }

  read(): Name[] {
    let rest = this.run.units
    let role = false
    while (rest.length > 0) {
      const length = rest[0]!.entry ? 0 : roleLength(this.words, rest)
      // "Attorney General" or "Prime Minister" alone is a role; "Justice Department" is a body.
      if (length > 0 && !isBody(this.words, rest)) {
        rest = rest.slice(length)
        role = true
        continue
      }
      const taken = this.take(rest, role)
      rest = rest.slice(taken)
      role = false
    }
    return this.names
  }

  /** Takes one name off the front; says how many units it was. */
  take(rest: readonly Unit[], role: boolean): number {
    const first = rest[0]!
    const { words } = this
    if (first.entry?.kind === 'demonym' && rest.length > 1 && !isBody(words, rest)) {
      this.push([first], 'other', first.entry, false)
      return 1
    }
    const end = this.nameEnd(rest)
    const units = trimLinks(words, rest.slice(0, end))
    if (units.length === 0) return end
    if (units.length === 1 && units[0]!.entry) this.pushKnown(units[0]!, role)
    else if (!role || isCapital(words.tokens.words[units[0]!.from]!)) this.pushUnknown(units, role)
    return end
  }

  pushKnown(unit: Unit, role: boolean): void {
    const entry = unit.entry!
    const bearsRole = role && (entry.weak || entry.kind === 'city')
    if (bearsRole) this.push([unit], 'person', null, false)
    else this.push([unit], typeOfEntry[entry.kind], entry, entry.weak)
  }

  pushUnknown(units: readonly Unit[], role: boolean): void {
    const { words } = this
    const { type, weak } = typeUnknown(words, units, role)
    this.push(type === 'person' ? fromFirstName(words, units) : units, type, null, weak)
  }

  /** Where the first name of the units ends: known names stand alone, unless a name goes on around them. */
  nameEnd(rest: readonly Unit[]): number {
    const { words } = this
    if (isBody(words, rest)) return rest.length
    const first = rest[0]!
    if (first.entry) {
      const joins =
        first.entry.kind !== 'body' && first.entry.kind !== 'demonym' && first.entry.kind !== 'person'
      const next = rest[1]
      const goesOn = joins && next && !next.entry && !isLink(words, next) && !isRoleWord(words, next)
      if (
        !goesOn ||
        this.run.title ||
        words.tokens.tags[next.from] !== 'PROPN' ||
        first.entry.kind === 'country'
      )
        return 1
    }
    let end = 1
    while (end < rest.length && !this.breaks(rest, end)) end++
    return end
  }

  breaks(rest: readonly Unit[], at: number): boolean {
    const unit = rest[at]!
    const kind = unit.entry?.kind
    if (kind === 'body' || kind === 'demonym' || kind === 'country' || kind === 'person') return true
    return (
      isRoleWord(this.words, unit) && roleHeads.has(this.words.lowers[unit.from]!) && at + 1 < rest.length
    )
  }
}

/** "Foreign Policy Jane Doe": what stands before a known first name is no part of the name. */
function fromFirstName(words: Words, units: readonly Unit[]): readonly Unit[] {
  const { firstNames } = gazetteer()
  const at = units.findIndex((unit) => firstNames.has(words.tokens.words[unit.from]!))
  return at > 0 && at < units.length - 1 && units.length > 2 ? units.slice(at) : units
}

function trimLinks(words: Words, units: readonly Unit[]): readonly Unit[] {
  let from = 0
  let to = units.length
  const isSmall = (unit: Unit) => !isCapital(words.tokens.words[unit.from]!) && !unit.entry
  while (from < to && isSmall(units[from]!)) from++
  while (to > from && isSmall(units[to - 1]!)) to--
  return units.slice(from, to)
}

/** The typed names of a run, in order. `country` is that of a possessive before it ("Israel's Foreign Ministry"). */
export function typeRun(words: Words, run: Run, country: string | null): Name[] {
  return new RunTyper(words, run, country).read()
}
