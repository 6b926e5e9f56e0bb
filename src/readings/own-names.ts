/**
 * Names of a user's own: a text in JSON or YAML goes in, a list of entries with name,
 * kind, aliases, country and role; out come lines, one an entry, in a form that does
 * not change with spaces or order of keys, so that they can be a step's setting and
 * part of its key. Everything wrong with the text is told in one problem, entry by entry;
 * a text with one is not used at all, as half a gazetteer misleads.
 *
 * Known limit: a name is found as written; forms of another case or spelling are aliases.
 */

import { parse } from 'yaml'
import { type Outcome, outcome } from '../model/outcome.ts'
import { problem } from '../model/problems.ts'
import {
  areEntryTexts,
  type EntryFields,
  isEntryText,
  readEntries,
  repeatedName,
} from '../text/entry-list.ts'
import placeTable from './data/places.json' with { type: 'json' }

/** What an entry can be: the kinds of actors that have names, and places. */
export const ownKinds = [
  'country',
  'government',
  'armed-forces',
  'armed-group',
  'intergovernmental',
  'organisation',
  'media',
  'person',
  'place',
] as const

export interface OwnName {
  readonly kind: (typeof ownKinds)[number]
  readonly name: string
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null
  /** A person's role, or null. */
  readonly role: string | null
}

/** What the setting says of itself in each step that has it. */
export const ownNamesAbout =
  'The entries of a gazetteer of your own (--gazetteer); they come before ours, so a wrong one misleads. None by default.'

/** Most entries: more would slow every article. Set by hand, 2026-11. */
const entriesMax = 20_000

const fields = ['name', 'kind', 'aliases', 'country', 'role']
const example = '{"name": "Harbour Union", "kind": "organisation", "country": "GBR"}'

/** What is wrong with one entry, in words that follow its name; null where nothing is. */
function faultOf(given: EntryFields): string | null {
  if (!(ownKinds as readonly unknown[]).includes(given.kind))
    return `has the kind ${JSON.stringify(given.kind ?? null)}, which is not one of ${ownKinds.join(', ')}`
  if (!areEntryTexts(given.aliases)) return 'has "aliases" that are not a list of texts'
  if (given.role !== undefined && !isEntryText(given.role)) return 'has a "role" that is not a text'
  if (given.role !== undefined && given.kind !== 'person') return 'has a "role", which only a person has'
  return faultOfCountry(given)
}

function faultOfCountry({ country, kind }: EntryFields): string | null {
  const isNeeded = kind === 'country' || kind === 'government'
  if (country === undefined || country === null)
    return isNeeded ? 'needs a "country" (three letters of ISO 3166-1, such as GBR)' : null
  if (typeof country === 'string' && country in placeTable.countries) return null
  return `has the country ${JSON.stringify(country)}, which is not a code of three letters of ISO 3166-1 (such as GBR)`
}

function lineOf({ kind, name, aliases = [], country = null, role = null }: EntryFields): string {
  return JSON.stringify([kind, (name as string).trim(), aliases, country, role])
}

/** The lines of a user's file, or a problem that says everything wrong with it; `where` names it in the message. */
export function checkOwnNames(text: string, where: string): Outcome<readonly string[]> {
  const fail = (reason: string) =>
    outcome<readonly string[]>([], [problem('gazetteer-invalid', { where, reason })])
  const parseText = (given: string) => parse(given, { logLevel: 'error' })
  const read = readEntries(text, { parse: parseText, fields, example, entriesMax, faultOf })
  if ('reason' in read) return fail(read.reason)
  // Entries of the same name given more than once would hide each other.
  const twice = repeatedName(read.entries, ({ name }) => [String(name)])
  return twice === null ? outcome(read.entries.map(lineOf)) : fail(twice)
}

/** The entries of lines that `checkOwnNames` made. */
export function ownNamesOf(lines: readonly string[]): OwnName[] {
  return lines.map((line) => {
    const [kind, name, aliases, country, role] = JSON.parse(line) as [
      OwnName['kind'],
      string,
      string[],
      string | null,
      string | null,
    ]
    return { kind, name, aliases, country, role }
  })
}
