/**
 * The gazetteer: names known beforehand, found in a text by longest match. Countries,
 * demonyms, capitals and larger cities from `data/places.json` (made by
 * `scripts/gazetteer.mjs`); governments' seats, armies, armed groups, bodies, agencies,
 * companies, statesmen and parts of countries from our own `data/actors.json`, given names from
 * `data/given-names.json`; and before all of them what a user's own file gives
 * (`own-names.ts`). Built once for each such file, when first needed (about 20 ms).
 * Known failure: it knows a name, not which bearer of it.
 */

import type { ActorKind } from '../model/actor.ts'
import type { ActorId } from '../model/ids.ts'
import actorTable from './data/actors.json' with { type: 'json' }
import givenTable from './data/given-names.json' with { type: 'json' }
import placeTable from './data/places.json' with { type: 'json' }
import { type OwnName, ownNamesOf } from './own-names.ts'
import { slugOf } from './slugs.ts'

export type EntryKind = 'country' | 'capital' | 'city' | 'region' | 'demonym' | 'body' | 'person'

export interface Entry {
  readonly kind: EntryKind
  readonly alias: string
  /** The full name. */
  readonly name: string
  readonly actor: ActorId | null
  /** The side, ISO 3166-1 alpha-3. */
  readonly country: string | null
  /** A name that persons bear as well; it needs a preposition of place, or nothing against it. */
  readonly weak: boolean
}

export interface KnownActor {
  readonly kind: ActorKind
  readonly name: string
  readonly country: string | null
}

/** Side, and the role that a user's own file gives. */
export interface KnownPerson {
  readonly country: string | null
  readonly role: string | null
}

export interface Gazetteer {
  readonly byOpening: ReadonlyMap<string, readonly Entry[]>
  readonly actors: ReadonlyMap<string, KnownActor>
  readonly peopleByName: ReadonlyMap<string, KnownPerson>
  readonly peopleBySurname: ReadonlyMap<string, string>
  readonly firstNames: ReadonlySet<string>
  /** Country of a place by its full name: countries, capitals, cities and parts of countries. */
  readonly placeCountries: ReadonlyMap<string, string>
  /** Countries that share their name with another place, with the countries whose names tell them from it. */
  readonly namesakes: ReadonlyMap<string, readonly string[]>
  /** Capitals that mostly speak for another body than their country's government, with its id. */
  readonly speaksFor: ReadonlyMap<string, string>
}

const opening = /^[\p{L}\p{N}]+/u

class Builder {
  readonly byOpening = new Map<string, Entry[]>()
  readonly actors = new Map<string, KnownActor>()
  readonly taken = new Set<string>()

  add(
    kind: EntryKind,
    alias: string,
    name: string,
    country: string | null,
    actor: string | null,
    weak: boolean,
  ) {
    if (this.taken.has(alias) || alias === '') return
    this.taken.add(alias)
    const key = opening.exec(alias)?.[0] ?? alias[0]!
    const entries = this.byOpening.get(key) ?? []
    entries.push({ kind, alias, name, actor: actor as ActorId | null, country, weak })
    this.byOpening.set(key, entries)
    if (alias.includes("'")) this.add(kind, alias.replaceAll("'", '’'), name, country, actor, weak)
    // Corpora of separated tokens write "Wal - Mart" and "U. S.".
    if (/\w-\w/.test(alias)) this.add(kind, alias.replaceAll('-', ' - '), name, country, actor, weak)
  }
}

type ByCountry = Readonly<Record<string, readonly string[]>>

function addBodies(into: Builder): void {
  for (const body of actorTable.actors) {
    const kind = body.id === body.country ? 'country' : (body.kind as ActorKind)
    if (!into.actors.has(body.id)) into.actors.set(body.id, { kind, name: body.name, country: body.country })
    if (body.id !== body.country) into.add('body', body.name, body.name, body.country, body.id, false)
    for (const alias of body.aliases) {
      into.add('body', alias, body.id === body.country ? alias : body.name, body.country, body.id, false)
    }
  }
}

/** Companies, clubs and brands of which we know no more than name and country. */
function addNamedBodies(into: Builder): void {
  for (const [country, names] of Object.entries(actorTable.bodies)) {
    for (const name of names.split('|')) {
      const id = slugOf(name)
      if (into.taken.has(name)) continue
      into.actors.set(id, { kind: 'organisation', name, country })
      into.add('body', name, name, country, id, false)
    }
  }
}

/** Adjectives in -an, -i, -ese and the like take an s for the people: "Israelis", "Germans". */
function demonymForms(word: string): string[] {
  return /(?:ese|ish|ch|sh|ss|ze)$/.test(word) ? [word] : [word, `${word}s`]
}

/** Our own demonyms come first: "American" is the United States, not the Northern Mariana Islands. */
function addDemonyms(into: Builder): void {
  for (const [code, words] of Object.entries(actorTable.demonyms as ByCountry)) {
    const name = (placeTable.countries as Record<string, { names: string[] }>)[code]!.names[0]!
    for (const word of words.flatMap(demonymForms)) into.add('demonym', word, name, code, code, false)
  }
}

function addCountries(into: Builder): void {
  addDemonyms(into)
  for (const [code, entry] of Object.entries(placeTable.countries)) {
    const common = entry.names[0]!
    const names = [...entry.names, ...((actorTable.names as ByCountry)[code] ?? [])]
    into.actors.set(code, { kind: 'country', name: common, country: code })
    for (const alias of names) into.add('country', alias, common, code, code, false)
    for (const word of entry.demonyms.flatMap(demonymForms))
      into.add('demonym', word, common, code, code, false)
    const capitals = [...((actorTable.capitals as ByCountry)[code] ?? []), ...entry.capitals]
    for (const alias of capitals) into.add('capital', alias, alias, code, code, false)
  }
}

