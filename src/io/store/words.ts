/**
 * Words as search compares them: runs of letters, digits and marks, without accents
 * and case. A reader's search is data: only such words reach a query, so there is no
 * search syntax to break or to inject. "foo OR (" searches for "foo" and "or".
 */

/** More words than this make no search better, and each costs a look-up. */
const SEARCH_WORDS_MAX = 16

/** Longer runs are not words; PostgreSQL indexes none over 2,047 bytes. */
const WORD_UNITS_MAX = 100

const wordRun = /[\p{L}\p{N}\p{M}]+/gu

/** A run of letters without accents and case. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text with their places, in order, as written. */
export function* wordsOf(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(wordRun)) {
    yield { word: match[0], start: match.index, end: match.index + match[0].length }
  }
}

/** The folded words of a search, each once, at most 16. */
export function searchWords(search: string): readonly string[] {
  const words = new Set<string>()
  for (const { word } of wordsOf(search)) {
    const folded = foldWord(word).slice(0, WORD_UNITS_MAX)
    if (folded !== '') words.add(folded)
    if (words.size === SEARCH_WORDS_MAX) break
  }
  return [...words]
}

/** Names compared without case or surrounding space, for filters by actor and place. */
export function foldName(name: string): string {
  return name.trim().toLowerCase()
}
