/**
 * Two members in, what speaks for their telling of one happening out: thirteen numbers
 * that `likeness.ts` weighs, each from 0 to 1, but for `rarest`, which may pass it. One
 * side's words are put into a small hash table, which stays for the next comparison with
 * the same member, and the other's are looked up in it; the other columns are short.
 *
 * Shares are cosines over rarity, or, for persons, places and figures, the part of the
 * one side's that the other has, whichever is larger: a short report has few of them.
 * What neither side names says nothing, and counts as in between.
 */

import { COUNT, type Member, STRIDE, SUM } from './member-slots.ts'
import {
  fieldOf,
  HEAD_FIELD,
  isNameMark,
  kindLetters,
  kindOf,
  RARITY_STEPS,
  timesFactor,
  WORDS_MAX,
} from './weigh.ts'

/** What is weighed, in the order of a comparison's numbers. */
export const comparedFacts = [
  'names',
  'people',
  'places',
  'figures',
  'otherYear',
  'quoted',
  'lead',
  'first',
  'rarest',
  'deeds',
  'rarestLead',
  'latestDay',
  'things',
  'brevity',
] as const

const PERSON = kindLetters.indexOf('p')
const PLACE = kindLetters.indexOf('l')
const FIGURE = kindLetters.indexOf('f')
const THING = kindLetters.indexOf('w')

/** Share that stands for "neither side names any": between what one happening's reports have and what two have. */
const NO_NAMES = 0.3
const NO_FIGURES = 0.2
/**
 * Rarity, in steps, that each side is taken to name beside what it does: the one person of
 * a short text, found in the other, proves less than three of three. Set 2026-11-26 by
 * average precision, with 0, 40 and 100: ECB+ train .937, .942, .943, its first sentences
 * .914, .918, .920, held-out invented streams .710, .735, .737; one-topic windows .402,
 * .395, .390.
 */
const NAMED_MORE = 60
/** Rarest shared words that are summed, and a sum that few pairs pass. */
const RAREST = 5
const RAREST_FULL = 40
const RAREST_LEAD = 3
const RAREST_LEAD_FULL = 20
/** Shared runs of quoted words, and shared deeds, that leave no doubt. */
const QUOTED_FULL = 3
const DEEDS_FULL = 2
/** Days between the latest dates of two texts of one news day. */
const LATEST_DAYS = 3
/** By the words of the shorter text: 1 for none, 0 for as many as a member may have. */
const BREVITY = Float64Array.from(
  { length: WORDS_MAX + 1 },
  (_, words) => 1 - Math.log(1 + words) / Math.log(1 + WORDS_MAX),
)
const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const cosine = (shared: number, a: number, b: number): number => ratio(shared, Math.sqrt(a * b))

