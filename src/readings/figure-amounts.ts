/**
 * An amount at a token: currency sign, number, unit ("$160m", "20 square miles",
 * "46 per cent", "32-year-old"), and two joined to a range ("10 to 15", "two or
 * three", "between $5m and $10m"). "From 65 to 125" where something changes is two
 * amounts. Known failure: "from 5 to 10" as a change without a verb of change is a range.
 */

import { betweenUnit, currencySigns, lostPound, moneyOf, unitPrefixes, unitWords } from './figure-units.ts'
import { type Numeral, numeralAt } from './numbers.ts'
import { isJoined, type Range, type Words } from './words.ts'

export interface Amount extends Range {
  /** First token of the number itself. */
  readonly at: number
  /** One past the number. */
  readonly numberTo: number
  readonly numeral: Numeral
  readonly value: number | null
  readonly unit: string
  readonly isMoney: boolean
  /** True for a sum in cents or pence, whose value is in dollars or pounds. */
  readonly isInParts?: true
}

export interface Joined extends Range {
  readonly low: Amount
  readonly high: Amount | null
  readonly unit: string
}

/** Verbs and adverbs of change: a range after them and "from" is a start and an end. */
const change = new Set(
  `raise raised raising rise rose rising risen increase increased increasing increases grow grew grown growing jump
  jumped climb climbed fall fell fallen falling drop dropped dropping cut cutting reduce reduced reducing decline
  declined up down go went going expand expanded expanding narrow narrowed widen widened double doubled slash slashed
  lower lowered boost boosted surge surged soar soared swell swelled change changed changing improve improved moved move
  treble trebled triple tripled tripling quadrupled quadruple halved halve shift shifted revised revise bump bumped ramp
  ramped up downgrade spike spiked shrink shrank plunge plunged slip slipped lift lifted hike hiked hiking extend extended upgraded downgraded`.split(
    /\s+/,
  ),
)
/** Tokens before "from" within which a verb of change is looked for. Set by hand, 2026-11. */
const changeReach = 12

/** Cents in a dollar, pence in a pound. */
const PARTS = 100
/** From this sum on, "pounds" is money. */
const poundsMin = 1e6

interface Unit {
  readonly unit: string
  readonly to: number
}

const count = (to: number): Unit => ({ unit: 'count', to })

/** The sign that stands at a token, or before it: "$", "US$", "Rs", "#" for a lost pound sign. */
function signAt(words: Words, at: number): string | null {
  const lower = words.lowers[at] ?? ''
  const sign = currencySigns.get(lower)
  if (sign) return /^[a-z]{3}$/.test(lower) && words.tokens.words[at] === lower ? null : sign
  return lower === lostPound && !isJoined(words, at) ? 'GBP' : null
}

/** The measure named at a token. */
export function measureOf(words: Words, at: number): string | undefined {
  const lower = words.lowers[at] ?? ''
  return unitWords.get(lower) ?? (lower.endsWith('.') ? unitWords.get(lower.slice(0, -1)) : undefined)
}

/** "points" after "percentage", "miles" after "square", "tons" after "metric". */
function compoundUnit(words: Words, at: number): Unit | null {
  const { lowers } = words
  const lower = lowers[at] ?? ''
  if (/^(?:percentage|percent|%)$/.test(lower) && /^points?$/.test(lowers[at + 1] ?? ''))
    return { unit: 'percentage-point', to: at + 2 }
  if (lower === 'per' && lowers[at + 1] === 'cent') return { unit: 'percent', to: at + 2 }
  if (lower === 'metric' && /^tons?$/.test(lowers[at + 1] ?? '')) return { unit: 'tonne', to: at + 2 }
  if (lower === '°' || /^degrees?$/.test(lower)) return degrees(words, at)
  if (lower === 'light' && measureOf(words, at + 1) === 'year') return { unit: 'light-year', to: at + 2 }
  if (!unitPrefixes.has(lower)) return null
  const dash = lowers[at + 1] === '-' ? 1 : 0
  const measure = measureOf(words, at + 1 + dash)
  return measure ? { unit: `${lower === 'sq' ? 'square' : lower}-${measure}`, to: at + 2 + dash } : null
}

function degrees({ lowers }: Words, at: number): Unit {
  const scale = lowers[at + 1] ?? ''
  if (/^(?:c\.?|celsius|centigrade)$/.test(scale)) return { unit: 'degree-celsius', to: at + 2 }
  if (/^(?:f\.?|fahrenheit)$/.test(scale)) return { unit: 'degree-fahrenheit', to: at + 2 }
  return { unit: 'degree', to: at + 1 }
}

