/**
 * Where a report was written. In go the words of a text; out comes the end of its
 * dateline ("BEIRUT — ", "LONDON (Wire) - "): a first word in capitals, and a dash that
 * stands loose soon after. The names in it take no part in what is told.
 *
 * Known failure: a dateline in small letters ("Beirut —") is read as text.
 */

import type { Words } from './words.ts'

/** Tokens of a dateline; a dash further on stands within a sentence. Set by hand, 2026-11. */
const datelineMax = 14

/** One past the dash of the dateline that opens the text; 0 where there is none. */
export function datelineEnd(words: Words): number {
  if (!/^\p{Lu}{3,}$/u.test(words.tokens.words[0] ?? '')) return 0
  for (let at = 1; at < Math.min(words.count, datelineMax); at++) {
    if (/^(?:[—–-]|--)$/.test(words.lowers[at]!) && isLoose(words, at)) return at + 1
  }
  return 0
}

/** A dash with a blank before it, or one that is no hyphen. */
function isLoose(words: Words, at: number): boolean {
  return words.lowers[at] !== '-' || words.tokens.ends[at - 1]! < words.tokens.starts[at]!
}
