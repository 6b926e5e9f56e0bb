/**
 * Events, links and changes as rows, and rows as model objects. The columns of a
 * list are named here once; a record is parsed only where it is asked for.
 */

import type { EventSummary } from '../../engine/library.ts'
import type { Change, ChangeKind } from '../../model/change.ts'
import type { EventRecord } from '../../model/event-record.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../../model/ids.ts'
import type { EventLink } from '../../model/storyline.ts'
import { fromJson, storableText } from './boundary.ts'
import type { Connection } from './database.ts'
import type { ChangeTable, EventRow, LinkTable } from './tables.ts'

/** The columns of an event in a list. */
export const summaryColumns = [
  'number',
  'storyline',
  'title',
  'from_day',
  'last_at',
  'articles',
  'origins',
] as const

/** An event as a list shows it, from `summaryColumns`. */
export function toEventSummary(row: Pick<EventRow, (typeof summaryColumns)[number]>): EventSummary {
  return {
    event: row.number as EventNumber,
    storyline: row.storyline as StorylineId,
    title: row.title,
    from: row.from_day,
    lastAt: row.last_at,
    articles: row.articles,
    origins: row.origins,
  }
}

/** The link of a row; strength 0 to 1, gap in days. */
export function toLink(row: LinkTable): EventLink {
  return {
    from: row.from_event as EventNumber,
    to: row.to_event as EventNumber,
    strength: row.strength,
    sharedTerms: fromJson(row.shared_terms),
    gapDays: row.gap_days,
  }
}

export const changeColumns = [
  'arrival',
  'kind',
  'article',
  'event',
  'other_event',
  'family',
  'storyline',
  'reason',
] as const

/** Changes that are a family's, whichever event its articles are in. */
export const familyChangeKinds: readonly ChangeKind[] = ['family-grew', 'family-merged', 'original-replaced']

/** The row of a change. */
export function toChangeRow({ otherEvent, reason, ...change }: Change): Omit<ChangeTable, 'seq'> {
  return { ...change, other_event: otherEvent, reason: storableText(reason) }
}

/** The change of a row. */
export function toChange(row: Omit<ChangeTable, 'seq'>): Change {
  return {
    arrival: row.arrival,
    kind: row.kind as ChangeKind,
    article: row.article as ArticleId | null,
    event: row.event as EventNumber | null,
    otherEvent: row.other_event as EventNumber | null,
    family: row.family as FamilyId | null,
    storyline: row.storyline as StorylineId | null,
    reason: row.reason,
  }
}

const unknownClaim = { claimant: null, claimantActor: null, asOf: null, supersededBy: null }

/**
 * The record of a row. One that an older version wrote lacks what records have got since;
 * until `throughline replay` makes it anew it has none of that.
 */
export function toRecord(json: string): EventRecord {
  const record = fromJson<EventRecord>(json)
  return {
    ...record,
    revisions: record.revisions ?? [],
    responses: record.responses.map((response) => ({ ...response, earlier: response.earlier ?? [] })),
    figures: record.figures.map((measure) => ({
      ...measure,
      entries: measure.entries.map((entry) => ({ ...unknownClaim, ...entry })),
    })),
  }
}

/** An event that has a record, or null. */
export async function readRecorded(connection: Connection, event: number) {
  const row = await connection
    .selectFrom('event')
    .select(summaryColumns)
    .select(['merged_into', 'record'])
    .where('number', '=', event)
    .executeTakeFirst()
  if (row === undefined || row.record === null) return null
  return { row, summary: toEventSummary(row), record: toRecord(row.record) }
}
