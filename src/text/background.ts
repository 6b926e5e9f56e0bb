/**
 * How common English words and names are in news text: document counts of the
 * table in `data/`, which `scripts/fit-background.ts` writes from training parts of
 * public collections (counts alone; no text can be had back from them). Terms are
 * written as the `terms` step writes them, names with a capital.
 *
 * Known failure: the table is of 2008 to 2017 and mostly American; names that came
 * later count as unseen until the stream itself has shown them.
 */

import { CountTable } from './count-table.ts'
import { backgroundDocuments, backgroundTerms } from './data/background-df.generated.ts'
import type { Background } from './document-frequencies.ts'
import { hashText } from './hashing.ts'

let read: Background | null = null

/** The table, read once: the lines of `backgroundTerms` are a count and the terms that have it. */
export function newsBackground(): Background {
  if (read !== null) return read
  const counts = new CountTable()
  for (const line of backgroundTerms.split('\n')) {
    const [count, ...terms] = line.split(' ')
    for (const term of terms) counts.add(hashText(term), Number(count))
  }
  read = { documents: backgroundDocuments, counts }
  return read
}
