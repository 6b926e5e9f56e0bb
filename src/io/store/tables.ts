/**
 * The tables, as Kysely sees them. One set of names and columns for SQLite and
 * PostgreSQL; people open the file with any SQLite browser, so names are plain words
 * and each table says its purpose in `migrations/`. Times are ISO 8601 text, JSON is
 * text (`json` in PostgreSQL, which keeps it as written). The search tables differ by
 * dialect and are in `sqlite-search.ts` and `postgres-search.ts`.
 */

import type { Generated, Selectable } from 'kysely'

/** JSON as text. */
type Json = string

export interface RawTable {
  sequence: Generated<number>
  hash: string
  media_type: string
  location: string
  fetched_at: string
  bytes: Uint8Array
}

export interface ArticleTable {
  arrival: number
  id: string
  given_id: string | null
  title: string
  deck: string | null
  byline: string | null
  language: string | null
  published_at: string | null
  published_precision: string | null
  source: string | null
  url: string | null
  claimed_original: Json | null
  fetched_at: string
  raw_hash: string
  text: string
}

export interface LayerTable {
  arrival: number
  name: string
  value: Json
}

export interface DecisionTable {
  arrival: number
  family: Json
  event: Json
  storyline: Json
}

export interface FamilyTable {
  id: string
  merged_into: string | null
}

export interface DerivationTable {
  arrival: number
  family: string
  kind: string
  derived_from: string | null
  confidence: number
  drift: Json
  changes: number
}

export interface CreditTable {
  arrival: number
  publisher: string | null
  publisher_group: string | null
  published_at: string | null
}

export interface StorylineTable {
  id: string
  merged_into: string | null
  events: Generated<number>
  articles: Generated<number>
  origins: Generated<number>
  first_at: string | null
  last_at: string | null
  newest_event: number | null
  headline_event: number | null
}

export interface EventTable {
  number: number
  merged_into: number | null
  storyline: string | null
  title: Generated<string>
  from_day: string | null
  first_at: string | null
  last_at: string | null
  articles: Generated<number>
  origins: Generated<number>
  changed: Generated<number>
  record: Json | null
}

export interface EventArticleTable {
  event: number
  arrival: number
  family: string
  published_at: string | null
  similarity: number
  origin: string
}

export interface EventCitationTable {
  event: number
  arrival: number
}

export interface EventActorTable {
  event: number
  actor: string
  name: string
  folded: string
}

export interface EventPlaceTable {
  event: number
  place: string
  folded: string
}

export interface LinkTable {
  from_event: number
  to_event: number
  strength: number
  gap_days: number
  shared_terms: Json
}

export interface ChangeTable {
  seq: Generated<number>
  arrival: number
  kind: string
  article: string | null
  event: number | null
  other_event: number | null
  family: string | null
  storyline: string | null
  reason: string
}

export interface CorrectionTable {
  number: Generated<number>
  kind: string
  made_at: string
  note: string | null
}

export interface CorrectionArticleTable {
  correction: number
  article: string
  left_behind: number
}

export interface StepTable {
  name: string
  version: number
  key: string
}

export interface NoteTable {
  name: string
  text: string
}

export interface Tables {
  raw: RawTable
  article: ArticleTable
  layer: LayerTable
  decision: DecisionTable
  family: FamilyTable
  credit: CreditTable
  derivation: DerivationTable
  storyline: StorylineTable
  event: EventTable
  event_article: EventArticleTable
  event_citation: EventCitationTable
  event_actor: EventActorTable
  event_place: EventPlaceTable
  link: LinkTable
  change: ChangeTable
  correction: CorrectionTable
  correction_article: CorrectionArticleTable
  step: StepTable
  note: NoteTable
}

export type EventRow = Selectable<EventTable>
