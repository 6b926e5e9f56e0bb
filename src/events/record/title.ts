/**
 * The event's title: a sentence that says who did what. The best of the members' plain
 * headlines: its words are the event's central ones, it names an actor and has a verb,
 * is 5 to 16 words long, and stands over an original rather than a brief. Where no
 * headline serves, a sentence of the lead does, cut at a clause boundary if it is long.
 *
 * A headline is not part of the article's text; the title therefore cites the sentence
 * of that article that shares most of its words. Known failure: a headline in few words
 * that are not the text's cites its first sentence.
 */

import type { Citation, Statement } from '../../model/citation.ts'
import type { Span } from '../../model/span.ts'
import {
  aroundBrackets,
  beforeComma,
  clauseWordsMin,
  mainClauseSpan,
  shortenedSpan,
  withoutInsertion,
} from './clause-cuts.ts'
import { citationOf } from './corroboration.ts'
import { isUsable, partsOfHeadline, plainHeadline } from './headlines.ts'
import type { Line, Material } from './material.ts'
import { memberOf } from './material.ts'
import { flatText, shownText } from './openings.ts'
import type { Candidate } from './salience.ts'
import { hasClauseVerb, hasVerb, readSigns, scoreHeadline, wordCount } from './title-score.ts'
import { distinct, readWords, sharedCount } from './words.ts'

/** A title longer than this is a paragraph, or text that stood where a headline should. */
const charactersMax = 140
const wordsMost = 20
const wordsLeast = 3
/** Where no sentence can be brought to the length of a title, one of so many words still serves. */
const wordsLeadMax = 32
/** A title and the member it comes from. */
export interface Titled {
  readonly title: Statement
  /** Index of the member. */
  readonly member: number
}

interface HeadlineChoice {
  readonly member: number
  readonly text: string
  readonly score: number
}

function fits(text: string): boolean {
  return text.replace(/\s+/g, ' ').length <= charactersMax && wordCount(text) <= wordsMost
}

function fitsLoosely(text: string): boolean {
  return wordCount(text) <= wordsLeadMax
}

/** A headline that is too long, cut at its first clause. */
function withinLength(headline: string): string {
  if (fits(headline)) return headline
  const { end } = shortenedSpan(headline, { start: 0, end: headline.length }, fits)
  return headline.slice(0, end)
}

/** Where a headline does not serve unless it has a verb and is long enough to say something. */
const usableScoreMin = 0.5

function bestHeadline(material: Material, serves: (member: number) => boolean): HeadlineChoice | null {
  const signs = readSigns(material)
  let best: HeadlineChoice | null = null
  for (const [member, { article, sentences }] of material.members.entries()) {
    if (!serves(member)) continue
    for (const part of partsOfHeadline(plainHeadline(article.title, article.source))) {
      const text = withinLength(part)
      if (!isUsable(text) || !fits(text) || wordCount(text) < wordsLeast) continue
      // Of a language that is not read no verb is known.
      if (sentences.length > 0 && !hasVerb(text, signs.triggers)) continue
      const score = scoreHeadline(material, member, text, signs)
      if (best === null || score > best.score + 1e-9) best = { member, text, score }
    }
  }
  return best !== null && best.score >= usableScoreMin ? best : null
}

/** The sentence of an article that shares most of a headline's words; the first where none does. */
function supportOf(material: Material, member: number, headline: string): Line | null {
  const ids = distinct(readWords(material.lexicon, headline).ids)
  let best: Line | null = null
  let most = -1
  for (const line of material.linesOf[member] ?? []) {
    const shared = sharedCount(ids, line.words)
    if (shared > most) [best, most] = [line, shared]
  }
  return best
}

/** Such a sentence says first what its main clause leans on. */
const subordinate =
  /^(?:because|although|though|while|whereas|if|unless|since|when|as|even|despite|amid|according|thanks|given|following|asked)\b/i

