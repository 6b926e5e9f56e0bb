/**
 * The roles that stand before a name within a run of capitals: "Deputy Prime Minister",
 * "Secretary of State". In go the run's units, out comes how many of them at the front
 * are a role. Known failure: an office whose words are in no list ("Exchequer").
 */

import type { Unit } from './name-runs.ts'
import { roleHeads, roleModifiers } from './roles.ts'
import type { Words } from './words.ts'

/** True for one word, no known name, that is a role or goes before one. */
export function isRoleWord(words: Words, unit: Unit): boolean {
  const lower = words.lowers[unit.from]!
  return unit.to - unit.from === 1 && !unit.entry && (roleHeads.has(lower) || roleModifiers.has(lower))
}

/** How many units at the front of the list are a role ("Deputy Prime Minister", "Secretary of State"). */
export function roleLength(words: Words, units: readonly Unit[]): number {
  let length = 0
  let head = 0
  while (length < units.length && isRoleWord(words, units[length]!)) {
    length++
    if (roleHeads.has(words.lowers[units[length - 1]!.from]!)) head = length
    const lower = words.lowers[units[length]?.from ?? -1]
    // "Secretary of the Air Force": a role at a body, which is a name of its own.
    if (head === length && lower === 'of' && words.lowers[units[length + 1]?.from ?? -1] === 'the')
      return head
    if (head === length && (lower === 'of' || lower === 'for') && length + 2 <= units.length) {
      length = ofLength(words, units, length + 1)
      head = length
    }
  }
  return head
}

/** "of State", "of Foreign Affairs", "for Political Affairs": up to two words that are not a first name. */
function ofLength(words: Words, units: readonly Unit[], from: number): number {
  let to = from + 1
  const second = units[to]
  if (
    second &&
    /^(?:affairs|security|services|relations|staff|defence|defense)$/.test(words.lowers[second.from]!)
  )
    to++
  return to
}
