/**
 * What the app is made of: the library it asks, the clock it tells ages by, and the
 * engine's telling of a storyline. Apart from the app itself, so that its handlers can
 * name their parts without importing the app that imports them.
 */

import type { Library, StorylineView } from '../../engine/library.ts'
import type { Clock } from '../../engine/ports.ts'
import type { LayeredStory } from '../../model/layered-story.ts'

export interface AppParts {
  readonly library: Library
  readonly clock: Clock
  /** Tells a storyline at four depths; the engine's rendition. */
  readonly story: (view: StorylineView) => LayeredStory
  /** A sentence above every page: what collection this is. */
  readonly notice?: string
  /** Told of every failure behind a 500. */
  readonly onFailure?: (failure: Error, path: string) => void
}
