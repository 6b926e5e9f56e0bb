/**
 * Step `tokens`: the article's text becomes words with offsets, lemmas and tags.
 * wink drops white space, so each of its tokens is found again in the text, from the
 * end of the one before; a token that does not stand there letter by letter is left
 * out rather than given a wrong place. Never stored.
 */

import { defineStep } from '../engine/step.ts'
import { outcome } from '../model/outcome.ts'
import type { Tokens } from '../model/token.ts'
import { isRead, languageProblems } from './languages.ts'
import { tagger } from './wink.ts'

/** How far beyond white space a token is looked for; keeps hostile text linear. Set by hand, 2026-11. */
const searchAheadMax = 64

const noTokens: Tokens = { starts: [], ends: [], words: [], lemmas: [], tags: [] }

/** Longer runs without white space are no words, and wink takes quadratic time over them. */
const wordMax = 256

/** The text with such runs blanked out, so that every offset stays. */
function blankRuns(text: string): string {
  return text.replace(/\S+/g, (run) => (run.length > wordMax ? ' '.repeat(run.length) : run))
}

/** A cut must not fall inside a surrogate pair or a word. */
function cutText(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text
  const space = text.lastIndexOf(' ', charactersMax)
  return text.slice(0, space > charactersMax - 200 ? space : charactersMax)
}

function find(text: string, word: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at]!)) at++
  if (text.startsWith(word, at)) return at
  const found = text.slice(at, at + word.length + searchAheadMax).indexOf(word)
  return found < 0 ? -1 : at + found
}

/** Words of a text as columns; offsets are exact: `text.slice(start, end) === word`. Linear time. */
export function readTokens(text: string): Tokens {
  const { its, readDoc } = tagger()
  const found = readDoc(blankRuns(text)).tokens()
  const words = found.out(its.value) as string[]
  const tags = found.out(its.pos) as string[]
  // The model's lemmatizer is declared with another signature than it has.
  const lemmas = found.out(its.lemma as unknown as typeof its.value) as string[]
  const starts: number[] = []
  const ends: number[] = []
  const kept: number[] = []
  let at = 0
  for (const [index, word] of words.entries()) {
    const start = word === '' || tags[index] === 'SPACE' ? -1 : find(text, word, at)
    if (start < 0) continue
    at = start + word.length
    starts.push(start)
    ends.push(at)
    kept.push(index)
  }
  return {
    starts,
    ends,
    words: kept.map((index) => words[index]!),
    // The model has no lemma for some contractions ("cant"): the word stands in.
    lemmas: kept.map((index) => (lemmas[index] ?? words[index]!).toLowerCase()),
    tags: kept.map((index) => tags[index]!),
  }
}

export const tokensStep = defineStep({
  name: 'tokens',
  version: 1,
  about: 'Words with their offsets, lemmas and parts of speech.',
  reads: ['article'],
  writes: 'tokens',
  transient: true,
  settings: { charactersMax: 300_000 },
  settingsAbout: {
    charactersMax:
      'Characters read of one text: a bound for hostile input; the longest of 2,304 news articles has 237,000.',
  },
  run: ({ article }, { charactersMax }) =>
    outcome(
      isRead(article) ? readTokens(cutText(article.text, charactersMax)) : noTokens,
      languageProblems(article),
    ),
})
