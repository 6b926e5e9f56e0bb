/**
 * A change: what happened inside the software when an article arrived, for people to
 * look up. `Event` stays news. Made from the folds' decisions and kept in order of
 * arrival; the reason is written at that moment and not renewed, so the ids in it may
 * have merged into others since.
 */

import type { ArticleId, EventNumber, FamilyId, StorylineId } from './ids.ts'

export type ChangeKind =
  | 'event-opened'
  | 'article-joined'
  | 'event-merged'
  | 'event-split'
  | 'articles-moved'
  | 'event-reread'
  | 'family-grew'
  | 'family-merged'
  | 'original-replaced'
  | 'storyline-opened'
  | 'storyline-merged'

export interface Change {
  /** The arrival number of the article that brought it about. */
  readonly arrival: number
  readonly kind: ChangeKind
  readonly article: ArticleId | null
  readonly event: EventNumber | null
  /** The second event that it is about: the one that ended, or that articles left. */
  readonly otherEvent: EventNumber | null
  readonly family: FamilyId | null
  readonly storyline: StorylineId | null
  /** One sentence for people. */
  readonly reason: string
}
