/**
 * Texts made to be slow or to break offsets, from a seed: repetitions of one to three
 * pieces, things opened and never closed or nested deep, a jumble of pieces, and code
 * units at random, lone surrogates among them. The pieces are what the readers look
 * for (quotation marks, numbers, months, cues, names) and what is seldom tested
 * (right-to-left marks, odd spaces, joined letters). Used by tests for what comes out,
 * and by `bench/fuzz.ts` for how long it takes.
 */

import type { Dice } from './stream/random.ts'

/** What hostile texts are put together from; a line of them for each kind of reader. */
export const pieces: readonly string[] = [
  ...['"', '“', '”', '‘', '’', "'", '«', '»', '„', '(', ')', '[', ']', '—', '–', '-', '--', '...', '…'],
  ...['.', '. ', '! ', '?', ', ', ': ', ';', '\n', '\n\n', '\t', '\f', '\u00a0', '\u2003', '\u3000', ' '],
  ...['U.S. ', 'Mr. ', 'A. ', 'St. ', 'a.m. ', '1. ', '(a) ', '• ', 'i. ', 'e.g. ', 'No. ', 'http://', '@'],
  ...[
    '7',
    '1,400 ',
    '1,',
    '3.5 ',
    '$',
    '$160m ',
    '€',
    '% ',
    'two ',
    'dozen ',
    'hundred ',
    'million ',
    'and ',
  ],
  ...['more than ', 'at least ', 'between ', 'one in ', 'of ', '1990s ', '12:30 ', '1/2', 'km ', 'people '],
  ...['Oct. 4 ', 'Monday ', 'May ', 'last ', 'next ', 'week ', '2024 ', 'from ', 'to ', 'until ', 'ago '],
  ...[
    'Israel ',
    "Israel's ",
    'Beirut ',
    'Hezbollah ',
    'Ali ',
    'John Smith ',
    'X',
    'X ',
    'the ',
    'President ',
  ],
  ...[
    'UN ',
    'US-',
    'the White House ',
    'Ministry of ',
    'de ',
    'van ',
    'al-',
    'O’',
    'United ',
    'he ',
    'they ',
  ],
  ...['said ', 'said. ', 'told ', 'according to ', 'that ', 'who ', 'which ', 'asked ', 'adding ', 'by '],
  ...[
    'killed ',
    'were killed by ',
    'will not ',
    'to ',
    'not ',
    'attacked ',
    'rejects ',
    'has been ',
    'being ',
  ],
  ...['unless ', 'only if ', 'in exchange for ', 'insists on ', 'if ', 'would ', 'ready to ', 'demands '],
  ...['ab', 'ab-', 'a ', 'é', 'e\u0301', 'ß', 'İ', 'ﬁ', '中', 'ا', 'ขอ', '😀', '\u200d', '\u202e', '\u200f'],
  ...['\ud83d', '\ude00', '\u0000', '\ufffd', '\ufeff', '<b>', '&amp;', '\\', '__proto__ ', 'constructor '],
]

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"a ', '" '],
  ['(', ')'],
  ['‘he said “', '”’'],
  ['the man who ', 'left '],
  ['[', ']'],
]

/** `unit` again and again, cut at `length` code units. */
export function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

function jumbled(dice: Dice, length: number): string {
  const parts: string[] = []
  for (let size = 0; size < length; size += parts.at(-1)!.length) parts.push(dice.of(pieces))
  return parts.join('').slice(0, length)
}

function nested(dice: Dice, length: number): string {
  const [open, close] = dice.of(pairs)
  const depth = Math.ceil(length / (open.length + close.length))
  return `${open.repeat(depth)}x${close.repeat(depth)}`.slice(0, length)
}

function randomUnits(dice: Dice, length: number): string {
  const codes = Array.from({ length }, () => dice.pick(dice.chance(0.5) ? 0x250 : 0x10000))
  return String.fromCharCode(...codes)
}

/** One to three pieces to repeat. */
export function hostileUnit(dice: Dice): string {
  return Array.from({ length: 1 + dice.pick(3) }, () => dice.of(pieces)).join('')
}

/** A hostile text of at most `length` code units. */
export function hostileText(dice: Dice, length: number): string {
  const kind = dice.pick(10)
  if (kind < 4) return jumbled(dice, length)
  if (kind < 7) return repeated(hostileUnit(dice), length)
  return kind < 9 ? nested(dice, length) : randomUnits(dice, Math.min(length, 5000))
}
