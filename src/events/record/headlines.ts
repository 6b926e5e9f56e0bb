/**
 * A headline as published, made plain. Outlet names after a bar or dash ("| The
 * Ledger", "- Ledger News"), labels before a colon ("BREAKING:", "Live updates:") and
 * tags in brackets are taken away; what is left is judged. Not usable: questions,
 * teasers, live pages, lists, scenes, direct address, quotation, all capitals, and what leans on
 * a sentence before. Nothing
 * is reworded: the plain headline is one run of the published one's characters.
 *
 * Known failure: a publisher's name after a dash that is not the article's source and
 * has no word of the trade in it stays.
 */

import { isCaption, stampEnd } from './captions.ts'
import { leansBack } from './openings.ts'

/** An outlet's name is seldom longer. */
const outletWordsMax = 5
/** "WASHINGTON -- ", where the text's first line stands for a headline. */
const placeBefore = /^\p{Lu}{3}[\p{Lu} .,'’-]{0,30}\s(?:--|—|–)\s+(?=\S)/u
/** A time of publication that ends further in follows a headline; none is longer. */
const stampMax = 50
const separators = [' | ', ' — ', ' – ', ' - ', ' :: ', ' • ', ' » ']
const tradeWords =
  /\b(?:news|times|post|journal|daily|herald|tribune|gazette|observer|guardian|tv|radio|online|today|press|wire|courier|ledger|chronicle|telegraph|standard|review|magazine|media|agency|reuters|bbc|cnn|afp|ap|\w+\.(?:com|org|net|co\.\w\w|info))\b/i
const labels =
  /^(?:brief(?:ing)?|(?:news )?in brief|explained|interview|profile|feature|recap|report|special report|summary|fact[ -]?check|q ?& ?a|obituary|review|breaking(?: news)?|live(?: updates?| blog)?|updates?(?: ?\d+)?|exclusive|watch|video|photos?|in pictures|opinion|analysis|explainer|editorial|comment|just in|developing|urgent|news|world|factbox|timeline|correction|listen|podcast)\s*(?:\d+\s*)?[:|\-–—]\s*/i
const capitalLabel = /^[\p{Lu}\d][\p{Lu}\d .,'’&/-]{2,30}:\s+(?=\S)/u
const brackets = /^\s*[[(][^\])]{0,30}[\])]\s*|\s*[[(][^\])]{0,30}[\])]\s*$/g
const liveTail =
  /\s*(?:[-–—:|,]\s*)?\b(?:live updates?|live|as it happened|in pictures|what we know(?: so far)?)\s*$/i