/** The larger share of the two sides', below 1; `none` where a side names nothing. */
function largerShare(
  found: number,
  whole: number,
  foundThere: number,
  wholeThere: number,
  none: number,
): number {
  if (whole <= 0 || wholeThere <= 0) return none
  return Math.max(found / (whole + NAMED_MORE), foundThere / (wholeThere + NAMED_MORE))
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

/** What the walk through both sides' words sums up; rarities in steps. One object, used again by each walk. */
interface Walked {
  names: number
  lead: number
  first: number
  things: number
  people: number
  peopleThere: number
  places: number
  placesThere: number
  figures: number
  figuresThere: number
  /** The rarest shared words, largest first, by the rarity of the side where they are commoner. */
  readonly rarest: Uint8Array
  /** The same of words in both leads, by their rarity in leads. */
  readonly rarestLead: Uint8Array
}

const walked: Walked = {
  names: 0,
  lead: 0,
  first: 0,
  things: 0,
  people: 0,
  peopleThere: 0,
  places: 0,
  placesThere: 0,
  figures: 0,
  figuresThere: 0,
  rarest: new Uint8Array(RAREST),
  rarestLead: new Uint8Array(RAREST_LEAD),
}

function begin(): void {
  walked.names = walked.lead = walked.first = walked.things = 0
  walked.people = walked.peopleThere = walked.places = walked.placesThere = 0
  walked.figures = walked.figuresThere = 0
  walked.rarest.fill(0)
  walked.rarestLead.fill(0)
}

/** Puts a rarity among the largest. */
function keepRarest(rarest: Uint8Array, rarity: number): void {
  let at = rarest.length - 1
  if (rarity <= rarest[at]!) return
  while (at > 0 && rarest[at - 1]! < rarity) {
    rarest[at] = rarest[at - 1]!
    at--
  }
  rarest[at] = rarity
}

/** Takes in one shared word: its rarity and mark on either side. */
function see(rarity: number, mark: number, rarityThere: number, markThere: number): void {
  const product = rarity * rarityThere
  if (isNameMark(mark) || isNameMark(markThere)) walked.names += product
  if (fieldOf(mark) === 0 && fieldOf(markThere) === 0) walked.first += product
  const kind = kindOf(mark)
  const kindThere = kindOf(markThere)
  if (kind === PERSON) walked.people += rarity
  else if (kind === PLACE) walked.places += rarity
  else if (kind === FIGURE) walked.figures += rarity
  if (kindThere === PERSON) walked.peopleThere += rarityThere
  else if (kindThere === PLACE) walked.placesThere += rarityThere
  else if (kindThere === FIGURE) walked.figuresThere += rarityThere
  keepRarest(walked.rarest, Math.min(rarity, rarityThere))
}

/** The same of a word in both leads, by its rarity in leads. */
function seeInLeads(rarity: number, mark: number, rarityThere: number, markThere: number): void {
  if (kindOf(mark) === THING && kindOf(markThere) === THING) {
    walked.things += rarity * timesFactor(mark) * rarityThere * timesFactor(markThere)
  }
  if (fieldOf(mark) > HEAD_FIELD || fieldOf(markThere) > HEAD_FIELD) return
  walked.lead += rarity * rarityThere
  keepRarest(walked.rarestLead, Math.min(rarity, rarityThere))
}

/** Slots of the table: a power of two, sixteen times the words of a member, so that nearly all strangers meet a free one. */
const SLOTS = 16 * WORDS_MAX
/** Place of a word among the tabled member's, from 1; 0 is free. Keys are hashes: their low bits are the slot. */
const table = new Int16Array(SLOTS)
let tabled: Pick<Member, 'chunk' | 'slot' | 'article'> | null = null

/** Puts a member's words into the table. */
function tabulate(member: Member): void {
  table.fill(0)
  const { chunk, slot } = member
  const start = slot * STRIDE.words
  const count = chunk.counts[slot * STRIDE.bytes + COUNT.words]!
  for (let place = 0; place < count; place++) {
    let at = chunk.keys[start + place]! & (SLOTS - 1)
    while (table[at] !== 0) at = (at + 1) & (SLOTS - 1)
    table[at] = place + 1
  }
  tabled = member
}

/** True where the table holds this member: a slot may have been given to another since. */
function isTabled(member: Member): boolean {
  return (
    tabled !== null &&
    tabled.chunk === member.chunk &&
    tabled.slot === member.slot &&
    tabled.article === member.article
  )
}

/** Sums up what the tabled member `a` and another share into `walked`. */
function walk(a: Member, b: Member): void {
  begin()
  const { keys, rarities, leadRarities, marks } = a.chunk
  const there = b.chunk
  const [first, firstThere] = [a.slot * STRIDE.words, b.slot * STRIDE.words]
  const [bytes, bytesThere] = [a.slot * STRIDE.bytes, b.slot * STRIDE.bytes]
  const count = there.counts[bytesThere + COUNT.words]!
  for (let place = 0; place < count; place++) {
    const key = there.keys[firstThere + place]!
    for (let at = key & (SLOTS - 1); table[at] !== 0; at = (at + 1) & (SLOTS - 1)) {
      if (keys[first + table[at]! - 1] !== key) continue
      const [i, j] = [bytes + table[at]! - 1, bytesThere + place]
      see(rarities[i]!, marks[i]!, there.rarities[j]!, there.marks[j]!)
      const rarity = leadRarities[i]!
      const rarityThere = there.leadRarities[j]!
      if (rarity > 0 && rarityThere > 0) seeInLeads(rarity, marks[i]!, rarityThere, there.marks[j]!)
      break
    }
  }
}

function sumOf(values: Uint8Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Values of one short column that both sides have; `stride` is that of its numbers. */
function sharedOf(a: Member, b: Member, column: 'quoted' | 'deeds' | 'years', stride: number): number {
  return sharedCount(
    a.chunk[column],
    a.slot * stride,
    a.chunk.counts[a.slot * STRIDE.bytes + COUNT[column]]!,
    b.chunk[column],
    b.slot * stride,
    b.chunk.counts[b.slot * STRIDE.bytes + COUNT[column]]!,
  )
}

/**
 * Compares two members; writes the numbers of `comparedFacts` into
 * `into`. Symmetric. Linear in the members' columns.
 */
export function compare(one: Member, other: Member, into: Float64Array): void {
  const [a, b] = isTabled(other) ? [other, one] : [one, other]
  if (!isTabled(a)) tabulate(a)
  walk(a, b)
  const sum = (column: number) => a.chunk.sums[a.slot * STRIDE.words + column]!
  const there = (column: number) => b.chunk.sums[b.slot * STRIDE.words + column]!
  const years = a.chunk.counts[a.slot * STRIDE.bytes + COUNT.years]!
  const words = a.chunk.counts[a.slot * STRIDE.bytes + COUNT.words]!
  const wordsThere = b.chunk.counts[b.slot * STRIDE.bytes + COUNT.words]!
  const yearsThere = b.chunk.counts[b.slot * STRIDE.bytes + COUNT.years]!
  into[0] = Math.sqrt(cosine(walked.names, sum(SUM.names), there(SUM.names)))
  into[1] = largerShare(walked.people, sum(SUM.people), walked.peopleThere, there(SUM.people), NO_NAMES)
  into[2] = largerShare(walked.places, sum(SUM.places), walked.placesThere, there(SUM.places), NO_NAMES)
  into[3] = largerShare(walked.figures, sum(SUM.figures), walked.figuresThere, there(SUM.figures), NO_FIGURES)
  into[4] = years > 0 && yearsThere > 0 && sharedOf(a, b, 'years', STRIDE.shorts) === 0 ? 1 : 0
  into[5] = Math.min(1, sharedOf(a, b, 'quoted', STRIDE.words) / QUOTED_FULL)
  into[6] = cosine(walked.lead, sum(SUM.lead), there(SUM.lead))
  into[7] = cosine(walked.first, sum(SUM.first), there(SUM.first))
  into[8] = sumOf(walked.rarest) / RARITY_STEPS / RAREST_FULL
  into[9] = Math.min(1, sharedOf(a, b, 'deeds', STRIDE.words) / DEEDS_FULL)
  into[10] = Math.min(1, sumOf(walked.rarestLead) / RARITY_STEPS / RAREST_LEAD_FULL)
  into[11] = Math.abs(sum(SUM.latestDay) - there(SUM.latestDay)) <= LATEST_DAYS ? 1 : 0
  into[12] = cosine(walked.things, sum(SUM.things), there(SUM.things))
  into[13] = BREVITY[Math.min(words, wordsThere)]!
}
