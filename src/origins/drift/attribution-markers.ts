/**
 * A sentence in, its attributions as markers out: who says something, and what is given
 * to whom; by the quotes that the readings found, "according to", or a subject and its
 * verb of saying. A verb of saying or a quote surely gives a claim to somebody in
 * another text; many words may.
 *
 * Known failure: a claim of a company told with the company as its subject counts as
 * the company's.
 */

import type { Quote } from '../../model/quote.ts'
import { covers, overlaps, type Span } from '../../model/span.ts'
import { isAttributed, isCue, isGiven, mayBeCue } from './attribution-words.ts'
import type { Line } from './lines.ts'
import { isLittle, tells } from './little-words.ts'
import { type Equivalents, type Marker, sensesBeside } from './markers.ts'
import { lastName } from './name-forms.ts'
import { isNegator, opensClause } from './negation-words.ts'
import { isQuoted, type Side } from './sides.ts'
import { stemOf } from './stems.ts'
import { type Word, wordsIn } from './word-forms.ts'

const WORDS_MAX = 80

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

/** "In the view of" and its like, with the clause that they stand in, and the rest of the line. */
const VIEW = /^(view|opinion|eyes|words|account|judgment|judgement|estimate|estimation)$/

function inViewOf({ words, start, end }: Line): Given[] {
  const at = words.findIndex(
    ({ form }, index) =>
      VIEW.test(form) &&
      words[index + 1]?.form === 'of' &&
      words.slice(Math.max(0, index - 2), index).some((word) => word.form === 'in'),
  )
  if (at < 0) return []
  let last = at + 1
  while (words[last + 1] && !words[last + 1]!.opens) last++
  const first = words.findLastIndex(({ form }, index) => index < at && form === 'in')
  const said = { start: words[first]!.start, end: words[last]!.end }
  return [{ said, claim: first === 0 ? { start: said.end, end } : { start, end: said.start } }]
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

/** What a document says: "court papers show". */
const SHOWS = /^(show|shows|showed|finds|found|reveals|revealed|proves)$/
const PAPERS =
  /^(documents?|papers?|records?|figures|data|files?|letters?|study|report|survey|poll|inquiry|regulator|court|e-mails?)$/

/** A verb of saying, or one that is a noun as often where "that" follows or nothing does: "the company claims". */
function isCueAt(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const next = words[at + 1]
  if (SHOWS.test(word.form)) return PAPERS.test(words[at - 1]?.form ?? '')
  return isCue(word) || (mayBeCue(word) && (next === undefined || next.opens || next.form === 'that'))
}

/** True for a verb of saying that is not denied, and not what somebody is told or asked to do. */
function isSaying(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at)
  if (!isCueAt(words, at) || before.some((word, index) => isNegator(word, before[index + 1]))) return false
  if (words[at + 1]?.form === 'to' && words[at]!.stem !== 'claim' && words[at]!.form !== 'according')
    return false
  return !/^(to|be|is|are|was|were|been|an?|the|being|it)$/.test(words[at - 1]?.form ?? 'to')
}

/**
 * Attributions that the readings did not find: a subject and its verb before all else
 * ("Detectives believe it was wiped"), or after all else (", two officials said", ", said
 * two officials").
 */
function saidInWords({ words, start, end }: Line): Given[] {
  const at = words.findIndex((_, index) => isSaying(words, index))
  if (at < 0) return []
  const cue = words[at]!
  if (at > 2 && cue.opens && words.length - at > 1) {
    return [{ said: { start: cue.start, end }, claim: { start, end: words[at - 1]!.end } }]
  }
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
  const known = [...accordingTo(line), ...inViewOf(line)]
  return known.length > 0 ? known : saidInWords(line)
}

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

/** Words of a claim among which its verb is. */
const VERBS = 4

const inSpan = ({ words }: Line, { start, end }: Span): Word[] =>
  words.filter((word) => word.start >= start && word.end <= end)

function markerOf(side: Side, line: Line, given: Given): Marker | null {
  const words = inSpan(line, given.said)
  const scope = inSpan(line, given.claim).filter((word) => !words.includes(word))
  if (words.length === 0 || scope.length === 0) return null
  const verbs = scope.filter((word) => tells(word) && !word.capital).slice(0, VERBS)
  const named = side.layers.mentions.some((mention) => overlaps(mention, given.said))
  const own = {
    ownPlan: Number(isOwnPlan(side, given)),
    leadFrom: Number(isLead(side, line)),
    named: Number(named),
    pronoun: Number(words.some(({ form }) => /^(he|she|they|it)$/.test(form))),
  }
  const beside = sensesBeside(line, words)
  const senses = verbs.map(({ sense }) => sense)
  const head = senses[0] ?? ''
  return { line, words, scope, beside, verbs: new Set(senses), head, shown: given.said, own }
}

/** The attributions of a sentence, none of what is quoted. */
export function attributionMarkers(side: Side, line: Line): Marker[] {
  return attributionsIn(side, line)
    .filter(({ claim }) => !isQuoted(side, claim))
    .flatMap((given) => markerOf(side, line, given) ?? [])
}

export const attributionEquivalents: Equivalents = {
  strong: (words) => words.filter(isCue).length,
  weak: () => 0,
}

/** Whoever is named or described in an attribution: the stems of its words, and the names. */
export function speakerWords(side: Side, { words, shown }: Marker): Set<string> {
  const names = side.layers.mentions
    .filter((mention) => overlaps(mention, shown))
    .map(({ name }) => stemOf(lastName(name)))
  const others = words.filter((word) => !isLittle(word.stem) && !isCue(word)).map(({ stem }) => stem)
  return new Set([...names, ...others])
}

/** Facts that the telling of a claim has of its own. */
export function attributionOwn(from: Side, to: Side, marker: Marker, line: Line): Record<string, number> {
  const speaker = speakerWords(from, marker)
  const has = (other: Line) => [...speaker].some((stem) => other.stems.has(stem))
  const beside = [to.lines[line.index - 1], to.lines[line.index + 1]].filter((other) => other !== undefined)
  return {
    given: Number(isGiven(to, line)),
    attributed: Number(isAttributed(to, line)),
    speakerHere: Number(has(line)),
    speakerBeside: Number(beside.some((other) => has(other) && isAttributed(to, other))),
    givenBeside: Number(beside.some((other) => isGiven(to, other))),
    leadTo: Number(isLead(to, line)),
    unknownSpeaker: Number(speaker.size === 0),
  }
}
