/**
 * The id of an article: the first 16 hexadecimal digits of SHA-256 over what
 * identifies the publication, as JSON. The same article read twice, or by another
 * machine, has the same id; a changed word makes another article.
 */

import { createHash } from 'node:crypto'
import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'

/** The id of the article with these parts. */
export function identify(article: Omit<Article, 'id'>): ArticleId {
  const { givenId, url, source, title, publishedAt, text } = article
  const identity = JSON.stringify([givenId, url, source, title, publishedAt, text])
  return createHash('sha256').update(identity).digest('hex').slice(0, 16) as ArticleId
}
