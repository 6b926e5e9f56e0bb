/**
 * Splits English text into sentences. Text goes in, half-open spans come out, in
 * order, without the white space around them. Lines come first (`sentence-lines.ts`:
 * paragraphs, hard-wrapped lines, lists); within a line every terminal mark is judged
 * by the word before it and the word after it (`sentence-marks.ts`), as in the rule
 * based segmenters (Grefenstette and Tapanainen 1994; the golden rules of Pragmatic
 * Segmenter). One sweep; each judgement looks at a bounded stretch of text.
 *
 * Known failure: a sentence that ends in an abbreviation and goes on with a name
 * ("… of the U.S. Congress met …") is taken for one sentence.
 */

import { type Line, linesOf } from './sentence-lines.ts'
import { markEnds } from './sentence-marks.ts'

export interface TextSpan {
  readonly start: number
  readonly end: number
}

export interface TextSentence extends TextSpan {
  /** Counted from 0 over paragraphs, which empty lines separate. */
  readonly paragraph: number
}

const space = /\s/

function trimmed(text: string, start: number, end: number): TextSpan | null {
  let from = start
  let to = end
  while (from < to && space.test(text[from]!)) from++
  while (to > from && space.test(text[to - 1]!)) to--
  return from < to ? { start: from, end: to } : null
}

function sentencesOfLine(text: string, line: Line, into: TextSentence[]): void {
  let from = line.start
  for (const end of [...markEnds(text, line.start, line.end), line.end]) {
    const span = end > from ? trimmed(text, from, end) : null
    if (span) into.push({ ...span, paragraph: line.paragraph })
    from = Math.max(from, end)
  }
}

/** Sentences in order, with the number of their paragraph; offsets in UTF-16 code units; linear time. */
export function splitSentences(text: string): TextSentence[] {
  const sentences: TextSentence[] = []
  for (const line of linesOf(text)) sentencesOfLine(text, line, sentences)
  return sentences
}
