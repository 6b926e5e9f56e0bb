/**
 * Tokens in, the term that a token stands for out: which words carry content, and
 * whether a word is a name. A name keeps its capital; "HAITI" and "Haiti" are one
 * term, and short all-capital words stay as they are written ("UN", "NATO").
 *
 * A capital inside a sentence is evidence of a name; at a sentence's start it is
 * not. So the whole text is read first for how it writes each word where it is free
 * to choose, and the places that force a capital follow that.
 */

import type { Sentence } from '../model/sentence.ts'
import type { Tokens } from '../model/token.ts'
import { nameTerm } from '../text/name-term.ts'

/** Term of each lower-cased word by its free occurrences; names only by their capital. */
export interface CaseForms {
  /** Terms of words seen with a capital inside a sentence, by lower-cased word. */
  readonly names: ReadonlyMap<string, string>
  /** Lemmas of words seen small, by lower-cased word. */
  readonly small: ReadonlyMap<string, string>
}

const CONTENT_TAGS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
/** Words that every report has, whatever it is about; they only blur a comparison. */
const EMPTY = new Set(
  (
    'say tell be have do get make go take come give see know think want use add call one two ' +
    'first last new other many more such own also mr. mrs. ms. dr. mr mrs ms dr ' +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april june july august september october november december'
  ).split(' '),
)

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const CAPITAL = /^\p{Lu}/u

/** True for words that say what a text is about; weekdays, months and "say" do not. */
export function isContent(word: string, tag: string, lemma: string): boolean {
  if (!CONTENT_TAGS.has(tag) || !LETTER_OR_DIGIT.test(word)) return false
  if (word.length === 1 && tag !== 'NUM') return false
  return !isEmptyWord(lemma.toLowerCase())
}

/** True for weekdays, months and words that any report may have; expects a lower-case lemma. */
export function isEmptyWord(lemma: string): boolean {
  return EMPTY.has(lemma)
}

/** How the text writes each word inside its sentences. */
export function caseForms(tokens: Tokens, sentences: readonly Sentence[]): CaseForms {
  const names = new Map<string, string>()
  const small = new Map<string, string>()
  const begins = new Set(sentences.map((sentence) => sentence.start))
  for (let i = 0; i < tokens.words.length; i++) {
    const word = tokens.words[i]!
    const lower = word.toLowerCase()
    if (!CAPITAL.test(word)) small.set(lower, tokens.lemmas[i]!.toLowerCase())
    else if (!begins.has(tokens.starts[i]!) && !names.has(lower)) names.set(lower, nameTerm(word))
  }
  return { names, small }
}

/** The term of a word that stands where a capital is forced; null where the text never shows it. */
export function settledTerm(word: string, forms: CaseForms): string | null {
  const lower = word.toLowerCase()
  return forms.names.get(lower) ?? forms.small.get(lower) ?? null
}

/** The term of the token at `index`. */
export function termOf(tokens: Tokens, index: number, forms: CaseForms): string {
  const word = tokens.words[index]!
  const lemma = tokens.lemmas[index]!.toLowerCase()
  if (!CAPITAL.test(word)) return lemma
  const settled = settledTerm(word, forms)
  if (settled !== null) return settled
  return tokens.tags[index] === 'PROPN' ? nameTerm(word) : lemma
}
