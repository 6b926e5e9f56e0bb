/**
 * What a sentence says of its own claim: that it is in doubt, that it is not so, that
 * somebody says it. A marker is such a word or phrase with the words that it speaks of.
 * The lists of each kind are in `hedge-markers.ts`, `denial-markers.ts` and
 * `attribution-markers.ts`; whether another text tells the same without the marker is
 * judged alike for all (`marker-facts.ts`).
 */

import type { Span } from '../../model/span.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import type { Word } from './word-forms.ts'

export interface Marker {
  readonly line: Line
  /** The words of the marker itself. */
  readonly words: readonly Word[]
  /** The words that it speaks of, in order, none of its own among them. */
  readonly scope: readonly Word[]
  /** Senses of the rest of its sentence: words that both texts have do no work for it. */
  readonly beside: ReadonlySet<string>
  /** The senses of which one is the verb of what it speaks of. */
  readonly verbs: ReadonlySet<string>
  /** The sense of the word that it is said of first, empty where there is none. */
  readonly head: string
  /** What a reader is shown of it. */
  readonly shown: Span
  /** Facts of its kind alone, 0 to 1. */
  readonly own: Readonly<Record<string, number>>
}

/** Which words of a clause or sentence do in another way what a marker does. */
export interface Equivalents {
  /** Those that surely do. */
  readonly strong: (words: readonly Word[], marker: Marker) => number
  /** Those that may. */
  readonly weak: (words: readonly Word[], marker: Marker) => number
}

/** Senses of a sentence's words that carry a claim, without those of the marker. */
export function sensesBeside({ words }: Line, marker: readonly Word[]): Set<string> {
  return new Set(words.filter((word) => !marker.includes(word) && tells(word)).map(({ sense }) => sense))
}
