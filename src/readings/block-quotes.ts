/**
 * Speech set apart without marks: a paragraph whose next paragraph opens with the
 * attribution ("said President X to …") or is a dash and a name ("— Jane Doe"). Only
 * these two forms, and only where the paragraph before is no longer than a quotation.
 */

import type { Quote } from '../model/quote.ts'
import { speechCues } from './cues.ts'
import { paragraphsOf } from './quote-marks.ts'
import type { Scene } from './scene.ts'
import { speakerAfter, speakerOf } from './speakers.ts'
import { type Range, spanOf, tokenAtOrAfter } from './words.ts'

/** Longer paragraphs (code units) are the writer's. Set by hand, 2026-11. */
const blockMax = 400

interface Attributed {
  readonly cue: Range | null
  readonly speaker: Range
}

function attributionAt(scene: Scene, first: number, last: number): Attributed | null {
  const { words } = scene
  const { tags, lemmas } = words.tokens
  if (
    tags[first] === 'VERB' &&
    speechCues.has(lemmas[first]!) &&
    words.lowers[first] === words.tokens.words[first]
  ) {
    const speaker = speakerAfter(scene, first, last)
    return speaker ? { cue: { from: first, to: first + 1 }, speaker } : null
  }
  const isDash = /^[—–-]+$/.test(words.lowers[first]!) && last - first <= 14
  return isDash && scene.mentionOf[first + 1]! >= 0
    ? { cue: null, speaker: { from: first + 1, to: last } }
    : null
}

/** Block quotes in order; those that stand within marks are direct quotes already and are left out. */
export function readBlockQuotes(scene: Scene, direct: readonly Quote[]): Quote[] {
  const quotes: Quote[] = []
  const paragraphs = paragraphsOf(scene.sentences)
  for (const [index, block] of paragraphs.entries()) {
    const next = paragraphs[index + 1]
    if (!next || block.end - block.start > blockMax) continue
    const first = tokenAtOrAfter(scene.words, next.start)
    const found = attributionAt(scene, first, tokenAtOrAfter(scene.words, next.end))
    const isKnown = direct.some((quote) => quote.start < block.end && block.start < quote.end)
    if (!found || isKnown) continue
    const cue = found.cue ? spanOf(scene.words, found.cue) : null
    const end = block.end - (/[,.]$/.test(scene.words.text.slice(block.start, block.end)) ? 1 : 0)
    // A paragraph under a name that is no person's is a position put in the outlet's own words.
    const speaker = speakerOf(scene, found.speaker)
    const kind = found.cue || speaker.actor?.startsWith('person:') ? 'direct' : 'indirect'
    quotes.push({ start: block.start, end, kind, cue, speaker })
  }
  return quotes
}
