/**
 * The layers of earlier articles that a fold asks for while it decides: those of recent
 * articles from memory, older ones from the store. What a fold is given does not depend
 * on which of the two it was, so this is a matter of speed alone.
 */

import type { ArticleId } from '../model/ids.ts'
import type { Consulted, ConsultedLayers } from './step.ts'

/** Loads the layers of stored articles. */
export type ConsultedLoader = (ids: readonly ArticleId[]) => Promise<Consulted>

export interface ConsultedMemory {
  /** Keeps the layers of one article, as the newest. */
  add(id: ArticleId, layers: ConsultedLayers): void
  /** The layers of these articles; what is neither kept nor stored is left out. */
  look(ids: readonly ArticleId[], load?: ConsultedLoader): Promise<Consulted>
}

/** Articles kept: some 5 KB each. What is asked for is most often of the last days. */
const keptMax = 10_000

/** An empty memory of at most `most` articles, the longest unused of which are forgotten. */
export function rememberConsulted(most = keptMax): ConsultedMemory {
  // A map gives its keys in the order in which they were put in: the first is the oldest.
  const kept = new Map<ArticleId, ConsultedLayers>()
  const add = (id: ArticleId, { passages, signature }: ConsultedLayers) => {
    kept.delete(id)
    kept.set(id, { passages, signature })
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
      const loaded: Consulted = missing.length > 0 && load ? await load(missing) : new Map()
      const found = new Map<ArticleId, ConsultedLayers>()
      for (const id of ids) {
        const layers = kept.get(id) ?? loaded.get(id)
        if (layers) found.set(id, layers)
      }
      for (const [id, layers] of found) add(id, layers)
      return found
    },
  }
}
