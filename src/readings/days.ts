/**
 * Days as whole numbers since 1970-01-01, and back to ISO days: the arithmetic of
 * dates without clock or time zones. Months count from 1, weekdays from 0 for Monday.
 */

const dayMilliseconds = 86_400_000

/** Day number of a civil date; month from 1. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / dayMilliseconds)
}

/** Day number of an ISO time or day; null where it is none. */
export function dayOfIso(iso: string): number | null {
  const time = Date.parse(iso.slice(0, 10))
  return Number.isNaN(time) ? null : Math.floor(time / dayMilliseconds)
}

/** `2024-10-07`. */
export function isoOf(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Year and month (from 1) of a day number. */
export function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * dayMilliseconds)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}

/** Last day number of a month. */
export function monthEnd(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1
}

/** True for a possible day of a month. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthEnd(year, month) - dayOf(year, month, 1) + 1
}
