/**
 * What a figure counts or measures: the noun phrase behind it without determiner, also
 * past "of" and "in" ("46 percent of voters", "a 21-day ceasefire", "$20 billion in
 * assets"), and what became of people counted ("1,400 were killed"). Known failure: a
 * count whose noun stands in another clause has none.
 */

import type { Joined } from './figure-amounts.ts'
import { fates, timeUnits } from './figure-units.ts'
import { numeralAt } from './numbers.ts'
import { type Range, spanOf, type Words } from './words.ts'

const people = new Set(
  `people person persons civilian civilians soldier soldiers man men woman women child children other others resident residents
  troops worker workers individuals passengers palestinians israelis protesters militants fighters victims students`.split(
    /\s+/,
  ),
)

/** Tokens after the counted noun, and before the number, within which a fate is looked for. Set by hand, 2026-11. */
const fateReach = 5
/** Longest noun phrase that is read, tokens. */
const phraseMax = 8

const isInner = (tag: string): boolean => /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tag)
const isNoun = (tag: string | undefined): boolean => tag === 'NOUN' || tag === 'PROPN'

/** True where a word inside a noun phrase joins two of its words: "concrete-and-steel", "young and old". */
function joins(words: Words, at: number): boolean {
  const { lowers, tokens } = words
  if (lowers[at] === '-')
    return (
      !brackets.test(lowers[at + 1] ?? '') &&
      /^(?:ADJ|NOUN|PROPN|NUM|CCONJ|VERB|ADP)$/.test(tokens.tags[at + 1] ?? '')
    )
  const next = tokens.tags[at + 1]
  if (tokens.tags[at] === 'ADV') return next === 'ADJ'
  if (tokens.tags[at] === 'VERB') return /(?:ed|ing)$/.test(lowers[at]!) && isNoun(next)
  if (lowers[at] === 'and' || lowers[at] === 'or' || lowers[at] === ',')
    return (
      (lowers[at - 1] === '-' && next !== 'NUM') ||
      (tokens.tags[at - 1] === 'ADJ' && (next === 'ADJ' || lowers[at + 1] === '-'))
    )
  return false
}

/** Brackets as corpora write them. */
const brackets = /^-?[lr][rsc]b-?$/

/** "six carries": a plural that the tagger takes for a verb, right behind the number. */
function isPluralVerb({ lowers, tokens }: Words, from: number, at: number): boolean {
  return (
    at === from && tokens.tags[at] === 'VERB' && /[^s]s$/.test(lowers[at]!) && !isNoun(tokens.tags[at + 1])
  )
}

function phraseAt(words: Words, from: number, end: number): Range | null {
  let to = from
  let noun = -1
  while (to < end && to - from < phraseMax) {
    const tag = words.tokens.tags[to]!
    const isTimeAfter = noun >= 0 && /^(?:yesterday|today|tomorrow|ago|each|every)$/.test(words.lowers[to]!)
    if (isTimeAfter || brackets.test(words.lowers[to]!)) break
    if (!(isInner(tag) || joins(words, to) || isPluralVerb(words, from, to))) break
    if (isNoun(tag) || tag === 'VERB') noun = to
    to++
  }
  return noun >= 0 ? { from, to: noun + 1 } : null
}

const determiners =
  /^(?:the|a|an|its|his|her|their|our|my|your|these|those|this|that|all|such|other|more|additional|those|new\?)$/

function pastDeterminers(words: Words, at: number, end: number): number {
  let from = at
  while (
    from < end &&
    (determiners.test(words.lowers[from]!) || /^[“"‘`]+$/.test(words.lowers[from]!)) &&
    from - at < 3
  )
    from++
  return from
}

/** Where the counted phrase begins behind a figure, or -1 where nothing of the kind follows. */
function phraseStart(words: Words, { low, unit, to }: Joined, end: number): number {
  const { lowers } = words
  const link = lowers[to] ?? ''
  if (link === 'of') {
    const isTime = timeUnits.has(unit)
    const next = pastDeterminers(words, to + 1, end)
    return isTime && next > to + 1 ? -1 : next
  }
  if (link === 'in' && low.isMoney) return isMatter(words, to + 1) ? pastDeterminers(words, to + 1, end) : -1
  if (link === '-') return lowers[to + 1] === 'strong' ? to + 2 : to + 1
  if (lowers[to] === 'times' || (lowers[to] === 'more' && lowers[to + 1] === 'times')) return -1
  if (/^[“"]$/.test(link)) return to + 1
  if (unit === 'ratio') return low.numeral.fraction ? pastDeterminers(words, to, end) : -1
  return lowers[to] === 'more' || lowers[to] === 'other' || lowers[to] === 'additional' ? to + 1 : to
}

/** "in aid" says what the money is; "in the fourth quarter", "in 2009", "in Iraq" do not. */
function isMatter({ lowers, tokens }: Words, at: number): boolean {
  if (tokens.tags[at] === 'PROPN' || tokens.tags[at] === 'NUM') return lowers[at] === 'u.s.'
  return !/^(?:first|second|third|fourth|last|recent|january|the|a|total|all|this|its|their|his|her)$/.test(
    lowers[at] ?? '',
  )
}

/** The counted phrase of a figure; for the first of "1,600 and 400 jobs" the second's. */
export function countedBy(words: Words, joined: Joined, sentence: Range): Range | null {
  const from = phraseStart(words, joined, sentence.to)
  if (from < 0 || from >= sentence.to || words.tokens.tags[from] === 'NUM') return null
  const own = phraseAt(words, from, sentence.to)
  if (own !== null || joined.unit !== 'count' || !/^(?:and|or|,)$/.test(words.lowers[joined.to] ?? ''))
    return own
  const next = numeralAt(words, joined.to + 1)
  return next && next.value !== 1 && next.to < sentence.to ? phraseAt(words, next.to, sentence.to) : null
}

/** The characters of the counted phrase. */
export function countedText(words: Words, counted: Range | null): string | null {
  if (counted === null) return null
  const span = spanOf(words, counted)
  return words.text.slice(span.start, span.end)
}

/** What became of the people counted; null for other things, and where the clause does not say. */
export function fateOf(words: Words, joined: Joined, counted: Range | null, sentence: Range): string | null {
  if (joined.unit !== 'count') return null
  if (counted && !people.has(words.lowers[counted.to - 1]!)) return null
  const before = fateBefore(words, joined.from, sentence)
  return fateAfter(words, counted ? counted.to : joined.to, sentence, before !== null) ?? before
}

/** `isDone`: a verb before the number has told a fate, so "and injuring others" tells of the others. */
function fateAfter(words: Words, from: number, sentence: Range, isDone: boolean): string | null {
  for (let at = from; at < Math.min(sentence.to, from + fateReach); at++) {
    if (/^[,.;]$/.test(words.lowers[at]!) || (isDone && /^(?:and|or)$/.test(words.lowers[at]!))) break
    const fate = fates.get(words.lowers[at]!) ?? fates.get(words.tokens.lemmas[at]!)
    if (fate) return fate
  }
  return null
}

function fateBefore(words: Words, number: number, sentence: Range): string | null {
  for (let at = number - 1; at >= Math.max(sentence.from, number - fateReach); at--) {
    if (/^[,.;]$/.test(words.lowers[at]!)) break
    const fate = words.tokens.tags[at] === 'VERB' ? fates.get(words.tokens.lemmas[at]!) : undefined
    if (fate) return fate
  }
  return null
}
