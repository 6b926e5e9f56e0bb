/** What an actor demands, offers, refuses or makes depend on something else. */

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
