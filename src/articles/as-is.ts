/**
 * An article whose text is taken as it is, to the character: for researchers who
 * bring clean text and want offsets into their own input. Only the facts beside the
 * text are read; nothing is removed.
 *
 * Without a title the first line of the text serves as one, and stays in the text.
 */

import type { Article } from '../model/article.ts'
import { type Outcome, outcome } from '../model/outcome.ts'
import { type Problem, problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import { findClaimedOriginal } from './claimed-original.ts'
import { cleanSettings } from './clean.ts'
import { parsePublished } from './dates.ts'
import { identify } from './identity.ts'
import { detectLanguage, languageOfTag, languageProblems } from './languages.ts'
import { textBlocks } from './text-blocks.ts'
import { makeTitle } from './titles.ts'

/** The article with exactly this text; null and a problem where there is none. */
export function takeAsIs(rawItem: RawItem): Outcome<Article | null> {
  const { content: text, given, location } = rawItem
  if (text.trim() === '') return outcome(null, [problem('article-no-text', { where: location })])
  const problems: Problem[] = []
  const time = given.published ? parsePublished(given.published) : null
  if (given.published && !time) {
    problems.push(problem('date-invalid', { where: location, date: given.published.slice(0, 60) }))
  }
  // What the text shows goes before what the input says: a wrong tag would have it misread.
  const language = detectLanguage(text) ?? languageOfTag(given.language)
  problems.push(...languageProblems(language, cleanSettings.languagesRead, location))
  const [source, url] = [given.source ?? null, given.url ?? null]
  const clues = { blocks: textBlocks(text), stated: undefined, canonical: null, source, url }
  const article = {
    givenId: given.id ?? null,
    title: given.title?.trim() || makeTitle(text.trimStart()),
    deck: null,
    byline: given.byline ?? null,
    language,
    publishedAt: time?.publishedAt ?? null,
    publishedPrecision: time?.publishedPrecision ?? null,
    source,
    url,
    text,
    claimedOriginal: findClaimedOriginal(clues),
  }
  return outcome({ id: identify(article), ...article }, problems)
}
