/**
 * The record's own history: what a later article changed in what is told. In go the
 * responses and the ledger; out come figures that the same claimant replaced and stances
 * that gave way to newer ones, newest first. Made from the articles' times alone, so the
 * history is the same however the articles were batched and survives making the record
 * anew, which a log of differences between two stored records would not.
 */

import type { Statement } from '../../model/citation.ts'
import type { LedgerEntry, Measure, Response, Revision, Stance } from '../../model/event-record.ts'

/** A page has room for so many. */
const revisionsMax = 30

function stateEntry({ text, citation }: LedgerEntry): Statement {
  return { text, citations: [citation] }
}

function timeOf({ asOf, at }: LedgerEntry): string | null {
  return at ?? asOf
}

function revisionsOfMeasure({ of, entries }: Measure): Revision[] {
  return entries.flatMap((before): Revision[] => {
    const after = before.supersededBy === null ? undefined : entries[before.supersededBy]
    if (after === undefined) return []
    const subject = after.claimant === null ? of : `${of}, ${after.claimant}`
    return [
      {
        kind: 'figure-replaced',
        at: timeOf(after),
        subject,
        before: stateEntry(before),
        after: stateEntry(after),
      },
    ]
  })
}

function revisionsOfResponse(response: Response): Revision[] {
  const stances: readonly Stance[] = [response, ...response.earlier]
  return stances.slice(1).flatMap((before, place): Revision[] => {
    const after = stances[place] as Stance
    return [
      {
        kind: 'stance-changed',
        at: after.at,
        subject: after.actorName,
        before: before.statement,
        after: after.statement,
      },
    ]
  })
}

/** At most 30 revisions, newest first; those without a time last. */
export function findRevisions(responses: readonly Response[], figures: readonly Measure[]): Revision[] {
  const found = [...figures.flatMap(revisionsOfMeasure), ...responses.flatMap(revisionsOfResponse)]
  const ranked = found.map((revision, place) => ({ revision, place }))
  ranked.sort((a, b) => {
    const [left, right] = [a.revision.at ?? '', b.revision.at ?? '']
    return left === right ? a.place - b.place : left < right ? 1 : -1
  })
  return ranked.slice(0, revisionsMax).map(({ revision }) => revision)
}
