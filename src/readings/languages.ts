/**
 * Which articles are read. Every reader here knows English alone; a text in another
 * language gets empty readings, never wrong ones, and whoever took the article in has
 * said so. A text too short for its language to be known (null) is read as English.
 */

import type { Article } from '../model/article.ts'

/** True where the text is English or too short to tell. */
export function isRead(article: Article): boolean {
  return article.language === null || article.language === 'en'
}
