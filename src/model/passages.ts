/**
 * What an article is compared by with others, sentence by sentence: its content words
 * as hashes, in order, with what spinning cannot change set apart (names, figures,
 * dates) and with the words inside quotation marks marked. Columns, one entry a word,
 * as another article's passages are loaded whenever the two may be one text.
 */

export interface Passages {
  /** Hashes of the content words, unsigned 32-bit, in order; repeats stay. */
  readonly words: readonly number[]
  /** One letter a word: `w` plain, `n` name, `f` figure, `d` date; a capital where the word is quoted. */
  readonly kinds: string
  /** Index in `words` of the first word of each sentence, ascending. */
  readonly starts: readonly number[]
  /** Places in the article's list of sentences, parallel to `starts`; sentences without content are left out. */
  readonly sentences: readonly number[]
}