const teasing =
  /\b(?:you|your|we|our|here['’]s|here (?:is|are)|what (?:we|to|you)|need to know|things to|won['’]t believe|this is (?:why|how|what)|takeaways?|explained|in pictures|as it happened|live (?:updates?|blog)|what happened|what['’]s next|at a glance|top stories|round-?up|briefing|newsletter)\b/i
/** Scenes and portraits. */
const showing =
  /^(?:don['’]t|let['’]s|please|inside|behind|beyond|meet|remembering|introducing|watch|see|look|listen|tell|says?|imagine|how|letters?|diary)\b/i
const asking = /^(?:why|how|what|who|when|where|which|is|are|can|could|will|should|does|do|did|has)\b|\?/i
/** What is only supposed or granted before the news. */
const supposing = /^(?:if|unless|because|although|though|whereas|even (?:if|though)|given)\b/i
/** A page's dateline or address instead of a headline. */
const dateline = /\||-LRB-|\((?:Reuters|AP|AFP)\)|https?:|<\w/
/** Somebody's own words without marks. */
const firstPerson = /\b(?:I|I['’](?:m|ve|ll|d)|me|my|mine|myself)\b/
const listing = /^\d+ (?:things|ways|reasons|facts|questions)\b/i

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^www\.|^the |\.(?:com|org|net|info)\b.*$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function namesOutlet(tail: string, source: string | null): boolean {
  const words = tail.trim().split(/\s+/).length
  if (words > outletWordsMax || /[.!?]$/.test(tail.trim())) return false
  const own = source === null ? '' : plain(source)
  const given = plain(tail)
  return (given !== '' && own !== '' && (own.includes(given) || given.includes(own))) || tradeWords.test(tail)
}

function withoutOutlet(title: string, source: string | null): string {
  for (const separator of separators) {
    const at = title.lastIndexOf(separator)
    if (at > 0 && namesOutlet(title.slice(at + separator.length), source)) return title.slice(0, at)
    const first = title.indexOf(separator)
    if (first > 0 && namesOutlet(title.slice(0, first), source)) return title.slice(first + separator.length)
  }
  return title
}

/** The run of a headline's characters that says what happened, blanks made one. `source` is the article's publisher. */
export function plainHeadline(title: string, source: string | null): string {
  const whole = title.replace(/\s+/g, ' ').trim()
  const stamped = stampEnd(whole)
  let rest = stamped < stampMax ? whole.slice(stamped) : whole
  for (let turn = 0; turn < 2; turn++) rest = withoutOutlet(rest, source).replace(brackets, '').trim()
  rest = rest.replace(placeBefore, '').replace(labels, '').replace(capitalLabel, '').replace(liveTail, '')
  return rest.replace(/[.;,:]$/, '').trim()
}

function isShouted(headline: string): boolean {
  const letters = headline.replace(/[^\p{L}]/gu, '')
  return letters.length > 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** A label of so many words before a colon is what the page files the matter under ("BP oil spill:"). */
const labelWords = { min: 2, max: 5 }
/** A shorter rest does not say what happened. */
const partWordsMin = 5

function countOf(text: string): number {
  return text.trim().split(/\s+/).length
}

/**
 * The parts of a plain headline that may serve by themselves, the whole first: what
 * stands behind a label, and before a semicolon. Who speaks ("IDF:", "Orlane:") is one
 * word, and no label: without it a claim would stand as a fact.
 */
export function partsOfHeadline(headline: string): string[] {
  const parts = [headline]
  const colon = headline.indexOf(': ')
  if (colon > 0) {
    const words = countOf(headline.slice(0, colon))
    if (words >= labelWords.min && words <= labelWords.max) parts.push(headline.slice(colon + 2).trim())
  }
  const speech = headline.search(speechBehindColon)
  if (speech > 0) parts.push(headline.slice(0, speech).trim())
  const semicolon = headline.indexOf(';')
  if (semicolon > 0) parts.push(headline.slice(0, semicolon).trim())
  return parts.filter((part, place) => place === 0 || countOf(part) >= partWordsMin)
}

/** Words between marks, of which an apostrophe behind a plural or a name opens none. */
const quotedPiece =
  /["“][^"“”]*["”]|(?<![\p{L}\p{N}])['‘][^'‘’]*(?:(?<=\p{L})['’](?=\p{L})[^'‘’]*)*['’](?![\p{L}\p{N}])/gu
/** So many words between marks are a name or a catchword ("'religious liberty' law"), more are speech; and so many must stand outside. By eye on polnear train, 2026-11-26. */
const quotedWordsMax = 3
const ownWordsMin = 4

/** "Lind on the vote: 'It is over.'" */
const speechBehindColon = /:\s*["“'‘]/

/** True for somebody's words: more between marks than a catchword, marks at the beginning or without a partner. */
export function isQuotation(headline: string): boolean {
  const pieces = headline.match(quotedPiece) ?? []
  const rest = headline.replace(quotedPiece, ' ')
  if (/["“”‘]|(?<![\p{L}\p{N}])['’](?=\p{L})/u.test(rest)) return true
  if (pieces.length === 0) return false
  if (speechBehindColon.test(headline)) return true
  return (
    /^["“'‘]/.test(headline) ||
    pieces.some((piece) => countOf(piece) > quotedWordsMax) ||
    countOf(rest) < ownWordsMin
  )
}

/** True where a plain headline has a catchword between marks. */
export function hasCatchword(headline: string): boolean {
  return headline.search(quotedPiece) >= 0
}

/** "…, she said": who says it stands elsewhere. */
const pronounSays = /,\s(?:he|she|they|it|the \p{L}+) (?:said|says|added|told \S+)$/iu

/** True where a plain headline can stand as the title of an event. */
export function isUsable(headline: string): boolean {
  if (headline === '' || teasing.test(headline) || asking.test(headline) || listing.test(headline))
    return false
  if (
    firstPerson.test(headline) ||
    dateline.test(headline) ||
    supposing.test(headline) ||
    showing.test(headline) ||
    isCaption(headline) ||
    pronounSays.test(headline) ||
    leansBack(headline)
  )
    return false
  return !isShouted(headline) && !/(?:…|\.\.\.)$/.test(headline) && !isQuotation(headline)
}
