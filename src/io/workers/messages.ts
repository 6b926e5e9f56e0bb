/** What the pool and its workers say to each other; plain objects, cloned on the way. */

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
