/**
 * Cuts a run of capitals into names and types them: nationalities and roles are cut off
 * ("Israeli Defense Minister | Yoav Gallant"), known names kept, unless a longer name
 * goes on around them ("Nelson Mandela Prize"), and unknown ones typed by the words in
 * them and around them (`name-evidence.ts`). Types: person, organisation, place, other;
 * `weak` where nothing but a default spoke. Known failure: two names with nothing
 * between them, of which neither is known, are read as one.
 */

import type { MentionType } from '../model/mention.ts'
import { isCommonWord } from './common-words.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import { isBody, isLink, otherOpeners, typeUnknown } from './name-evidence.ts'
import { isRoleWord, roleLength } from './name-roles.ts'
import type { Run, Unit } from './name-runs.ts'
import { isDegree } from './name-stops.ts'
import { bodyHeads, otherHeads, placeHeads, roleHeads } from './roles.ts'
import { isCapital, type Range, type Words } from './words.ts'

export interface Name extends Range {
  readonly type: MentionType
  readonly entry: Entry | null
  readonly sentence: number
  /** Typed by default alone: what the article says elsewhere may overrule it. */
  readonly weak: boolean
  /** Country that stands before it: "Israeli Foreign Ministry", "Israel's National Security Council". */
  readonly country: string | null
  /** In a headline, opening a sentence or a common word, and unknown: it counts only where the text bears it out. */
  readonly inTitle: boolean
}

const typeOfEntry: Readonly<Record<Entry['kind'], MentionType>> = {
  country: 'place',
  capital: 'place',
  city: 'place',
  region: 'place',
  demonym: 'other',
  body: 'organisation',
  person: 'person',
}

/** Roles that are surnames as well. */
const surnames = new Set(
  'king dean major judge prince pope bishop marshal lord page farmer driver star baker'.split(' '),
)

const directions = new Set(
  'southern northern eastern western central south north east west upper lower'.split(' '),
)

const isCountry = (unit: Unit | undefined): boolean =>
  unit?.entry?.kind === 'country' || unit?.entry?.kind === 'demonym'

/** Splits a run's units into names; nationalities and roles are cut off as they are met. */
class RunTyper {
  readonly words: Words
  readonly known: Gazetteer
  readonly run: Run
  readonly names: Name[] = []
  country: string | null

  constructor(words: Words, known: Gazetteer, run: Run, country: string | null) {
    this.words = words
    this.known = known
    this.run = run
    this.country = country
  }

  push(
    units: readonly Unit[],
    type: MentionType,
    entry: Entry | null,
    weak: boolean,
    doubtful = false,
  ): void {
    const { from } = units[0]!
    const { to } = units[units.length - 1]!
    const { sentence, title } = this.run
    const opens = units.length === 1 && type === 'other' && from === this.words.sentences[sentence]!.from
    const inTitle = (title || opens || doubtful) && !entry
    this.names.push({ from, to, type, entry, weak, sentence, country: this.country, inTitle })
    if (entry && (entry.kind === 'demonym' || entry.kind === 'country')) this.country = entry.country
  }

