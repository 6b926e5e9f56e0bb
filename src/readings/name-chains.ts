/**
 * Ties the names of one article together: a last name to the full name, a short form
 * or an acronym to a body's name, and a name typed by default to what the same words
 * were elsewhere. Gives each name the fullest form and its actor. A surname that two
 * persons of the article bear goes to the one named in full more often, unless its
 * title tells another sex. Known failure: brothers of whom each is meant in turn.
 */

import type { ActorId } from '../model/ids.ts'
import type { Mention, MentionType } from '../model/mention.ts'
import { isCommonWord } from './common-words.ts'
import type { Gazetteer } from './gazetteer.ts'
import { homeCountry } from './home-country.ts'
import type { Name } from './name-types.ts'
import { bodyHeads } from './roles.ts'
import { slugOf } from './slugs.ts'
import { spanOf, type Words } from './words.ts'

interface Known {
  readonly type: MentionType
  readonly name: string
  readonly actor: ActorId | null
  /** Number of the name in the text that it was learned from. */
  readonly at: number
}

const personActor = (name: string): ActorId => `person:${slugOf(name)}` as ActorId

function clean(name: string): string {
  const plain = /\s\s|[\n\t]/.test(name) ? name.replace(/\s+/g, ' ') : name
  return plain.endsWith('.') || plain.endsWith(',') ? plain.slice(0, -1) : plain
}

/** First letters of the capitalised words: "European Union" gives "EU". */
function initialsOf(name: string): string {
  return [...name.matchAll(/(?:^|[\s-])(\p{Lu})/gu)].map((match) => match[1]!).join('')
}

/** Persons of one surname that are told apart; more are a list, or hostile, and would cost their square. Set by hand, 2026-11. */
const bearersMax = 24

class Chains {
  readonly known: Gazetteer
  readonly full = new Map<string, Known>()
  /** Persons by the ends of their full names, first-named first: "Presti", "Lo Presti". */
  readonly surnames = new Map<string, Known[]>()
  /** How often a person was named in full. */
  readonly times = new Map<string, number>()
  readonly givens = new Map<string, Known>()
  /** Single names that a role or title made a person's somewhere: "Mr. Rabih". */
  readonly singles = new Set<string>()
  readonly short = new Map<string, Known>()

  constructor(known: Gazetteer) {
    this.known = known
  }

  learn(written: string, name: Name, at: number): void {
    if (name.entry?.kind === 'body') this.learnHead(name.entry.name, ofEntry(name), at)
    if (name.entry && name.entry.kind !== 'person') return
    if (name.weak && name.type !== 'person') return
    const words = written.split(' ')
    if (name.entry) this.learnPerson(name.entry.name, name.entry.name.split(' '), at)
    else if (name.type === 'person') this.learnPerson(written, words, at)
    else if (name.type === 'organisation') this.learnBody(written, words, name.country, at)
    else if (!this.full.has(written))
      this.full.set(written, { type: name.type, name: written, actor: null, at })
  }

  /** Only a name of several words gives a surname; a single one is looked up when all are known. */
  learnPerson(written: string, words: readonly string[], at: number): void {
    if (words.length < 2) this.singles.add(written)
    this.times.set(written, (this.times.get(written) ?? 0) + 1)
    if (words.length < 2 || this.full.get(written)?.type === 'person') return
    const known: Known = { type: 'person', name: written, actor: personActor(written), at }
    this.full.set(written, known)
    const bare = written.replace(/,? (?:Jr|Sr|II|III)\.?$/, '').split(' ')
    for (let from = 1; from < bare.length; from++) {
      const end = bare.slice(from).join(' ')
      const bearers = this.surnames.get(end)
      if (!bearers) this.surnames.set(end, [known])
      else if (bearers.length < bearersMax) bearers.push(known)
    }
    const given = words[0]!
    if (this.known.firstNames.has(given) && !this.givens.has(given)) this.givens.set(given, known)
  }

