/**
 * The gazetteer: names known beforehand, found in a text by longest match. Countries,
 * demonyms, capitals and larger cities from `data/places.json` (made by
 * `scripts/gazetteer.mjs`); governments' seats, armies, armed groups, bodies, agencies,
 * companies and heads of government from our own `data/actors.json`. Built once, when
 * first needed (about 20 ms). Known failure: it knows a name, not which bearer of it.
 */

import type { ActorKind } from '../model/actor.ts'
import type { ActorId } from '../model/ids.ts'
import actorTable from './data/actors.json' with { type: 'json' }
import placeTable from './data/places.json' with { type: 'json' }

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

interface Gazetteer {
  readonly byOpening: ReadonlyMap<string, readonly Entry[]>
  readonly actors: ReadonlyMap<string, KnownActor>
  readonly peopleByName: ReadonlyMap<string, string | null>
  readonly peopleBySurname: ReadonlyMap<string, string>
  readonly firstNames: ReadonlySet<string>
  /** Country of a place by its full name: countries, capitals and cities. */
  readonly placeCountries: ReadonlyMap<string, string>
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
  }
}

type ByCountry = Readonly<Record<string, readonly string[]>>

function addBodies(into: Builder): void {
  for (const body of actorTable.actors) {
    const kind = body.kind as ActorKind
    into.actors.set(body.id, {
      kind: body.id === body.country ? 'country' : kind,
      name: body.name,
      country: body.country,
    })
    if (body.id !== body.country) into.add('body', body.name, body.name, body.country, body.id, false)
    for (const alias of body.aliases) {
      into.add('body', alias, body.id === body.country ? alias : body.name, body.country, body.id, false)
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
  const large = new Set(placeTable.largeCities.split('|'))
  for (const [code, names] of Object.entries(placeTable.cities)) {
    for (const alias of names.split('|')) {
      const isPlain = !alias.includes(' ') && (!large.has(alias) || firstNames.has(alias))
      into.add('city', alias, alias, code, null, isPlain)
    }
  }
}

function addPeople(into: Builder, surnames: Map<string, string>, people: Map<string, string | null>): void {
  for (const { name, country } of actorTable.people) {
    into.add('person', name, name, country, null, false)
    people.set(name, country)
    const surname = /[^ ]+$/.exec(name)![0]
    if (!surnames.has(surname)) surnames.set(surname, name)
  }
}

function addPlaceCountry(entry: Entry, into: Map<string, string>): void {
  const isPlace = entry.kind === 'country' || entry.kind === 'capital' || entry.kind === 'city'
  if (isPlace && entry.country && !into.has(entry.name)) into.set(entry.name, entry.country)
}

function build(): Gazetteer {
  const into = new Builder()
  const firstNames = new Set(actorTable.firstNames.split(' '))
  const peopleBySurname = new Map<string, string>()
  const peopleByName = new Map<string, string | null>()
  addPeople(into, peopleBySurname, peopleByName)
  addCountries(into)
  addBodies(into)
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
    peopleByName,
    peopleBySurname,
    firstNames,
    placeCountries,
  }
}

let built: Gazetteer | null = null

/** The gazetteer; the same one at every call. */
export function gazetteer(): Gazetteer {
  built ??= build()
  return built
}

/** The longest known name that begins at `start`, which must be the start of a word, and ends with a word. */
export function entryAt(text: string, word: string, start: number): Entry | null {
  const entries = gazetteer().byOpening.get(opening.exec(word)?.[0] ?? '')
  if (!entries) return null
  for (const entry of entries) {
    if (!text.startsWith(entry.alias, start)) continue
    const after = text[start + entry.alias.length]
    if (after === undefined || !/[\p{L}\p{N}]/u.test(after)) return entry
  }
  return null
}
