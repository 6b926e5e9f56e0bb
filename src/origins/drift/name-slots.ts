/**
 * Slots in, names put in the place of other names out, where the sentence is otherwise
 * the same: one name on either side, of one kind, for other actors. So two names that
 * both texts have are seen in each other's place too.
 */

import type { Drift } from '../../model/family.ts'
import { type Compared, difference } from './differences.ts'
import type { Line } from './lines.ts'
import { isAbbreviation, isOtherForm, isSameKind, isSameName, type Name, namesIn } from './names.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

/** Common words that must stand around, before and after together; by eye on the train set, 2026-11. */
const ANCHORS_MIN = 4

const inSlot = (names: readonly Name[], words: readonly Word[]): Name[] =>
  names.filter((name) => name.words.some((word) => words.includes(word)))

/** True where the line has the name, in whatever place. */
const stands = ({ words }: Name, { stems }: Line): boolean => stems.has(words.at(-1)!.stem)

/** Names that stand in each other's place and are not one actor's. */
export function replacedNames(compared: Compared, slots: readonly Slot[]): Drift[] {
  return slots.flatMap((slot) => {
    if (slot.before === 0 || slot.after === 0 || slot.before + slot.after < ANCHORS_MIN) return []
    const ours = inSlot(namesIn(compared.derived, slot.pair.derived), slot.derived)
    const theirs = inSlot(namesIn(compared.original, slot.pair.original), slot.original)
    const [our] = ours
    const [their] = theirs
    if (!our || !their || ours.length > 1 || theirs.length > 1) return []
    if (stands(our, slot.pair.original) || stands(their, slot.pair.derived)) return []
    if (!isSameKind(our, their) || isSameName(our, their)) return []
    if (isAbbreviation(our, their) || isOtherForm(our, their)) return []
    return [difference('name-swapped', compared, our, their)]
  })
}
