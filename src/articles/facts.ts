/**
 * What is known of an article besides its text, gathered from the input's own
 * fields, the page's head and lines at the top of the text. The first that knows a
 * field wins: the input before the page, the page before the text.
 */

export interface Facts {
  readonly title?: string | undefined
  readonly deck?: string | undefined
  readonly byline?: string | undefined
  readonly published?: string | undefined
  readonly source?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
  /** A name or host that the text gives as its original. */
  readonly original?: string | undefined
}

export type FactName = keyof Facts

/** The first of the values that says something. */
export function firstOf(...values: readonly (string | null | undefined)[]): string | undefined {
  return values.find((value) => typeof value === 'string' && value.trim() !== '')?.trim()
}

/** The facts of `first`, and of `second` where `first` has none. */
export function mergeFacts(first: Facts, second: Facts): Facts {
  const merged: Partial<Record<FactName, string>> = {}
  for (const facts of [second, first])
    for (const [name, value] of Object.entries(facts) as [FactName, string | undefined][])
      if (value?.trim()) merged[name] = value.trim()
  return merged
}
