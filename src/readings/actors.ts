/**
 * Step `actors`: who the article's mentions stand for, each once, in order of first
 * mention: kind, name, side. A body is described by the gazetteer, or by the country
 * before its name; a person by the first role that the article gives beside the name,
 * and by the list of heads of government where it gives none.
 */

import { defineStep } from '../engine/step.ts'
import type { Actor } from '../model/actor.ts'
import type { ActorId } from '../model/ids.ts'
import type { Mention } from '../model/mention.ts'
import { outcome } from '../model/outcome.ts'
import { entryAt, type Gazetteer, gazetteer } from './gazetteer.ts'
import { ownNamesAbout } from './own-names.ts'
import { type PersonRole, rolesBeside } from './person-roles.ts'
import { type Scene, type SceneLayers, sceneOf } from './scene.ts'

function knownActor(names: Gazetteer, mention: Mention, id: ActorId): Actor {
  const known = names.actors.get(id)
  if (known) return { id, kind: known.kind, name: known.name, country: known.country, role: null }
  return {
    id,
    kind: 'organisation',
    name: mention.name,
    country: countryInName(names, mention.name),
    role: null,
  }
}

/** "Norwegian Refugee Council", "Chinese Foreign Ministry": the country that the name of a body opens with. */
function countryInName(names: Gazetteer, name: string): string | null {
  const entry = entryAt(names, name, name, 0)
  if (entry === null || entry.alias === name) return null
  return entry.kind === 'demonym' || entry.kind === 'country' || entry.kind === 'region'
    ? entry.country
    : null
}

function bestRole(found: readonly PersonRole[]): PersonRole {
  const told = found.filter((one) => one.role !== null)
  const role = told.find((one) => one.country !== null) ?? told[0]
  return { role: role?.role ?? null, country: found.find((one) => one.country !== null)?.country ?? null }
}

const stateRole =
  /\b(?:president|minister|premier|chancellor|king|queen|parliament|lawmaker|senator|governor|mayor)\b/i

/** Offices that only the United States abbreviate or call so. */
const americanRole = /\b(?:Sen|Rep|Gov)\.|\bCongress(?:man|woman)\b/

/** The only country an article speaks of; null where there are more. */
function onlyCountry(
  { placeCountries }: Gazetteer,
  bodies: ReadonlyMap<ActorId, Actor>,
  mentions: readonly Mention[],
): string | null {
  const countries = new Set<string>()
  for (const { kind, country } of bodies.values()) if (kind === 'country' && country) countries.add(country)
  for (const { type, name } of mentions) {
    const country = type === 'place' ? placeCountries.get(name) : undefined
    if (country) countries.add(country)
  }
  return countries.size === 1 ? [...countries][0]! : null
}

/** The side of an office that no country is named with; `only` is the one the article speaks of. */
function officeSide(role: string | null, only: string | null): string | null {
  if (!role) return null
  if (/^pope\b/i.test(role)) return 'VAT'
  return americanRole.test(role) ? 'USA' : stateRole.test(role) ? only : null
}

function personActor(
  { peopleByName }: Gazetteer,
  mention: Mention,
  id: ActorId,
  found: readonly PersonRole[],
  only: string | null,
): Actor {
  const { role, country } = bestRole(found)
  // "Donald J. Trump": the list has no middle initials.
  const listed = peopleByName.get(mention.name) ?? peopleByName.get(mention.name.replace(/ \p{Lu}\. /u, ' '))
  const side = listed?.country ?? country ?? officeSide(role, only)
  return { id, kind: 'person', name: mention.name, country: side, role: role ?? listed?.role ?? null }
}

/** Roles given beside each person's mentions, by actor; at most 8 mentions of each are looked at. */
function rolesByPerson(scene: Scene): Map<ActorId, PersonRole[]> {
  const roles = new Map<ActorId, PersonRole[]>()
  const looked = new Map<ActorId, number>()
  for (let token = 0; token < scene.words.count; token++) {
    const number = scene.mentionOf[token]!
    if (number < 0 || scene.mentionOf[token - 1] === number) continue
    const { type, actor } = scene.mentions[number]!
    if (type !== 'person' || !actor || (looked.get(actor) ?? 0) >= 8) continue
    looked.set(actor, (looked.get(actor) ?? 0) + 1)
    let to = token
    while (scene.mentionOf[to] === number) to++
    roles.set(actor, [...(roles.get(actor) ?? []), ...rolesBeside(scene, { from: token, to })])
  }
  return roles
}

/** The actors of an article in order of first mention, described by a user's own names first; linear. */
export function readActors(layers: Omit<SceneLayers, 'actors'>, ownNames?: readonly string[]): Actor[] {
  const known = gazetteer(ownNames)
  const bodies = new Map<ActorId, Actor>()
  for (const mention of layers.mentions) {
    if (mention.actor && mention.type !== 'person' && !bodies.has(mention.actor)) {
      bodies.set(mention.actor, knownActor(known, mention, mention.actor))
    }
  }
  const scene = sceneOf({ ...layers, actors: [...bodies.values()] })
  const roles = rolesByPerson(scene)
  const only = onlyCountry(known, bodies, layers.mentions)
  const actors = new Map<ActorId, Actor>()
  for (const mention of layers.mentions) {
    if (!mention.actor || actors.has(mention.actor)) continue
    const { actor: id } = mention
    actors.set(id, bodies.get(id) ?? personActor(known, mention, id, roles.get(id) ?? [], only))
  }
  return [...actors.values()]
}

export const actorsStep = defineStep({
  name: 'actors',
  version: 3,
  about: 'Countries, bodies and persons of the article, with role and side.',
  reads: ['article', 'tokens', 'sentences', 'mentions'],
  writes: 'actors',
  settings: { ownNames: [] as readonly string[] },
  settingsAbout: { ownNames: ownNamesAbout },
  run: (layers, { ownNames }) => outcome(readActors(layers, ownNames)),
})
