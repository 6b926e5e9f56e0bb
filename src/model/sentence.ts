/**
 * A sentence of an article's text, without the white space around it, and the number of
 * the paragraph it stands in, which empty lines separate. Sentences are in order and
 * never overlap. A text in a language that is not read has none.
 */

import type { Span } from './span.ts'

export interface Sentence extends Span {
  /** Counted from 0 over the paragraphs of the text. */
  readonly paragraph: number
}
