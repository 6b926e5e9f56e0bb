/**
 * Layers of articles: one row a layer, so the caller says which it needs and the
 * others are neither read nor parsed. Parsing is the larger part of the cost.
 */

import type { ReadingLayers } from '../../engine/ports.ts'
import { fromJson } from './boundary.ts'
import type { Connection } from './database.ts'

/** The named layers of each of these arrivals, parsed. */
export async function readLayers<Name extends keyof ReadingLayers>(
  connection: Connection,
  arrivals: readonly number[],
  names: readonly Name[],
): Promise<ReadonlyMap<number, Pick<ReadingLayers, Name>>> {
  const layers = new Map<number, Partial<Pick<ReadingLayers, Name>>>()
  for (const arrival of arrivals) layers.set(arrival, {})
  if (arrivals.length > 0 && names.length > 0) {
    const rows = await connection
      .selectFrom('layer')
      .selectAll()
      .where('arrival', 'in', arrivals)
      .where('name', 'in', names)
      .execute()
    for (const { arrival, name, value } of rows) {
      layers.set(arrival, { ...layers.get(arrival), [name]: fromJson(value) })
    }
  }
  // Every article is stored with all its layers, so the asked ones are there.
  return layers as ReadonlyMap<number, Pick<ReadingLayers, Name>>
}
