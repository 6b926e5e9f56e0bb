/**
 * Reads a number at a token: digits ("1,400", "3.5", "2½"), words ("twenty-one", "two
 * dozen", "two and a half million"), multipliers ("1 million", "$160m", "5 lakh"),
 * fractions ("two-thirds", "half"), and vague counts ("thousands", "tens of
 * thousands", "several hundred"), which have no value. Says where it ends. Words are
 * parted (`number-words.ts`); look-ahead is bounded.
 */

import { isJoined, type Words } from './words.ts'

export interface Numeral {
  /** Null for a vague count. */
  readonly value: number | null
  /** One past the last token. */
  readonly to: number
  readonly digits: boolean
  readonly fraction?: boolean
  /** The multiplier, where the number has one: "2 million", "160m". */
  readonly scale?: number
}

const units: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`
    .split(/\s+/)
    .map((word, index) => [word, index] as const),
)
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
)
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['crore', 1e7],
])
/** Only directly after digits ("$160m", "3bn"), or after money's digits and a space. */
const shortScales: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
])
const vague = new Set(
  'hundreds thousands millions billions dozens scores tens trillions lakhs crores'.split(' '),
)
/** Before a multiplier these make a vague count: "several hundred". */
const vagueBefore = new Set(['several', 'few', 'many'])
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
])
const signs: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])

const openers = new Set([
  ...units.keys(),
  ...tens.keys(),
  ...vague,
  ...vagueBefore,
  ...signs.keys(),
  'half',
  'a',
  'an',
  'couple',
])

/** True where a token can begin a number; most words cannot. */
export function opensNumber(lower: string): boolean {
  const code = lower.charCodeAt(0)
  return (code >= 48 && code <= 57) || openers.has(lower)
}

/** Longer digit strings are identifiers, not quantities. */
const digitsMax = 15

function digitsValue(word: string): number | null {
  if (word.replaceAll(',', '').length > digitsMax || /^0\d/.test(word) || !/^\d[\d,]*(?:\.\d+)?$/.test(word))
    return null
  if (word.includes(',') && !/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(word)) return null
  return Number(word.replaceAll(',', ''))
}

interface Part {
  readonly value: number
  readonly to: number
}

function smallWord(words: Words, at: number): Part | null {
  const lower = words.lowers[at] ?? ''
  const unit = units.get(lower)
  if (unit !== undefined) return { value: unit, to: at + 1 }
  const ten = tens.get(lower)
  if (ten === undefined) return null
  const dash = words.lowers[at + 1] === '-' ? 1 : 0
  const next = units.get(words.lowers[at + 1 + dash] ?? '')
  if (next !== undefined && next > 0 && next < 10) return { value: ten + next, to: at + 2 + dash }
  return { value: ten, to: at + 1 }
}

/** "and a half" behind a number, "-and-a-half" too. */
function halfAfter(words: Words, at: number): number {
  const { lowers } = words
  const dash = lowers[at] === '-' ? 1 : 0
  if (lowers[at + dash] !== 'and' || lowers[at + 3 * dash + 2] !== 'half') return 0
  return lowers[at + dash * 2 + 1] === 'a' ? at + 3 * dash + 3 : 0
}

/** A multiplier at a token, past a joining hyphen. */
function scaleAt(words: Words, at: number): Part | null {
  const dash = words.lowers[at] === '-' ? 1 : 0
  const lower = words.lowers[at + dash] ?? ''
  const scale =
    scales.get(lower) ??
    (lower === 'lakhs' || lower === 'crores' ? scales.get(lower.slice(0, -1)) : undefined)
  return scale === undefined ? null : { value: scale, to: at + dash + 1 }
}

/** "two hundred and fifty thousand", "1.5 million", "two and a half million". */
function scaled(words: Words, start: Part): Part & { scale: number } {
  let { value, to } = start
  let scale = 1
  const half = halfAfter(words, to)
  if (half) {
    value += 0.5
    to = half
  }
  for (let steps = 0; steps < 4; steps++) {
    const next = scaleAt(words, to)
    if (next) {
      value *= next.value
      scale *= next.value
      to = next.to
      continue
    }
    const isAnd = words.lowers[to] === 'and'
    const small = scale >= 100 && value % 100 === 0 ? smallWord(words, isAnd ? to + 1 : to) : null
    if (!small || small.value >= 100) break
    value += small.value
    to = small.to
  }
  return { value, to, scale }
}

/** The multiplier that a word is, 1 where it is none: "a couple of hundred". */
export function numeralScale(lower: string | undefined): number {
  return scales.get(lower ?? '') ?? 1
}

function vagueAt(words: Words, at: number): Numeral | null {
  const { lowers } = words
  if (vagueBefore.has(lowers[at]!)) {
    const scale = scales.has(lowers[at + 1] ?? '')
    const further = scales.has(lowers[at + 2] ?? '') ? 3 : 2
    return scale ? { value: null, to: at + further, digits: false } : null
  }
  if (!vague.has(lowers[at]!)) return null
  let to = at + 1
  if (lowers[to] === 'of' && (vague.has(lowers[to + 1] ?? '') || scales.has(lowers[to + 1] ?? ''))) to += 2
  if (lowers[to] === 'or' && vague.has(lowers[to + 1] ?? '')) to += 2
  return { value: null, to, digits: false }
}

/** "half", "a third", "two-thirds", "three quarters", with "of a million" where it follows. */
function fractionAt(words: Words, at: number): Numeral | null {
  const { lowers } = words
  const whole = lowers[at] === 'a' || lowers[at] === 'an' ? 1 : units.get(lowers[at]!)
  let to = at
  let over = 1
  if (whole !== undefined && whole > 0 && whole < 10) {
    const dash = lowers[at + 1] === '-' ? 1 : 0
    over = whole
    to = at + 1 + dash
  }
  const under = parts.get(lowers[to] ?? '')
  if (under === undefined || over >= under) return null
  if (to === at && lowers[at] !== 'half') return null
  // "a third day" is an ordinal; "a quarter mile" and "a half hour" are parts.
  const isOrdinal =
    under !== 2 && under !== 4 && over === 1 && /^(?:NOUN|ADJ|PROPN)$/.test(words.tokens.tags[to + 1] ?? '')
  if (isOrdinal) return null
  to++
  const ofScale = lowers[to] === 'of' ? 1 : 0
  const a = lowers[to + ofScale] === 'a' ? 1 : 0
  const scale = a || words.lowers[to] === '-' || !ofScale ? scaleAt(words, to + ofScale + a) : null
  if (scale) return { value: (over / under) * scale.value, to: scale.to, digits: false, scale: scale.value }
  return { value: over / under, to, digits: false, fraction: true }
}

function wordNumeral(words: Words, at: number): Numeral | null {
  const { lowers } = words
  const fraction = fractionAt(words, at)
  if (fraction) return fraction
  if (lowers[at] === 'a' || lowers[at] === 'an') {
    const half = lowers[at + 1] === 'half' ? scaleAt(words, at + 2) : null
    if (half) return { value: half.value / 2, to: half.to, digits: false, scale: half.value }
    return scales.has(lowers[at + 1] ?? '')
      ? { ...scaled(words, { value: 1, to: at + 1 }), digits: false }
      : null
  }
  const small = smallWord(words, at)
  return small ? { ...scaled(words, small), digits: false } : null
}

/** "2½", "1 1/2", "1/2": what is added to or divides the digits before. */
function digitsPart(words: Words, at: number, value: number): Part & { fraction?: boolean } {
  const { lowers, tokens } = words
  const sign = signs.get(lowers[at + 1] ?? '')
  if (sign !== undefined) return { value: value + sign, to: at + 2 }
  const under = lowers[at + 2] === '/' ? Number(lowers[at + 3]) : 0
  const over = Number(lowers[at + 1])
  if (under > over && under <= 16 && over > 0 && tokens.ends[at]! < tokens.starts[at + 1]!)
    return { value: value + over / under, to: at + 4 }
  const own = lowers[at + 1] === '/' && isJoined(words, at) ? Number(lowers[at + 2]) : 0
  if (own > value && own <= 16 && value > 0 && lowers[at + 3] !== '/')
    return { value: value / own, to: at + 3, fraction: true }
  return { value, to: at + 1 }
}

/** "2, 000": thousands that a tokenizer has parted, and that are no list. */
function partedThousands(words: Words, at: number): Part | null {
  const { lowers, tokens } = words
  if (lowers[at + 1] !== ',' || !isJoined(words, at) || !/^[1-9]\d{0,2}$/.test(lowers[at]!)) return null
  if (!/^\d{3}$/.test(lowers[at + 2] ?? '') || tokens.starts[at + 2] !== tokens.ends[at + 1]! + 1) return null
  if (/^(?:,|and|or)$/.test(lowers[at + 3] ?? '') && /^\d/.test(lowers[at + 4] ?? '')) return null
  return { value: Number(lowers[at]) * 1000 + Number(lowers[at + 2]), to: at + 3 }
}

/** Lengths in metres stand before these: "100m race", "10m deep". */
const afterMetres =
  /^(?:race|sprint|final|freestyle|hurdles|deep|long|high|wide|tall|away|below|above|from|off|of|relay|butterfly)$/

/** "10m deep", "50m (164ft) away": metres and no millions. */
function isMetres({ lowers }: Words, at: number): boolean {
  if (afterMetres.test(lowers[at] ?? '')) return true
  const isBracket = lowers[at] === '(' || (lowers[at] === '-' && lowers[at + 1] === 'lrb')
  return (
    isBracket &&
    [1, 2, 3, 4, 5].some((ahead) => /^(?:ft|feet|foot|yards|miles|inches)$/.test(lowers[at + ahead] ?? ''))
  )
}

/** "m" and "bn" behind digits: joined, behind money, or before what is counted ("4.9 m barrels"). */
function shortScaleAfter(words: Words, at: number, isMoney: boolean): number | undefined {
  const next = (words.lowers[at + 1] ?? '').replace(/\.$/, '')
  const scale = shortScales.get(next)
  if (scale === undefined || isMoney) return scale
  if (next === 'm' && isMetres(words, at + 2)) return undefined
  if (isJoined(words, at)) return scale
  const isCounted = words.tokens.tags[at + 2] === 'NOUN' && words.lowers[at + 2]!.endsWith('s')
  return next === 'bn' || next === 'tn' || next === 'mn' || (next === 'm' && isCounted) ? scale : undefined
}

/** The number that begins at token `at`, or null; after a currency sign "m" is a million. Bounded look-ahead. */
export function numeralAt(words: Words, at: number, isMoney = false): Numeral | null {
  const word = words.tokens.words[at] ?? ''
  const first = word.charCodeAt(0)
  if (signs.has(word)) return { value: signs.get(word)!, to: at + 1, digits: true, fraction: true }
  if (!(first >= 48 && first <= 57)) return vagueAt(words, at) ?? wordNumeral(words, at)
  const parted = partedThousands(words, at)
  if (parted) return { ...scaled(words, parted), digits: true }
  const short = /^(\d[\d.,]*)(k|m|mn|bn|b|tn|trn)$/i.exec(word.slice(0, 24))
  const value = digitsValue(short ? short[1]! : word)
  if (value === null) return null
  const own = short ? shortScales.get(short[2]!.toLowerCase())! : 0
  if (own) return { value: value * own, to: at + 1, digits: true, scale: own }
  const scale = shortScaleAfter(words, at, isMoney)
  if (scale) return { value: value * scale, to: at + 2, digits: true, scale }
  const { fraction, ...part } = digitsPart(words, at, value)
  if (fraction) return { ...part, digits: true, fraction }
  return { ...scaled(words, part), digits: true }
}
