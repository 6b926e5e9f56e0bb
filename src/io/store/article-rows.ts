/**
 * Articles, derivations and their heads as rows, and rows as model objects. Texts
 * pass `boundary.ts` on the way in; ids and kinds come back as the types they had,
 * since only this folder writes these columns.
 */

import type { ArticleHead } from '../../engine/library.ts'
import type { Arrival } from '../../engine/ports.ts'
import type { Article, ClaimedOriginal } from '../../model/article.ts'
import type { Derivation, DerivationKind } from '../../model/family.ts'
import type { ArticleId, FamilyId } from '../../model/ids.ts'
import { fromJson, fromJsonOrNull, storableOrNull, storableText, toJson } from './boundary.ts'
import type { ArticleTable, CreditTable, DerivationTable } from './tables.ts'

/** The row of a newcomer; U+0000 and lone surrogates are replaced, offsets stay. */
export function toArticleRow({ arrival, article, raw, fetchedAt }: Arrival): ArticleTable {
  return {
    arrival,
    id: article.id,
    given_id: storableOrNull(article.givenId),
    title: storableText(article.title),
    deck: storableOrNull(article.deck),
    byline: storableOrNull(article.byline),
    language: storableOrNull(article.language),
    published_at: article.publishedAt,
    published_precision: article.publishedPrecision,
    source: storableOrNull(article.source),
    url: storableOrNull(article.url),
    claimed_original: article.claimedOriginal === null ? null : toJson(article.claimedOriginal),
    fetched_at: fetchedAt,
    raw_hash: raw.hash,
    text: storableText(article.text),
  }
}

/** The row that says who published a newcomer. */
export function toCreditRow({ arrival, article, credit }: Arrival): CreditTable {
  return {
    arrival,
    publisher: storableOrNull(credit.publisher),
    publisher_group: storableOrNull(credit.group),
    published_at: article.publishedAt,
  }
}

function toPrecision(stored: string | null): 'time' | 'day' | null {
  return stored === 'time' || stored === 'day' ? stored : null
}

/** The article of a row. */
export function toArticle(row: ArticleTable): Article {
  return {
    id: row.id as ArticleId,
    givenId: row.given_id,
    title: row.title,
    deck: row.deck,
    byline: row.byline,
    language: row.language,
    publishedAt: row.published_at,
    publishedPrecision: toPrecision(row.published_precision),
    source: row.source,
    url: row.url,
    text: row.text,
    claimedOriginal: fromJsonOrNull<ClaimedOriginal>(row.claimed_original),
  }
}

/** The row of an article’s place in its family, under its arrival number. */
export function toDerivationRow(arrival: number, derivation: Derivation): DerivationTable {
  return {
    arrival,
    family: derivation.family,
    kind: derivation.kind,
    derived_from: derivation.derivedFrom,
    confidence: derivation.confidence,
    drift: toJson(derivation.drift),
    changes: derivation.drift.length,
  }
}

type DerivationColumns = Omit<DerivationTable, 'arrival' | 'changes'>

/** The place in its family that a row holds. */
export function toDerivation(article: ArticleId, row: DerivationColumns): Derivation {
  return {
    article,
    family: row.family as FamilyId,
    kind: row.kind as DerivationKind,
    derivedFrom: row.derived_from as ArticleId | null,
    confidence: row.confidence,
    drift: fromJson(row.drift),
  }
}

/** The columns of a head, from `article` joined with `derivation`. */
export const headColumns = [
  'article.id',
  'article.title',
  'article.source',
  'article.url',
  'article.published_at',
  'article.published_precision',
  'derivation.family',
  'derivation.kind',
  'derivation.derived_from',
  'derivation.confidence',
  'derivation.drift',
] as const

type HeadRow = DerivationColumns &
  Pick<ArticleTable, 'id' | 'title' | 'source' | 'url' | 'published_at' | 'published_precision'>

/** An article as a list shows it, from `headColumns`. */
export function toHead(row: HeadRow): ArticleHead {
  const article = row.id as ArticleId
  return {
    article,
    title: row.title,
    source: row.source,
    url: row.url,
    publishedAt: row.published_at,
    publishedPrecision: toPrecision(row.published_precision),
    derivation: toDerivation(article, row),
  }
}
