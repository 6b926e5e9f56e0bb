/**
 * What each family counts as, repeated where events count it: its own id, or the group of
 * its original's publisher, so that two texts of one newsroom are one origin. Renewed for
 * the families that a batch touched, since another text may have become the original.
 */

import { originOf } from '../../model/family.ts'
import type { FamilyId, OriginId } from '../../model/ids.ts'
import type { Connection } from './database.ts'
import { chunksOf } from './insert.ts'

/** The families whose original is of a group's publisher, with what they count as. */
async function grouped(connection: Connection, families: readonly string[]) {
  const rows = await connection
    .selectFrom('derivation')
    .innerJoin('credit', 'credit.arrival', 'derivation.arrival')
    .select(['derivation.family', 'credit.publisher_group'])
    .where('derivation.family', 'in', families)
    .where('derivation.kind', '=', 'original')
    .orderBy('derivation.arrival', 'desc')
    .execute()
  // Of several originals the first to come is written last, and counts, of a group or not.
  const groups = new Map(rows.map(({ family, publisher_group: group }) => [family, group]))
  const origins = new Map<string, OriginId>()
  for (const [family, group] of groups)
    if (group !== null) origins.set(family, originOf(family as FamilyId, group))
  return origins
}

/** Writes the origins of these families' articles where they have changed. */
export async function writeOrigins(connection: Connection, families: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(families, 1)) {
    const origins = await grouped(connection, chunk)
    for (const [family, origin] of origins) {
      await connection
        .updateTable('event_article')
        .set({ origin })
        .where('family', '=', family)
        .where('origin', '!=', origin)
        .execute()
    }
    const alone = chunk.filter((family) => !origins.has(family))
    if (alone.length === 0) continue
    await connection
      .updateTable('event_article')
      .set((row) => ({ origin: row.ref('family') }))
      .where('family', 'in', alone)
      .whereRef('origin', '!=', 'family')
      .execute()
  }
}
