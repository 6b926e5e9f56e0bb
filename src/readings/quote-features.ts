/**
 * Features of each unit for the tagger of attributions: words, lemmas and tags around
 * it, how it stands to the cues and verbs before and after it in its sentence, and the
 * commas and the "that" between. Each feature is a hash; the model's weights are
 * looked up by it. The window in the way of Ratnaparkhi (1996), the relations to cues
 * in the way of Pareti (2015). Templates have gaps in their numbers: those without
 * which as much was found in the held-out eighth of the training part were taken out.
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
  const { count, tags, words, sentences } = units
  const isCue = new Uint8Array(count)
  const isVerb = new Uint8Array(count)
  const first = new Int32Array(count)
  const end = new Int32Array(count)
  const commas = new Int32Array(count + 1)
  const thats = new Int32Array(count + 1)
  const verbs = new Int32Array(count + 1)
  const quotes = new Int32Array(count + 1)
  for (let unit = 0; unit < count; unit++) {
    const tag = tags[unit]!
    isCue[unit] = isCueUnit(units, unit) ? 1 : 0
    isVerb[unit] = tag === verbTag ? 1 : 0
    first[unit] = unit > 0 && sentences[unit] === sentences[unit - 1] ? first[unit - 1]! : unit
    commas[unit + 1] = commas[unit]! + (words[unit] === comma ? 1 : 0)
    thats[unit + 1] = thats[unit]! + (words[unit] === that ? 1 : 0)
    verbs[unit + 1] = verbs[unit]! + (tag === verbTag || tag === auxTag ? 1 : 0)
    quotes[unit + 1] = quotes[unit]! + (tag === quoteTag ? 1 : 0)
  }
  for (let unit = count - 1; unit >= 0; unit--)
    end[unit] = unit + 1 < count && sentences[unit] === sentences[unit + 1] ? end[unit + 1]! : unit + 1
  return {
    cueBefore: nearest(units, isCue, 1),
    cueAfter: nearest(units, isCue, -1),
    verbAfter: nearest(units, isVerb, -1),
    commas,
    thats,
    verbs,
    quotes,
    first,
    end,
  }
}

const distance = (units: number): number =>
  units <= 4 ? units : units <= 6 ? 5 : units <= 9 ? 6 : units <= 14 ? 7 : units <= 22 ? 8 : 9

/** Features of one unit at most. The sums of the model's weights are exact up to as many (`quote-model.ts`). */
export const featuresMax = 42

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

  put(template: number, a: number, b: number, c: number): void {
    this.into[this.length++] = hashFeature(template, a, b, c)
  }

  /** Words, lemmas and tags of the units around. What only repeats another feature is left out. */
  window(at: number, from: number, to: number): void {
    const { words, lemmas, tags, cues } = this.units
    const hasOne = at > from
    const hasNext = at + 1 < to
    const w = words[at]!
    const l = lemmas[at]!
    const t = tags[at]!
    const t1 = hasOne ? tags[at - 1]! : 0
    const t2 = at > from + 1 ? tags[at - 2]! : 0
    const u1 = hasNext ? tags[at + 1]! : 0
    const u2 = at + 2 < to ? tags[at + 2]! : 0
    const w1 = hasOne ? words[at - 1]! : edge
    const v1 = hasNext ? words[at + 1]! : edge
    const m1 = hasNext ? lemmas[at + 1]! : edge
    this.put(1, w, 0, 0)
    this.put(2, w1, 0, 0)
    this.put(3, v1, 0, 0)
    this.put(6, w1, w, 0)
    if (l !== w) this.put(8, l, t, 0)
    this.put(10, m1, t, 0)
    this.put(14, t, u1, u2)
    this.put(15, t1, t, u1)
    if (cues[at]! > 0) this.put(18, cues[at]!, t, u1)
    if (hasOne && cues[at - 1]! > 0) this.put(19, cues[at - 1]!, t1, t)
    if (hasNext && cues[at + 1]! > 0) this.put(20, cues[at + 1]!, u1, t)
    this.put(21, w, u1, u2)
    this.put(22, w, t1, t2)
  }

  /** How the unit stands to the cues and verbs of its sentence. */
  relations(at: number): void {
    const { around, units } = this
    const { words, lemmas, cues } = units
    const t = units.tags[at]!
    const before = around.cueBefore[at]!
    const origin = before < 0 ? around.first[at]! : before + 1
    const commas = Math.min(3, around.commas[at]! - around.commas[origin]!)
    const that = around.thats[at]! > around.thats[origin]! ? 1 : 0
    const verbs = Math.min(2, around.verbs[at]! - around.verbs[origin]!)
    const state = (before < 0 ? 0 : cues[before]! + 64) * 64 + commas * 16 + that * 4 + verbs
    this.put(30, state, 0, 0)
    this.put(31, state, t, 0)
    this.put(32, state, words[at]!, 0)
    if (before >= 0) {
      this.put(34, lemmas[before]!, distance(at - before), 0)
      this.put(35, lemmas[before]!, commas * 2 + that, t)
    }
    this.cueAhead(at, around.cueAfter[at]!)
    const next = around.verbAfter[at]!
    if (next >= 0) this.put(41, lemmas[next]!, distance(next - at), t)
  }

  /** How the unit stands to the next cue of its sentence, at `after`; that there is none is told too. */
  cueAhead(at: number, after: number): void {
    const { around, units } = this
    const t = units.tags[at]!
    if (after < 0) {
      this.put(36, 0, 0, t)
      return
    }
    const cues = units.cues[after]! + 64
    const lemma = units.lemmas[after]!
    const until = distance(after - at)
    const between =
      Math.min(2, around.commas[after]! - around.commas[at]!) * 4 +
      Math.min(2, around.verbs[after]! - around.verbs[at]!)
    this.put(36, cues, until, t)
    this.put(38, cues, between, t)
    this.put(39, lemma, between, 0)
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
    this.put(50, distance(at - first), t, 0)
    this.put(51, distance(end - at), t, 0)
    this.put(53, lemmas[first]!, Math.min(3, gone), 0)
    // The attribution that closes the sentence: its last cue, and whether a comma stands before it.
    const last = around.cueBefore[end - 1]!
    if (last >= 0 && end - last <= 14) {
      const trail = (cues[last]! + 1) * 4 + Math.min(3, around.commas[end]! - around.commas[last]!)
      this.put(54, trail, isLast * 2 + (at > last ? 1 : 0), t)
      this.put(55, trail, tags[last - 1] ?? 0, at > last ? 1 : 0)
    }
    if (around.quotes[end]! > around.quotes[first]!) {
      const quotes = Math.min(2, around.quotes[end]! - around.quotes[at]!)
      this.put(56, quotes, Math.min(2, around.quotes[at]! - around.quotes[first]!), t)
    }
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
      writer.put(0, 0, 0, 0)
      writer.window(unit, from, to)
      writer.relations(unit)
      writer.position(unit)
      see(unit, writer.into, writer.length)
    }
  }
}
