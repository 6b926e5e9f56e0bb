/**
 * Two figures in, whether both may state one fact out: the same value in whatever
 * measure of time or share ("21 days", "three weeks"; "a fifth", "20 percent"), one
 * rounded ("about 400" for 397), or one a bound that the other keeps ("under 50" for 40).
 * Sums in two currencies are conversions and always may.
 */

import type { Figure } from '../../model/figure.ts'

/** Share by which a rounded value may be off. */
const ROUNDED = 0.06
/** Share by which a value may stay within a bound: "over 1,600" of 1,640, "under 50" of 40. */
const BOUND = 0.3

/** A figure with a value. */
export type Sized = Figure & { readonly value: number }

/** True for a figure with a value: "thousands" has none. */
export const isSized = (figure: Figure): figure is Sized => figure.value !== null

const hours: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8760,
}

/** Percent and ratio as one, and times in hours, so that a fifth is 20 percent. */
export function measure({ value, unit }: Sized): { readonly value: number; readonly unit: string } {
  if (unit === 'percent') return { value: value / 100, unit: 'ratio' }
  const span = hours[unit]
  return span === undefined ? { value, unit } : { value: value * span, unit: 'time' }
}

const isCurrency = ({ unit }: Sized): boolean => /^[A-Z]{3}$/.test(unit)
const isTime = ({ unit }: Sized): boolean => hours[unit] !== undefined

/** True where one sets a bound that the other keeps, not far from it. */
function keepsBound(bound: Sized, { value }: Sized): boolean {
  const off = (value - bound.value) / Math.max(1e-9, bound.value)
  if (bound.comparator === 'over' || bound.comparator === 'at-least') return off >= 0 && off <= BOUND
  return (bound.comparator === 'nearly' || bound.comparator === 'up-to') && off <= 0 && off >= -BOUND
}

/** True where both may state one fact; `a`, of the derived text, may be looser than `b`, not stricter. */
export function agree(a: Sized, b: Sized): boolean {
  const [one, other] = [measure(a), measure(b)]
  if (a.high != null && b.high != null && a.unit === b.unit && a.high !== b.high) return false
  if (one.value === other.value && one.unit === other.unit) return true
  if (isCurrency(a) && isCurrency(b) && a.unit !== b.unit) return true
  if (isTime(a) && isTime(b) && a.unit !== b.unit && a.value === b.value) return false
  if (a.value === b.value || a.high === b.value || b.high === a.value) return true
  if (one.unit !== other.unit) return false
  if (keepsBound(a, b)) return true
  const off = Math.abs(one.value - other.value) / Math.max(Math.abs(one.value), Math.abs(other.value))
  const isRound = a.comparator !== 'exactly' || b.comparator !== 'exactly' || one.unit === 'time'
  return off <= ROUNDED && (isRound || one.unit === 'ratio')
}
