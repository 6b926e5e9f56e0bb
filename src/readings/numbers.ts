/**
 * Reads a number at a token: digits ("1,400", "3.5"), words ("twenty-one", "two
 * dozen", "half a million"), multipliers ("1 million", "$160m"), and vague counts
 * ("thousands", "tens of thousands"), which have no value. Says where it ends.
 */

import type { Words } from './words.ts'

export interface Numeral {
  /** Null for a vague count. */
  readonly value: number | null
  /** One past the last token. */
  readonly to: number
  readonly digits: boolean
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
])
/** Only directly after digits: "$160m", "3bn". */
const shortScales: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
])
const vague = new Set('hundreds thousands millions billions dozens scores tens trillions'.split(' '))

/** Longer digit strings are identifiers, not quantities. */
const digitsMax = 15

function digitsValue(word: string): number | null {
  if (word.length > digitsMax + 5 || !/^\d[\d,]*(?:\.\d+)?$/.test(word)) return null
  if (word.includes(',') && !/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(word)) return null
  return Number(word.replaceAll(',', ''))
}

function smallWord(words: Words, at: number): { value: number; to: number } | null {
  const lower = words.lowers[at]!
  const unit = units.get(lower)
  if (unit !== undefined) return { value: unit, to: at + 1 }
  const ten = tens.get(lower)
  if (ten === undefined) return null
  const next = units.get(words.lowers[at + 2] ?? '')
  if (words.lowers[at + 1] === '-' && next !== undefined && next < 10)
    return { value: ten + next, to: at + 3 }
  return { value: ten, to: at + 1 }
}

/** "two hundred and fifty thousand", "1.5 million", "half a million", "a dozen". */
function scaled(words: Words, start: { value: number; to: number }): { value: number; to: number } {
  let { value, to } = start
  for (let steps = 0; steps < 4; steps++) {
    const scale = scales.get(words.lowers[to] ?? '')
    if (scale !== undefined) {
      value *= scale
      to++
      continue
    }
    const isAnd = words.lowers[to] === 'and'
    const small = value >= 100 && value % 100 === 0 ? smallWord(words, isAnd ? to + 1 : to) : null
    if (!small || small.value >= 100) break
    value += small.value
    to = small.to
  }
  return { value, to }
}

function vagueAt(words: Words, at: number): Numeral | null {
  if (!vague.has(words.lowers[at]!)) return null
  let to = at + 1
  if (words.lowers[to] === 'of' && vague.has(words.lowers[to + 1] ?? '')) to += 2
  return { value: null, to, digits: false }
}

function wordNumeral(words: Words, at: number): Numeral | null {
  const lower = words.lowers[at]!
  if (lower === 'half' && words.lowers[at + 1] === 'a') {
    const scale = scales.get(words.lowers[at + 2] ?? '')
    return scale ? { value: scale / 2, to: at + 3, digits: false } : null
  }
  if ((lower === 'a' || lower === 'an') && scales.get(words.lowers[at + 1] ?? '')) {
    const { value, to } = scaled(words, { value: 1, to: at + 1 })
    return { value, to, digits: false }
  }
  const small = smallWord(words, at)
  return small ? { ...scaled(words, small), digits: false } : null
}

/** The number that begins at token `at`, or null. Bounded look-ahead. */
export function numeralAt(words: Words, at: number): Numeral | null {
  const word = words.tokens.words[at]!
  const first = word.charCodeAt(0)
  if (first < 48 || first > 57) return vagueAt(words, at) ?? wordNumeral(words, at)
  const short = /^(\d[\d.,]*)(k|m|mn|bn|b|tn)$/i.exec(word.slice(0, 24))
  const value = digitsValue(short ? short[1]! : word)
  if (value === null) return null
  if (short) return { value: value * shortScales.get(short[2]!.toLowerCase())!, to: at + 1, digits: true }
  const next = (words.lowers[at + 1] ?? '').replace(/\.$/, '')
  const joined = words.tokens.ends[at] === words.tokens.starts[at + 1]
  const scale = joined ? shortScales.get(next) : undefined
  if (scale) return { value: value * scale, to: at + 2, digits: true }
  return { ...scaled(words, { value, to: at + 1 }), digits: true }
}
