/**
 * Where a sentence may begin once it stands alone. In goes a sentence's span; out
 * comes the part of it that can be shown without the sentence before: a dateline
 * ("BEIRUT (AP) —"), a headline that no stop parts from it (`glued.ts`), a section's
 * label ("Summary:") and a leading connective ("However,", "But") are left out, which
 * keeps the rest grammatical. What still opens with a word that points backwards
 * ("He", "They", "The latter") cannot stand alone, and there is none.
 *
 * The text shown is always the characters of the article, with runs of blanks made one
 * and the first letter a capital. Known failure: a pronoun further in is not seen.
 */

import type { Span } from '../../model/span.ts'
import { creditLength, stampEnd } from './captions.ts'
import { afterGlue } from './glued.ts'

const beforeComma = new Set(
  (
    'however|meanwhile|moreover|furthermore|additionally|nevertheless|nonetheless|therefore|consequently|also|' +
    'instead|still|besides|then|thus|likewise|similarly|in addition|as a result|for example|for instance|' +
    'in turn|on the other hand|by contrast|in contrast|at the same time|in the meantime|of course|in fact|' +
    'indeed|in other words|overall|in summary|in conclusion|to that end|after all|even so|that said|but|and|' +
    'for his part|for her part|for its part|for their part|separately|finally|lastly|secondly|first of all|' +
    'elsewhere|notably|further|in response|yet|so|accordingly|in short|in a separate development|hence|plus'
  ).split('|'),
)
/** These may be left out without a comma after them. */
const bareConnectives = /^(?:but|and|yet|so|meanwhile|also|or)\s+/i
const connectiveMax = 32
const datelineMax = 60
/** With an agency's name it is one even where a page's date stands before it, once more with the place. */
const agencyDatelineMax = 100
/** An agency in brackets; "-LRB-" is how tokenised collections write them. */
const agency = /(?:\(|-LRB- )[A-Z][A-Za-z ]{1,20}(?:\)| -RRB-)\s*$/

const pointsBack =
  /^(?:he|she|they|it|then|his|her|hers|their|theirs|its|him|them|that|those|such|neither|nor|each (?:was|is|has|had|of|left|will)|which|who|whose|here|both (?:of|are|were|have|had|said|say|sides)|\w+ of (?:them|these|those)|an? (?:earlier|later|previous|second|third|similar|further) one)\b/i
const pointsBackPhrase =
  /^(?:this|these) (?!week\b|month\b|year\b|morning\b|afternoon\b|evening\b|summer\b|autumn\b|spring\b|winter\b|time\b)/i
/** "The people, who asked for anonymity, said": some whom the sentence before brought in. */
const pointsBackSpeakers =
  /^the (?:people|officials?|sources?|aides?|diplomats?|participants?|statement|two officials|spokes\w+),? (?:who|said|says|told|added|also|did|declined)\b/i
/** "In fatigues, they dig": the subject stands before. */
const pointsBackBehind =
  /^(?:in|at|on|with|after|before|during|for|by|as|under|from)\b[^,.]{0,60}, (?:they|he|she)\s/i
/** "An hour later they passed up a box". */
const pointsBackLater =
  /^(?:an?|one|two|three|\p{L}+) (?:minutes?|hours?|days?|weeks?|moments?) (?:later|earlier|before),? (?:they|he|she|it)\b/iu
const pointsBackNoun = /^the (?:latter|former|two|pair|trio|same|other|\w+ one)\b|^(?:another|others)\b/i

/** "L) fell by a tenth": a bracket that a sentence before opened, as where a ticker's stop ("BP.L") was taken for an end. */
const closesBracket = /^[^(]*\)|^(?:(?!-LRB-).)*-RRB-/

function skipBlanks(text: string, at: number, end: number): number {
  let start = at
  while (start < end && /\s/.test(text[start] as string)) start++
  return start
}

/** An agency's mark that runs into what stood before it on the page: "… oil spill LONDON | 10 May LONDON (Reuters) - BP said". */
const agencyWithin = /(?:\((?:Reuters|AP|AFP)\)|-LRB- (?:Reuters|AP|AFP) -RRB-)\s*(?:--?|[—–])\s+/
const agencyReach = 400

