/**
 * Speech that stands alone behind somebody's words goes on from them: ‹Lund said that
 * the pier was old. “No one mends it.”› In go the quotes in order, out come the same,
 * where a quotation that is a sentence or more by itself, without attribution, has the
 * speaker whom the sentence before gives words or a view.
 *
 * Known failure: an answer of another person that nothing introduces.
 */

import type { Quote, Speaker } from '../model/quote.ts'
import { overlaps } from '../model/span.ts'
import type { Scene } from './scene.ts'
import { isCapital, tokenAtOrAfter } from './words.ts'

/** Fewer words in marks are a title or a catchword. As for quotations by marks; set by hand, 2026-11-26. */
const wordsMin = 5

/** The number of the sentence that a quotation opens, or -1: it has no attribution and nothing but marks before it. */
function sentenceOpened({ words }: Scene, { kind, speaker, cue, start, end }: Quote): number {
  if (kind !== 'direct' || speaker || cue || !isCapital(words.text[start] ?? '')) return -1
  const token = tokenAtOrAfter(words, start)
  if (tokenAtOrAfter(words, end) - token < wordsMin) return -1
  const number = words.sentenceOf[token] ?? -1
  const opening = words.tokens.starts[words.sentences[number]?.from ?? token] ?? start
  return /^["“”'‘’\s]*$/.test(words.text.slice(opening, start)) ? number : -1
}

/** Behind a question the words are whose was asked. */
const asking = /^ask/i

/** Whose words or view the sentence before told last; null where it told nobody's. */
function speakerBefore({ words }: Scene, number: number, before: readonly Quote[]): Speaker | null {
  const sentence = words.sentences[number - 1]
  if (!sentence) return null
  const { starts } = words.tokens
  const span = { start: starts[sentence.from] ?? 0, end: starts[sentence.to] ?? words.text.length }
  for (let place = before.length - 1; place >= 0; place--) {
    const quote = before[place]!
    if (quote.end <= span.start) return null
    const attribution = quote.cue ?? quote
    const isNear = overlaps(attribution, span) || overlaps(quote, span)
    if (!quote.speaker || !isNear) continue
    return quote.cue && asking.test(words.text.slice(quote.cue.start, quote.cue.end)) ? null : quote.speaker
  }
  return null
}

/** The quotes, with speakers carried on; linear where quotes are in order. */
export function carrySpeakers(scene: Scene, quotes: readonly Quote[]): Quote[] {
  const carried: Quote[] = []
  for (const quote of quotes) {
    const number = sentenceOpened(scene, quote)
    const speaker = number < 1 ? null : speakerBefore(scene, number, carried)
    carried.push(speaker ? { ...quote, speaker } : quote)
  }
  return carried
}
