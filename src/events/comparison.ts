/**
 * Two members in, what speaks for their telling of one happening out: thirteen numbers
 * between 0 and 1 that `likeness.ts` weighs. One walk through both ascending columns of
 * words (a merge join) finds what they share of each kind; the other columns are short.
 *
 * Shares are cosines over rarity, or, for persons, places and figures, the part of the
 * one side's that the other has, whichever is larger: a short report has few of them.
 * What neither side names says nothing, and counts as in between.
 */

import { COUNT, DAYS_MAX, DEEDS_MAX, type Member, NUMBER, PAIRS_MAX, QUOTED_MAX } from './member-slots.ts'
import { FIELD_STEP, isNameMark, kindLetters, RARITY_STEPS, WORDS_MAX } from './weigh.ts'

/** What is weighed, in the order of a comparison's numbers. */
export const comparedFacts = [
  'names',
  'words',
  'pairs',
  'people',
  'places',
  'figures',
  'day',
  'otherYear',
  'quoted',
  'lead',
  'first',
  'rarest',
  'deeds',
  'latestDay',
] as const

const PERSON = kindLetters.indexOf('p')
const PLACE = kindLetters.indexOf('l')
const FIGURE = kindLetters.indexOf('f')

/** Share that stands for "neither side names any": between what one happening's reports have and what two have. */
const NO_NAMES = 0.3
const NO_FIGURES = 0.2
/** Rarest shared words that are summed, and a sum that few pairs pass. */
const RAREST = 5
const RAREST_FULL = 40
/** Shared runs of quoted words, and shared deeds, that leave no doubt. */
const QUOTED_FULL = 3
const DEEDS_FULL = 2
/** Days between the latest dates of two texts of one news day. */
const LATEST_DAYS = 3

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const cosine = (shared: number, a: number, b: number): number => ratio(shared, Math.sqrt(a * b))

/** The larger share of the two sides', at most 1; `none` where a side names nothing. */
function largerShare(found: number, whole: number, foundThere: number, wholeThere: number, none: number): number {
  if (whole <= 0 || wholeThere <= 0) return none
  return Math.min(1, Math.max(found / whole, foundThere / wholeThere))
}

/** How many values two ascending runs share. */
function sharedCount(
  a: Uint32Array | Uint16Array,
  aStart: number,
  aCount: number,
  b: Uint32Array | Uint16Array,
  bStart: number,
  bCount: number,
): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < aCount && j < bCount) {
    const x = a[aStart + i]!
    const y = b[bStart + j]!
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}

