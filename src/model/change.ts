/** What happened inside the software, in order, for people to look up. `Event` stays news. */

import type { ArticleId, EventNumber, FamilyId, StorylineId } from './ids.ts'

export type ChangeKind =
  | 'event-opened'
  | 'article-joined'
  | 'event-merged'
  | 'family-grew'
  | 'family-merged'
  | 'original-replaced'
  | 'storyline-opened'
  | 'event-related'
  | 'storyline-merged'
  | 'article-reread'

export interface Change {
  /** The arrival number of the article that brought it about. */
  readonly arrival: number
  readonly kind: ChangeKind
  readonly article: ArticleId | null
  readonly event: EventNumber | null
  readonly family: FamilyId | null
  readonly storyline: StorylineId | null
  /** One sentence for people. */
  readonly reason: string
}
