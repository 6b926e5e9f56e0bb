/**
 * Reads the time of publication: ISO 8601, RFC 822, "October 7, 2024 3:04 PM EDT",
 * "7 October 2024", 07.10.2024, digits alone (20241007, seconds since 1970). A time
 * without zone is taken as UTC, never as local, so that every machine reads the same.
 * A day alone is midnight UTC with precision `day`. 10/07/2024 is read only where one
 * number is above 12: otherwise nobody can tell the month.
 */

export interface PublishedTime {
  readonly publishedAt: string
  readonly publishedPrecision: 'time' | 'day'
}

/** Years outside are misprints: the newspaper archives begin later, nothing comes from the future. */
const YEAR_MIN = 1900
const YEAR_MAX = 2100

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Hours from UTC of the zones that newspapers write. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0, utc: 0, gmt: 0, wet: 0, ut: 0, bst: 1, cet: 1, west: 1, cest: 2, eet: 2, eest: 3, msk: 3, idt: 3,
  est: -5, edt: -4, et: -5, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, jst: 9, kst: 9, hkt: 8,
} // biome-ignore format: a table

interface Parts {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  /** What follows the date: time and zone, if any. */
  readonly rest: string
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => Omit<Parts, 'rest'>])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, (f) => ({ year: +f[1]!, month: +f[2]!, day: +f[3]! })],
  [/^(\d{4})(\d\d)(\d\d)(?!\d)/, (f) => ({ year: +f[1]!, month: +f[2]!, day: +f[3]! })],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, (f) => ({ year: +f[3]!, month: +f[2]!, day: +f[1]! })],
  [/^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d)/, (f) => ({ year: +f[3]!, month: monthOf(f[2]!), day: +f[1]! })],
  [/^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/, (f) => ({ year: +f[3]!, month: monthOf(f[1]!), day: +f[2]! })],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, slashed],
] // biome-ignore format: a table

function slashed(found: RegExpExecArray): Omit<Parts, 'rest'> {
  const [first, second, year] = [+found[1]!, +found[2]!, +found[3]!]
  if (first > 12) return { year, month: second, day: first }
  return second > 12 || first === second ? { year, month: first, day: second } : { year, month: 0, day: 0 }
}

function dateParts(text: string): Parts | null {
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(text)
    if (found) return { ...read(found), rest: text.slice(found[0].length) }
  }
  return null
}

function isPossible({ year, month, day }: Omit<Parts, 'rest'>): boolean {
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || day < 1) return false
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** Minutes to subtract for the zone that `text` ends with; null for one that is not possible. */
function zoneMinutes(text: string): number | null {
  const zone = text.trim().replace(/^[([]|[)\]]$/g, '')
  if (!zone) return 0
  const offset = /^(?:gmt|utc)?([+-])(\d\d):?(\d\d)?/i.exec(zone)
  if (offset) {
    const minutes = +offset[2]! * 60 + +(offset[3] ?? 0)
    return minutes > 15 * 60 ? null : offset[1] === '-' ? -minutes : minutes
  }
  const name = /^[A-Za-z]{1,4}\b/.exec(zone)?.[0].toLowerCase() ?? ''
  return (ZONES[name] ?? 0) * 60
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+/i

const TIME = /^[\s,|T]*(?:at |- )?(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?([ap])?\.?(?:m\.?)?/i

function withTime(parts: Parts): PublishedTime | null {
  const day = Date.UTC(parts.year, parts.month - 1, parts.day)
  const found = TIME.exec(parts.rest)
  if (!found) return { publishedAt: new Date(day).toISOString(), publishedPrecision: 'day' }
  const half = found[5]?.toLowerCase()
  const clockHour = +found[1]!
  const hour = half ? (clockHour % 12) + (half === 'p' ? 12 : 0) : clockHour
  const [minute, second] = [+found[2]!, +(found[3] ?? 0)]
  const millisecond = Math.floor(+`0.${found[4] ?? '0'}` * 1000)
  const zone = zoneMinutes(parts.rest.slice(found[0].length))
  if (zone === null || hour > 24 || minute > 59 || second > 60) return null
  const at = day + ((hour * 60 + minute - zone) * 60 + second) * 1000 + millisecond
  return { publishedAt: new Date(at).toISOString(), publishedPrecision: 'time' }
}

/** Seconds or milliseconds since 1970, as some systems write; 10 or 13 digits. */
function fromDigits(text: string): PublishedTime | null {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return null
  const at = text.length === 10 ? +text * 1000 : +text
  return { publishedAt: new Date(at).toISOString(), publishedPrecision: 'time' }
}

/** The time that `text` states, or null where it states none that is possible. Looks at the first 100 characters. */
export function parsePublished(text: string): PublishedTime | null {
  const bare = text
    .slice(0, 100)
    .trim()
    .replace(/^(?:first |last )?(?:published|updated|posted|modified|date)(?: on| at)?\s*:?\s*/i, '')
  const digits = fromDigits(bare)
  if (digits) return digits
  const weekdayless = bare.replace(WEEKDAY, '')
  const [, lead = '', rest = weekdayless] =
    /^(\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{1,4})?,? )?(.*)$/s.exec(weekdayless) ?? []
  const dayless = rest.replace(WEEKDAY, '')
  const parts = dateParts(dayless)
  if (!parts || !isPossible(parts)) return null
  return withTime(lead ? { ...parts, rest: ` ${lead.replace(/,? $/, '')}` } : parts)
}
