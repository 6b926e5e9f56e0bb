/**
 * A profile and the stream's document frequencies in, the columns that two articles are
 * compared by out: its weightiest words ascending by key with how rare each is now, and
 * the sums that shares are taken of. Rarity is fixed when an article arrives, so an old
 * member of an event is compared by what was rare at its time.
 *
 * Numbers are kept as small as they may be (rarity in twentieths), since a million of
 * these live at once (`member-slots.ts`).
 */

import type { Profile } from '../model/profile.ts'
import type { DocumentFrequencies } from '../text/document-frequencies.ts'

/** Words by which an article is compared, at most; the rarest. */
export const WORDS_MAX = 128
/** Steps of rarity in one unit of inverse document frequency; 255 steps reach 12.75. */
export const RARITY_STEPS = 20
/** Words more common than this say nothing; in steps. */
const RARITY_MIN = 6
/** What a name or figure counts more than a plain word when an article has too many. */
export const HARD_FACTOR = 1.5

/** A word's mark: its kind in the low bits, its field above. */
export const kindLetters = 'wplofd'
export const FIELD_STEP = 8

/** What shares are taken of: sums over an article's words. */
export interface Sums {
  /** Squared rarity of all words, of names, of those in the lead and in the first sentence. */
  readonly all: number
  readonly names: number
  readonly lead: number
  readonly first: number
  /** Rarity of persons, places and figures. */
  readonly people: number
  readonly places: number
  readonly figures: number
}

export interface WeighedWords {
  /** Ascending; parallel to the next two. */
  readonly keys: Uint32Array
  readonly rarities: Uint8Array
  readonly marks: Uint8Array
}

export interface WeighedProfile extends WeighedWords {
  readonly profile: Profile
  readonly sums: Sums
  /** Milliseconds since 1970; null where neither the article nor the stream had a time. */
  readonly time: number | null
}

interface Word {
  readonly key: number
  readonly rarity: number
  readonly mark: number
}

const isPlain = ({ mark }: Word): boolean => mark % FIELD_STEP === 0

/** True for marks of persons, places and other names. */
export function isNameMark(mark: number): boolean {
  const kind = mark % FIELD_STEP
  return kind >= 1 && kind <= 3
}

function sumsOf(words: readonly Word[]): Sums {
  const sums = { all: 0, names: 0, lead: 0, first: 0, people: 0, places: 0, figures: 0 }
  for (const { rarity, mark } of words) {
    const square = rarity * rarity
    const field = Math.floor(mark / FIELD_STEP)
    const kind = kindLetters[mark % FIELD_STEP]
    sums.all += square
    if (isNameMark(mark)) sums.names += square
    if (field <= 1) sums.lead += square
    if (field === 0) sums.first += square
    if (kind === 'p') sums.people += rarity
    if (kind === 'l') sums.places += rarity
    if (kind === 'f') sums.figures += rarity
  }
  return sums
}

/** Weighs a profile. Linear in its words but for a sort. */
export function weigh(
  profile: Profile,
  frequencies: DocumentFrequencies,
  time: number | null,
): WeighedProfile {
  const words: Word[] = []
  for (const [i, key] of profile.keys.entries()) {
    const rarity = Math.min(255, Math.round(frequencies.idf(key) * RARITY_STEPS))
    if (rarity <= RARITY_MIN) continue
    const kind = kindLetters.indexOf(profile.kinds[i]!)
    words.push({ key, rarity, mark: kind + FIELD_STEP * Number(profile.fields[i]!) })
  }
  const kept = words.length > WORDS_MAX ? weightiest(words, WORDS_MAX) : words
  kept.sort((a, b) => a.key - b.key)
  return {
    profile,
    keys: Uint32Array.from(kept, ({ key }) => key),
    rarities: Uint8Array.from(kept, ({ rarity }) => rarity),
    marks: Uint8Array.from(kept, ({ mark }) => mark),
    sums: sumsOf(kept),
    time,
  }
}

/** The `most` weightiest words, weightiest first. */
function weightiest(words: readonly Word[], most: number): Word[] {
  const weightOf = (word: Word) => word.rarity * (isPlain(word) ? 1 : HARD_FACTOR)
  return [...words].sort((a, b) => weightOf(b) - weightOf(a) || a.key - b.key).slice(0, most)
}

/** Keys of the weightiest words with their rarity, by which events are looked up, weightiest first. */
export function lookupWords(
  { keys, rarities, marks }: WeighedWords,
  most: number,
): { readonly key: number; readonly rarity: number }[] {
  const words = Array.from(keys, (key, i): Word => ({ key, rarity: rarities[i]!, mark: marks[i]! }))
  return weightiest(words, most).map(({ key, rarity }) => ({ key, rarity: rarity / RARITY_STEPS }))
}
