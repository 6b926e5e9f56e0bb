/**
 * The event's title: a sentence that says who did what. The best of the members' plain
 * headlines: its words are the event's central ones, it names an actor and has a verb,
 * is 5 to 16 words long, and stands over an original rather than a brief. Where no
 * headline serves, the lead sentence is cut at a clause boundary.
 *
 * A headline is not part of the article's text; the title therefore cites the sentence
 * of that article that shares most of its words. Known failure: a headline in few words
 * that are not the text's cites its first sentence.
 */

import type { Citation, Statement } from '../../model/citation.ts'
import type { Span } from '../../model/span.ts'
import { citationOf } from './corroboration.ts'
import { isUsable, plainHeadline } from './headlines.ts'
import type { Line, Material } from './material.ts'
import { memberOf } from './material.ts'
import { shownText } from './openings.ts'
import type { Candidate } from './salience.ts'
import { hasVerb, readSigns, scoreHeadline, wordCount } from './title-score.ts'
import { distinct, readWords, sharedCount } from './words.ts'

/** A title longer than this is a paragraph, or text that stood where a headline should. */
const charactersMax = 140
const wordsMost = 20
const wordsLeast = 3
/** A clause shorter than this many words does not say what happened. */
const clauseWordsMin = 6
const clauseBoundary =
  /,\s+(?:after|which|who|as|while|amid|according|where|whose|with|despite|following|including|saying|but|and|in what|days|hours|officials?|a move|the)\b|;\s|\s[—–]\s|,\s+\S+(?:\s\S+)?\s+(?:said|says|reported|reports)\b/g
/** What stands before the first comma and only leads in says nothing by itself. */
const leadsIn =
  /^(?:according|despite|after|before|with|without|in|as|while|although|though|amid|following|when|if|since|because|just|by|at|on|for|to|from|under|during|citing|speaking)\b[^,]*$/i
/** A clause is known by verbs of any event. */
const noTriggers: ReadonlySet<string> = new Set()
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

/** A headline that is too long, cut at its first clause. */
function withinLength(headline: string): string {
  if (headline.length <= charactersMax && wordCount(headline) <= wordsMost) return headline
  const { end } = shortenedSpan(headline, { start: 0, end: headline.length })
  return headline.slice(0, end)
}

function bestHeadline(material: Material): HeadlineChoice | null {
  const signs = readSigns(material)
  let best: HeadlineChoice | null = null
  for (const [member, { article }] of material.members.entries()) {
    const text = withinLength(plainHeadline(article.title, article.source))
    const words = wordCount(text)
    if (!isUsable(text) || text.length > charactersMax || words < wordsLeast || words > wordsMost) continue
    const score = scoreHeadline(material, member, text, signs)
    if (best === null || score > best.score + 1e-9) best = { member, text, score }
  }
  return best
}

/** Where a headline does not serve unless it has a verb and is long enough to say something. */
const usableScoreMin = 0.5

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

/** The first part of a sentence that says something by itself, without its full stop. */
export function shortenedSpan(text: string, span: Span): Span {
  const sentence = text.slice(span.start, span.end)
  for (const match of sentence.matchAll(clauseBoundary)) {
    const part = sentence.slice(0, match.index)
    if (leadsIn.test(part)) continue
    if (wordCount(part) >= clauseWordsMin && hasVerb(part, noTriggers)) {
      return { start: span.start, end: span.start + match.index }
    }
  }
  const trailing = /[.!。।\s]*$/.exec(sentence)?.[0].length ?? 0
  return { start: span.start, end: span.end - trailing }
}

function fromLine(material: Material, line: Line): Statement {
  const { article } = memberOf(material, line)
  const span = shortenedSpan(article.text, line.span)
  return { text: shownText(article.text, span), citations: [{ article: article.id, ...span }] }
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
  const best = bestHeadline(material)
  if (best !== null && best.score >= usableScoreMin) {
    return { title: headlineStatement(material, best.member, best.text), member: best.member }
  }
  const lead = candidates.find(({ line, kind }) => line.order === 0 && kind === 'fact') ?? candidates[0]
  if (lead === undefined) return untitled(material)
  return { title: fromLine(material, lead.line), member: lead.line.member }
}