/** The unit behind a number whose first token is `number` and that ends before `at`. */
export function unitAfter(words: Words, number: number, at: number, numeral: Numeral): Unit {
  const { lowers, tokens } = words
  let next = at
  if (lowers[next] === '-') next++
  if (numeral.fraction && /^(?:an?|of)$/.test(lowers[next] ?? '')) next = fractionOf(words, next)
  if (numeral.value === null && lowers[next] === 'of' && measureOf(words, next + 1)) next++
  if (/^(?:times|fold)$/.test(lowers[next] ?? '')) return times(words, next, at)
  const compound = compoundUnit(words, next)
  if (compound) return compound
  if (isMagnitude(words, number, at)) return { unit: 'magnitude', to: at }
  if (lowers[next] === 'magnitude' && next > at) return { unit: 'magnitude', to: next + 1 }
  if (isTemperature(words, at, next))
    return { unit: lowers[next] === 'c' ? 'degree-celsius' : 'degree-fahrenheit', to: next + 1 }
  const own = namedUnit(words, next, numeral)
  if (own) return own
  const isBetween =
    betweenUnit.has(lowers[next] ?? '') && /^(?:ADJ|VERB|NOUN|PROPN|ADV)$/.test(tokens.tags[next] ?? '')
  const further = dollars(words, next) ?? (isBetween ? namedUnit(words, next + 1, numeral) : null)
  return further ?? count(at)
}

/** "magnitude 6.1", "a magnitude of 7", "5.0 on the Richter scale". */
function isMagnitude({ lowers }: Words, number: number, at: number): boolean {
  if (
    lowers[number - 1] === 'magnitude' ||
    (lowers[number - 1] === 'of' && lowers[number - 2] === 'magnitude')
  )
    return true
  return lowers[at] === 'on' && lowers[at + 2] === 'richter'
}

const isTemperature = ({ tokens, lowers }: Words, at: number, next: number): boolean =>
  next === at && /^[CF]$/.test(tokens.words[next] ?? '') && !/^\p{Lu}/u.test(lowers[next + 1] ?? '')

/** "half an hour", "a quarter of a mile": the article, and "of", are passed over where a measure follows. */
function fractionOf(words: Words, next: number): number {
  const { lowers } = words
  let at = next
  if (lowers[at] === 'of') at++
  if (/^an?$/.test(lowers[at] ?? '') && measureOf(words, at + 1)) return at + 1
  return next
}

/** "10 times worse" is a ratio, "three times" as often is a count. */
function times({ lowers, tokens }: Words, next: number, at: number): Unit {
  const behind = lowers[next + 1] ?? ''
  const isRatio =
    lowers[next] === 'fold' ||
    /^(?:as|more|less|higher|lower|larger|smaller|bigger|greater|worse|better|the|its|their|his|her|that|what)$/.test(
      behind,
    ) ||
    (tokens.tags[next + 1] === 'ADJ' && behind.endsWith('er'))
  return isRatio ? { unit: 'ratio', to: next + 1 } : count(at)
}

/** "Canadian dollars", "Egyptian pounds". */
function dollars({ lowers }: Words, at: number): Unit | null {
  const noun = (lowers[at + 1] ?? '').replace(/s$/, '')
  const code = moneyOf.get(`${lowers[at]} ${noun}`)
  return code ? { unit: code, to: at + 2 } : null
}

/** The unit named at a token; "years old" and "-year-old" are whole. */
function namedUnit(words: Words, at: number, numeral: Numeral): Unit | null {
  const { lowers } = words
  const unit = measureOf(words, at)
  if (!unit || isName(words, at)) return null
  if (/^(?:year|month|week|day)$/.test(unit)) {
    const dash = lowers[at + 1] === '-' ? 1 : 0
    if (/^olds?$/.test(lowers[at + 1 + dash] ?? '')) return { unit, to: at + 2 + dash }
  }
  if (unit === 'pound' && numeral.scale !== undefined && numeral.scale >= poundsMin)
    return { unit: 'GBP', to: lowers[at + 1] === 'sterling' ? at + 2 : at + 1 }
  // "two second-hand cars", "five second half goals": the ordinal.
  if (lowers[at] === 'second' && (numeral.value !== 1 || lowers[at + 1] === 'half') && lowers[at - 1] !== '-')
    return null
  return { unit, to: at + 1 }
}

/** "60 Minutes", "Three Mile Island": a measure that begins with a capital among small letters. */
export function isName({ tokens, text }: Words, at: number): boolean {
  const word = tokens.words[at] ?? ''
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false
  const behind = text.slice(tokens.ends[at]!, tokens.ends[at]! + 12)
  return /^ (?:\p{Lu}|[\p{Ll}\d])/u.test(behind)
}