  /** "European Commission" is later "the Commission". */
  learnHead(name: string, body: Omit<Known, 'at'> | null, at: number): void {
    const head = /\s(\S+)$/.exec(name)?.[1] ?? ''
    if (body?.actor && bodyHeads.has(head.toLowerCase()) && !this.short.has(head))
      this.short.set(head, { ...body, at })
  }

  learnBody(written: string, words: readonly string[], country: string | null, at: number): void {
    const actor = bodyActor(written, country)
    const known: Known = { type: 'organisation', name: written, actor, at }
    if (!this.full.has(written)) this.full.set(written, known)
    const [first] = words
    if (words.length > 1 && !this.short.has(first!) && !isCommonWord(first!.toLowerCase()))
      this.short.set(first!, known)
    this.learnHead(written, known, at)
    const initials = initialsOf(written)
    if (initials.length > 1) this.short.set(initials, known)
  }

  /** Whom a surname stands for: the person named in full most often, then first, whose sex fits the title. */
  bearer(written: string, title: string): Known | null {
    const bearers = this.surnames.get(written) ?? []
    const fitting = bearers.filter((known) => fitsTitle(known.name.split(' ')[0]!, title))
    const times = (known: Known) => this.times.get(known.name) ?? 0
    const leads = (a: Known, b: Known) => times(a) > times(b) || (times(a) === times(b) && a.at < b.at)
    let best: Known | null = null
    for (const known of fitting.length > 0 ? fitting : bearers) if (!best || leads(known, best)) best = known
    return best
  }

  find(written: string, name: Name, title: string): Known | null {
    const mayBePerson =
      name.weak || name.type === 'person' || /^(?:city|body|demonym)$/.test(name.entry?.kind ?? '')
    const bearer = mayBePerson ? this.bearer(written, title) : null
    if (bearer) return bearer
    const listed = this.known.peopleBySurname.get(written)
    if (listed && !name.entry) return { type: 'person', name: listed, actor: personActor(listed), at: 0 }
    const found = this.full.get(written) ?? this.givens.get(written)
    if (!found && this.singles.has(written) && mayBePerson)
      return { type: 'person', name: written, actor: personActor(written), at: 0 }
    return found ?? (name.entry ? null : (this.short.get(written) ?? null))
  }
}

/** "Mrs. Clinton" is no Bill. Only where the given name is one of the commonest says it which sex. */
function fitsTitle(given: string, title: string): boolean {
  if (/^(?:mrs|ms|miss)\.?$/.test(title)) return !men.has(given)
  return !/^mr\.?$/.test(title) || !women.has(given)
}

const men = new Set(
  `James John Robert Michael William David Richard Joseph Thomas Charles Bill George Barack Donald Prince Paul Mark Steven
  Andrew Kenneth Kevin Brian Edward Ronald Anthony Jeff Jason Matthew Gary Timothy Jose Larry Jeffrey Frank Scott Eric
  Stephen Jacob Joe Bernie Ted Marco Jeb Mike Tim Tony Gordon Martin Peter Philip Simon Ed Nick Conrad Benjamin`.split(
    /\s+/,
  ),
)
const women = new Set(
  `Mary Patricia Linda Barbara Elizabeth Jennifer Maria Susan Margaret Dorothy Lisa Nancy Karen Betty Helen Sandra Donna
  Carol Ruth Sharon Michelle Laura Sarah Kimberly Deborah Jessica Hillary Melania Ivanka Angela Theresa Diane Julie Jane
  Anna Kate Katherine Amanda Rebecca Emma Alice Katie Janet Catherine Diana Camilla Rachel Amy Cherie Chelsea`.split(
    /\s+/,
  ),
)

const ministry = /\b(?:Ministry|Government|Parliament|Cabinet)\b/

/** "The Ministry of Health" without a country's name is that of the report's own country. */
function withHome(
  words: Words,
  known: Gazetteer,
  names: readonly Name[],
  written: readonly string[],
): readonly Name[] {
  const isHomeless = (name: Name, index: number) =>
    !name.country && !name.entry && name.type === 'organisation' && ministry.test(written[index]!)
  if (!names.some(isHomeless)) return names
  const country = homeCountry(words, known, names)
  return country ? names.map((name, index) => (isHomeless(name, index) ? { ...name, country } : name)) : names
}

