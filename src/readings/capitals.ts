/**
 * A capital city that speaks or acts stands for its government: "Tehran rejected",
 * "Jerusalem's position", "imposed by Washington", "between Beirut and Jerusalem".
 * One that is bombed, visited or lived in stays a place. The words on both sides
 * decide. Known failure: "Beirut burned for a third night" reads as the government.
 */

import type { Words } from './words.ts'

const placeBefore = new Set(
  `in at near outside inside around across into toward towards to through throughout over above central downtown south
  southern north northern east eastern west western greater leave left reach reached visit visited bombed hit struck
  visiting targeted off via`.split(/\s+/),
)
const partyBefore = new Set(
  'by with between against both and or neither nor either from than that'.split(' '),
)
const acts = new Set('VERB AUX'.split(' '))
const placeNouns = new Set(
  `airport suburb suburbs street streets district districts neighborhood neighbourhood outskirts port skyline residents
  hospital hospitals hotel square center centre mayor police university museum university`.split(/\s+/),
)

function followedByAct(words: Words, to: number): boolean {
  let at = to
  while (at < words.count && words.tokens.tags[at] === 'ADV') at++
  return acts.has(words.tokens.tags[at] ?? '') && !/^(?:based|located|bound|born)$/.test(words.lowers[at]!)
}

/** True where the capital over tokens `[from, to)` stands for its government. */
export function speaksForState(words: Words, from: number, to: number): boolean {
  const before = words.lowers[from - 1] ?? ''
  if (placeBefore.has(before)) return false
  const after = words.lowers[to] ?? ''
  if (after === ',' || after === '(' || after === '-')
    return partyBefore.has(before) && before !== 'from' && after === ','
  if (after === "'s" || after === "'") return !placeNouns.has(words.lowers[to + 1] ?? '')
  if (followedByAct(words, to)) return true
  return partyBefore.has(before)
}
