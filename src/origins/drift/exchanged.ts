/**
 * Sentences that are laid word by word in, words that changed places in them out: what
 * stands in one slot of the original and in another of the derived text, and the other
 * way round ("Fiat a fifth of Chrysler", "Chrysler a fifth of Fiat"). Nothing else moved,
 * so that a passive ("was bought by") is not one.
 */

import type { Drift, DriftKind } from '../../model/family.ts'
import { isCue } from './attribution-words.ts'
import { type Compared, difference } from './differences.ts'
import { tells } from './little-words.ts'
import { isQuoted } from './sides.ts'
import type { Slot } from './slots.ts'
import { numberOf } from './spelled-numbers.ts'
import type { Word } from './word-forms.ts'

/** Common words that must stand around each of the two places. */
const ANCHORS_MIN = 2
/** Longer stretches were told anew. */
const WORDS_MAX = 3

/** Words of a slot that carry a claim, as one key; empty for a slot that was not just filled otherwise. */
function keyOf(words: readonly Word[]): string {
  const claims = words.filter(tells)
  return words.length > WORDS_MAX || claims.some((word) => numberOf(word) !== null)
    ? ''
    : claims.map(({ sense }) => sense).join(' ')
}

const isHeld = ({ before, after }: Slot): boolean => before > 0 && after > 0 && before + after >= ANCHORS_MIN

const isName = (words: readonly Word[]): boolean => words.some(({ capital }) => capital)

/** Words after a subject among which its verb of saying stands. */
const CUE_WORDS = 3

/** Who says it, a name, or what turns the sentence. */
function kindOf({ pair, derived, original }: Slot): DriftKind {
  const { words } = pair.derived
  const after = words.indexOf(derived.at(-1)!) + 1
  if (words.slice(after, after + CUE_WORDS).some(isCue)) return 'speaker-changed'
  return isName(derived) || isName(original) ? 'name-swapped' : 'negation-flipped'
}

/** Words that stand in each other's place, told once a pair of places. */
export function exchangedWords(compared: Compared, slots: readonly Slot[]): Drift[] {
  const held = slots.filter(isHeld)
  return held.flatMap((slot, index) => {
    const [ours, theirs] = [keyOf(slot.derived), keyOf(slot.original)]
    if (ours === '' || theirs === '' || ours === theirs) return []
    const isBack = held
      .slice(index + 1)
      .some(
        (other) =>
          other.pair === slot.pair && keyOf(other.original) === ours && keyOf(other.derived) === theirs,
      )
    if (!isBack || isQuoted(compared.derived, slot.derived[0]!)) return []
    const span = (words: readonly Word[]) => ({ start: words[0]!.start, end: words.at(-1)!.end })
    return [difference(kindOf(slot), compared, span(slot.derived), span(slot.original))]
  })
}
