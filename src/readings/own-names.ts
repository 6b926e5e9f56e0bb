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

/** Longest name and most entries: longer ones are mistakes, more would slow every article. Set by hand, 2026-11. */
const nameMax = 120
const entriesMax = 20_000

const fields = ['name', 'kind', 'aliases', 'country', 'role']
const example = '{"name": "Harbour Union", "kind": "organisation", "country": "GBR"}'

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= nameMax

/** What is wrong with one entry, in words that follow "entry 3"; null where nothing is. */
function faultOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return `is not an object such as ${example}`
  const given = entry as Fields
  const odd = Object.keys(given).find((field) => !fields.includes(field))
  if (odd !== undefined) return `has "${odd}", which is not one of ${fields.join(', ')}`
  if (!isText(given.name)) return `has no "name" (a text of at most ${nameMax} characters)`
  const named = `("${given.name}")`
  if (!(ownKinds as readonly unknown[]).includes(given.kind))
    return `${named} has the kind ${JSON.stringify(given.kind ?? null)}, which is not one of ${ownKinds.join(', ')}`
  if (given.aliases !== undefined && !(Array.isArray(given.aliases) && given.aliases.every(isText)))
    return `${named} has "aliases" that are not a list of texts`
  if (given.role !== undefined && !isText(given.role)) return `${named} has a "role" that is not a text`
  if (given.role !== undefined && given.kind !== 'person')
    return `${named} has a "role", which only a person has`
  return faultOfCountry(given, named)
}

function faultOfCountry({ country, kind }: Fields, named: string): string | null {
  const isNeeded = kind === 'country' || kind === 'government'
  if (country === undefined || country === null)
    return isNeeded ? `${named} needs a "country" (three letters of ISO 3166-1, such as GBR)` : null
  if (typeof country === 'string' && country in placeTable.countries) return null
  return `${named} has the country ${JSON.stringify(country)}, which is not a code of three letters of ISO 3166-1 (such as GBR)`
}

function lineOf({ kind, name, aliases = [], country = null, role = null }: Fields): string {
  return JSON.stringify([kind, (name as string).trim(), aliases, country, role])
}

/** Entries of the same kind and name given more than once would hide each other. */
function repeated(entries: readonly unknown[]): string | null {
  const seen = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    const { name } = entry as { name: string }
    const first = seen.get(name)
    if (first !== undefined) return `entry ${index + 1} names "${name}", as entry ${first + 1} does already`
    seen.set(name, index)
  }
  return null
}

/** The lines of a user's file, or a problem that says everything wrong with it; `where` names it in the message. */
export function checkOwnNames(text: string, where: string): Outcome<readonly string[]> {
  const fail = (reasons: readonly string[]) => {
    const more = reasons.length - faultsShown
    const reason = reasons.slice(0, faultsShown).join('; ') + (more > 0 ? `; and ${more} more` : '')
    return outcome<readonly string[]>([], [problem('gazetteer-invalid', { where, reason })])
  }
  let entries: unknown
  try {
    entries = parse(text, { logLevel: 'error' })
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return fail([`it is neither JSON nor YAML (${first.replace(/[:.]+$/, '')})`])
  }
  if (!Array.isArray(entries)) return fail([`it is not a list of entries such as [${example}]`])
  if (entries.length > entriesMax) return fail([`it has ${entries.length} entries, more than ${entriesMax}`])
  const faults = entries.flatMap((entry, index) => {
    const fault = faultOf(entry)
    return fault === null ? [] : [`entry ${index + 1} ${fault}`]
  })
  if (faults.length > 0) return fail(faults)
  const twice = repeated(entries)
  return twice === null ? outcome(entries.map((entry) => lineOf(entry as Fields))) : fail([twice])
}

/** Faults told at once; the rest is told when these are mended. */
const faultsShown = 10

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
