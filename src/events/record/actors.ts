/**
 * The event's actors: those who act, speak or are acted upon in its articles, and those
 * whom the first lines or a title name; more families first, then more mentions. Media
 * that only report are left out.
 *
 * Known failure: an actor met only by a pronoun is not counted.
 */

import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/ids.ts'
import type { Material } from './material.ts'
import type { Sides } from './sides.ts'

const actorsMax = 15
const leadLines = 3

interface Standing {
  readonly families: Set<number>
  mentions: number
  takesPart: boolean
}

function partTakers(material: Material, member: number): Set<ActorId | null> {
  const { actions, quotes } = material.members[member] as Material['members'][number]
  const acting = actions.flatMap(({ actor, recipient }) => [actor, recipient])
  return new Set([...acting, ...quotes.map(({ speaker }) => speaker?.actor ?? null)])
}

function countMember(
  material: Material,
  member: number,
  sides: Sides,
  standings: Map<ActorId, Standing>,
): void {
  const taking = partTakers(material, member)
  // A dateline names where the report was written, not who takes part.
  const textStart = material.linesOf[member]?.[0]?.span.start ?? 0
  const leadEnd = material.linesOf[member]?.[leadLines - 1]?.sentence.end ?? Number.POSITIVE_INFINITY
  for (const mention of material.members[member]?.mentions ?? []) {
    if (mention.actor === null || mention.end <= textStart) continue
    const id = sides.actors.get(mention.actor)?.id ?? mention.actor
    const standing = standings.get(id) ?? { families: new Set(), mentions: 0, takesPart: false }
    standing.families.add(material.familyOf[member] ?? 0)
    standing.mentions++
    if (taking.has(mention.actor) || mention.start < leadEnd) standing.takesPart = true
    standings.set(id, standing)
  }
}

/** At most 15 actors, the most widely named first. */
export function listActors(material: Material, sides: Sides): Actor[] {
  const standings = new Map<ActorId, Standing>()
  for (const member of material.members.keys()) countMember(material, member, sides, standings)
  const ranked = [...standings].filter(([, { takesPart }]) => takesPart)
  ranked.sort(([, a], [, b]) => b.families.size - a.families.size || b.mentions - a.mentions)
  const papers = new Set(material.members.map(({ article }) => article.source?.toLowerCase()))
  const actors = ranked.flatMap(([id]) => sides.actors.get(id) ?? [])
  const own = ({ kind, name }: Actor) => kind === 'media' || papers.has(name.toLowerCase())
  return actors.filter((actor) => !own(actor)).slice(0, actorsMax)
}
