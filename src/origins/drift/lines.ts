/**
 * A sentence of one side of a comparison: its words, and which stems and senses they have.
 * Everything that faces the other text is found by it.
 */

import type { Span } from '../../model/span.ts'
import type { Word } from './word-forms.ts'

export interface Line extends Span {
  readonly index: number
  readonly words: readonly Word[]
  readonly stems: ReadonlySet<string>
  readonly senses: ReadonlySet<string>
}
