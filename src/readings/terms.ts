/**
 * Reads an article's tokens and sentences, writes its terms: sparse counts of the
 * lemmas of content words for the title, the lead (first three sentences) and the
 * rest, for comparing articles with one another (tf-idf with fields, Salton 1975).
 *
 * Common words are lower-case lemmas ("withdraw"); names begin with a capital
 * ("Beirut", "UN"), so that the reader of a term sees which it is and a name weighs
 * apart from its homograph. A word at a sentence's start or in a headline counts as
 * a name only where the text does not write it small elsewhere (truecasing, Lita et
 * al. 2003). Texts without tokens (other languages) give their lower-cased words.
 *
 * Known failure: in texts without tokens names are not told apart.
 */

import { defineStep } from '../engine/step.ts'
import type { Article } from '../model/article.ts'
import { outcome } from '../model/outcome.ts'
import type { Sentence } from '../model/sentence.ts'
import type { TermCounts, Terms } from '../model/terms.ts'
import type { Tokens } from '../model/token.ts'
import { wordsOf } from '../text/words.ts'
import { titleTerms } from './terms-title.ts'
import { type CaseForms, caseForms, isContent, termOf } from './terms-words.ts'

/** Leading sentences that tell what is new in a news text (the inverted pyramid). */
const LEAD_SENTENCES = 3
/** Texts beyond this many tokens add no terms: bounds the work on a dumped archive. */
const TOKENS_MAX = 20_000
/** In texts without sentences, this many leading words stand for the lead. */
const LEAD_WORDS = 60

/** Counts terms in order of first occurrence. */
export function countTerms(terms: Iterable<string>): TermCounts {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { terms: [...counts.keys()], counts: [...counts.values()] }
}

function termsBetween(tokens: Tokens, forms: CaseForms, from: number, to: number): string[] {
  const terms: string[] = []
  for (let i = from; i < to; i++) {
    if (isContent(tokens.words[i]!, tokens.tags[i]!, tokens.lemmas[i]!)) terms.push(termOf(tokens, i, forms))
  }
  return terms
}

/** Index of the first token after the lead. */
function leadEnd(tokens: Tokens, sentences: readonly Sentence[]): number {
  const last = sentences[Math.min(LEAD_SENTENCES, sentences.length) - 1]
  if (!last) return Math.min(LEAD_WORDS, tokens.words.length)
  const after = tokens.starts.findIndex((start) => start >= last.end)
  return after < 0 ? tokens.words.length : after
}

function readTokens(title: string, tokens: Tokens, sentences: readonly Sentence[]): Terms {
  const end = Math.min(tokens.words.length, TOKENS_MAX)
  const lead = Math.min(leadEnd(tokens, sentences), end)
  const forms = caseForms(tokens, sentences)
  return {
    title: countTerms(titleTerms(title, forms)),
    lead: countTerms(termsBetween(tokens, forms, 0, lead)),
    body: countTerms(termsBetween(tokens, forms, lead, end)),
    words: tokens.words.length + wordsOf(title).length,
  }
}

/** Lower-cased words of at least three letters, or single signs of unspaced scripts. */
function readWords(title: string, text: string): Terms {
  const long = (word: string) => word.length >= 3 || word.charCodeAt(0) > 0x0e00
  const words = wordsOf(text).slice(0, TOKENS_MAX).filter(long)
  return {
    title: countTerms(wordsOf(title).filter(long)),
    lead: countTerms(words.slice(0, LEAD_WORDS)),
    body: countTerms(words.slice(LEAD_WORDS)),
    words: words.length,
  }
}

/**
 * The headline, or nothing where it was made from the text's first line: the same
 * words would count twice, as if two places said so.
 */
function ownTitle({ title, text }: Article): string {
  const made = title.replace(/…$/, '').trim()
  return text.trimStart().startsWith(made) ? '' : title
}

export const termsStep = defineStep({
  name: 'terms',
  version: 1,
  about: 'Counts the content words and names of the title, the lead and the rest.',
  reads: ['article', 'tokens', 'sentences'],
  writes: 'terms',
  settings: {},
  settingsAbout: {},
  run({ article, tokens, sentences }) {
    if (tokens.words.length === 0) return outcome(readWords(ownTitle(article), article.text))
    return outcome(readTokens(ownTitle(article), tokens, sentences))
  },
})
