/**
 * The record's own history: what a later article changed in what is told. In go the
 * responses and the ledger; out come figures that the same claimant replaced and stances
 * that gave way to newer ones, newest first. Made from the articles' times alone, so the
 * history is the same however the articles were batched and survives making the record
 * anew, which a log of differences between two stored records would not.
 */

import type { EventType } from '../../model/action.ts'
import type { Statement } from '../../model/citation.ts'
import type { LedgerEntry, Measure, Response, Revision, Stance } from '../../model/event-record.ts'

/** A page has room for so many. */
const revisionsMax = 30
const talk: ReadonlySet<EventType> = new Set(['STATEMENT', 'APPEAL'])

/** One value as claimed, by the first of these entries, with the places of all. */
function stateEntries(entries: readonly LedgerEntry[]): Statement {
  return { text: entries[0]?.text ?? '', citations: entries.map(({ citation }) => citation) }
}

function timeOf({ asOf, at }: LedgerEntry): string | null {
  return at ?? asOf
}

/** A value that several origins had and that was replaced is one revision. */
function revisionsOfMeasure({ of, entries }: Measure): Revision[] {
  const replaced = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    if (entry.supersededBy === null) continue
    const key = `${entry.supersededBy} ${entry.value} ${entry.high}`
    replaced.set(key, [...(replaced.get(key) ?? []), entry])
  }
  return [...replaced.values()].flatMap((before): Revision[] => {
    const after = entries[before[0]?.supersededBy ?? -1]
    if (after === undefined) return []
    const subject = after.claimant === null ? of : `${of}, ${after.claimant}`
    const stated = { before: stateEntries(before), after: stateEntries([after]) }
    return [{ kind: 'figure-replaced', at: timeOf(after), subject, ...stated }]
  })
}

/** A stance has changed where a deed stands on one side at least; what is said after something else was said changes nothing. */
function isTurn(before: Stance, after: Stance): boolean {
  return !(talk.has(before.eventType) && talk.has(after.eventType))
}

function revisionsOfResponse(response: Response): Revision[] {
  const stances: readonly Stance[] = [response, ...response.earlier]
  return stances.slice(1).flatMap((before, place): Revision[] => {
    const after = stances[place] as Stance
    if (!isTurn(before, after)) return []
    const stated = { before: before.statement, after: after.statement }
    return [{ kind: 'stance-changed', at: after.at, subject: after.actorName, ...stated }]
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
