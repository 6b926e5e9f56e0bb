/**
 * Says of every derivation that a turn decides what changed on the way. The texts of
 * the batch are at hand, the others come from the store; a text whose original comes
 * late is compared anew, so what is stored always speaks of the original named beside it.
 */

import type { ComparedLayers } from '../model/dossier.ts'
import type { Derivation } from '../model/family.ts'
import type { ArticleId } from '../model/ids.ts'
import { driftStep } from '../origins/index.ts'
import { namedEarlier, toBatch } from './batch.ts'
import type { Arrival, Batch, Turn } from './ports.ts'

/** The derivation with what changed, where both texts are known. */
export function tellDrift(
  derivation: Derivation,
  compared: ReadonlyMap<ArticleId, ComparedLayers>,
): Derivation {
  const derived = compared.get(derivation.article)
  const original = derivation.derivedFrom === null ? undefined : compared.get(derivation.derivedFrom)
  if (!derived || !original) return derivation
  return { ...derivation, drift: driftStep.run({ derived, original }, driftStep.settings).value }
}

/** What a turn writes of these decisions: with the drift of every derivation, and earlier articles called by their names. */
export async function makeBatch(turn: Turn, decided: readonly Arrival[]): Promise<Batch> {
  return withDrift(turn, toBatch(decided, await turn.namesOf(namedEarlier(decided))))
}

/** The batch with the drift of all its derivations. */
async function withDrift(turn: Turn, batch: Batch): Promise<Batch> {
  const compared = new Map<ArticleId, ComparedLayers>(
    batch.arrivals.map(({ article, layers }) => [article.id, { ...layers, article }]),
  )
  const asked = batch.derivations.flatMap(({ article, derivedFrom }) =>
    derivedFrom === null ? [] : [article, derivedFrom],
  )
  const missing = [...new Set(asked)].filter((id) => !compared.has(id))
  for (const [id, layers] of await turn.compared(missing)) compared.set(id, layers)
  return { ...batch, derivations: batch.derivations.map((derivation) => tellDrift(derivation, compared)) }
}
