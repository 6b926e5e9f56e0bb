/**
 * A profile and the stream's document frequencies in, the columns that two articles are
 * compared by out: its weightiest words ascending by key with how rare each is now, those of the lead first, and
 * the sums that shares are taken of. Rarity is fixed when an article arrives, so an old
 * member of an event is compared by what was rare at its time.
 *
 * Numbers are kept as small as they may be (rarity in twentieths), since a million of
 * these live at once (`member-slots.ts`).
 */

import type { Profile } from '../model/profile.ts'
import type { DocumentFrequencies } from '../text/document-frequencies.ts'
import { roomFor } from '../text/room.ts'

/** Words by which an article is compared, at most; the rarest. */
export const WORDS_MAX = 128
/** Steps of rarity in one unit of inverse document frequency; 255 steps reach 12.75. */
export const RARITY_STEPS = 20
/** Words more common than this say nothing; in steps. */
const RARITY_MIN = 6
/** What a plain word counts where an article has too many, and what a name or figure does. */
const PLAIN_FACTOR = 2
const HARD_FACTOR = 3
/** What a word of the lead counts more then: nearly all of a lead are kept. */
const LEAD_FACTOR = 4
/**
 * What a word of the lead counts more where events are looked up: what a text is about
 * stands there. Set 2026-11-26 by how often an article's own event is among those that are
 * compared, on the train windows of the event gold: 1 finds .82, 2 and 3 .90, 4 .89; the
 * same on ECB+ train (.989, 1).
 */
const LOOKUP_LEAD_FACTOR = 2
/** Rarest words of an article by which events are looked up and found. */
export const LOOKUP_WORDS = 28

/** A word's mark: its kind in the lowest three bits, its field in the next two, how often it stands in the text above. */
export const kindLetters = 'wplofda'
const KIND_BITS = 7
const FIELD_SHIFT = 3
const FIELD_BITS = 3
const TIMES_SHIFT = 5
/** Times that a mark has room for. */
const TIMES_MAX = 8
const THING = kindLetters.indexOf('w')
const OTHER = kindLetters.indexOf('a')
const PERSON = kindLetters.indexOf('p')
const PLACE = kindLetters.indexOf('l')
const FIGURE = kindLetters.indexOf('f')
/** Last field of the lead. */
const LEAD_FIELD = 2
/** Last field of the first sentences. */
export const HEAD_FIELD = 1

