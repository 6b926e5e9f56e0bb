/**
 * A name in the text, typed, with the actor that it stands for where that is known.
 * Each occurrence is a mention of its own, with the span as written; `name` and `actor`
 * are what ties occurrences together. A place can stand for an actor too: a country, or
 * a capital that speaks for its government.
 */

import type { ActorId } from './ids.ts'
import type { Span } from './span.ts'

export type MentionType = 'person' | 'organisation' | 'place' | 'other'

export interface Mention extends Span {
  readonly type: MentionType
  /** The fullest form of the name in this article: "Yoav Gallant" for a later "Gallant". */
  readonly name: string
  readonly actor: ActorId | null
}
