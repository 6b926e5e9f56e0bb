/** A name in the text, typed, and the actor that it stands for where that is known. */

import type { ActorId } from './ids.ts'
import type { Span } from './span.ts'

export type MentionType = 'person' | 'organisation' | 'place' | 'other'

export interface Mention extends Span {
  readonly type: MentionType
  /** The fullest form of the name in this article: "Yoav Gallant" for a later "Gallant". */
  readonly name: string
  readonly actor: ActorId | null
}