function addPlaces(into: Builder, firstNames: ReadonlySet<string>): void {
  for (const alias of actorTable.places) into.add('region', alias, alias, null, null, false)
  for (const [code, names] of Object.entries(actorTable.regions))
    for (const alias of names.split('|')) into.add('region', alias, alias, code, null, false)
  for (const [code, names] of Object.entries(actorTable.cities))
    for (const alias of names.split('|')) into.add('city', alias, alias, code, null, false)
  const large = new Set(placeTable.largeCities.split('|'))
  for (const [code, names] of Object.entries(placeTable.cities)) {
    for (const alias of names.split('|')) {
      const isPlain = !alias.includes(' ') && (!large.has(alias) || firstNames.has(alias))
      into.add('city', alias, alias, code, null, isPlain)
    }
  }
}

interface People {
  readonly byName: Map<string, KnownPerson>
  readonly bySurname: Map<string, string>
}

function addPerson(into: Builder, people: People, name: string, known: KnownPerson): void {
  into.add('person', name, name, known.country, null, false)
  if (!people.byName.has(name)) people.byName.set(name, known)
  const surname = /[^ ]+$/.exec(name)![0]
  if (!people.bySurname.has(surname)) people.bySurname.set(surname, name)
}

/** Statesmen of many countries: by full name only, and by surname where hardly anybody else bears it. */
function addStatesmen(into: Builder, people: People): void {
  const alone = new Set(actorTable.surnamesAlone.split(' '))
  for (const [country, names] of Object.entries(actorTable.peopleInFull)) {
    for (const name of names.split('|')) {
      const known = { country, role: null }
      if (alone.has(/[^ ]+$/.exec(name)![0])) addPerson(into, people, name, known)
      else {
        into.add('person', name, name, country, null, false)
        if (!people.byName.has(name)) people.byName.set(name, known)
      }
    }
  }
}

/** The id of a body: ours where we know one of that name, so that a user can add aliases to it. */
function bodyId(name: string): string {
  return actorTable.actors.find((body) => body.name === name)?.id ?? slugOf(name)
}

function addOwnBody(into: Builder, { kind, name, aliases, country }: OwnName): void {
  const id = kind === 'government' && country ? country : bodyId(name)
  if (id !== country) into.actors.set(id, { kind: kind as ActorKind, name, country })
  for (const alias of [name, ...aliases]) {
    into.add('body', alias, id === country ? alias : name, country, id, false)
  }
}

/** What a user's file names comes before everything of ours. */
function addOwn(into: Builder, people: People, own: OwnName): void {
  const { kind, name, aliases, country, role } = own
  if (kind === 'person') {
    addPerson(into, people, name, { country, role })
    for (const alias of aliases) into.add('person', alias, name, country, null, false)
  } else if (kind === 'country') {
    for (const alias of [name, ...aliases]) into.add('country', alias, name, country, country, false)
  } else if (kind === 'place') {
    for (const alias of [name, ...aliases]) into.add('city', alias, name, country, null, false)
  } else addOwnBody(into, own)
}

function addPlaceCountry(entry: Entry, into: Map<string, string>): void {
  const isPlace = entry.kind !== 'demonym' && entry.kind !== 'body' && entry.kind !== 'person'
  if (isPlace && entry.country && !into.has(entry.name)) into.set(entry.name, entry.country)
}

function build(ownNames: readonly string[]): Gazetteer {
  const into = new Builder()
  const firstNames = new Set(givenTable.givenNames.split(' '))
  const people: People = { byName: new Map(), bySurname: new Map() }
  for (const own of ownNamesOf(ownNames)) addOwn(into, people, own)
  for (const { name, country } of actorTable.people) addPerson(into, people, name, { country, role: null })
  addStatesmen(into, people)
  addCountries(into)
  addBodies(into)
  addNamedBodies(into)
  for (const [code, entry] of Object.entries(placeTable.countries)) {
    into.actors.set(code, { kind: 'country', name: entry.names[0]!, country: code })
  }
  addPlaces(into, firstNames)
  for (const entries of into.byOpening.values()) entries.sort((a, b) => b.alias.length - a.alias.length)
  const placeCountries = new Map<string, string>()
  for (const entries of into.byOpening.values())
    for (const entry of entries) addPlaceCountry(entry, placeCountries)
  return {
    byOpening: into.byOpening,
    actors: into.actors,
    peopleByName: people.byName,
    peopleBySurname: people.bySurname,
    firstNames,
    placeCountries,
    namesakes: new Map(Object.entries(actorTable.namesakes as ByCountry)),
    speaksFor: new Map(Object.entries(actorTable.speaksFor)),
  }
}

const none: readonly string[] = []
const built = new WeakMap<readonly string[], Gazetteer>()

/** The gazetteer with a user's own names (lines of `checkOwnNames`); the same one for the same list. */
export function gazetteer(ownNames: readonly string[] = none): Gazetteer {
  const known = built.get(ownNames)
  if (known) return known
  const made = build(ownNames)
  built.set(ownNames, made)
  return made
}

/** The longest known name that begins at `start`, which must be the start of a word, and ends with a word. */
export function entryAt(known: Gazetteer, text: string, word: string, start: number): Entry | null {
  const entries = known.byOpening.get(opening.exec(word)?.[0] ?? '')
  if (!entries) return null
  for (const entry of entries) {
    if (!text.startsWith(entry.alias, start)) continue
    const after = text[start + entry.alias.length]
    if (after === undefined || !/[\p{L}\p{N}]/u.test(after)) return entry
  }
  return null
}
