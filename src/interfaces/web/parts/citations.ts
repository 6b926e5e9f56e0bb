/**
 * Citation numbers for one page. In: the page's statements in the order in which a
 * reader meets them. Out: one number for each distinct article, by first use, and
 * the passages of each that the page rests on. A superscript leads to the passage in
 * the list below (`s-…`), the passage to the sentence in the article (`c-…`), and
 * both lead back to where the page says it (`r-…`): three ids made from the article
 * and the start of the span, so that every page can make them without asking another.
 */

import type { ArticleHead } from '../../../engine/library.ts'
import type { Citation } from '../../../model/citation.ts'
import type { ArticleId } from '../../../model/ids.ts'
import { openingOf } from './format.ts'

/** Words of a statement that a passage in the list of sources shows: enough to know it again on one line. */
const openingWords = 9

/** Anything with a text and the places that say it. */
export interface Cited {
  readonly text: string
  readonly citations: readonly Citation[]
  /** True where the text is ours and says what the passage is there for. */
  readonly isNote?: boolean
}

/** What a page knows of the articles that it cites. */
export type Heads = ReadonlyMap<ArticleId, ArticleHead>

export interface CitedPassage {
  readonly citation: Citation
  readonly opening: string
  readonly isNote: boolean
}

export interface CitedArticle {
  readonly article: ArticleId
  readonly number: number
  readonly passages: readonly CitedPassage[]
}

export interface CitationRegister {
  /** By number. */
  readonly articles: readonly CitedArticle[]
  numberOf(article: ArticleId): number | null
  /** True the first time it is asked about a place: an id stands on a page once. */
  claim(place: string): boolean
}

/** The id of a passage in the list of sources. */
export function passageId(citation: Citation): string {
  return `s-${citation.article}-${citation.start}`
}

/** The id of the place on a page that cites. */
export function referenceId(citation: Citation): string {
  return `r-${citation.article}-${citation.start}`
}

/** The id of the marked sentence in its article. */
export function markId(start: number): string {
  return `c-${start}`
}

/**
 * The address of the exact sentence in its article. It carries the span, so that the
 * sentence is marked there even where the article's own event does not cite it.
 */
export function passageHref({ article, start, end }: Citation): string {
  return `/articles/${article}?mark=${start}-${end}#${markId(start)}`
}

/** Numbers the articles that these statements cite, in order of first use. */
export function registerCitations(cited: readonly Cited[]): CitationRegister {
  const numbers = new Map<ArticleId, number>()
  const passages = new Map<ArticleId, Map<number, CitedPassage>>()
  for (const { text, citations, isNote = false } of cited) {
    for (const citation of citations) {
      if (!numbers.has(citation.article)) numbers.set(citation.article, numbers.size + 1)
      const ofArticle = passages.get(citation.article) ?? new Map<number, CitedPassage>()
      passages.set(citation.article, ofArticle)
      if (!ofArticle.has(citation.start))
        ofArticle.set(citation.start, { citation, opening: openingOf(text, openingWords), isNote })
    }
  }
  const claimed = new Set<string>()
  return {
    articles: [...numbers].map(([article, number]) => ({
      article,
      number,
      passages: [...(passages.get(article)?.values() ?? [])],
    })),
    numberOf: (article) => numbers.get(article) ?? null,
    claim(place) {
      const first = !claimed.has(place)
      claimed.add(place)
      return first
    },
  }
}
