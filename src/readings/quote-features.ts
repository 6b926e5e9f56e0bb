/**
 * Features of each unit for the tagger of attributions: words, lemmas and tags around
 * it, how it stands to the cues and verbs before and after it in its sentence, and the
 * commas and the "that" between. Each feature is a hash; the model's weights are
 * looked up by it. The window in the way of Ratnaparkhi (1996), the relations to cues
 * in the way of Pareti (2015).
 */

import { hashFeature, hashWord } from './quote-hashes.ts'
import { auxTag, nounTag, punctTag, quoteTag, type Units, verbTag } from './quote-units.ts'

const that = hashWord('that')
const comma = hashWord(',')
const according = hashWord('according')
const edge = hashWord('‹edge›')

/** For each unit, what its sentence holds before and after it. */
interface Surroundings {
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  readonly verbBefore: Int32Array
  readonly verbAfter: Int32Array
  /** Commas up to a unit, and occurrences of "that" and of verbs, counted over the article. */
  readonly commas: Int32Array
  readonly thats: Int32Array
  readonly verbs: Int32Array
  readonly quotes: Int32Array
  /** First unit of the sentence, and one past the last. */
  readonly first: Int32Array
  readonly end: Int32Array
}

function isCueUnit(units: Units, unit: number): boolean {
  const tag = units.tags[unit]
  if (units.words[unit] === according) return true
  const bits = units.cues[unit]!
  return (tag === verbTag && (bits & 31) !== 0) || (tag === nounTag && (bits & 32) !== 0)
}

function countUp(units: Units, counts: (unit: number) => boolean): Int32Array {
  const sums = new Int32Array(units.count + 1)
  for (let unit = 0; unit < units.count; unit++) sums[unit + 1] = sums[unit]! + (counts(unit) ? 1 : 0)
  return sums
}

/** Nearest unit before each in its sentence for which `holds`, or -1. */
function nearest(units: Units, holds: Uint8Array, step: 1 | -1): Int32Array {
  const found = new Int32Array(units.count).fill(-1)
  let last = -1
  const from = step === 1 ? 0 : units.count - 1
  for (let unit = from; unit >= 0 && unit < units.count; unit += step) {
    if (last >= 0 && units.sentences[last] !== units.sentences[unit]) last = -1
    found[unit] = last
    if (holds[unit]) last = unit
  }
  return found
}

function surroundingsOf(units: Units): Surroundings {
  const { count, tags, sentences } = units
  const isCue = new Uint8Array(count)
  const isVerb = new Uint8Array(count)
  const first = new Int32Array(count)
  const end = new Int32Array(count)
  for (let unit = 0; unit < count; unit++) {
    isCue[unit] = isCueUnit(units, unit) ? 1 : 0
    isVerb[unit] = tags[unit] === verbTag ? 1 : 0
    first[unit] = unit > 0 && sentences[unit] === sentences[unit - 1] ? first[unit - 1]! : unit
  }
  for (let unit = count - 1; unit >= 0; unit--)
    end[unit] = unit + 1 < count && sentences[unit] === sentences[unit + 1] ? end[unit + 1]! : unit + 1
  return {
    cueBefore: nearest(units, isCue, 1),
    cueAfter: nearest(units, isCue, -1),
    verbBefore: nearest(units, isVerb, 1),
    verbAfter: nearest(units, isVerb, -1),
    commas: countUp(units, (unit) => units.words[unit] === comma),
    thats: countUp(units, (unit) => units.words[unit] === that),
    verbs: countUp(units, (unit) => tags[unit] === verbTag || tags[unit] === auxTag),
    quotes: countUp(units, (unit) => tags[unit] === quoteTag),
    first,
    end,
  }
}

const distance = (units: number): number =>
  units <= 4 ? units : units <= 6 ? 5 : units <= 9 ? 6 : units <= 14 ? 7 : units <= 22 ? 8 : 9

/** Features of one unit at most; `featuresOf` fills as many and no more. */
export const featuresMax = 64

/** Writes the features of one unit into `into`; gives back how many. */
class FeatureWriter {
  readonly units: Units
  readonly around: Surroundings
  readonly into = new Int32Array(featuresMax)
  length = 0

  constructor(units: Units) {
    this.units = units
    this.around = surroundingsOf(units)
  }

  put(template: number, a: number, b = 0, c = 0): void {
    this.into[this.length++] = hashFeature(template, a, b, c)
  }

