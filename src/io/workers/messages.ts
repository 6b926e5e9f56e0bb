/**
 * What the pool and its workers say to each other. A request carries a batch and an id,
 * its answer the same id with one read item for each that was sent, in order. Messages
 * are cloned on the way, so they are plain objects; an error comes as text and fails
 * its whole batch.
 */

import type { ReadItem } from '../../engine/ports.ts'
import type { Article } from '../../model/article.ts'
import type { RawItem } from '../../model/raw-item.ts'

/** A batch to clean, to read, or both. */
export type Work =
  | { readonly task: 'read' | 'clean'; readonly rawItems: readonly RawItem[] }
  | { readonly task: 'readArticles'; readonly articles: readonly Article[] }

export interface Request {
  readonly id: number
  readonly work: Work
}

export type Answer =
  | { readonly id: number; readonly readItems: readonly ReadItem[] }
  | { readonly id: number; readonly failed: string }
