/**
 * A sentence cut to the length of a title. In go a sentence's span and what fits;
 * out comes the longest beginning of it that ends at a clause's boundary, says something
 * by itself (six words, a verb) and fits. What only leads in ("According to …") is no
 * title, nor is a beginning that ends within a relative clause or a list.
 *
 * Known failure: a boundary that no comma marks.
 */

import type { Span } from '../../model/span.ts'
import { hasClauseVerb, wordCount } from './title-score.ts'

/** A clause shorter than this many words does not say what happened. */
export const clauseWordsMin = 6
const clauseBoundary =
  /,\s+(?:after|which|who|as|while|amid|according|where|whose|with|despite|following|including|saying|but|and|in what|days|hours|officials?|a move|the|far|even as|possibly|perhaps|\p{Ll}+ing)\b|;\s|\s(?:[—–-]|--)\s|,\s+(?:[^\s,]+\s+){1,5}(?:said|says|reported|reports)\b|,\s+\p{Lu}[\p{L} .’'-]{2,40}\s+(?:said|says)\b|\s+(?:after|because|while|amid|when|once|as part of|following|saying|despite)\s|(?<=\s(?:in|at|near)\s\p{Lu}[\p{L}.-]{2,30})\s+to\s(?=\p{Ll})/gu
/** What stands before the first comma and only leads in says nothing by itself. */
const leadsIn =
  /^(?:according|despite|after|before|with|without|in|as|while|although|though|amid|following|when|if|since|because|just|by|at|on|for|to|from|under|during|citing|speaking)\b[^,]*$/i
/** A clause about a noun has begun and the main verb may still be to come. */
const relative = /,\s+(?:who|which|whose|where)\s[^,]*$/i
/** "The claim that it burnt": a clause about the subject has begun, and its verb is still to come. */
const aboutSubject = /^([^,]*?)\s(?:that|who|which)\s/i
/** "Armenians, Assyrians": the last item of a list is short. */
const listed = /,\s+(?:\S+\s*){1,3}$/

/** "The election held after …": a participle that hangs on what was cut away. */
const hanging =
  /(?<!\b(?:is|are|was|were|be|been|being|not|has|have|had|who|that|which|they|he|she|it)) (?:held|made|called|taken|given|sent|built|found|seen|shown|due|set)$/

/** "… giving way to the": a phrase has begun, and its noun is still to come. */
const unfinished =
  /\b(?:the|an?|of|to|from|with|for|at|than|this|its|his|her|their|our|and|or|but|not|only)$/i

/** Between two dashes stands what is inserted: cut within it or at its end, the main verb is still to come. */
const dash = /\s(?:[—–-]|--)\s/g

function saysSomething(part: string): boolean {
  if ((part.match(dash)?.length ?? 0) % 2 === 1) return false
  if (leadsIn.test(part) || relative.test(part) || listed.test(part) || unfinished.test(part)) return false
  const subject = aboutSubject.exec(part)?.[1]
  if (subject !== undefined && !hasClauseVerb(subject)) return false
  return wordCount(part) >= clauseWordsMin && hasClauseVerb(part)
}

/** A clause that only leads in, up to the comma behind which the main one begins. What is supposed or granted ("if", "although") is no mere lead-in. */
const leadIn =
  /^(?:While|As|When|After|Despite|Amid|During|Following|In|On|At|With|Before)\b[^,;“”"]{3,180},\s+(?=the\s|an?\s|\p{Lu})/u

/** `span` from its main clause on. */
export function mainClauseSpan(text: string, span: Span): Span {
  const found = leadIn.exec(text.slice(span.start, span.end))
  return found === null ? span : { start: span.start + found[0].length, end: span.end }
}

/** Between subject and verb: "Ann Lee, who led the port for years, has died", "Jo Berg, 77, won". */
const insertion =
  /^([^,;:“”"]{3,70}), (?:(?:who|which|whose|an?|the|one of|aged|famed|known|once|long|formerly|\p{Ll}+(?:ed|ing))\s[^;:“”"]{2,160}?|\d{1,3}), (?=(?:has|have|had|is|are|was|were|will|would|may|could|says?|said|\p{Ll}+ed|died|won|lost|fell|rose|told|made|took|gave|found|left|met|held|sent|led|began|broke|struck|shot|sued|quit|killed|hit|cut|put|set)\b)/u

/** A sentence without what is inserted behind its subject, as the spans that stay; null where nothing is. */
export function withoutInsertion(text: string, span: Span): readonly [subject: Span, rest: Span] | null {
  const found = insertion.exec(text.slice(span.start, span.end))
  const subject = found?.[1]
  if (found === null || subject === undefined || leadsIn.test(subject)) return null
  return [
    { start: span.start, end: span.start + subject.length },
    { start: span.start + found[0].length, end: span.end },
  ]
}

/** What stands in brackets of its own within a sentence, as tokenised collections write them too. */
const aside = /\s*(?:\([^()]{1,60}\)|-LRB- (?:(?!-LRB-|-RRB-).){1,60} -RRB-)/g

/** The pieces of `span` around what stands in brackets; `span` alone where nothing does. */
export function aroundBrackets(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = []
  const add = (from: number, end: number) => {
    let start = from
    while (start < end && /\s/.test(text[start] as string)) start++
    if (start < end) pieces.push({ start, end })
  }
  let { start } = span
  for (const { index, 0: found } of text.slice(span.start, span.end).matchAll(aside)) {
    add(start, span.start + index)
    start = span.start + index + found.length
  }
  add(start, span.end)
  return pieces.length === 0 ? [span] : pieces
}

/** The longest beginning of `span` that `fits`, without its full stop; the whole sentence where none says something. */
export function shortenedSpan(text: string, span: Span, fits: (part: string) => boolean): Span {
  const sentence = text.slice(span.start, span.end).replace(/[.!。।;,:\s]+$/, '')
  const whole = { start: span.start, end: span.start + sentence.length }
  if (fits(sentence)) return whole
  let longest = whole
  for (const match of sentence.matchAll(clauseBoundary)) {
    const part = sentence
      .slice(0, match.index)
      .replace(/[,;:\s]+$/, '')
      .replace(hanging, '')
    if (!fits(part)) break
    if (saysSomething(part)) longest = { start: span.start, end: span.start + part.length }
  }
  return longest
}

/** A cut at a mere comma keeps at least so many words: fewer are mostly a lead-in. Set by hand, 2026-11-26. */
const commaWordsMin = 10

/** `span` up to its first comma, where that is a clause and `fits`; else the whole. For sentences that no clause's boundary cuts. */
export function beforeComma(text: string, span: Span, fits: (part: string) => boolean): Span {
  const part = text.slice(span.start, span.end).split(/,\s/)[0] as string
  const serves = wordCount(part) >= commaWordsMin && fits(part) && saysSomething(part)
  return serves ? { start: span.start, end: span.start + part.length } : span
}
