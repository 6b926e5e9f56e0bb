/**
 * Any text in, its lower-cased words out, without a tokenizer: runs of letters,
 * marks and digits. Scripts that write no spaces (Han, kana, Thai, Khmer, Lao) give
 * one word a character, so that texts in them can be compared too.
 *
 * Known failure: "U.S." gives two words and "don't" too; for comparing texts with
 * one another this does not matter, for reading them `tokens` does it better.
 */

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

/** Lower-cased words in order; linear in the length of the text. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (UNSPACED.test(word)) words.push(...Array.from(word))
    else words.push(word)
  }
  return words
}
