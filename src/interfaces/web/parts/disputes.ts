/**
 * Disputed words within a sentence. In: a statement, and what of the event's record is in
 * dispute: measures in conflict, and quotes and figures that a derived text has otherwise.
 * Out: the stretches of the statement that state such a thing, each with the place where
 * both sides stand: the ledger, or the family's texts side by side. Method: where the
 * statement cites the characters in dispute, their words are looked for in it, first where
 * the offsets say. Linear in entries and differences.
 */

import type { Difference, DifferentWords } from '../../../engine/library.ts'
import type { Citation, Statement } from '../../../model/citation.ts'
import type { Measure } from '../../../model/event-record.ts'
import { covers, overlaps, type Span } from '../../../model/span.ts'
import { quotedWords } from './format.ts'

/** A longer claim is a clause, not a figure; underlined whole it would say nothing (by eye, 2026-11). */
const claimLengthMax = 60

/** What of a record is in dispute. */
export interface Disputed {
  readonly figures: readonly Measure[]
  readonly differences: readonly Difference[]
}

export interface Dispute extends Span {
  /** Where both sides stand. */
  readonly href: string
  /** What a reader is told before going there. */
  readonly title: string
}

/** The family's page with the two texts side by side, at the words that differ. */
export function differenceHref({ family, original, altered }: Difference): string {
  return `/families/${family}?left=${original.article}&right=${altered.article}#d-${altered.start}`
}

/** Where in the statement the words of a cited place stand, or null. */
function placeOf({ text, citations }: Statement, words: Citation & { readonly text: string }): Span | null {
  if (words.text === '') return null
  const cited = citations.find(
    (its) => its.article === words.article && (covers(its, words) || covers(words, its)),
  )
  if (cited === undefined) return null
  const expected = words.start - cited.start
  const start = expected >= 0 && text.startsWith(words.text, expected) ? expected : text.indexOf(words.text)
  return start === -1 ? null : { start, end: start + words.text.length }
}

function figureDisputes(statement: Statement, figures: readonly Measure[]): Dispute[] {
  return figures.flatMap(({ inConflict, entries }, index) =>
    (inConflict ? entries : []).flatMap(({ text, citation }) => {
      const place = text.length > claimLengthMax ? null : placeOf(statement, { ...citation, text })
      return place === null
        ? []
        : [{ ...place, href: `#figure-${index + 1}`, title: 'sources differ: see the ledger' }]
    }),
  )
}

function differenceDisputes(statement: Statement, differences: readonly Difference[]): Dispute[] {
  return differences.flatMap((difference) => {
    const { original, altered } = difference
    const found = (own: DifferentWords, other: DifferentWords): Dispute[] => {
      const place = placeOf(statement, own)
      const title = `another source has ${quotedWords(other.text)}: see the texts side by side`
      return place === null ? [] : [{ ...place, href: differenceHref(difference), title }]
    }
    return [...found(original, altered), ...found(altered, original)]
  })
}

/** The disputed words of a statement, in order, none overlapping another; the ledger's come before the families'. */
export function findDisputes(statement: Statement, { figures, differences }: Disputed): readonly Dispute[] {
  const found: Dispute[] = []
  for (const dispute of [
    ...figureDisputes(statement, figures),
    ...differenceDisputes(statement, differences),
  ]) {
    if (!found.some((other) => overlaps(other, dispute))) found.push(dispute)
  }
  return found.sort((a, b) => a.start - b.start)
}
