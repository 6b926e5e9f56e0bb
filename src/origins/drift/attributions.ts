/**
 * Paired sentences in, claims out that the original gives to somebody and the derived
 * text states as its own: no word of saying in the sentence, none of the same speaker
 * in those beside it, and the claim itself is still there.
 *
 * Known failure: a claim of a company told with the company as its subject counts as
 * the company's.
 */

import type { Drift } from '../../model/family.ts'
import type { Quote } from '../../model/quote.ts'
import { covers, overlaps, type Span } from '../../model/span.ts'
import { isAttributed, isCue, isGiven, mayBeCue } from './attribution-words.ts'
import { type Compared, difference } from './differences.ts'
import { isLittle, tells } from './little-words.ts'
import { marksIn } from './marks.ts'
import { lastName } from './name-forms.ts'
import type { Pair } from './pairing.ts'
import { isQuoted, type Line, type Side } from './sides.ts'
import type { Slot } from './slots.ts'
import { stemOf } from './stems.ts'
import { wordsIn } from './word-forms.ts'

/** Share of the claim that the derived sentence must have; by eye on the train set, 2026-11. */
const KEPT_MIN = 0.4
/** Sentences with less in common tell something else. */
const SHARE_MIN = 0.3
const WORDS_MAX = 80

/** Share of the words, names, figures and dates of a claim that the line has. */
function kept(compared: Compared, claim: Span, line: Line): number {
  const words = wordsIn(compared.original.text, claim, WORDS_MAX).filter(tells)
  const marks = marksIn(compared.original, claim)
  const there = new Set(marksIn(compared.derived, line))
  const met =
    words.filter(({ sense }) => line.senses.has(sense)).length + marks.filter((mark) => there.has(mark)).length
  return met / Math.max(1, words.length + marks.length)
}

interface Given {
  /** The attribution, without the claim. */
  readonly said: Span
  readonly claim: Span
}

/** What a quote of the readings gives to its speaker, as far as it stands in the line. */
function givenBy({ text }: Side, line: Line, quote: Quote): Given[] {
  const { cue, speaker } = quote
  if (!cue || !wordsIn(text, cue, WORDS_MAX).some(isCue)) return []
  const parts = [speaker, cue].filter((part) => part !== null).filter((part) => covers(line, part))
  if (parts.length === 0) return []
  const start = Math.min(...parts.map((span) => span.start))
  const end = Math.max(...parts.map((span) => span.end))
  const claim = { start: Math.max(quote.start, line.start), end: Math.min(quote.end, line.end) }
  return [{ said: { start, end }, claim }]
}

/** "According to" with its clause, and the rest of the line. */
function accordingTo({ words, start, end }: Line): Given[] {
  const at = words.findIndex(({ form }, index) => form === 'according' && words[index + 1]?.form === 'to')
  if (at < 0) return []
  let last = at + 1
  while (words[last + 1] && !words[last + 1]!.opens) last++
  const said = { start: words[at]!.start, end: words[last]!.end }
  return [{ said, claim: at === 0 ? { start: said.end, end } : { start, end: said.start } }]
}

/** True where the speaker is in the sentence, or one beside it gives something to the same speaker. */
function isGivenBeside({ derived, original }: Compared, line: Line, said: Span, inLine = true): boolean {
  const names = original.layers.mentions
    .filter((mention) => overlaps(mention, said))
    .map(({ name }) => lastName(name))
  const words = wordsIn(original.text, said, WORDS_MAX).filter((word) => !isLittle(word.stem) && !isCue(word))
  const isIn = (other: Line) =>
    words.some(({ stem }) => other.stems.has(stem)) || names.some((name) => other.stems.has(stemOf(name)))
  const beside = [derived.lines[line.index - 1], derived.lines[line.index + 1]]
  return (
    (inLine && isIn(line)) || beside.some((other) => other && isAttributed(derived, other) && isIn(other))
  )
}

/** True where the sentence or one beside it still gives the claim to somebody. */
const isStillGiven = (compared: Compared, line: Line, said: Span): boolean =>
  isAttributed(compared.derived, line) || isGivenBeside(compared, line, said)

/** Shorter lines before the first sentence are titles and datelines. */
const LEAD_WORDS = 12

/** The first sentence sums up what the others give to somebody. */
function isLead({ lines }: Side, line: Line): boolean {
  const lead = lines.find(({ words }) => words.length >= LEAD_WORDS)
  return !lead || line.index <= lead.index
}

function dropped(compared: Compared, { derived, original, share }: Pair): Drift[] {
  if (share < SHARE_MIN || isLead(compared.derived, derived) || isLead(compared.original, original)) return []
  const quotes = compared.original.layers.quotes.filter((quote) => overlaps(quote, original))
  const given = quotes.flatMap((quote) => givenBy(compared.original, original, quote))
  for (const { said, claim } of given.length > 0 ? given : accordingTo(original)) {
    if (isStillGiven(compared, derived, said) || kept(compared, claim, derived) < KEPT_MIN) continue
    return [difference('attribution-dropped', compared, derived, said)]
  }
  return []
}

/** Sentences with this much in common are laid word by word: what stands in no slot was kept. */
const SURE_SHARE = 0.6
/** From here on the speaker's name in the sentence is there for something else. */
const SAME_SHARE = 0.8

/** Words with a claim in an attribution besides its verb; what has more told something too. */
const SPEAKER_MAX = 4

/** True for words that stand by themselves, at an edge or between marks, and are hardly more than who says it. */
function isWholeAttribution({ pair, original }: Pick<Slot, 'pair' | 'original'>): boolean {
  const { words } = pair.original
  const next = words[words.indexOf(original.at(-1)!) + 1]
  const isApart = original[0]!.opens || original[0] === words[0] || !next || next.opens
  const others = original.filter((word) => !isLittle(word.stem) && !isCue(word))
  return isApart && original.length > 1 && others.length <= SPEAKER_MAX && original.some(mayBeCue)
}

/** An attribution that was taken out of a sentence of otherwise the same words. */
function takenOut(compared: Compared, { pair, derived, original }: Slot): Drift[] {
  if (original.length === 0 || derived.length > 1 || pair.share < SURE_SHARE) return []
  if (!isWholeAttribution({ pair, original }) || isQuoted(compared.original, original[0]!)) return []
  if (isGiven(compared.derived, pair.derived)) return []
  const said = { start: original[0]!.start, end: original.at(-1)!.end }
  return isGivenBeside(compared, pair.derived, said, pair.share < SAME_SHARE)
    ? []
    : [difference('attribution-dropped', compared, pair.derived, said)]
}

/** Claims that lost their speaker. */
export function droppedAttributions(compared: Compared, slots: readonly Slot[]): Drift[] {
  return [
    ...slots.flatMap((slot) => takenOut(compared, slot)),
    ...compared.pairs.flatMap((pair) => dropped(compared, pair)),
  ]
}
