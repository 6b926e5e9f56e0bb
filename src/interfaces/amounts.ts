/**
 * Amounts as text, the same on pages and on a terminal. In: numbers, and measures with
 * their unit as readings name it. Out: English with groups of three digits, and words
 * from a million on. Known limit: a unit that no reader knows, an ISO currency, stands
 * behind its number as it is.
 */

import type { Measure } from '../model/event-record.ts'

const countFormat = new Intl.NumberFormat('en-GB')

/** "1,400". */
export function numberText(value: number): string {
  return countFormat.format(value)
}

/** From a million on, digits are counted rather than read. */
const largeMin = 1_000_000
const largeNames = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
] as const

/** "1,400", but "20 billion" and "1.25 million"; all digits where words would lose any. */
export function amountText(value: number): string {
  const named = largeNames.find(([, size]) => Math.abs(value) >= size)
  if (Math.abs(value) < largeMin || named === undefined) return numberText(value)
  const [name, size] = named
  const short = Number((value / size).toFixed(2))
  return short * size === value ? `${numberText(short)} ${name}` : numberText(value)
}

/** "1,400–1,540", "20 billion USD", "50 nautical miles"; a unit other than a plain count follows the number. */
export function measureText({ low, high, unit }: Pick<Measure, 'low' | 'high' | 'unit'>): string {
  const isShare = (unit === 'count' || unit === 'ratio') && high > 0 && high < 1
  if (isShare) return measureText({ low: low * 100, high: high * 100, unit: 'percent' })
  const range = low === high ? amountText(low) : `${amountText(low)}–${amountText(high)}`
  if (unit === 'percent') return `${range}%`
  if (unit === 'count' || unit === 'ratio') return range
  const isWord = /^[a-z]{3,}(?:-[a-z]+)*$/.test(unit)
  const name = isWord ? unit.replaceAll('-', ' ') : unit
  return `${range} ${isWord && high !== 1 ? `${name}s` : name}`
}
