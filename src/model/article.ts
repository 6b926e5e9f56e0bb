/**
 * An article: one publication as clean text. `text` is the body alone, paragraphs
 * separated by an empty line; every later offset points into it. The headline is
 * kept apart. (TDT calls this a story; here that is a word for readers.)
 *
 * Times: `publishedAt` is what the publisher says, `fetchedAt` when we took it.
 * A time is ISO 8601 in UTC, `2026-06-08T09:30:00.000Z`; a bare day is kept as
 * midnight UTC with `publishedPrecision: 'day'`.
 */

import type { ArticleId } from './ids.ts'

/** A text that the article itself names as the one it derives from. */
export interface ClaimedOriginal {
  /** The name or host as written: `CNN`, `www.cnn.com`, `Reuters`. */
  readonly name: string
  readonly url?: string
}

export interface Article {
  readonly id: ArticleId
  /** The id that the input gave, if it gave one. */
  readonly givenId: string | null
  readonly title: string
  /** The line under the headline, if there is one apart from the body. */
  readonly deck: string | null
  readonly byline: string | null
  /** ISO 639-1 code, or null where the text is too short to tell. */
  readonly language: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: 'time' | 'day' | null
  /** The publisher: a name as given, or the host of `url`. */
  readonly source: string | null
  readonly url: string | null
  readonly text: string
  readonly claimedOriginal: ClaimedOriginal | null
}
