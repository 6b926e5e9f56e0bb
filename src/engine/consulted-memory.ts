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

/** Articles kept: some 10 KB each with their columns. What is asked for is most often of the last days. */
export const consultedMax = 10_000

/**
 * An empty memory of at most `most` articles: what was not used among the last half as
 * many is forgotten. Two maps, of which the older is dropped as a whole when the younger
 * is full; one map in order of use would step over all that it has deleted at its front.
 */
export function rememberConsulted(most = consultedMax): ConsultedMemory {
  let young = new Map<ArticleId, ConsultedLayers>()
  let old = new Map<ArticleId, ConsultedLayers>()
  const find = (id: ArticleId) => young.get(id) ?? old.get(id)
  const add = (id: ArticleId, { passages, signature }: ConsultedLayers) => {
    if (young.size >= most / 2) {
      old = young
      young = new Map()
    }
    young.set(id, { passages, signature })
  }
  return {
    add,
    async look(ids, load) {
      const missing = ids.filter((id) => find(id) === undefined)
      const loaded: Consulted = missing.length > 0 && load ? await load(missing) : new Map()
      const found = new Map<ArticleId, ConsultedLayers>()
      for (const id of ids) {
        const layers = find(id) ?? loaded.get(id)
        if (layers) found.set(id, layers)
      }
      for (const [id, layers] of found) if (!young.has(id)) add(id, layers)
      return found
    },
  }
}