/** "50 cents", "20p": parts of a sum. */
function cents({ lowers }: Words, at: number): string | null {
  if (/^cents?$/.test(lowers[at] ?? '')) return 'USD'
  return /^(?:pence|p)$/.test(lowers[at] ?? '') ? 'GBP' : null
}

/** The amount whose sign or number stands at a token; null where there is none. */
export function amountAt(words: Words, from: number): Amount | null {
  const sign = signAt(words, from)
  const at = sign ? from + 1 : from
  if (at >= words.count) return null
  const numeral = numeralAt(words, at, sign !== null)
  if (!numeral) return null
  const { to: numberTo, value } = numeral
  const plain = { from, at, numberTo, numeral, value }
  const part = cents(words, numberTo)
  if (
    sign === null &&
    part &&
    value !== null &&
    (words.lowers[numberTo] !== 'p' || isJoined(words, numberTo - 1))
  )
    return { ...plain, to: numberTo + 1, value: value / PARTS, unit: part, isMoney: true, isInParts: true }
  const behind =
    sign === null && !isJoined(words, numberTo) ? currencySigns.get(words.lowers[numberTo] ?? '') : undefined
  // "150 million $": the sign stands behind.
  const after = behind ? { unit: behind, to: numberTo + 1 } : unitAfter(words, at, numberTo, numeral)
  const isMoney = sign !== null || /^[A-Z]{3}$/.test(after.unit)
  // "$5 million-a-year" keeps its own unit; "$400 US dollars" takes the words in.
  const unit =
    sign === null ? after : after.unit === sign ? { unit: sign, to: after.to } : { unit: sign, to: numberTo }
  if (isBelowZero(words, from, unit.unit) && value !== null)
    return { ...plain, from: from - 1, to: unit.to, value: -value, unit: unit.unit, isMoney }
  return { ...plain, to: unit.to, unit: unit.unit, isMoney }
}

/** "-5C": only degrees have a sign. */
function isBelowZero(words: Words, from: number, unit: string): boolean {
  if (!unit.startsWith('degree') || !/^[-–−]$/.test(words.lowers[from - 1] ?? '')) return false
  return isJoined(words, from - 1) && !isJoined(words, from - 2)
}

const links = new Set(['to', '-', '–', '—', 'or', 'and'])

/** Whether a link after `low` may make a range with what follows it. */
function mayLink(words: Words, low: Amount, link: string): boolean {
  const before = words.lowers[low.from - 1] ?? ''
  if (link === 'and') return before === 'between'
  if (link === 'or') return !low.numeral.digits || low.value! < 100
  return !(link === 'to' && before === 'from' && isChange(words, low.from - 1))
}

function isChange(words: Words, from: number): boolean {
  const sentence = words.sentenceOf[from]
  for (let at = from - 1; at >= from - changeReach && words.sentenceOf[at] === sentence; at--) {
    if (change.has(words.lowers[at]!)) return true
  }
  return false
}

/** The amount at a token with the upper one that it is joined to. */
export function joinedAt(words: Words, low: Amount): Joined {
  const alone = { from: low.from, to: low.to, low, high: null, unit: low.unit }
  const link = words.lowers[low.to] ?? ''
  if (low.value === null || !links.has(link) || !mayLink(words, low, link)) return alone
  const high = low.to + 1 < words.count ? amountAt(words, low.to + 1) : null
  if (!high || high.value === null || !isSame(low, high)) return alone
  const value = valueBefore(low, high)
  // "two or three": numbers that could be one another's neighbours.
  if (value >= high.value || (link === 'or' && high.value > value * 2)) return alone
  const from = words.lowers[low.from - 1] === 'between' ? low.from - 1 : low.from
  return { from, to: high.to, low: { ...low, value }, high, unit: unitOf(low, high) }
}

/** The lower value of a range in the unit and scale of the upper: "2 to 3 million", "50 to 60 cents". */
function valueBefore({ value, numeral, unit }: Amount, high: Amount): number {
  const low = value as number
  if (high.isInParts && unit === 'count') return low / PARTS
  const scale = high.numeral.scale ?? 1
  const isScaled = numeral.scale === undefined || numeral.scale === 1
  return isScaled && scale >= 1000 && low < 1000 ? low * scale : low
}

/** A range is of one unit; the lower number may leave it out. */
function isSame(low: Amount, high: Amount): boolean {
  return (
    low.unit === high.unit ||
    (low.unit === 'count' && !high.isMoney) ||
    (low.isMoney && high.unit === 'count' && !low.isInParts) ||
    (low.unit === 'count' && high.isMoney && high.from === high.at)
  )
}

function unitOf(low: Amount, high: Amount): string {
  return low.unit === 'count' ? high.unit : low.unit
}