/** Offset after a dateline, or `start` where there is none. A dateline begins with a word in capitals or names an agency. */
function afterDateline(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + agencyDatelineMax))
  const dash = /\s?[—–]\s?|\s--?\s/.exec(head)
  if (dash === null) return start
  const before = head.slice(0, dash.index)
  const isDateline = (before.length <= datelineMax && /^\p{Lu}{2,}\b/u.test(before)) || agency.test(before)
  return isDateline ? skipBlanks(text, start + dash.index + dash[0].length, end) : start
}

/** What a section of a page is called, before a colon: no part of the sentence. */
const sectionLabel =
  /^(?:summary|in summary|brief|in brief|abstract|background|context|conclusion|overview|introduction|analysis|update|note|editor['’]s note|key (?:points?|takeaways?|findings?)|highlights?|bottom line|the bottom line|takeaways?|what happened|why it matters|outlook|tl;dr)\s*:\s+/i

/** The hour of a live page's entry: "18:40 The last bus has left". */
const clock = /^\d{1,2}[:.]\d{2}(?: ?[ap]m)?\s+(?=\p{Lu}\p{Ll})/u

/** A label or a heading in capitals before a colon, and an agency that alone is left of a dateline. */
const shoutedLabel = /^(?:\p{Lu}{4,}(?: \p{Lu}+){0,3}:|(?:\(|-LRB- )[A-Z]{2,}(?:\)| -RRB-)(?: --)?)\s+/u

function afterLabel(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + connectiveMax))
  const label = sectionLabel.exec(head) ?? shoutedLabel.exec(head) ?? clock.exec(head)
  return label === null ? start : skipBlanks(text, start + label[0].length, end)
}

function afterConnective(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + connectiveMax))
  const comma = head.indexOf(',')
  if (comma > 0 && beforeComma.has(head.slice(0, comma).toLowerCase())) {
    return skipBlanks(text, start + comma + 1, end)
  }
  const bare = bareConnectives.exec(head)
  return bare === null ? start : skipBlanks(text, start + bare[0].length, end)
}

function namesNothing(): boolean {
  return false
}

/**
 * `span` without dateline, section label, leading connectives and pieces of the page
 * before its sentence; never empty. `isName` tells where a name begins.
 */
export function mendOpening(
  text: string,
  span: Span,
  isName: (offset: number) => boolean = namesNothing,
): Span {
  let start = afterDateline(text, skipBlanks(text, span.start, span.end), span.end)
  const within = agencyWithin.exec(text.slice(start, Math.min(span.end, start + agencyReach)))
  if (within !== null) start += within.index + within[0].length
  start += stampEnd(text.slice(start, span.end))
  start += creditLength(text.slice(start, Math.min(span.end, start + connectiveMax)))
  start = afterGlue(text, { start, end: span.end }, isName)
  start = afterLabel(text, start, span.end)
  for (let turn = 0; turn < 2; turn++) start = afterConnective(text, start, span.end)
  return start < span.end ? { start, end: span.end } : span
}

/** True where a text that begins so leans on what stood before it. */
export function leansBack(opening: string): boolean {
  return (
    pointsBack.test(opening) ||
    pointsBackPhrase.test(opening) ||
    pointsBackNoun.test(opening) ||
    pointsBackSpeakers.test(opening) ||
    pointsBackBehind.test(opening) ||
    pointsBackLater.test(opening) ||
    closesBracket.test(opening)
  )
}

/** The characters of `span`, one blank for many. */
export function flatText(text: string, span: Span): string {
  const part = text.slice(span.start, span.end)
  return /[^\S ]| {2}/.test(part) ? part.replace(/\s+/g, ' ').trim() : part.trim()
}

/** The characters of `span` as they are shown: one blank for many, first letter a capital. */
export function shownText(text: string, span: Span): string {
  const flat = flatText(text, span)
  const first = String.fromCodePoint(flat.codePointAt(0) ?? 32)
  return flat === '' ? '' : first.toUpperCase() + flat.slice(first.length)
}
