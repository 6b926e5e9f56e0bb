/**
 * Quotations that both texts have in, those given to somebody else out. A speaker is
 * known by the last words of the names in the attribution, for a pronoun by whom it
 * stands for. A name stands against another name of a person; where one side names a
 * body ("the ministry said") it may be that person's own, and nothing is told. A
 * person against somebody unnamed counts only where the original text does not give
 * the person in the same paragraph.
 */

import type { Drift } from '../../model/family.ts'
import type { Quote } from '../../model/quote.ts'
import { covers, overlaps, type Span, textOf } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import { lastName, namesMeet } from './name-forms.ts'
import type { QuoteMatch } from './quote-matches.ts'
import type { Side } from './sides.ts'

/** Somebody who is not to be named. */
const UNNAMED =
  /\b(officials?|sources?|diplomats?|witness(?:es)?|residents?|survivors?|aides?|person|man|woman|one)\b/i
/** Paragraphs before that of a quotation in which its speaker may have been named. */
const PARAGRAPHS_BEFORE = 1
const PRONOUN = /^(he|she|they)$/i

interface Voice extends Span {
  /** Last words of the persons' names, lower case. */
  readonly persons: readonly string[]
  /** The same of all names in the attribution. */
  readonly names: readonly string[]
}

/** Characters after a speaker in which the name of "its leader, Duarte Nobrega" stands. */
const NAME_REACH = 40

function mentionsAt({ layers }: Side, span: Span) {
  return layers.mentions.filter((mention) => overlaps(mention, span))
}

const NAMED_AFTER = /^(,| \p{Ll}[\p{Ll}-]+,) \p{Lu}/u

/** The role before a name, or the name after a role: "its leader, Duarte Nobrega". */
function widened({ text }: Side, { start, end }: Span): Span {
  const after = text.slice(end, end + NAME_REACH)
  return { start, end: NAMED_AFTER.test(after) ? end + NAME_REACH : end }
}

function voiceOf(side: Side, { speaker }: Quote): Voice | null {
  if (!speaker) return null
  const close = mentionsAt(side, speaker.named ?? speaker)
  const persons = close.filter(({ type }) => type === 'person')
  const found = persons.length > 0 ? close : [...close, ...mentionsAt(side, widened(side, speaker))]
  const actor = side.layers.actors.find(({ id, kind }) => id === speaker.actor && kind === 'person')
  const names = found.map(({ name }) => lastName(name))
  const told = found.filter(({ type }) => type === 'person').map(({ name }) => lastName(name))
  if (told.length === 0 && actor) told.push(lastName(actor.name))
  return { start: speaker.start, end: speaker.end, persons: told, names: [...names, ...told] }
}

const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((name) => b.some((other) => namesMeet(name, other)))

/** Persons that the paragraph names, or the one before where this one names none before the quotation. */
function namedAround({ text, layers }: Side, { start, end }: Span): string[] {
  const own = text.lastIndexOf('\n', start) + 1
  const persons = layers.mentions.filter(({ type }) => type === 'person')
  const isAlone = !persons.some((mention) => mention.start >= own && mention.end <= start)
  const from = isAlone ? text.lastIndexOf('\n', own - 2) + 1 : own
  const next = text.indexOf('\n', end)
  const until = next < 0 ? text.length : next
  return persons
    .filter((mention) => mention.start >= from && mention.end <= until)
    .map(({ name }) => lastName(name))
}

/** True where the original knows the person, but not in the paragraph of the quotation or in the one before: "the minister" there may still be that person. */
function isElsewhere({ text, layers }: Side, ours: Voice, theirs: Voice): boolean {
  let from = text.lastIndexOf('\n', theirs.start) + 1
  for (let i = 0; i < PARAGRAPHS_BEFORE && from > 0; i++) from = text.lastIndexOf('\n', from - 2) + 1
  const next = text.indexOf('\n', theirs.end)
  const until = next < 0 ? text.length : next
  const places = layers.mentions.filter(
    ({ type, name }) => type === 'person' && ours.persons.some((person) => namesMeet(person, lastName(name))),
  )
  return places.length > 0 && !places.some(({ start }) => start >= from && start <= until)
}

/** True for two pronouns, and for one name or word that stands in both: they say nothing of another speaker. */
function isWrittenAlike({ derived, original }: Compared, ours: Voice, theirs: Voice): boolean {
  const [here, there] = [textOf(derived.text, ours), textOf(original.text, theirs)]
  return here === there || (PRONOUN.test(here) && PRONOUN.test(there))
}

/** The voice with those of its names among the persons that the other text takes for persons. */
function knownTo({ layers }: Side, voice: Voice): Voice {
  const known = new Set(
    layers.mentions.filter(({ type }) => type === 'person').map(({ name }) => lastName(name)),
  )
  return { ...voice, persons: [...voice.persons, ...voice.names.filter((name) => known.has(name))] }
}

function isChanged(compared: Compared, told: Voice, theirs: Voice): boolean {
  if (isWrittenAlike(compared, told, theirs)) return false
  const ours = knownTo(compared.original, told)
  if (ours.persons.length === 0 || meet(ours.names, theirs.names)) return false
  if (theirs.persons.length > 0) return true
  const written = compared.original.text.slice(theirs.start, theirs.end)
  const around = namedAround(compared.original, theirs)
  const isOthers = UNNAMED.test(written) || (around.length > 0 && !meet(ours.persons, around))
  if (isOthers && isElsewhere(compared.original, ours, theirs)) return true
  if (PRONOUN.test(written)) return around.length > 0 && !meet(ours.persons, around)
  return UNNAMED.test(written) && !meet(ours.persons, around)
}

/** The attribution with its cue: `said Duarte Nobrega`. */
function attribution({ cue }: Quote, voice: Voice): Span {
  const near = cue && Math.abs(cue.start - voice.start) < NAME_REACH ? cue : voice
  return { start: Math.min(near.start, voice.start), end: Math.max(near.end, voice.end) }
}

/** The attributions of both sides, where both have one with a speaker. */
function voicesOf(compared: Compared, { piece, utterance, places }: QuoteMatch) {
  const place = places.find((at) => at >= 0) ?? 0
  const word = utterance.words[place]
  const there = utterance.pieces.find((other) => word && covers(other, word))?.quote
  const ours = piece.quote && voiceOf(compared.derived, piece.quote)
  const theirs = there && voiceOf(compared.original, there)
  return piece.quote && there && ours && theirs ? { here: piece.quote, there, ours, theirs } : null
}

/** Share of the longer quotation that must be repeated for another speaker's to be the same one. */
const SAME_SHARE = 0.6

/** True for a quotation that is another person's and only like this one. */
export function isAnothers(compared: Compared, match: QuoteMatch): boolean {
  if (match.common >= SAME_SHARE * match.longer || match.places.every((place) => place >= 0)) return false
  const voices = voicesOf(compared, match)
  return voices !== null && isChanged(compared, voices.ours, voices.theirs)
}

/** Quotations with another speaker. */
export function changedSpeakers(compared: Compared, matches: readonly QuoteMatch[]): Drift[] {
  const told = new Set<number>()
  return matches.flatMap((match) => {
    const voices = voicesOf(compared, match)
    if (!voices || told.has(voices.ours.start) || !isChanged(compared, voices.ours, voices.theirs)) return []
    told.add(voices.ours.start)
    const here = attribution(voices.here, voices.ours)
    return [difference('speaker-changed', compared, here, attribution(voices.there, voices.theirs))]
  })
}
