/**
 * An attribution: content, cue and speaker, as in PolNeAR. The span is the content;
 * for direct speech without its marks. A speaker that the text does not give is null.
 */

import type { ActorId } from './ids.ts'
import type { Span } from './span.ts'

export type QuoteKind = 'direct' | 'indirect' | 'mixed'

export interface Speaker extends Span {
  readonly actor: ActorId | null
  /** For a pronoun: the phrase before that it stands for, "a taxi driver". */
  readonly named?: Span
}

export interface Quote extends Span {
  readonly kind: QuoteKind
  readonly cue: Span | null
  readonly speaker: Speaker | null
  /**
   * The pieces of the content, in order, where something stands between them: the
   * attribution in "A," said X. "B.", or the marks of a speech over paragraphs.
   */
  readonly parts?: readonly Span[]
}
