/**
 * Days as text, the same in the change history's sentences as on pages: "8 June 2026",
 * in UTC. What is no time stays as it is, so that a bad record still makes a sentence.
 */

/** The format itself, for ranges of days. */
export const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "8 June 2026" of an ISO day or time; anything else as it is. */
export function dayText(iso: string): string {
  const milliseconds = Date.parse(iso)
  return Number.isNaN(milliseconds) ? iso : dayFormat.format(milliseconds)
}
