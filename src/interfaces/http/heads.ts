/**
 * Titles and sources of the articles that a page cites. An event's view brings those
 * of its own articles; the rest is asked for by family, and one by one where no record
 * says the family. At most `askedMax` questions a page: beyond, the list shows ids.
 */

import type { ArticleHead, Library } from '../../engine/library.ts'
import type { SourceGroup } from '../../model/event-record.ts'
import type { ArticleId, FamilyId } from '../../model/ids.ts'

/** Keeps one page from becoming hundreds of queries; a full story cites about 60 families (2026-11). */
const askedMax = 200

/** Heads of `wanted`, from what is known and then from the library. */
export async function findHeads(
  library: Library,
  wanted: readonly ArticleId[],
  known: readonly ArticleHead[],
  groups: readonly SourceGroup[],
): Promise<ReadonlyMap<ArticleId, ArticleHead>> {
  const heads = new Map(known.map((head) => [head.article, head]))
  const familyOf = new Map(
    groups.flatMap(({ family, articles }) => articles.map((id) => [id, family] as const)),
  )
  const missing = wanted.filter((id) => !heads.has(id))
  const families = new Set(
    missing.map((id) => familyOf.get(id)).filter((id): id is FamilyId => id !== undefined),
  )
  const found = await Promise.all([...families].slice(0, askedMax).map((id) => library.family(id)))
  for (const head of found.flat()) heads.set(head.article, head)
  const alone = missing.filter((id) => !heads.has(id)).slice(0, Math.max(0, askedMax - families.size))
  for (const head of await Promise.all(alone.map((id) => findAlone(library, id)))) {
    if (head !== null) heads.set(head.article, head)
  }
  return heads
}

async function findAlone(library: Library, id: ArticleId): Promise<ArticleHead | null> {
  const view = await library.article(id)
  if (view === null) return null
  const { title, source, url, publishedAt, publishedPrecision } = view.article
  return { article: id, title, source, url, publishedAt, publishedPrecision, derivation: view.derivation }
}
