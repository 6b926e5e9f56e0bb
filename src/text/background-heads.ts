/**
 * The background table of document counts with the thesaurus' groups as one word each:
 * a head counts as often as its group's words together, which is a little too often
 * where several stand in one document. For comparing texts by heads.
 */

import { newsBackground } from './background.ts'
import { CountTable } from './count-table.ts'
import type { Background } from './document-frequencies.ts'
import { hashText } from './hashing.ts'
import { thesaurusGroups } from './thesaurus.ts'

let made: Background | null = null

/** Made at first use and kept: it is a constant. */
export function newsBackgroundOfHeads(): Background {
  made ??= make()
  return made
}

function make(): Background {
  const background = newsBackground()
  const counts = new CountTable()
  background.counts.forEach((key, count) => {
    counts.add(key, count)
  })
  for (const [head, ...others] of thesaurusGroups) {
    const more = others.reduce((sum, word) => sum + background.counts.get(hashText(word)), 0)
    if (head !== undefined && more > 0) counts.add(hashText(head), more)
  }
  return { documents: background.documents, counts }
}