/** A ministry acts for its country; another body has an id of its own. */
function bodyActor(written: string, country: string | null): ActorId {
  const isOfState = /\b(?:Ministry|Government|Parliament|Cabinet|Administration|Embassy|Consulate)\b/.test(
    written,
  )
  return (isOfState && country ? country : slugOf(written)) as ActorId
}

function ofEntry(name: Name): Omit<Known, 'at'> | null {
  const { entry } = name
  if (!entry) return null
  const isPerson = entry.kind === 'person'
  if (isPerson) return { type: 'person', name: entry.name, actor: personActor(entry.name) }
  const actor = entry.kind === 'capital' ? null : entry.actor
  // "Israel's National Security Council", "the French Senate": the body of the country named, not ours.
  const isOfState = entry.kind === 'body' && entry.actor === entry.country && name.country !== null
  return { type: name.type, name: entry.name, actor: isOfState ? (name.country as ActorId) : actor }
}

function ofUnknown(written: string, name: Name): Omit<Known, 'at'> {
  if (name.type === 'person') return { type: 'person', name: written, actor: personActor(written) }
  if (name.type === 'organisation')
    return { type: name.type, name: written, actor: bodyActor(written, name.country) }
  return { type: name.type, name: written, actor: null }
}

/** "Defense Ministry (MOD)": the acronym in brackets after a body's name belongs to it. */
function learnBracketed(words: Words, names: readonly Name[], chains: Chains): void {
  for (const [index, name] of names.entries()) {
    const before = names[index - 1]
    if (!before || before.to !== name.from - 1 || words.lowers[before.to] !== '(') continue
    const acronym = words.tokens.words[name.from]!
    const known = chains.full.get(writtenOf(words, before))
    if (name.to - name.from === 1 && known && /^[A-Z]{2,}$/.test(acronym)) chains.short.set(acronym, known)
  }
}

function writtenOf(words: Words, name: Name): string {
  const span = spanOf(words, name)
  return clean(words.text.slice(span.start, span.end))
}

/** The title right before a name, lower case: "mrs." */
function titleBefore({ lowers }: Words, name: Name): string {
  const before = lowers[name.from - 1] ?? ''
  return before === '.' ? (lowers[name.from - 2] ?? '') : before
}

/** Austin the city, Ford the maker, "Cuban" where no noun follows: a person of that surname in the article comes first. */
function mayYield({ tokens }: Words, { entry, to }: Name): boolean {
  if (entry?.kind === 'demonym') return !/^(?:NOUN|ADJ)$/.test(tokens.tags[to] ?? '')
  return entry?.kind === 'city' || entry?.kind === 'body'
}

/** For each name its mention, with the fullest form and actor; null for words of a headline that prove no name. */
export function chainNames(words: Words, known: Gazetteer, found: readonly Name[]): (Mention | null)[] {
  const chains = new Chains(known)
  const written = found.map((name) => writtenOf(words, name))
  const names = withHome(words, known, found, written)
  const find = (name: Name, index: number) => chains.find(written[index]!, name, titleBefore(words, name))
  for (const [index, name] of names.entries())
    if (!name.weak && !name.inTitle) chains.learn(written[index]!, name, index)
  for (const [index, name] of names.entries()) {
    if (name.weak && !name.inTitle && !find(name, index)) chains.learn(written[index]!, name, index)
  }
  learnBracketed(words, names, chains)
  return names.map((name, index) => {
    const form = written[index]!
    // Austin the city gives way to an Austin of the article; a country or capital does not.
    const mayBePerson = name.weak || (chains.surnames.has(form) && mayYield(words, name))
    const strong = name.entry && !mayBePerson ? ofEntry(name) : null
    const taken = strong ?? find(name, index) ?? ofEntry(name)
    if (!taken && name.inTitle) return null
    const one = taken ?? ofUnknown(form, name)
    const { start, end } = spanOf(words, name)
    return { start, end, type: one.type, name: one.name, actor: one.actor }
  })
}
