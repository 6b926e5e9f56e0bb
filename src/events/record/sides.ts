/**
 * Who answers for whom. A side is what one entry of the responses stands for: countries,
 * governments, armed forces and office-holders answer for their country; armed groups,
 * bodies of several countries, organisations and persons without an office answer for
 * themselves. Reporters' own employers and people asked for their view (analysts,
 * professors, former officials) are no side.
 *
 * Known failure: an office-holder of an armed group whom the readings give a country
 * alone is counted with that country.
 */

import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/ids.ts'
import type { Material } from './material.ts'
import { fullerName, uniteActors } from './same-actors.ts'

export interface Side {
  /** The country's code, or the id of the one who answers for himself. */
  readonly key: string
  /** The actor shown for the side. */
  readonly actor: Actor
}

export interface Sides {
  /** Every actor named by a member, by id. */
  readonly actors: ReadonlyMap<ActorId, Actor>
  sideOf(actor: ActorId | null): Side | null
}

const office =
  /\b(?:minister|ministry|president|premier|chancellor|secretary|spokes\w+|ambassador|envoy|diplomat|negotiator|official|chief of staff|governor|senator|general|admiral|commander|king|queen|prince|speaker|adviser|attorney|commissioner|deputy|delegation|head of state|lawmaker|mayor|leader|chief|head|chair\w*|director|sheriff|judge|lieutenant|colonel|major|captain|executive|bishop|archbishop|pope|imam|ayatollah|sheikh)\b/i
const paper =
  /\b(?:\w*News|Times|Post|Journal|Daily|Herald|Tribune|Gazette|Guardian|Telegraph|TV|Television|Radio|Press|Reuters|AFP|BBC|CNN|Wire|Courier|Magazine|Observer|Chronicle|Broadcasting|Newspaper)\b|\b(?:magazine|newspaper|television|news agency)\b/
const noOffice =
  /\b(?:former|ex|retired|analyst|professor|expert|researcher|fellow|historian|resident|opposition|activist|critic|reporter|correspondent|editor|columnist|bureau chief|journalist|anchor|blogger|pundit|photographer)\b/i

/** Actors that a member names in its dateline alone: where it was written, not who takes part. */
function onlyInDateline(material: Material, member: number): Set<ActorId> {
  const textStart = material.linesOf[member]?.[0]?.span.start ?? 0
  const mentions = material.members[member]?.mentions.filter(({ actor }) => actor !== null) ?? []
  const later = new Set(mentions.filter(({ end }) => end > textStart).map(({ actor }) => actor))
  return new Set(mentions.flatMap(({ actor }) => (actor !== null && !later.has(actor) ? [actor] : [])))
}

/** Two tellings of one actor: the fullest name and the first role that any of them gives. */
function joined(known: Actor, actor: Actor): Actor {
  const name = fullerName(known.name, actor.name)
  return { ...known, name, role: known.role ?? actor.role, country: known.country ?? actor.country }
}

/** Every actor by each of its ids, the ids of one actor leading to one. */
function mergeActors(material: Material): Map<ActorId, Actor> {
  const byId = new Map<ActorId, Actor>()
  for (const [index, { actors }] of material.members.entries()) {
    const datelined = onlyInDateline(material, index)
    for (const actor of actors) {
      const known = byId.get(actor.id)
      if (!datelined.has(actor.id)) byId.set(actor.id, known === undefined ? actor : joined(known, actor))
    }
  }
  const standsFor = uniteActors([...byId.values()])
  const merged = new Map<ActorId, Actor>()
  for (const [id, actor] of byId) {
    const head = standsFor.get(id) ?? id
    const known = merged.get(head) ?? byId.get(head)
    merged.set(head, known === undefined ? actor : joined(known, actor))
  }
  return new Map(
    [...byId.keys()].flatMap((id) => {
      const actor = merged.get(standsFor.get(id) ?? id)
      return actor === undefined ? [] : [[id, actor] as const]
    }),
  )
}

function answersForCountry(actor: Actor): boolean {
  if (actor.country === null) return false
  if (actor.kind !== 'person') return ['country', 'government', 'armed-forces'].includes(actor.kind)
  return actor.role !== null && office.test(actor.role) && !noOffice.test(actor.role)
}

function hasNoSide(actor: Actor): boolean {
  if (actor.kind !== 'person')
    return actor.kind === 'media' || (actor.kind === 'organisation' && paper.test(actor.name))
  // A person without an office ("his sister", "a farmer"), or of whom nothing is known but the name, speaks for nobody.
  if (actor.role === null) return actor.country === null
  return noOffice.test(actor.role) || !office.test(actor.role)
}

/** A name of one word that the articles have once ("Refuge") is more often a piece of a longer one. */
function piecesOfNames(material: Material, actors: ReadonlyMap<ActorId, Actor>): Set<ActorId> {
  const counts = new Map<ActorId, number>()
  for (const { actor } of material.members.flatMap(({ mentions }) => mentions)) {
    if (actor !== null) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  const single = [...actors.values()].filter(
    ({ id, kind, name }) =>
      kind === 'organisation' && /^\p{Lu}\p{Ll}+$/u.test(name) && (counts.get(id) ?? 0) < 2,
  )
  return new Set(single.map(({ id }) => id))
}

/** The sides of a dossier. */
export function findSides(material: Material): Sides {
  const actors = mergeActors(material)
  const pieces = piecesOfNames(material, actors)
  const sideOf = (id: ActorId | null): Side | null => {
    const actor = id === null ? undefined : actors.get(id)
    if (actor === undefined || pieces.has(actor.id) || hasNoSide(actor)) return null
    if (!answersForCountry(actor)) return { key: actor.id, actor }
    const country = actors.get(actor.country as ActorId)
    return { key: actor.country as string, actor: country ?? actor }
  }
  return { actors, sideOf }
}

/** The name of an entry: the side's, and before it the person's where the words are one person's own. */
export function entryName(side: Side, speaker: Actor | null): string {
  if (speaker === null || speaker.kind !== 'person' || speaker.id === side.actor.id) return side.actor.name
  return `${speaker.name} (${side.actor.name})`
}
