/**
 * Disputed figures within a sentence. In: a statement and the event's measures. Out:
 * the stretches of the statement that state a figure in conflict, each with the number
 * of its ledger. Method: where the statement cites characters that hold a ledger
 * entry's, the entry's words are looked for in the statement. Linear in entries.
 */

import type { Statement } from '../../../model/citation.ts'
import type { Measure } from '../../../model/event-record.ts'
import { covers, overlaps, type Span } from '../../../model/span.ts'

/** A longer claim is a clause, not a figure; underlined whole it would say nothing (by eye, 2026-11). */
const claimLengthMax = 60

export interface Dispute extends Span {
  /** 1, 2, 3 … as the ledgers stand on the page. */
  readonly ledger: number
}

/** The disputed figures of a statement, in order, none overlapping another. */
export function findDisputes(statement: Statement, figures: readonly Measure[]): readonly Dispute[] {
  const found: Dispute[] = []
  for (const [index, measure] of figures.entries()) {
    if (!measure.inConflict) continue
    for (const { text, citation } of measure.entries) {
      const cited = statement.citations.some(
        (its) => its.article === citation.article && (covers(its, citation) || covers(citation, its)),
      )
      const start = cited && text !== '' && text.length <= claimLengthMax ? statement.text.indexOf(text) : -1
      const dispute = { start, end: start + text.length, ledger: index + 1 }
      if (start !== -1 && !found.some((other) => overlaps(other, dispute))) found.push(dispute)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
