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
/** Last field of the lead. */
const LEAD_FIELD = 1

/** What shares are taken of: sums over an article's words. */
export interface Sums {
  /** Squared rarity of names, of the first sentence's words; of the lead's, by rarity in leads. */
  readonly names: number
  readonly lead: number
  readonly first: number
  /** Rarity of persons, places and figures. */
  readonly people: number
  readonly places: number
  readonly figures: number
}

export interface WeighedWords {
  /** Ascending; parallel to the next three. */
  readonly keys: Uint32Array
  readonly rarities: Uint8Array
  /** How rare the word is in leads; 0 where it is not in this one's. */
  readonly leadRarities: Uint8Array
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
  readonly leadRarity: number
  readonly mark: number
}

/** How common words are: in texts, and in their leads, where what is new is told. */
export interface Frequencies {
  readonly texts: DocumentFrequencies
  readonly leads: DocumentFrequencies
}

/** True for marks of persons, places and other names. */
export function isNameMark(mark: number): boolean {
  const kind = mark % FIELD_STEP
  return kind >= 1 && kind <= 3
}

function sumsOf(words: readonly Word[]): Sums {
  const sums = { names: 0, lead: 0, first: 0, people: 0, places: 0, figures: 0 }
  for (const { rarity, leadRarity, mark } of words) {
    const square = rarity * rarity
    const field = Math.floor(mark / FIELD_STEP)
    const kind = kindLetters[mark % FIELD_STEP]
    if (isNameMark(mark)) sums.names += square
    sums.lead += leadRarity * leadRarity
    if (field === 0) sums.first += square
    if (kind === 'p') sums.people += rarity
    if (kind === 'l') sums.places += rarity
    if (kind === 'f') sums.figures += rarity
  }
  return sums
}

const stepsOf = (frequencies: DocumentFrequencies, key: number): number =>
  Math.min(255, Math.round(frequencies.idf(key) * RARITY_STEPS))

/** Counts a profile's words. */
export function countWords({ texts, leads }: Frequencies, { keys, fields }: Profile): void {
  texts.add(keys)
  leads.add(keys.filter((_, i) => Number(fields[i]!) <= LEAD_FIELD))
}

/** The weightiest words of too many, in order. */
function bounded(words: readonly Word[]): readonly Word[] {
  if (words.length <= WORDS_MAX) return words
  const places = weightiest(
    words.map(({ rarity }) => rarity),
    words.map(({ mark }) => mark),
    WORDS_MAX,
  )
  const isKept = new Uint8Array(words.length)
  for (const place of places) isKept[place] = 1
  return words.filter((_, place) => isKept[place] === 1)
}

/** Weighs a profile. Linear in its words but for a sort of numbers. */
export function weigh(profile: Profile, frequencies: Frequencies, time: number | null): WeighedProfile {
  const words: Word[] = []
  for (const [i, key] of profile.keys.entries()) {
    const rarity = stepsOf(frequencies.texts, key)
    if (rarity <= RARITY_MIN) continue
    const field = Number(profile.fields[i]!)
    const leadRarity = field <= LEAD_FIELD ? stepsOf(frequencies.leads, key) : 0
    words.push({ key, rarity, leadRarity, mark: kindLetters.indexOf(profile.kinds[i]!) + FIELD_STEP * field })
  }
  const kept = bounded(words)
  return {
    profile,
    keys: Uint32Array.from(kept, ({ key }) => key),
    rarities: Uint8Array.from(kept, ({ rarity }) => rarity),
    leadRarities: Uint8Array.from(kept, ({ leadRarity }) => leadRarity),
    marks: Uint8Array.from(kept, ({ mark }) => mark),
    sums: sumsOf(kept),
    time,
  }
}

/** Places are coded in the low part of a number, weights above them; an article has fewer words. */
const PLACES = 1_024

/**
 * Places of the `most` weightiest words, weightiest first, the first of equal ones first.
 * Weight and place are one number each, as typed arrays of numbers sort much faster than
 * objects by a function.
 */
function weightiest(rarities: ArrayLike<number>, marks: ArrayLike<number>, most: number): number[] {
  const codes = new Float64Array(rarities.length)
  for (let i = 0; i < codes.length; i++) {
    const factor = marks[i]! % FIELD_STEP === 0 ? 1 : HARD_FACTOR
    codes[i] = 2 * rarities[i]! * factor * PLACES + (PLACES - 1 - i)
  }
  codes.sort()
  const kept = codes.subarray(Math.max(0, codes.length - most)).reverse()
  return Array.from(kept, (code) => PLACES - 1 - (code % PLACES))
}

/** Keys of the weightiest words with their rarity, by which events are looked up, weightiest first. */
export function lookupWords(
  { keys, rarities, marks }: WeighedWords,
  most: number,
): { readonly key: number; readonly rarity: number }[] {
  return weightiest(rarities, marks, most).map((i) => ({
    key: keys[i]!,
    rarity: rarities[i]! / RARITY_STEPS,
  }))
}
