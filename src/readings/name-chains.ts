/**
 * Ties the names of one article together: a last name to the full name, a short form
 * or an acronym to a body's name, and a name typed by default to what the same words
 * were elsewhere. Gives each name the fullest form and its actor. A surname that two
 * persons of the article bear goes to the one named last before it.
 */

import type { ActorId } from '../model/ids.ts'
import type { Mention, MentionType } from '../model/mention.ts'
import { gazetteer } from './gazetteer.ts'
import { homeCountry } from './home-country.ts'
import type { Name } from './name-types.ts'
import { slugOf } from './slugs.ts'
import { spanOf, type Words } from './words.ts'

interface Known {
  readonly type: MentionType
  readonly name: string
  readonly actor: ActorId | null
}

const personActor = (name: string): ActorId => `person:${slugOf(name)}` as ActorId

const clean = (name: string): string => name.replace(/\s+/g, ' ').replace(/[.,]$/, '')

const lastWord = (name: string): string =>
  /[^\s]+$/.exec(name.replace(/,? (?:Jr|Sr|II|III)\.?$/, ''))?.[0] ?? name

/** First letters of the capitalised words: "European Union" gives "EU". */
function initialsOf(name: string): string {
  return [...name.matchAll(/(?:^|[\s-])(\p{Lu})/gu)].map((match) => match[1]!).join('')
}

class Chains {
  readonly full = new Map<string, Known>()
  readonly surnames = new Map<string, Known>()
  readonly short = new Map<string, Known>()

  learn(written: string, name: Name): void {
    if (name.entry || (name.weak && name.type !== 'person')) return
    const words = written.split(' ')
    if (name.type === 'person') this.learnPerson(written, words.length)
    else if (name.type === 'organisation') this.learnBody(written, words, name.country)
    else if (!this.full.has(written)) this.full.set(written, { type: name.type, name: written, actor: null })
  }

  learnPerson(written: string, length: number): void {
    const listed = gazetteer().peopleBySurname.get(lastWord(written))
    const name = length === 1 && listed ? listed : written
    const known: Known = { type: 'person', name, actor: personActor(name) }
    if (!this.full.has(written)) this.full.set(written, known)
    if (length > 1 || !this.surnames.has(written)) this.surnames.set(lastWord(written), known)
  }

  learnBody(written: string, words: readonly string[], country: string | null): void {
    const actor = bodyActor(written, country)
    const known: Known = { type: 'organisation', name: written, actor }
    if (!this.full.has(written)) this.full.set(written, known)
    if (words.length > 1 && !this.short.has(words[0]!)) this.short.set(words[0]!, known)
    const initials = initialsOf(written)
    if (initials.length > 1) this.short.set(initials, known)
  }

  find(written: string, name: Name): Known | null {
    const surname = this.surnames.get(written)
    if (surname && (name.weak || name.type === 'person' || !name.entry || name.entry.kind === 'city'))
      return surname
    const listed = gazetteer().peopleBySurname.get(written)
    if (listed && !name.entry) return { type: 'person', name: listed, actor: personActor(listed) }
    return this.full.get(written) ?? this.short.get(written) ?? null
  }
}

const ministry = /\b(?:Ministry|Government|Parliament|Cabinet)\b/

/** "The Ministry of Health" without a country's name is that of the report's own country. */
function withHome(words: Words, names: readonly Name[], written: readonly string[]): readonly Name[] {
  const isHomeless = (name: Name, index: number) =>
    !name.country && !name.entry && name.type === 'organisation' && ministry.test(written[index]!)
  if (!names.some(isHomeless)) return names
  const country = homeCountry(words, names)
  return country ? names.map((name, index) => (isHomeless(name, index) ? { ...name, country } : name)) : names
}

/** A ministry acts for its country; another body has an id of its own. */
function bodyActor(written: string, country: string | null): ActorId {
  const isOfState = /\b(?:Ministry|Government|Parliament|Cabinet|Administration|Embassy|Consulate)\b/.test(
    written,
  )
  return (isOfState && country ? country : slugOf(written)) as ActorId
}

function ofEntry(name: Name): Known | null {
  const { entry } = name
  if (!entry) return null
  const isPerson = entry.kind === 'person'
  if (isPerson) return { type: 'person', name: entry.name, actor: personActor(entry.name) }
  const actor = entry.kind === 'capital' ? null : entry.actor
  // "Israel's National Security Council", "the French Senate": the body of the country named, not ours.
  const isOfState = entry.kind === 'body' && entry.actor === entry.country && name.country !== null
  return { type: name.type, name: entry.name, actor: isOfState ? (name.country as ActorId) : actor }
}

function ofUnknown(written: string, name: Name): Known {
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

/** For each name its mention, with the fullest form and actor; null for words of a headline that prove no name. */
export function chainNames(words: Words, found: readonly Name[]): (Mention | null)[] {
  const chains = new Chains()
  const written = found.map((name) => writtenOf(words, name))
  const names = withHome(words, found, written)
  for (const [index, name] of names.entries())
    if (!name.weak && !name.inTitle) chains.learn(written[index]!, name)
  for (const [index, name] of names.entries()) {
    if (name.weak && !name.inTitle && !chains.find(written[index]!, name)) chains.learn(written[index]!, name)
  }
  learnBracketed(words, names, chains)
  return names.map((name, index) => {
    const form = written[index]!
    // Austin the city gives way to an Austin of the article; a country or capital does not.
    const mayBePerson = name.weak || (name.entry?.kind === 'city' && chains.surnames.has(form))
    const strong = name.entry && !mayBePerson ? ofEntry(name) : null
    const taken = strong ?? chains.find(form, name) ?? ofEntry(name)
    if (!taken && name.inTitle) return null
    const known = taken ?? ofUnknown(form, name)
    return { ...spanOf(words, name), type: known.type, name: known.name, actor: known.actor }
  })
}
