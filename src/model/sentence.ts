/** A sentence of an article's text, with the number of the paragraph it stands in. */

import type { Span } from './span.ts'

export interface Sentence extends Span {
  /** Counted from 0 over the paragraphs of the text. */
  readonly paragraph: number
}