  /** Words, lemmas and tags of the units around. */
  window(at: number, from: number, to: number): void {
    const { words, lemmas, tags, cues } = this.units
    const word = (unit: number) => (unit < from || unit >= to ? edge : words[unit]!)
    const lemma = (unit: number) => (unit < from || unit >= to ? edge : lemmas[unit]!)
    const tag = (unit: number) => (unit < from || unit >= to ? 0 : tags[unit]!)
    const w = words[at]!
    const l = lemmas[at]!
    const t = tags[at]!
    const [t1, t2, u1, u2] = [tag(at - 1), tag(at - 2), tag(at + 1), tag(at + 2)]
    const [w1, v1] = [word(at - 1), word(at + 1)]
    const [l1, m1] = [lemma(at - 1), lemma(at + 1)]
    this.put(1, w)
    this.put(2, w1)
    this.put(3, v1)
    this.put(4, word(at - 2))
    this.put(5, word(at + 2))
    this.put(6, w1, w)
    this.put(7, w, v1)
    this.put(8, l, t)
    this.put(9, l1, t)
    this.put(10, m1, t)
    this.put(11, t1, t)
    this.put(12, t, u1)
    this.put(13, t2, t1, t)
    this.put(14, t, u1, u2)
    this.put(15, t1, t, u1)
    this.put(16, l1, l)
    this.put(17, l, m1)
    this.put(18, cues[at]!, t, u1)
    this.put(19, at > from ? cues[at - 1]! : 0, t1, t)
    this.put(20, at + 1 < to ? cues[at + 1]! : 0, u1, t)
    this.put(21, w, u1, u2)
    this.put(22, w, t1, t2)
    this.put(23, lemma(at - 2), t1, t)
    this.put(24, lemma(at + 2), u1, t)
    this.put(25, w1, v1)
    this.put(26, t2 * 32 + t1, t, u1 * 32 + u2)
    this.put(27, tag(at - 3) * 32 + t2, t1, t)
    this.put(28, t, u1, u2 * 32 + tag(at + 3))
  }

  /** How the unit stands to the cues and verbs of its sentence. */
  relations(at: number): void {
    const { around, units } = this
    const { words, lemmas, tags, cues } = units
    const w = words[at]!
    const t = tags[at]!
    const before = around.cueBefore[at]!
    const after = around.cueAfter[at]!
    const cb = before < 0 ? 0 : cues[before]! + 64
    const ca = after < 0 ? 0 : cues[after]! + 64
    const since = before < 0 ? 0 : distance(at - before)
    const until = after < 0 ? 0 : distance(after - at)
    const origin = before < 0 ? around.first[at]! : before + 1
    const commasSince = Math.min(3, around.commas[at]! - around.commas[origin]!)
    const thatSince = around.thats[at]! > around.thats[origin]! ? 1 : 0
    const verbsSince = Math.min(2, around.verbs[at]! - around.verbs[origin]!)
    const commasUntil = after < 0 ? 0 : Math.min(2, around.commas[after]! - around.commas[at]!)
    const verbsUntil = after < 0 ? 0 : Math.min(2, around.verbs[after]! - around.verbs[at]!)
    const state = cb * 64 + commasSince * 16 + thatSince * 4 + verbsSince
    this.put(30, state)
    this.put(31, state, t)
    this.put(32, state, w)
    this.put(33, cb, since, t)
    this.put(34, before < 0 ? edge : lemmas[before]!, since)
    this.put(35, before < 0 ? edge : lemmas[before]!, commasSince * 2 + thatSince, t)
    this.put(36, ca, until, t)
    this.put(37, after < 0 ? edge : lemmas[after]!, until)
    this.put(38, ca, commasUntil * 4 + verbsUntil, t)
    this.put(39, after < 0 ? edge : lemmas[after]!, commasUntil * 4 + verbsUntil)
    const verb = around.verbBefore[at]!
    const next = around.verbAfter[at]!
    this.put(40, verb < 0 ? edge : lemmas[verb]!, verb < 0 ? 0 : distance(at - verb), t)
    this.put(41, next < 0 ? edge : lemmas[next]!, next < 0 ? 0 : distance(next - at), t)
    this.put(42, verb < 0 ? edge : lemmas[verb]!, w)
  }

  /** Where in its sentence the unit stands, and how that ends. */
  position(at: number): void {
    const { around, units } = this
    const { words, lemmas, tags, cues } = units
    const t = tags[at]!
    const first = around.first[at]!
    const end = around.end[at]!
    const commas = around.commas[end]! - around.commas[first]!
    const gone = around.commas[at]! - around.commas[first]!
    const isLast = gone === commas ? 1 : 0
    this.put(50, distance(at - first), t)
    this.put(51, distance(end - at), t)
    this.put(52, Math.min(3, gone), Math.min(3, commas - gone), t)
    this.put(53, lemmas[first]!, Math.min(3, gone))
    // The attribution that closes the sentence: its last cue, and whether a comma stands before it.
    const last = around.cueBefore[end - 1]!
    const isTrailing = last >= 0 && end - last <= 14
    const trail = isTrailing
      ? (cues[last]! + 1) * 4 + Math.min(3, around.commas[end]! - around.commas[last]!)
      : 0
    this.put(54, trail, isLast * 2 + (at > last ? 1 : 0), t)
    this.put(55, trail, isTrailing ? (tags[last - 1] ?? 0) : 0, at > last ? 1 : 0)
    const quotes = Math.min(2, around.quotes[end]! - around.quotes[at]!)
    this.put(56, quotes, Math.min(2, around.quotes[at]! - around.quotes[first]!), t)
    this.put(57, t === punctTag ? words[at]! : t, at + 1 < end ? tags[at + 1]! : 0, isLast)
  }
}

/** Calls `see` for each unit with its features, in a row that is used again for the next; linear. */
export function eachUnit(
  units: Units,
  see: (unit: number, features: Int32Array, length: number) => void,
): void {
  const writer = new FeatureWriter(units)
  for (let sequence = 0; sequence + 1 < units.sequences.length; sequence++) {
    const from = units.sequences[sequence]!
    const to = units.sequences[sequence + 1]!
    for (let unit = from; unit < to; unit++) {
      writer.length = 0
      writer.put(0, 0)
      writer.window(unit, from, to)
      writer.relations(unit)
      writer.position(unit)
      see(unit, writer.into, writer.length)
    }
  }
}
