/**
 * Which articles are read. Every reader here knows English alone; a text in another
 * language gets empty readings and a problem that says so, never wrong ones. A text
 * too short for its language to be known (null) is read as English.
 */

import type { Article } from '../model/article.ts'
import { type Problem, problem } from '../model/problems.ts'

/** True where the text is English or too short to tell. */
export function isRead(article: Article): boolean {
  return article.language === null || article.language === 'en'
}

/** The problem to report for a text that is not read; none for one that is. */
export function languageProblems(article: Article): readonly Problem[] {
  if (isRead(article)) return []
  const where = article.givenId ?? article.id
  return [problem('language-unread', { where, language: article.language ?? '' })]
}
