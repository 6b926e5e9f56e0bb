/**
 * Where a report was written. In go the words of a text; out comes its dateline
 * ("BEIRUT — ", "LONDON (Wire) - "): at the front of one of the first lines, a first word
 * in capitals, and a dash that stands loose soon after. The names in it take no part in
 * what is told.
 *
 * Known failure: a dateline in small letters ("Beirut —") is read as text.
 */

import type { Range, Words } from './words.ts'

/** Tokens of a dateline; a dash further on stands within a sentence. Set by hand, 2026-11. */
const datelineMax = 14

/** Sentences that may stand above it: headline, deck, byline. Set by hand, 2026-11. */
const sentencesAbove = 5

const none: Range = { from: 0, to: 0 }

/** The tokens from the first of the dateline to one past its dash; empty where there is none. */
export function datelineOf(words: Words): Range {
  for (const { from } of words.sentences.slice(0, sentencesAbove + 1)) {
    if (from > 0 && !/\n/.test(words.text.slice(words.tokens.ends[from - 1], words.tokens.starts[from])))
      continue
    if (!isShouted(words, from)) continue
    const end = Math.min(words.count, from + datelineMax)
    for (let at = from + 1; at < end; at++)
      if (/^(?:[—–-]|--)$/.test(words.lowers[at]!) && isLoose(words, at)) return { from, to: at + 1 }
  }
  return none
}

/** "NAQOURA", "LA CROSSE"; two letters alone are a body's ("BP - "). */
function isShouted({ tokens }: Words, at: number): boolean {
  const word = tokens.words[at] ?? ''
  return (
    /^\p{Lu}{3,}$/u.test(word) ||
    (/^\p{Lu}{2}$/u.test(word) && /^\p{Lu}{3,}$/u.test(tokens.words[at + 1] ?? ''))
  )
}

/** A dash with a blank before it, or one that is no hyphen. */
function isLoose(words: Words, at: number): boolean {
  return words.lowers[at] !== '-' || words.tokens.ends[at - 1]! < words.tokens.starts[at]!
}

/** The text with the capitals of its dateline as names are written: "BEIRUT" as "Beirut", of the same length. */
export function withPlainDateline(words: Words, { from, to }: Range): string {
  if (to === 0) return words.text
  const start = words.tokens.starts[from]!
  const end = words.tokens.ends[to - 1]!
  const plain = words.text
    .slice(start, end)
    .replace(/[A-Z]{4,}/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
  return words.text.slice(0, start) + plain + words.text.slice(end)
}
