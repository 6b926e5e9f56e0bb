/**
 * Step `tokens`: the article's text becomes words with offsets, lemmas and tags.
 * wink drops white space, so each of its tokens is found again in the text, from the
 * end of the one before; a token that does not stand there letter by letter is left
 * out rather than given a wrong place. What was read before leaves no trace: a text
 * gives the same words in every thread and after every other text. Never stored.
 */

import { defineStep } from '../engine/step.ts'
import { outcome } from '../model/outcome.ts'
import type { Tokens } from '../model/token.ts'
import { isRead } from './languages.ts'
import { tagger } from './wink.ts'

/** How far beyond white space a token is looked for; keeps hostile text linear. Set by hand, 2026-11. */
const searchAheadMax = 64

const noTokens: Tokens = { starts: [], ends: [], words: [], lemmas: [], tags: [] }

/** Longer runs without a space are no words, and wink takes quadratic time over them. */
const wordMax = 256

/** Where wink cuts a text before all else. Other white space (form feeds, ideographic spaces) does not end a run. */
const wideCuts = new Set('\u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u205f')

function isCut(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0xa0) return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
  return wideCuts.has(text[at]!)
}

/** The text with such runs blanked out, so that every offset stays; words after one are found in this text. */
function blankRuns(text: string): string {
  const pieces: string[] = []
  let copied = 0
  let run = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isCut(text, at)) continue
    if (at - run > wordMax) {
      pieces.push(text.slice(copied, run), ' '.repeat(at - run))
      copied = at
    }
    run = at + 1
  }
  return copied === 0 ? text : pieces.join('') + text.slice(copied)
}

/** Words with which "’s" is a verb, which wink knows whole. */
const withVerb = new Set('it he she that this what there here who where how when why let one'.split(' '))
const endingBeforeMark = /['’]s(?=[.,;:!?)\]"”’…—–-])/g

/**
 * "Rubio’s," with room around the ending: wink would take it for one word, and from then
 * on every "Rubio’s" of the text. Offsets are found in the text itself, not in this.
 */
function looseEndings(text: string): string {
  return text.replace(endingBeforeMark, (ending, at: number) => {
    const owner = /[\p{L}\d]{1,40}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0]
    return owner === undefined || withVerb.has(owner.toLowerCase()) ? ending : ` ${ending} `
  })
}

/** A cut must not fall inside a surrogate pair or a word. */
function cutText(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text
  const space = text.lastIndexOf(' ', charactersMax)
  return text.slice(0, space > charactersMax - 200 ? space : charactersMax)
}

/** Where a word stands at `from` or shortly after; -1 where it does not. */
function find(text: string, word: string, from: number): number {
  if (text.startsWith(word, from)) return from
  const found = text.slice(from, from + word.length + searchAheadMax).indexOf(word)
  return found < 0 ? -1 : from + found
}

/** Most characters are letters: only the rest is asked of the pattern. */
function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text[at]!)
}

/** Words of a text as columns; offsets are exact: `text.slice(start, end) === word`. Linear time. */
export function readTokens(given: string): Tokens {
  const text = blankRuns(given)
  const { its, readDoc } = tagger()
  const found = readDoc(looseEndings(text)).tokens()
  const words = found.out(its.value) as string[]
  const tags = found.out(its.pos) as string[]
  // The model's lemmatizer is declared with another signature than it has.
  const lemmas = found.out(its.lemma as unknown as typeof its.value) as string[]
  const starts: number[] = []
  const ends: number[] = []
  const kept: number[] = []
  let at = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    while (at < text.length && isWhite(text, at)) at++
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
  version: 2,
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
    outcome(isRead(article) ? readTokens(cutText(article.text, charactersMax)) : noTokens),
})
