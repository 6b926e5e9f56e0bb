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
import type { Line } from './lines.ts'
import { isLittle, tells } from './little-words.ts'
import { marksIn } from './marks.ts'
import { lastName } from './name-forms.ts'
import { isNegator, opensClause } from './negation-words.ts'
import type { Pair } from './pairing.ts'
import { isQuoted, type Side } from './sides.ts'
import type { Slot } from './slots.ts'
import { stemOf } from './stems.ts'
import { type Word, wordsIn } from './word-forms.ts'

/** Share of the claim that the derived sentence must have; by eye on the train set, 2026-11. */
const KEPT_MIN = 0.5
/** The same where the sentences have less in common than this, over the longer; by eye on natural pairs, 2026-11. */
const APART = 0.28
const APART_KEPT_MIN = 0.75
/** Sentences with less in common tell something else. */
const SHARE_MIN = 0.22
const WORDS_MAX = 80

/** Share of the words, names, figures and dates of a claim that the line has. */
function kept(compared: Compared, claim: Span, line: Line): number {
  const words = wordsIn(compared.original.text, claim, WORDS_MAX).filter(tells)
  const marks = marksIn(compared.original, claim)
  const there = new Set(marksIn(compared.derived, line))
  const met =
    words.filter(({ sense }) => line.senses.has(sense)).length +
    marks.filter((mark) => there.has(mark)).length
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
  if (!cue || !speaker || !wordsIn(text, cue, WORDS_MAX).some(isCue)) return []
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

/** Words before the verb in which its subject stands. */
const SUBJECT_WORDS = 12

/** True for a verb of saying that is not denied, and not what somebody is told or asked to do. */
function isSaying(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at)
  if (!isCue(words[at]!) || before.some((word, index) => isNegator(word, before[index + 1]))) return false
  if (words[at + 1]?.form === 'to' && words[at]!.stem !== 'claim' && words[at]!.form !== 'according')
    return false
  return !/^(to|be|is|are|was|were|been|an?|the|being|it)$/.test(words[at - 1]?.form ?? 'to')
}

/**
 * Attributions that the readings did not find: a subject and its verb before all else
 * ("Detectives believe it was wiped"), or after all else (", two officials said").
 */
function saidInWords({ words, start, end }: Line): Given[] {
  const at = words.findIndex((_, index) => isSaying(words, index))
  if (at < 0) return []
  const cue = words[at]!
  const isFirst = at <= SUBJECT_WORDS && !words.slice(0, at).some(({ stem }) => opensClause(stem))
  if (isFirst && words.length - at > 3) {
    return [{ said: { start, end: cue.end }, claim: { start: cue.end, end } }]
  }
  let first = at
  while (first > 0 && !words[first]!.opens) first--
  const isLast =
    words.length - at <= SUBJECT_WORDS && first > 2 && !words.slice(at + 1).some(({ opens }) => opens)
  return isLast
    ? [{ said: { start: words[first]!.start, end }, claim: { start, end: words[first - 1]!.end } }]
    : []
}

/** All attributions of a line, by the readings where they found any. */
function attributionsIn(side: Side, line: Line): Given[] {
  const quotes = side.layers.quotes.filter((quote) => overlaps(quote, line))
  const read = quotes.flatMap((quote) => givenBy(side, line, quote))
  if (read.length > 0) return read
  const known = accordingTo(line)
  return known.length > 0 ? known : saidInWords(line)
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

const PLANS = /^(would|will|intend|plan|plans|planned|hope|hopes|hoped|want|wants|wanted|wish|aim|aims)$/
/** Words of a claim in which its subject and verb are looked for. */
const OWN_WORDS = 6

/** What speakers say of themselves is theirs whoever tells it: "he said he did not intend to appeal". */
function isOwnPlan({ text, layers }: Side, { said, claim }: Given): boolean {
  const words = wordsIn(text, claim, OWN_WORDS).filter(({ form }) => form !== 'that')
  const [subject, ...others] = words.map(({ form }) => form)
  const isSpeaker =
    /^(he|she|they|we)$/.test(subject ?? '') ||
    (subject === 'it' && layers.mentions.some((mention) => overlaps(mention, said)))
  return isSpeaker && others.some((form) => PLANS.test(form))
}

/** Shorter lines before the first sentence are titles and datelines. */
const LEAD_WORDS = 12
/** Lines that a lead stands among: a title, a dateline, an outlet. */
const TITLES_MAX = 4

/** The first sentence sums up what the others give to somebody. */
function isLead({ lines }: Side, line: Line): boolean {
  const lead = lines.slice(0, TITLES_MAX).find(({ words }) => words.length >= LEAD_WORDS)
  return line.index <= (lead?.index ?? 0)
}

function dropped(compared: Compared, { derived, original, share, both }: Pair): Drift[] {
  if (share < SHARE_MIN || isLead(compared.derived, derived) || isLead(compared.original, original)) return []
  const least = both >= APART ? KEPT_MIN : APART_KEPT_MIN
  for (const given of attributionsIn(compared.original, original)) {
    const { said, claim } = given
    if (isQuoted(compared.original, claim) || isOwnPlan(compared.original, given)) continue
    if (isStillGiven(compared, derived, said) || kept(compared, claim, derived) < least) continue
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
  if (isLead(compared.derived, pair.derived)) return []
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