/** What shares are taken of: sums over an article's words. */
export interface Sums {
  /** Squared rarity of names, of the first sentence's words; of the first sentences', by rarity in leads. */
  readonly names: number
  readonly lead: number
  readonly first: number
  /** The same of the lead's nouns and verbs, each by how often it stands in the text. */
  readonly things: number
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

/** Words by which events are looked up, weightiest first. */
export interface LookupWords {
  readonly keys: Uint32Array
  /** Parallel, in steps. */
  readonly rarities: Uint8Array
}

export interface WeighedProfile extends WeighedWords {
  readonly profile: Profile
  readonly lookups: LookupWords
  readonly sums: Sums
  /** Milliseconds since 1970; null where neither the article nor the stream had a time. */
  readonly time: number | null
}

/** How common words are: in texts, and in their leads, where what is new is told. */
export interface Frequencies {
  readonly texts: DocumentFrequencies
  readonly leads: DocumentFrequencies
}

/** The word's kind, as its place in `kindLetters`. */
export const kindOf = (mark: number): number => mark & KIND_BITS

/** True for marks of persons, places and other names. */
export function isNameMark(mark: number): boolean {
  const kind = kindOf(mark)
  return kind >= 1 && kind <= 3
}

/** Where a word first stands: 0 headline or first sentence, 1 first sentences, 2 rest of the lead, 3 later. */
export const fieldOf = (mark: number): number => (mark >> FIELD_SHIFT) & FIELD_BITS

/** By how often a word stands in the text, from the mark: the second time says less than the first. */
const TIMES_FACTOR = Float64Array.from({ length: TIMES_MAX }, (_, place) => 1 + Math.log(place + 1))

/** What a lead's word counts by how often its text has it: 1 for once, about 3 for eight times. */
export const timesFactor = (mark: number): number => TIMES_FACTOR[mark >> TIMES_SHIFT]!

const ZERO = '0'.charCodeAt(0)

/** The mark of one word of a profile. */
function markOf({ kinds, fields, times }: Profile, i: number): number {
  const often = Math.min(TIMES_MAX, Math.max(1, times.charCodeAt(i) - ZERO)) - 1
  const field = fields.charCodeAt(i) - ZERO
  return kindLetters.indexOf(kinds[i]!) | (field << FIELD_SHIFT) | (often << TIMES_SHIFT)
}

function sumsOf({ rarities, leadRarities, marks }: WeighedWords): Sums {
  const sums = { names: 0, lead: 0, first: 0, things: 0, people: 0, places: 0, figures: 0 }
  for (let i = 0; i < rarities.length; i++) {
    const rarity = rarities[i]!
    const mark = marks[i]!
    const [kind, field] = [kindOf(mark), fieldOf(mark)]
    const leadWeight = leadRarities[i]! * timesFactor(mark)
    if (isNameMark(mark)) sums.names += rarity * rarity
    if (field <= HEAD_FIELD) sums.lead += leadRarities[i]! * leadRarities[i]!
    if (kind === THING) sums.things += leadWeight * leadWeight
    if (field === 0) sums.first += rarity * rarity
    if (kind === PERSON) sums.people += rarity
    else if (kind === PLACE) sums.places += rarity
    else if (kind === FIGURE) sums.figures += rarity
  }
  return sums
}

const isInLead = (field: string): boolean => Number(field) <= LEAD_FIELD

/** Counts a profile's words. */
export function countWords({ texts, leads }: Frequencies, { keys, fields }: Profile): void {
  texts.add(keys)
  leads.add(keys.filter((_, i) => isInLead(fields[i]!)))
}

const keyRoom = roomFor((length) => new Uint32Array(length))
const leadKeyRoom = roomFor((length) => new Uint32Array(length))
const idfRoom = roomFor((length) => new Float64Array(length))
const leadIdfRoom = roomFor((length) => new Float64Array(length))

const stepsOf = (idf: number): number => Math.min(255, Math.round(idf * RARITY_STEPS))

/** Columns for `size` words, cut from one buffer: to give and take back a buffer takes long. */
function wordColumns(size: number): WeighedWords {
  const buffer = new ArrayBuffer(size * 7)
  return {
    keys: new Uint32Array(buffer, 0, size),
    rarities: new Uint8Array(buffer, size * 4, size),
    leadRarities: new Uint8Array(buffer, size * 5, size),
    marks: new Uint8Array(buffer, size * 6, size),
  }
}

/** Idfs of a profile's words, and in leads of those in the lead, in order. The counts of all are read together. */
function idfsOf(
  { keys, fields }: Profile,
  { texts, leads }: Frequencies,
): readonly [Float64Array, Float64Array] {
  const all = keyRoom(keys.length)
  const led = leadKeyRoom(keys.length)
  let leadSize = 0
  for (let i = 0; i < keys.length; i++) {
    all[i] = keys[i]!
    if (isInLead(fields[i]!)) led[leadSize++] = keys[i]!
  }
  const [idfs, leadIdfs] = [idfRoom(keys.length), leadIdfRoom(keys.length)]
  texts.idfAll(all.subarray(0, keys.length), idfs)
  leads.idfAll(led.subarray(0, leadSize), leadIdfs)
  return [idfs, leadIdfs]
}

/** The words that say something, in order, in columns of which `size` places are in use. */
function tellingWords(profile: Profile, frequencies: Frequencies): { words: WeighedWords; size: number } {
  const { keys, fields } = profile
  const [idfs, leadIdfs] = idfsOf(profile, frequencies)
  const words = wordColumns(keys.length)
  let size = 0
  let lead = 0
  for (let i = 0; i < keys.length; i++) {
    const leadIdf = isInLead(fields[i]!) ? leadIdfs[lead++]! : 0
    const rarity = stepsOf(idfs[i]!)
    if (rarity <= RARITY_MIN) continue
    words.keys[size] = keys[i]!
    words.rarities[size] = rarity
    words.leadRarities[size] = stepsOf(leadIdf)
    words.marks[size] = markOf(profile, i)
    size++
  }
  return { words, size }
}

/** The weightiest of too many words, in order. */
function bounded(words: WeighedWords, size: number): WeighedWords {
  const isKept = new Uint8Array(size)
  for (const place of weightiest(words, size, WORDS_MAX, { leadFactor: LEAD_FACTOR, rarityMax: 255 }))
    isKept[place] = 1
  const kept = wordColumns(Math.min(size, WORDS_MAX))
  let at = 0
  for (let i = 0; i < size; i++) {
    if (isKept[i] === 0) continue
    kept.keys[at] = words.keys[i]!
    kept.rarities[at] = words.rarities[i]!
    kept.leadRarities[at] = words.leadRarities[i]!
    kept.marks[at++] = words.marks[i]!
  }
  return kept
}

/** Weighs a profile. Linear in its words. */
export function weigh(profile: Profile, frequencies: Frequencies, time: number | null): WeighedProfile {
  const { words, size } = tellingWords(profile, frequencies)
  const kept = bounded(words, size)
  return { ...kept, profile, lookups: lookupWords(kept, frequencies), sums: sumsOf(kept), time }
}

/** Weights that a word may have. */
const WEIGHTS = 255 * HARD_FACTOR * LEAD_FACTOR + 1
/** How many words have each weight; then the rank of the next one that has it. */
const ranks = new Uint32Array(WEIGHTS)

/** What a word of the lead counts more, and the rarity above which words are alike. */
interface Weighing {
  readonly leadFactor: number
  readonly rarityMax: number
}

function weightOf(rarity: number, mark: number, { leadFactor, rarityMax }: Weighing): number {
  const kind = kindOf(mark)
  const factor = kind === THING || kind === OTHER ? PLAIN_FACTOR : HARD_FACTOR
  return Math.min(rarity, rarityMax) * factor * (fieldOf(mark) <= LEAD_FIELD ? leadFactor : 1)
}

/**
 * Places of the `most` weightiest of the first `size` words, weightiest first, the first
 * of equal ones first. Weights are small whole numbers, so they are counted, not sorted.
 */
function weightiest(
  { rarities, marks }: WeighedWords,
  size: number,
  most: number,
  weighing: Weighing,
): Uint32Array {
  ranks.fill(0)
  for (let i = 0; i < size; i++) ranks[weightOf(rarities[i]!, marks[i]!, weighing)]!++
  let above = 0
  for (let weight = WEIGHTS - 1; weight >= 0; weight--) {
    const count = ranks[weight]!
    ranks[weight] = above
    above += count
  }
  const places = new Uint32Array(Math.min(size, most))
  for (let i = 0; i < size; i++) {
    const rank = ranks[weightOf(rarities[i]!, marks[i]!, weighing)]!++
    if (rank < places.length) places[rank] = i
  }
  return places
}

/**
 * The weightiest words, by which events are looked up. A word that no text had before is
 * no rarer here than one that a single text had: else an article is looked up by what
 * only it has, and where few were read a long one meets none of those that tell the same.
 */
export function lookupWords(words: WeighedWords, { texts }: Frequencies): LookupWords {
  const rarityMax = stepsOf(texts.idfOfOne)
  const places = weightiest(words, words.keys.length, LOOKUP_WORDS, {
    leadFactor: LOOKUP_LEAD_FACTOR,
    rarityMax,
  })
  return {
    keys: places.map((place) => words.keys[place]!),
    rarities: Uint8Array.from(places, (place) => Math.min(rarityMax, words.rarities[place]!)),
  }
}
