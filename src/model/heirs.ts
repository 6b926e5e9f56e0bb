/**
 * Where an id leads that has merged into another: families, events and storylines end
 * by naming their heir, which may have ended since. Chains are short, as the older id
 * survives each merge.
 */

/** Where `id` leads in the end; linear in the chain's length. Throws where the chain is a circle. */
export function follow<Id>(heirs: ReadonlyMap<Id, Id>, id: Id): Id {
  let at = id
  for (let steps = 0; steps <= heirs.size; steps++) {
    const next = heirs.get(at)
    if (next === undefined) return at
    at = next
  }
  throw new Error(`merges of ${String(id)} lead in a circle`)
}