/** The cosine of two sets of word pairs, from samples of their smallest hashes. */
function pairCosine(a: Member, b: Member): number {
  const [aStart, bStart] = [a.slot * PAIRS_MAX, b.slot * PAIRS_MAX]
  const aCount = a.chunk.counts[a.slot * COUNT.columns + COUNT.pairs]!
  const bCount = b.chunk.counts[b.slot * COUNT.columns + COUNT.pairs]!
  const aAll = a.chunk.numbers[a.slot * NUMBER.columns + NUMBER.pairs]!
  const bAll = b.chunk.numbers[b.slot * NUMBER.columns + NUMBER.pairs]!
  if (aCount === 0 || bCount === 0) return 0
  const aLimit = aAll > aCount ? a.chunk.pairs[aStart + aCount - 1]! : 0xffffffff
  const bLimit = bAll > bCount ? b.chunk.pairs[bStart + bCount - 1]! : 0xffffffff
  const limit = Math.min(aLimit, bLimit)
  let [i, j, shared] = [0, 0, 0]
  while (i < aCount && j < bCount) {
    const x = a.chunk.pairs[aStart + i]!
    const y = b.chunk.pairs[bStart + j]!
    if (Math.min(x, y) > limit) break
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  while (i < aCount && a.chunk.pairs[aStart + i]! <= limit) i++
  while (j < bCount && b.chunk.pairs[bStart + j]! <= limit) j++
  // Jaccard of the samples, turned into the shared number of the whole sets.
  const jaccard = ratio(shared, i + j - shared)
  return cosine((jaccard / (1 + jaccard)) * (aAll + bAll), aAll, bAll)
}

/** What the walk through both sides' words sums up; rarities in steps. */
interface Walked {
  all: number
  names: number
  lead: number
  first: number
  people: number
  peopleThere: number
  places: number
  placesThere: number
  figures: number
  figuresThere: number
  /** The rarest shared words, largest first. */
  readonly rarest: Uint8Array
}

/** Puts a rarity among the largest. */
function keepRarest(rarest: Uint8Array, rarity: number): void {
  if (rarity <= rarest[RAREST - 1]!) return
  let at = RAREST - 1
  while (at > 0 && rarest[at - 1]! < rarity) {
    rarest[at] = rarest[at - 1]!
    at--
  }
  rarest[at] = rarity
}

/** Takes in one shared word: its rarity and mark on either side. */
function see(walked: Walked, rarity: number, mark: number, rarityThere: number, markThere: number): void {
  const product = rarity * rarityThere
  walked.all += product
  if (isNameMark(mark)) walked.names += product
  if (mark < 2 * FIELD_STEP && markThere < 2 * FIELD_STEP) {
    walked.lead += product
    if (mark < FIELD_STEP && markThere < FIELD_STEP) walked.first += product
  }
  const kind = mark % FIELD_STEP
  const kindThere = markThere % FIELD_STEP
  if (kind === PERSON) walked.people += rarity
  else if (kind === PLACE) walked.places += rarity
  else if (kind === FIGURE) walked.figures += rarity
  if (kindThere === PERSON) walked.peopleThere += rarityThere
  else if (kindThere === PLACE) walked.placesThere += rarityThere
  else if (kindThere === FIGURE) walked.figuresThere += rarityThere
  keepRarest(walked.rarest, rarity)
}

/** A merge join of both sides' words. */
function walk(a: Member, b: Member): Walked {
  const walked = {
    all: 0,
    names: 0,
    lead: 0,
    first: 0,
    people: 0,
    peopleThere: 0,
    places: 0,
    placesThere: 0,
    figures: 0,
    figuresThere: 0,
    rarest: new Uint8Array(RAREST),
  }
  let i = a.slot * WORDS_MAX
  let j = b.slot * WORDS_MAX
  const iEnd = i + a.chunk.counts[a.slot * COUNT.columns + COUNT.words]!
  const jEnd = j + b.chunk.counts[b.slot * COUNT.columns + COUNT.words]!
  const { keys, rarities, marks } = a.chunk
  const { keys: keysThere, rarities: raritiesThere, marks: marksThere } = b.chunk
  while (i < iEnd && j < jEnd) {
    const key = keys[i]!
    const keyThere = keysThere[j]!
    if (key === keyThere) {
      see(walked, rarities[i]!, marks[i]!, raritiesThere[j]!, marksThere[j]!)
      i++
      j++
    } else if (key < keyThere) i++
    else j++
  }
  return walked
}

/** Values of one short column that both sides have. */
function sharedOf(a: Member, b: Member, column: 'quoted' | 'deeds' | 'days' | 'years', width: number): number {
  return sharedCount(
    a.chunk[column],
    a.slot * width,
    a.chunk.counts[a.slot * COUNT.columns + COUNT[column]]!,
    b.chunk[column],
    b.slot * width,
    b.chunk.counts[b.slot * COUNT.columns + COUNT[column]]!,
  )
}

/**
 * Compares two members; writes the numbers of `comparedFacts`, each from 0 to 1, into
 * `into`. Symmetric. Linear in the members' columns.
 */
export function compare(a: Member, b: Member, into: Float64Array): void {
  const walked = walk(a, b)
  const aNumbers = a.slot * NUMBER.columns
  const bNumbers = b.slot * NUMBER.columns
  const of = (column: number) => a.chunk.numbers[aNumbers + column]!
  const there = (column: number) => b.chunk.numbers[bNumbers + column]!
  const years = a.chunk.counts[a.slot * COUNT.columns + COUNT.years]!
  const yearsThere = b.chunk.counts[b.slot * COUNT.columns + COUNT.years]!
  let rarest = 0
  for (const rarity of walked.rarest) rarest += rarity
  into[0] = Math.sqrt(cosine(walked.names, of(NUMBER.names), there(NUMBER.names)))
  into[1] = cosine(walked.all, of(NUMBER.all), there(NUMBER.all))
  into[2] = Math.sqrt(pairCosine(a, b))
  into[3] = largerShare(walked.people, of(NUMBER.people), walked.peopleThere, there(NUMBER.people), NO_NAMES)
  into[4] = largerShare(walked.places, of(NUMBER.places), walked.placesThere, there(NUMBER.places), NO_NAMES)
  into[5] = largerShare(
    walked.figures,
    of(NUMBER.figures),
    walked.figuresThere,
    there(NUMBER.figures),
    NO_FIGURES,
  )
  into[6] = sharedOf(a, b, 'days', DAYS_MAX) > 0 ? 1 : 0
  into[7] = years > 0 && yearsThere > 0 && sharedOf(a, b, 'years', DAYS_MAX) === 0 ? 1 : 0
  into[8] = Math.min(1, sharedOf(a, b, 'quoted', QUOTED_MAX) / QUOTED_FULL)
  into[9] = cosine(walked.lead, of(NUMBER.lead), there(NUMBER.lead))
  into[10] = cosine(walked.first, of(NUMBER.first), there(NUMBER.first))
  into[11] = rarest / RARITY_STEPS / RAREST_FULL
  into[12] = Math.min(1, sharedOf(a, b, 'deeds', DEEDS_MAX) / DEEDS_FULL)
  into[13] = Math.abs(of(NUMBER.latestDay) - there(NUMBER.latestDay)) <= LATEST_DAYS ? 1 : 0
}
