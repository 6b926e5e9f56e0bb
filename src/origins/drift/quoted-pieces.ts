/**
 * An article in, what it puts in quotation marks out, piece by piece: with its words
 * and with who says it where the readings know. Pieces come from the marks themselves,
 * since a paraphrase may have a few quoted words in its middle; only what the readings
 * take for direct speech in other marks is added. Linear in the text.
 */

import type { ComparedLayers } from '../../model/dossier.ts'
import type { Quote } from '../../model/quote.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type Word, wordsIn } from './word-forms.ts'

/** What stands between two marks, without them. */
export interface Piece extends Span {
  readonly words: readonly Word[]
  /** The attribution that it belongs to, if the readings found one with a speaker. */
  readonly quote: Quote | null
}

/** Pieces and words of one that are compared; bounds the work of hostile texts. */
const PIECES_MAX = 120
const PIECE_WORDS_MAX = 150

const MARK = /["“”„«»\n]/g
const BEFORE_OPENING = /[\s([—–-]/

/** A mark opens where white space or nothing stands before it and none after. */
function opens(text: string, at: number): boolean {
  const mark = text[at]
  if (mark === '“' || mark === '„' || mark === '«') return true
  if (mark !== '"' || /\s/.test(text[at + 1] ?? ' ')) return false
  return at === 0 || BEFORE_OPENING.test(text[at - 1]!)
}

/** Spans between marks; a piece that is not closed ends with its paragraph. */
function markedSpans(text: string): Span[] {
  const spans: Span[] = []
  let open = -1
  for (const { index } of text.matchAll(MARK)) {
    if (open >= 0 && index > open) spans.push({ start: open, end: index })
    const closing = open >= 0
    open = opens(text, index) && (!closing || text[index] !== '"') ? index + 1 : -1
    if (spans.length >= PIECES_MAX) break
  }
  return spans
}

/** All pieces in order. */
export function quotedPieces({ article, quotes }: ComparedLayers): Piece[] {
  const { text } = article
  const spans = markedSpans(text)
  const direct = quotes.filter(({ kind }) => kind === 'direct').flatMap((quote) => quote.parts ?? [quote])
  const others = direct.filter((part) => !spans.some((span) => overlaps(span, part)))
  const said = quotes.filter(({ speaker }) => speaker !== null)
  return [...spans, ...others]
    .sort((a, b) => a.start - b.start)
    .slice(0, PIECES_MAX)
    .map((span) => {
      const around = said.filter((quote) => (quote.parts ?? [quote]).some((part) => overlaps(part, span)))
      const quote = around.find(({ kind }) => kind !== 'indirect') ?? around[0] ?? null
      return { start: span.start, end: span.end, words: wordsIn(text, span, PIECE_WORDS_MAX), quote }
    })
}
