/**
 * Members in, the facts that a reason can name out: what two sides share, or what one
 * has and the other has not. Members are hashes; the state's labels give a few of them
 * back in words.
 */

import type { EventFacts } from '../model/event.ts'
import type { ProfileLabel } from '../model/profile.ts'
import { COUNT, type Member, STRIDE } from './member-slots.ts'

/** Labels by key. */
export type Labels = ReadonlyMap<number, Pick<ProfileLabel, 'kind' | 'text'>>

/** Facts of one kind that are named. */
const FACTS_MAX = 3

const lists = { actor: 'actors', place: 'places', action: 'actions', day: 'days', figure: 'figures' } as const

/** Keys of words and deeds with the number of members that have them. */
function keysOf(members: readonly Member[]): Map<number, { members: number; rarity: number }> {
  const found = new Map<number, { members: number; rarity: number }>()
  const count = (key: number, rarity: number) => {
    const known = found.get(key)
    if (known) known.members++
    else found.set(key, { members: 1, rarity })
  }
  for (const { chunk, slot } of members) {
    const [words, bytes] = [slot * STRIDE.words, slot * STRIDE.bytes]
    const size = chunk.counts[bytes + COUNT.words]!
    for (let i = 0; i < size; i++) count(chunk.keys[words + i]!, chunk.rarities[bytes + i]!)
    const deeds = chunk.counts[bytes + COUNT.deeds]!
    for (let i = 0; i < deeds; i++) count(chunk.deeds[words + i]!, 0)
  }
  return found
}

interface Weighed {
  readonly key: number
  readonly weight: number
}

function factsOf(weighed: Weighed[], labels: Labels): EventFacts {
  const facts = {
    actors: [] as string[],
    places: [] as string[],
    actions: [] as string[],
    days: [] as string[],
    figures: [] as string[],
    words: [],
  }
  weighed.sort((a, b) => b.weight - a.weight || a.key - b.key)
  for (const { key } of weighed) {
    const label = labels.get(key)
    if (!label) continue
    const list = facts[lists[label.kind]]
    if (list.length < FACTS_MAX && !list.includes(label.text)) list.push(label.text)
  }
  return facts
}

/** What both sides tell of, that of most members first. */
export function sharedFacts(some: readonly Member[], others: readonly Member[], labels: Labels): EventFacts {
  const there = keysOf(others)
  const shared = [...keysOf(some)].flatMap(([key, { members, rarity }]): Weighed[] => {
    const found = there.get(key)
    return found ? [{ key, weight: Math.min(members, found.members) * (rarity + 1) }] : []
  })
  return factsOf(shared, labels)
}

/** What the one side tells of and the other does not, that of most members first. */
export function ownFacts(some: readonly Member[], others: readonly Member[], labels: Labels): EventFacts {
  const there = keysOf(others)
  const own = [...keysOf(some)].flatMap(([key, { members, rarity }]): Weighed[] =>
    there.has(key) ? [] : [{ key, weight: members * (rarity + 1) }],
  )
  return factsOf(own, labels)
}