  read(): Name[] {
    let rest = this.run.units
    let role = false
    while (rest.length > 0) {
      const length = rest[0]!.entry ? 0 : roleLength(this.words, rest)
      // "Attorney General" or "Prime Minister" alone is a role; "Justice Department" is a body.
      const isOffice =
        this.words.lowers[rest[length]?.from ?? -1] === 'of' && isRoleWord(this.words, rest[0]!)
      if (length > 0 && (isOffice || !isBody(this.words, rest))) {
        rest = rest.slice(length)
        // "Secretary of the Navy": what follows is the office, not who holds it.
        role = !isOffice
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
    // "Southern Lebanon": the country is the name.
    if (directions.has(words.lowers[first.from]!) && !first.entry && isCountry(rest[1])) return 1
    if (first.entry?.kind === 'demonym' && rest.length > 1 && !isBody(words, rest)) {
      this.push([first], 'other', first.entry, false)
      return 1
    }
    const end = this.nameEnd(rest)
    const units = trimLinks(words, rest.slice(0, end))
    if (units.length === 0) return end
    if (this.isBranch(rest)) {
      this.push(rest.slice(0, 2), 'organisation', first.entry, false)
      return 2
    }
    if (units.length === 1 && units[0]!.entry) this.pushKnown(units[0]!, role)
    else if (!role || isCapital(words.tokens.words[units[0]!.from]!)) this.pushUnknown(units, role)
    return end
  }

  pushKnown(unit: Unit, role: boolean): void {
    const entry = unit.entry!
    const bearsRole = role && (entry.weak || entry.kind === 'city')
    const before = this.words.lowers[unit.from - 1] ?? ''
    // "Man", "Reading", "Mobile": a town whose name is a word is meant only where something stands in it.
    if (entry.weak && !role && isCommonWord(entry.alias.toLowerCase()) && !/^(?:in|near|at|of)$/.test(before))
      return
    if (bearsRole) this.push([unit], 'person', null, false)
    else this.push([unit], typeOfEntry[entry.kind], entry, entry.weak)
  }

  pushUnknown(units: readonly Unit[], role: boolean): void {
    const { words, known } = this
    const { type, weak } = typeUnknown(words, known, units, { role, ofCountry: this.ofCountry(units) })
    const cut = type === 'person' ? personPart(words, known, units) : units
    if (cut.length > 0) this.push(cut, type, null, weak, this.isWord(cut, type, role))
  }

  /** "France's Thales": right behind a country's possessive. */
  ofCountry(units: readonly Unit[]): boolean {
    return this.country !== null && /^['’]s?$/.test(this.words.lowers[units[0]!.from - 1] ?? '')
  }

  /** A single common word, whatever its capital says: "Champion", "the Act"; but "Jobs" where the text has a Steve Jobs. */
  isWord(units: readonly Unit[], type: MentionType, role: boolean): boolean {
    if (type !== 'other' || role) return false
    const { tokens, lowers } = this.words
    const isShouted = units.every((unit) => /^[^\p{Ll}]+$/u.test(tokens.words[unit.from]!))
    return (units.length === 1 || isShouted) && units.every((unit) => isCommonWord(lowers[unit.from]!))
  }

  /** Where the first name of the units ends: known names stand alone, unless a name goes on around them. */
  nameEnd(rest: readonly Unit[]): number {
    const { words } = this
    if (this.isNamesake(rest)) return 2
    // "Operation Iraqi Freedom", "Hurricane Katrina"
    if (!rest[0]!.entry && rest.length > 1 && otherOpeners.has(words.lowers[rest[0]!.from]!))
      return Math.min(rest.length, 3)
    // A body known by name is no part of another that begins before it.
    const later = rest.findIndex((unit, at) => at > 1 && unit.entry?.kind === 'body')
    const own = later < 0 ? rest : rest.slice(0, later)
    const person = own.findIndex((_unit, at) => at > 0 && this.breaks(own, at) && !own[at]!.entry)
    if (isBody(words, own) && person < 0) return own.length
    if (rest[0]!.entry && !this.goesOn(rest)) return 1
    let end = 1
    while (end < rest.length && !this.breaks(rest, end)) end++
    return end
  }

  /** "GM Europe", "BBC Caribbean": a company's part that bears a place's name. */
  isBranch([first, second]: readonly Unit[]): boolean {
    const kind = first?.entry?.actor ? this.known.actors.get(first.entry.actor)?.kind : undefined
    const place = second?.entry?.kind ?? ''
    return (
      (kind === 'organisation' || kind === 'media') &&
      ['region', 'city', 'capital', 'country'].includes(place)
    )
  }

  /** "Mark Cuban", "Joe Paris": a given name before what would be a people or a place. */
  isNamesake(rest: readonly Unit[]): boolean {
    const [first, second] = rest
    if (rest.length !== 2 || first!.entry || !second!.entry || second!.to - second!.from > 1) return false
    const given = this.words.tokens.words[first!.from]!
    const { kind, alias } = second!.entry
    return (
      ['demonym', 'city', 'country', 'capital', 'body'].includes(kind) &&
      !/s$|^\p{Lu}+$|\./u.test(alias) &&
      this.known.firstNames.has(given) &&
      !isCommonWord(given.toLowerCase())
    )
  }

  /** "Nelson Mandela Award", "Georgia Dome", "Jordan Spieth": a known name that opens a longer one. */
  goesOn(rest: readonly Unit[]): boolean {
    const { words } = this
    const [first, next] = rest
    const kind = first!.entry!.kind
    if (
      !next ||
      next.entry ||
      isLink(words, next) ||
      this.run.title ||
      words.tokens.tags[next.from] !== 'PROPN'
    )
      return false
    const head = words.lowers[rest.at(-1)!.to - 1]!
    const isNamed = rest.length <= 4 && (otherHeads.has(head) || placeHeads.has(head) || bodyHeads.has(head))
    if (kind === 'person' || kind === 'country')
      return (
        isNamed || (this.known.firstNames.has(first!.entry!.alias) && !isCommonWord(words.lowers[next.from]!))
      )
    // "Dow Jones Industrial Average"
    if (kind === 'body') return rest.length <= 4 && otherHeads.has(head)
    if (kind === 'demonym') return false
    // "ambassador to Washington | Simon Karam"
    if (rest.length > 2 && this.known.firstNames.has(words.tokens.words[next.from]!)) return false
    return !isRoleWord(words, next)
  }

  breaks(rest: readonly Unit[], at: number): boolean {
    const unit = rest[at]!
    const kind = unit.entry?.kind
    if (kind === 'body' || kind === 'demonym' || kind === 'country' || kind === 'person') return true
    const { lowers, tokens } = this.words
    const follows = lowers[unit.to] ?? ''
    // "Air Force | James Roche"
    if (
      bodyHeads.has(lowers[unit.from - 1]!) &&
      at + 1 < rest.length &&
      this.known.firstNames.has(tokens.words[unit.from]!)
    )
      return true
    // "Matthew Biggin | Venice", but "Paris Hilton", "San Diego Chargers"
    const isPlace = kind === 'city' || kind === 'capital' || kind === 'region'
    if (
      isPlace &&
      !unit.entry!.weak &&
      at > 1 &&
      !/^\p{Lu}\.?$/u.test(tokens.words[unit.from - 1]!) &&
      this.known.firstNames.has(tokens.words[rest[0]!.from]!)
    )
      return true
    // "Martin Luther King Day": in a name's last place, no role.
    const before = tokens.words[unit.from - 1] ?? ''
    if (surnames.has(lowers[unit.from]!) && this.known.firstNames.has(before)) return false
    return (
      isRoleWord(this.words, unit) &&
      roleHeads.has(lowers[unit.from]!) &&
      (at + 1 < rest.length || follows === 'of')
    )
  }
}

/** "Foreign Policy Jane Doe", "Judge Anthony Russell QC": what is around a person's own name is no part of it. */
function personPart(words: Words, known: Gazetteer, units: readonly Unit[]): readonly Unit[] {
  const word = (unit: Unit) => words.tokens.words[unit.from]!
  let to = units.length
  while (to > 1 && isDegree(word(units[to - 1]!))) to--
  let from = 0
  const given = units.findIndex((unit) => known.firstNames.has(word(unit)))
  if (given > 0 && given < to - 1 && to > 2) from = given
  const isPlain = (unit: Unit) => !known.firstNames.has(word(unit)) && isCommonWord(words.lowers[unit.from]!)
  while (to - from > 2 && isPlain(units[from]!)) from++
  return trimLinks(words, units.slice(from, to))
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
export function typeRun(words: Words, known: Gazetteer, run: Run, country: string | null): Name[] {
  return new RunTyper(words, known, run, country).read()
}
