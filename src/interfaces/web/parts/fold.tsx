/**
 * What would make a page long stands behind one line that says how much it is. In: the
 * line and the content. Out: a `<details>`, which opens without scripts, on paper and by
 * an address that leads into it.
 */

import type { Child } from 'hono/jsx'

/** A fold, closed at first. */
export function Fold({ summary, children }: { summary: string; children?: Child }) {
  return (
    <details class="fold">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** The first `most` entries and the rest; no rest where it would hide fewer than two. */
export function splitAt<Entry>(entries: readonly Entry[], most: number): readonly [Entry[], Entry[]] {
  return entries.length <= most + 1 ? [[...entries], []] : [entries.slice(0, most), entries.slice(most)]
}
