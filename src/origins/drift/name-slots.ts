/**
 * Slots in, names put in the place of other names out, where the sentence is otherwise
 * the same: one name on either side, of one type, for other actors. Abbreviations of
 * the other name are let pass.
 */

import type { Drift } from '../../model/family.ts'
import { type Compared, difference } from './differences.ts'
import { isVariant, lastName } from './name-forms.ts'
import { isSameActor, isSameType, type NameWord, nameSpan, nameWords } from './names.ts'
import type { Line } from './sides.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

/** Common words that must stand around, before and after together; by eye on the train set, 2026-11. */
const ANCHORS_MIN = 4

const isUpper = (name: string): boolean => name === name.toUpperCase()

const isInitials = (short: string, long: string): boolean =>
  short === short.toUpperCase() && [...short].every((letter) => long.includes(letter))

function isAbbreviation({ mention: a }: NameWord, { mention: b }: NameWord): boolean {
  if (!a || !b || isUpper(a.name) !== isUpper(b.name)) return true
  if (a.name.includes(b.name) || b.name.includes(a.name)) return true
  return isInitials(a.name, b.name) || isInitials(b.name, a.name) || lastName(a.name) === lastName(b.name)
}

const only = (names: readonly NameWord[], words: readonly Word[]): NameWord[] => {
  const inSlot = names.filter(({ word }) => words.includes(word))
  return inSlot.filter((name, index) => index === 0 || name.mention !== inSlot[index - 1]!.mention)
}

/** True where the line has the name, in whatever place. */
const stands = ({ word }: NameWord, { stems }: Line): boolean => stems.has(word.stem)

/** Names that stand in each other's place and are not one actor's. */
export function replacedNames(compared: Compared, slots: readonly Slot[]): Drift[] {
  return slots.flatMap((slot) => {
    const isHeld = slot.before > 0 && slot.after > 0 && slot.before + slot.after >= ANCHORS_MIN
    if (!isHeld) return []
    const ours = only(nameWords(compared.derived, slot.pair.derived), slot.derived)
    const theirs = only(nameWords(compared.original, slot.pair.original), slot.original)
    const [our] = ours
    const [their] = theirs
    if (!our || !their || ours.length > 1 || theirs.length > 1) return []
    if (stands(our, slot.pair.original) || stands(their, slot.pair.derived)) return []
    if (isVariant(our.word.form, their.word.form)) return []
    if (!isSameType(our, their) || isSameActor(our, their) || isAbbreviation(our, their)) return []
    return [difference('name-swapped', compared, nameSpan(our), nameSpan(their))]
  })
}
