/**
 * The passages that a fold asks for while it decides: those of recent articles from
 * memory, older ones from the store. What a fold is given does not depend on which of
 * the two it was, so this is a matter of speed alone.
 */

import type { ArticleId } from '../model/ids.ts'
import type { Passages } from '../model/passages.ts'
import type { Consulted } from './step.ts'

/** Loads passages of stored articles. */
export type PassagesLoader = (ids: readonly ArticleId[]) => Promise<Consulted>

export interface PassagesMemory {
  /** Keeps the passages of one article, as the newest. */
  add(id: ArticleId, passages: Passages): void
  /** The passages of these articles; what is neither kept nor stored is left out. */
  look(ids: readonly ArticleId[], load?: PassagesLoader): Promise<Consulted>
}

/** Articles kept: some 3 KB each. What is asked for is most often of the last days. */
const keptMax = 10_000

/** An empty memory of at most `most` articles, the longest unused of which are forgotten. */
export function rememberPassages(most = keptMax): PassagesMemory {
  // A map gives its keys in the order in which they were put in: the first is the oldest.
  const kept = new Map<ArticleId, Passages>()
  const add = (id: ArticleId, passages: Passages) => {
    kept.delete(id)
    kept.set(id, passages)
    if (kept.size <= most) return
    for (const oldest of kept.keys()) {
      kept.delete(oldest)
      return
    }
  }
  return {
    add,
    async look(ids, load) {
      const missing = ids.filter((id) => !kept.has(id))
      const loaded = missing.length > 0 && load ? await load(missing) : new Map()
      const found = new Map<ArticleId, Passages>()
      for (const id of ids) {
        const passages = kept.get(id) ?? loaded.get(id)
        if (passages) found.set(id, passages)
      }
      for (const [id, passages] of found) add(id, passages)
      return found
    },
  }
}