/** "The move comes as …", "Lind's remarks came at …" tell of what the sentence before says. */
const leansOn =
  /^(?:the|this|that|his|her|its|their|\p{Lu}[\p{L}. -]*['’]s?) (?:\p{L}+ ){1,3}(?:comes?|came) (?:as|after|amid|just|little|less|more|days|weeks|months|hours|only|\p{L}+ (?:days|weeks|months|years|hours))\b|^\p{Lu}[\p{L}. -]*['’]s? (?:comments?|remarks?|statements?|announcements?|words) (?:comes?|came|follow(?:s|ed)?)\b|^(?:the|this|that|his|her|its|their) (?:\p{L}+ )?(?:moves?|announcements?|decisions?|comments?|remarks?|statements?|news|warnings?|incidents?|failures?|findings?|figures?|changes?|talks|visit)(?: also)? (?:comes?|came|follow(?:s|ed)?|was|were|is|are)\b/iu

/** The pieces of a sentence that make a title: without what is inserted behind its subject, or cut at a clause. */
function titleSpans(material: Material, line: Line): readonly Span[] {
  const { text } = memberOf(material, line).article
  const isLong = !fits(text.slice(line.span.start, line.span.end))
  const span = isLong || subordinate.test(line.text) ? mainClauseSpan(text, line.span) : line.span
  const parts = isLong ? withoutInsertion(text, span) : null
  if (parts !== null) {
    const [subject, rest] = parts
    const whole = (part: string) => `${text.slice(subject.start, subject.end)} ${part}`
    const cut = shortenedSpan(text, rest, (part) => fits(whole(part)))
    if (fits(whole(text.slice(cut.start, cut.end)))) return [subject, cut]
  }
  const cut = shortenedSpan(text, span, fits)
  if (fits(text.slice(cut.start, cut.end))) return [cut]
  // No clause ends early enough: one that ends late is still better than the whole sentence.
  const long = shortenedSpan(text, span, fitsLoosely)
  return [fitsLoosely(text.slice(long.start, long.end)) ? long : beforeComma(text, span, fitsLoosely)]
}

function titleText(text: string, spans: readonly Span[]): string {
  const [first, ...others] = spans as readonly [Span, ...Span[]]
  const pieces = [shownText(text, first), ...others.map((span) => flatText(text, span))]
  return pieces.join(' ').replace(/ (?=[,;:.])/g, '')
}

/** The pieces of a sentence that its title shows. */
function shownSpans(material: Material, line: Line): readonly Span[] {
  const { text } = memberOf(material, line).article
  return titleSpans(material, line).flatMap((span) => aroundBrackets(text, span))
}

function fromLine(material: Material, line: Line): Statement {
  const { article } = memberOf(material, line)
  const spans = shownSpans(material, line)
  const citations = spans.map((span) => ({ article: article.id, ...span }))
  return { text: titleText(article.text, spans), citations }
}

/** True where a sentence, brought to length, is what a headline should be. */
function serves(material: Material, line: Line, most: number): boolean {
  const text = titleText(memberOf(material, line).article.text, shownSpans(material, line))
  const words = wordCount(text)
  if (words > most || words < clauseWordsMin || subordinate.test(text) || leansOn.test(text)) return false
  return isUsable(text) && hasClauseVerb(text)
}

/** Sentences so far from the start of their article tell what happened. */
const leadLines = 3

/** The sentence that titles an event without a headline: near the start, short enough, telling a fact; null where there is none. */
function titleLine(material: Material, candidates: readonly Candidate[]): Line | null {
  const facts = candidates.filter(({ kind }) => kind === 'fact')
  const near = facts.filter(({ line }) => line.order < leadLines)
  // In the order of telling: what comes first in an article is what happened.
  near.sort((a, b) => a.line.order - b.line.order || b.score - a.score)
  // What stands first in its article, but for a caption and the like.
  const opens = new Map<number, number>()
  for (const { line } of near)
    opens.set(line.member, Math.min(line.order, opens.get(line.member) ?? leadLines))
  const first = near.filter(({ line }) => line.order === opens.get(line.member))
  const pick = (from: readonly Candidate[], most: number) =>
    from.find(({ line }) => serves(material, line, most))
  const found =
    pick(first, wordsMost) ??
    pick(first, wordsLeadMax) ??
    pick(near, wordsMost) ??
    pick(near, wordsLeadMax) ??
    pick(facts, wordsMost) ??
    first[0]
  return (found ?? candidates[0])?.line ?? null
}

function headlineStatement(material: Material, member: number, text: string): Statement {
  const line = supportOf(material, member, text)
  const article = material.members[member]?.article
  const whole: Citation[] =
    article === undefined ? [] : [{ article: article.id, start: 0, end: article.text.length }]
  return { text, citations: line === null ? whole : [citationOf(material, line)] }
}

function untitled(material: Material): Titled {
  const titled = material.members.findIndex(({ article }) => article.title.trim() !== '')
  const title = material.members[titled]?.article.title.replace(/\s+/g, ' ').trim() ?? ''
  const member = Math.max(0, titled)
  return { title: headlineStatement(material, member, title), member }
}

/** The title with its citation. An event whose articles have neither text nor headline has an empty one. */
export function titleEvent(material: Material, candidates: readonly Candidate[]): Titled {
  // A rewrite's headline is its original's in other words: it titles only where no other serves.
  const best =
    bestHeadline(material, (member) => !material.secondHand[member]) ?? bestHeadline(material, () => true)
  if (best !== null) {
    return { title: headlineStatement(material, best.member, best.text), member: best.member }
  }
  const line = titleLine(material, candidates)
  return line === null ? untitled(material) : { title: fromLine(material, line), member: line.member }
}
