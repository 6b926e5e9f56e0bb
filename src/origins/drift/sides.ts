/**
 * An article's readings in, its sentences out with their words, names, figures and
 * dates beside them, and the pieces of it that stand in quotation marks: one side of a
 * comparison. Linear in the text; of long texts only the first part is compared.
 */

import type { ComparedLayers } from '../../model/dossier.ts'
import type { Span } from '../../model/span.ts'
import type { Laid } from '../alignment.ts'
import { layLines, type Mark, marksByLine } from './laid-lines.ts'
import type { Line } from './lines.ts'
import { type Piece, quotedPieces } from './quoted-pieces.ts'
import { wordsIn } from './word-forms.ts'

export interface Side {
  readonly layers: ComparedLayers
  readonly text: string
  readonly lines: readonly Line[]
  readonly pieces: readonly Piece[]
  /** The marks of each line: what it tells, weighted. */
  readonly marked: readonly (readonly Mark[])[]
  readonly laid: Laid
}

/** Sentences and words of one that are compared: bound the work of hostile texts, far above real ones. */
const LINES_MAX = 300
const LINE_WORDS_MAX = 120
/** Readings of one kind that are compared. */
const READINGS_MAX = 600
/** Those of `spans` (ascending or not) that begin within the line. */
export function within<Found extends Span>(spans: readonly Found[], { start, end }: Span): Found[] {
  return spans.filter((span) => span.start >= start && span.start < end)
}

/** True where the word stands in quotation marks. */
export function isQuoted({ pieces }: Side, { start }: Span): boolean {
  return pieces.some((piece) => piece.start <= start && start < piece.end)
}

const made = new WeakMap<ComparedLayers, Side>()

/** One side; an original is made ready once for all that derive from it. */
export function sideOf(layers: ComparedLayers): Side {
  const known = made.get(layers) ?? makeSide(layers)
  made.set(layers, known)
  return known
}

function makeSide(layers: ComparedLayers): Side {
  const { text } = layers.article
  const lines = layers.sentences.slice(0, LINES_MAX).map((sentence, index): Line => {
    const words = wordsIn(text, sentence, LINE_WORDS_MAX)
    const { start, end } = sentence
    const stems = new Set(words.map(({ stem }) => stem))
    return { index, start, end, words, stems, senses: new Set(words.map(({ sense }) => sense)) }
  })
  const { mentions, figures, dates, quotes } = layers
  const first = <Reading>(readings: readonly Reading[]) => readings.slice(0, READINGS_MAX)
  const some = {
    ...layers,
    mentions: first(mentions),
    figures: first(figures),
    dates: first(dates),
    quotes: first(quotes),
  }
  const marked = marksByLine(some, lines)
  return { layers: some, text, lines, pieces: quotedPieces(layers), marked, laid: layLines(marked) }
}
