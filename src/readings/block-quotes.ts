/**
 * Speech set apart without marks: a paragraph whose next paragraph opens with the
 * attribution ("said President X to …") or is a dash and a name ("— Jane Doe"), where
 * it is no longer than a quotation; and in transcripts the paragraphs that open with a
 * name in capitals and a colon ("WALLACE: …"). Only these forms.
 */

import type { Quote } from '../model/quote.ts'
import { speechCues } from './cues.ts'
import { paragraphsOf } from './quote-marks.ts'
import { inOrder } from './quote-order.ts'
import type { Scene } from './scene.ts'
import { speakerAfter, speakerOf } from './speakers.ts'
import { type Range, spanOf, tokenAtOrAfter } from './words.ts'

/** Longer paragraphs (code units) are the writer's. Set by hand, 2026-11. */
const blockMax = 400

/** Paragraphs of one text from which names in capitals are a transcript and no headings. Set by hand, 2026-11. */
const turnsMin = 2
/** Tokens of a name in capitals before its colon. */
const turnNameMax = 4

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
  const isDash = /^[—–―-]+$/.test(words.lowers[first]!) && last - first <= 14
  return isDash && scene.mentionOf[first + 1]! >= 0
    ? { cue: null, speaker: { from: first + 1, to: last } }
    : null
}

/** The token of the colon after a name in capitals that opens at `first`, or -1. */
function turnColon(scene: Scene, first: number, last: number): number {
  const { lowers, tokens } = scene.words
  for (let at = first; at < Math.min(last, first + turnNameMax + 1); at++) {
    if (lowers[at] === ':') return at > first && at + 2 < last ? at : -1
    if (!/^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens.words[at]!)) return -1
  }
  return -1
}

/** Turns of a transcript: ‹WALLACE: …›, to the paragraph's end. */
function readTurns(scene: Scene, paragraphs: ReturnType<typeof paragraphsOf>): Quote[] {
  const quotes: Quote[] = []
  for (const { start, end } of paragraphs) {
    const first = tokenAtOrAfter(scene.words, start)
    const last = tokenAtOrAfter(scene.words, end)
    const colon = turnColon(scene, first, last)
    if (colon < 0) continue
    const speaker = speakerOf(scene, { from: first, to: colon })
    const span = spanOf(scene.words, { from: colon + 1, to: last })
    quotes.push({
      ...span,
      kind: 'direct',
      cue: spanOf(scene.words, { from: colon, to: colon + 1 }),
      speaker,
    })
  }
  return quotes.length >= turnsMin ? quotes : []
}

/** Block quotes in order, those within marks among them; linear. */
export function readBlockQuotes(scene: Scene): Quote[] {
  const quotes: Quote[] = []
  const paragraphs = paragraphsOf(scene.sentences)
  for (const [index, block] of paragraphs.entries()) {
    const next = paragraphs[index + 1]
    if (!next || block.end - block.start > blockMax) continue
    const first = tokenAtOrAfter(scene.words, next.start)
    const found = attributionAt(scene, first, tokenAtOrAfter(scene.words, next.end))
    if (!found) continue
    const cue = found.cue ? spanOf(scene.words, found.cue) : null
    const end = block.end - (/[,.]$/.test(scene.words.text.slice(block.start, block.end)) ? 1 : 0)
    // A paragraph under a name that is no person's is a position put in the outlet's own words.
    const speaker = speakerOf(scene, found.speaker)
    const kind = found.cue || speaker.actor?.startsWith('person:') ? 'direct' : 'indirect'
    quotes.push({ start: block.start, end, kind, cue, speaker })
  }
  return inOrder([...quotes, ...readTurns(scene, paragraphs)])
}
