/**
 * Every layer of analysis and its type. A step declares which layers it reads and
 * which it writes; this map is what makes those declarations checkable.
 */

import type { Action } from './action.ts'
import type { Actor } from './actor.ts'
import type { Article } from './article.ts'
import type { Condition } from './condition.ts'
import type { DateMention } from './date-mention.ts'
import type { EventDecision } from './event.ts'
import type { EventRecord } from './event-record.ts'
import type { Drift, FamilyDecision } from './family.ts'
import type { Figure } from './figure.ts'
import type { LayeredStory } from './layered-story.ts'
import type { Mention } from './mention.ts'
import type { Passages } from './passages.ts'
import type { Profile } from './profile.ts'
import type { Quote } from './quote.ts'
import type { Relation } from './relation.ts'
import type { Sentence } from './sentence.ts'
import type { Signature } from './signature.ts'
import type { StorylineDecision } from './storyline.ts'
import type { Terms } from './terms.ts'
import type { Tokens } from './token.ts'

/** Layers of one article, by name. */
export interface ArticleLayers {
  readonly article: Article
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly quotes: readonly Quote[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly actions: readonly Action[]
  readonly conditions: readonly Condition[]
  readonly terms: Terms
  readonly signature: Signature
  readonly passages: Passages
  readonly profile: Profile
  readonly family: FamilyDecision
  readonly event: EventDecision
  readonly storyline: StorylineDecision
}

/** Layers of a derivation, an event or a storyline, by name. */
export interface EventLayers {
  readonly drift: readonly Drift[]
  readonly record: EventRecord
  readonly relations: readonly Relation[]
  readonly story: LayeredStory
}

export type LayerName = keyof ArticleLayers | keyof EventLayers

export interface Layers extends ArticleLayers, EventLayers {}
