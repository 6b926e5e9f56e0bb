/**
 * Where a date is read from: the words, the day of publication, and whether the words
 * around a date look ahead. That is told by the nearest verb of its clause: "will meet
 * on Friday", "are due on Friday" look ahead, "met on Friday", "said Friday he will"
 * do not. Looked for before the date first, then behind it where the date opens its
 * sentence. Known failure: headlines and plain present tense count as past.
 */

import type { Range, Words } from './words.ts'

/** A date that was read: one past its last token, first and last day; it may begin before the token asked. */
export interface Found {
  readonly to: number
  readonly first: number
  readonly last: number
  readonly from?: number
}

export interface Clock {
  readonly words: Words
  /** Day of publication; null where it is not known. */
  readonly today: number | null
  /** Whether the sentence looks ahead at a token; asked only where it matters. */
  readonly ahead: (at: number) => boolean
}

/** Tokens before and behind a date within which a verb says whether it is to come. Set by hand, 2026-11. */
const reach = 14

const futureCues = new Set(
  `will 'll wo shall would upcoming coming scheduled expected due slated planned plans plan set tomorrow must should
  deadline ahead intends aims wants could may might postponed delayed rescheduled predicted forecast forecasts toward
  towards takes begins starts opens airs premieres expires meets
  returns votes resumes`.split(/\s+/),
)
/** What lasts until a day is to come where nothing else says otherwise. */
const weakCues = new Set(['until', 'till', 'through', 'by'])
/** Words of speaking: where a date stands right behind them they date the speech. */
const toldWords = new Set(
  'said told announced reported added says according tells warned noted confirmed insisted claimed argued wrote'.split(
    ' ',
  ),
)
const pastVerbs = new Set(
  `was were had did been came went took made got saw began fell rose held met left found won lost gave became ran shot
  struck sent spoke hit led broke sank drew grew shut died`.split(/\s+/),
)

type Sense = 'ahead' | 'past' | 'told' | 'weak' | null

function senseOf(words: Words, at: number): Sense {
  const lower = words.lowers[at]!
  if (lower === 'would' || lower === 'could' || lower === 'may' || lower === 'might' || lower === 'should')
    return words.tokens.tags[at] === 'AUX' && words.lowers[at + 1] !== 'have' ? 'ahead' : null
  if (futureCues.has(lower)) return 'ahead'
  if (weakCues.has(lower)) return 'weak'
  if (lower === 'to' && words.tokens.tags[at + 1] === 'VERB')
    return /^(?:is|are|be|due|set|scheduled|expected|plans|planned|likely|vows|vowed)$/.test(
      words.lowers[at - 1] ?? '',
    )
      ? 'ahead'
      : null
  if (toldWords.has(lower)) return 'told'
  if (pastVerbs.has(lower)) return /^(?:be|been|being|to)$/.test(words.lowers[at - 1] ?? '') ? null : 'past'
  if (/^(?:is|are|'re)$/.test(lower) && isProgressive(words, at + 1)) return 'ahead'
  const isPast = words.tokens.tags[at] === 'VERB' && lower.endsWith('ed') && words.lowers[at - 1] !== 'be'
  return isPast ? (words.lowers[at + 1] === 'that' ? 'told' : 'past') : null
}

function isProgressive({ lowers, tokens }: Words, at: number): boolean {
  const verb = tokens.tags[at] === 'ADV' ? at + 1 : at
  return tokens.tags[verb] === 'VERB' && lowers[verb]!.endsWith('ing')
}

/** A clause ends here, seen backwards: what stands before it says nothing of the date. */
function endsClause({ lowers }: Words, at: number): boolean {
  if (lowers[at] === ';') return true
  return lowers[at - 1] === ',' && /^(?:but|although|though|whereas|yet)$/.test(lowers[at]!)
}

/** True where a date at token `at` of its sentence is to come. */
export function looksAhead(words: Words, sentence: Range, at: number): boolean {
  if (words.lowers[at - 1] === 'since') return false
  let isWeak = false
  for (let token = at - 1; token >= Math.max(sentence.from, at - reach); token--) {
    if (endsClause(words, token)) break
    const sense = senseOf(words, token)
    if (sense === 'weak') isWeak ||= token >= at - 2
    else if (sense === 'told' && token < at - 2) return senseBehind(words, sentence, at) === 'ahead'
    else if (sense) return sense === 'ahead'
  }
  const behind = senseBehind(words, sentence, at)
  return behind === 'ahead' || (isWeak && behind === null)
}

function senseBehind(words: Words, sentence: Range, at: number): Sense {
  for (let token = at + 1; token < Math.min(sentence.to, at + reach); token++) {
    if (endsClause(words, token)) return null
    const sense = senseOf(words, token)
    if (sense && sense !== 'weak') return sense
  }
  return null
}

const links = new Set(['-', '–', '—', 'to', 'through', 'until', 'till'])

/** "April 20-22" and "between April 20 and 22": the token past the link, 0 where there is none. */
export function linkAfter({ words }: Clock, to: number, isBetween: boolean): number {
  const link = words.lowers[to] ?? ''
  return links.has(link) || (isBetween && link === 'and') ? to + 1 : 0
}

/** "last year", "this year", "next year" as a shift; null where nothing of the kind stands there. */
export function yearShift({ words }: Clock, at: number): number | null {
  if (words.lowers[at + 1] !== 'year') return null
  const shift = ['last', 'this', 'next'].indexOf(words.lowers[at] ?? '')
  return shift < 0 ? null : shift - 1
}
