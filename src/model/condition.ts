/**
 * What an actor demands, offers, refuses or makes depend on something else, as one
 * sentence states it. The span covers what is asked and what it depends on; both parts
 * are spans too, so that they can be shown in the article's words. Actors are null
 * where the text names none that is known.
 */

import type { ActorId } from './ids.ts'
import type { Span } from './span.ts'

export type ConditionKind = 'demand' | 'condition' | 'offer' | 'refusal' | 'red-line'

export interface Condition extends Span {
  readonly kind: ConditionKind
  readonly actor: ActorId | null
  readonly towards: ActorId | null
  /** What is demanded, offered or refused. */
  readonly content: Span
  /** What it depends on: the part after "unless", "until", "in exchange for". */
  readonly dependsOn: Span | null
}
