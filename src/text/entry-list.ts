/**
 * A list of entries that a person wrote, in JSON or YAML: its text in, the entries out, or
 * one reason that names every entry with a fault. The caller brings the parser, and says
 * what an entry must be; here is what all such files share. A list with one fault is not
 * used at all, as half a list misleads.
 */

/** Longest text in an entry: longer ones are mistakes. Set by hand, 2026-11. */
export const entryTextMax = 120

/** Faults told at once; the rest is told when these are mended. */
const faultsShown = 10

export type EntryFields = Readonly<Record<string, unknown>>

export interface EntryRules {
  /** Fails where the text is of no form that it reads. */
  readonly parse: (text: string) => unknown
  readonly fields: readonly string[]
  /** A whole entry, for the reason. */
  readonly example: string
  readonly entriesMax: number
  /** What is wrong with an object of these fields that has a name, in words that follow "entry 3 ("Name")"; null where nothing is. */
  readonly faultOf: (given: EntryFields) => string | null
}

/** The entries, or the reason why there are none. */
export type EntryList = { readonly entries: readonly EntryFields[] } | { readonly reason: string }

/** True for a text that says something and is no longer than `entryTextMax`. */
export const isEntryText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= entryTextMax

/** True for a list of such texts, and for none. */
export const areEntryTexts = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isEntryText))

function faultIn(entry: unknown, { fields, example, faultOf }: EntryRules): string | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return `is not an object such as ${example}`
  const given = entry as EntryFields
  const odd = Object.keys(given).find((field) => !fields.includes(field))
  if (odd !== undefined) return `has "${odd}", which is not one of ${fields.join(', ')}`
  if (!isEntryText(given.name)) return `has no "name" (a text of at most ${entryTextMax} characters)`
  const fault = faultOf(given)
  return fault === null ? null : `("${given.name}") ${fault}`
}

/** The entries of a text, each checked; every fault is told, the first few in words. */
export function readEntries(text: string, rules: EntryRules): EntryList {
  let found: unknown
  try {
    found = rules.parse(text)
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { reason: `it is neither JSON nor YAML (${first.replace(/[:.]+$/, '')})` }
  }
  if (!Array.isArray(found)) return { reason: `it is not a list of entries such as [${rules.example}]` }
  if (found.length > rules.entriesMax)
    return { reason: `it has ${found.length} entries, more than ${rules.entriesMax}` }
  const faults = found.flatMap((entry, index) => {
    const fault = faultIn(entry, rules)
    return fault === null ? [] : [`entry ${index + 1} ${fault}`]
  })
  if (faults.length === 0) return { entries: found }
  const more = faults.length - faultsShown
  return { reason: faults.slice(0, faultsShown).join('; ') + (more > 0 ? `; and ${more} more` : '') }
}

/** Says which two entries give the same name, as `namesOf` has them; null where none do. */
export function repeatedName<Entry>(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
): string | null {
  const seen = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    for (const name of new Set(namesOf(entry))) {
      const first = seen.get(name)
      if (first !== undefined) return `entry ${index + 1} names "${name}", as entry ${first + 1} does already`
      seen.set(name, index)
    }
  }
  return null
}
