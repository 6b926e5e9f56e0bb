/**
 * How far the parts of a condition reach: a content runs from its cue to where the
 * thought ends (a mark, an attribution, a new clause, the quote in which it stands),
 * and inside it a word like "unless" or "in exchange for" divides what is done from
 * what it depends on. All searches are bounded.
 */

import { phraseAhead } from './clauses.ts'
import type { Range, Words } from './words.ts'

/** Tokens of a content or a dependence; longer ones are cut. Keeps hostile text linear; 2026-11. */
const contentMax = 60
/** Tokens between "urge" and "to": "urged the government of Lebanon and its allies to". */
const listenerMax = 22

const hardMarks = new Set([';', '•', '?', '!'])
const openings = new Set(['“', '‘'])
const turns = new Set('while whereas because although though but despite amid saying said'.split(' '))
/** Cues that open a second stand after "and": "insists on X and links Y to Z". */
const cues = new Set(
  'links ties reserves rejects calls demands urges sought seeks refuses insists offers says told made gave took left went came lets'.split(
    ' ',
  ),
)
const afterComma = new Set(
  `said says saying adding told according citing calling claiming arguing noting warning alleging accusing holding
  which who whereas where when as after since if though he she they it we i with so or only including that's`.split(
    /\s+/,
  ),
)

const tagOf = (words: Words, token: number): string => words.tokens.tags[token] ?? ''

/** A finite verb after a noun phrase: what stands there is a clause of its own. */
function opensClause(words: Words, at: number, bound: number): boolean {
  const phrase = phraseAhead(words, at, bound)
  if (!phrase)
    return /^(?:VERB|AUX)$/.test(tagOf(words, at)) && words.lowers[at] !== 'be' && hasEnding(words, at)
  const next = tagOf(words, phrase.to)
  if (next === 'AUX') return words.lowers[phrase.to] !== 'be'
  return next === 'VERB' && hasEnding(words, phrase.to)
}

const hasEnding = (words: Words, token: number): boolean =>
  tagOf(words, token) === 'AUX' ||
  (words.lowers[token] !== words.tokens.lemmas[token] && !words.lowers[token]!.endsWith('ing'))

function endsAtComma(words: Words, at: number, bound: number): boolean {
  const next = words.lowers[at + 1] ?? ''
  if (afterComma.has(next)) return next !== 'including'
  if (tagOf(words, at + 1) === 'VERB' && next.endsWith('ing')) return true
  if (next === 'and' || next === 'but')
    return opensClause(words, at + 2, bound) || saysSoon(words, at + 2, bound)
  // ", the south seeking security": a second side with a stand of its own.
  if (tagOf(words, at + 1) === 'PROPN' && tagOf(words, at + 2) === 'VERB') return true
  return opensClause(words, at + 1, bound) || !isListed(words, at + 1, bound)
}

/** Tokens after a comma within which a list comes to its "and". */
const listMax = 24

/** "a halt, the return of prisoners and aid": a comma that no "and" follows opens an afterthought. */
function isListed(words: Words, from: number, bound: number): boolean {
  for (let at = from; at < Math.min(bound, from + listMax); at++) {
    const lower = words.lowers[at]!
    if (lower === 'and' || lower === 'or' || lower === 'not') return true
    if (hardMarks.has(lower) || lower === ':' || lower === '”' || turns.has(lower)) return false
  }
  return false
}

/** ", and local, state and federal officials say". */
function saysSoon(words: Words, from: number, bound: number): boolean {
  for (let at = from; at < Math.min(bound, from + 9); at++)
    if (/^(?:say|says|said)$/.test(words.lowers[at]!)) return true
  return false
}

const circumstances = new Set('following during before since ahead yesterday'.split(' '))
const occasions = new Set(
  'wake response protest letter statement interview speech meeting rally meetings tweet memo conference front'.split(
    ' ',
  ),
)

/** "in a letter", "in the wake of", "at a rally": where it was asked, not what. */
function isOccasion(words: Words, at: number): boolean {
  for (let ahead = at + 1; ahead < at + 4; ahead++) if (occasions.has(words.lowers[ahead] ?? '')) return true
  return false
}

function endsAtWord(words: Words, from: number, at: number, bound: number): boolean {
  const lower = words.lowers[at]!
  if (lower === 'and' || lower === 'or') {
    const tag = tagOf(words, at + 1)
    if (cues.has(words.lowers[at + 1]!)) return true
    return (
      (tag === 'VERB' || tag === 'AUX') && hasEnding(words, at + 1) && !/ing$/.test(words.lowers[at + 1]!)
    )
  }
  if (lower === 'as') {
    const isClause = /^(?:PRON|PROPN|DET)$/.test(tagOf(words, at + 1)) && opensClause(words, at + 1, bound)
    return isClause && !/^(?:as|soon|long|such|same)$/.test(words.lowers[at - 1]!)
  }
  if (lower === 'after' || lower === 'when' || circumstances.has(lower)) return at > from + 1
  if (lower === 'in' || lower === 'at') return at > from + 1 && isOccasion(words, at)
  return turns.has(lower) && at > from
}

/** A straight mark that closes a quote the content did not open, or a curly one likewise. */
function closesQuote(lower: string, open: number): boolean {
  return open === 0 && (lower === '”' || lower === '"' || lower === "''")
}

/** After these a verb with a subject of its own belongs to the content. */
const openers = new Set(
  'that which who whom whose what how if whether where why when as because must should'.split(' '),
)

/** "their call to restore the coast has …": the content was the subject of another verb. */
const endsPhrase = (words: Words, at: number): boolean =>
  /^(?:is|are|was|were|has|have|had|will|would)$/.test(words.lowers[at]!) &&
  tagOf(words, at) === 'AUX' &&
  tagOf(words, at - 1) === 'NOUN'

/** A dash that stands free, or a long one. */
const isDash = (words: Words, at: number): boolean =>
  /^(?:—|–|--)$/.test(words.lowers[at]!) ||
  (words.lowers[at] === '-' &&
    words.tokens.ends[at] !== words.tokens.starts[at + 1] &&
    words.tokens.ends[at - 1] !== words.tokens.starts[at])

/** Tokens of an aside between dashes. */
const asideMax = 12

/** The dash that closes an aside; -1 where none does. */
function dashAfter(words: Words, from: number, bound: number): number {
  for (let at = from + 2; at < Math.min(bound - 1, from + asideMax); at++) {
    if (isDash(words, at)) return at
    if (/^[.;:”]$/.test(words.lowers[at]!)) return -1
  }
  return -1
}

/** One past the last token of the thought that begins at `from`. */
export function contentEnd(words: Words, from: number, most: number, isClauseFirst = false): number {
  const bound = Math.min(most, from + contentMax)
  let open = 0
  let isClause = isClauseFirst
  for (let at = from; at < bound; at++) {
    const lower = words.lowers[at]!
    isClause = isClause || openers.has(lower)
    if (!isClause && at > from && endsPhrase(words, at)) return at
    const isStraight = lower === '"' && open === 0 && words.tokens.ends[at - 1] !== words.tokens.starts[at]
    if (openings.has(lower) || isStraight) open++
    else if (closesQuote(lower, open)) return at
    else if (lower === '”' || lower === '"') open = 0
    else if (isDash(words, at) && at > from) {
      const close = dashAfter(words, at, bound)
      if (close < 0) return at
      at = close
    } else if (hardMarks.has(lower) && at > from) return at
    else if (lower === ':' && at > from) return at
    else if (lower === ',' && endsAtComma(words, at, bound)) return at
    else if (endsAtWord(words, from, at, bound)) return at
  }
  return bound
}

const trailing = /^(?:[.,;:"”“’‘'?!–—-]|''|``|\.\.\.|-lrb-|\(|\[|and|or|only|but)$/
const leading = /^(?:[,:–—-]|that)$/

/** A range without marks and loose conjunctions at its ends; null where nothing is left. */
export function trim(words: Words, range: Range): Range | null {
  let { from, to } = range
  while (to > from && trailing.test(words.lowers[to - 1]!)) to--
  while (from < to && leading.test(words.lowers[from]!)) from++
  // A quote opened and closed within keeps its closing mark.
  if (words.lowers[to] === '”' && words.lowers.slice(from, to).includes('“')) to++
  return to > from ? { from, to } : null
}

/** The thought that begins at `from`, trimmed. */
export function contentFrom(words: Words, from: number, most: number): Range | null {
  return from < most ? trim(words, { from, to: contentEnd(words, from, most) }) : null
}

/** The clause or phrase that begins at `from` and on which something depends, trimmed. */
export function clauseFrom(words: Words, from: number, most: number): Range | null {
  return from < most ? trim(words, { from, to: contentEnd(words, from, most, true) }) : null
}

/**
 * What a noun asks for where the noun is the subject of the sentence: it ends before the
 * first verb that tells ("India's refusal to sign | surprised …").
 */
export function beforeVerb(words: Words, content: Range, noun: number, least: number): Range {
  for (let at = least; at < noun; at++) if (/^(?:VERB|AUX)$/.test(tagOf(words, at))) return content
  for (let at = content.from + 1; at < content.to; at++) {
    const isTelling =
      tagOf(words, at) === 'VERB' && hasEnding(words, at) && /^(?:NOUN|PROPN)$/.test(tagOf(words, at - 1))
    if (isTelling && !/^(?:by|in|from|on)$/.test(words.lowers[at + 1] ?? ''))
      return { from: content.from, to: at }
  }
  return content
}

export interface Listener {
  /** Who is urged. */
  readonly listener: Range
  /** The first token of what is urged: the verb, or the "not" before "to". */
  readonly from: number
}

/** The tagger takes many verbs for nouns; what opens a noun phrase is none. */
const isVerbal = (words: Words, token: number): boolean =>
  !/^(?:DET|PROPN|NUM|PRON|ADP)$/.test(tagOf(words, token)) || words.lowers[token] === 'rule'

/** ‹X to V› at `from`; null where no infinitive follows a listener. */
export function listenerAt(words: Words, from: number, most: number): Listener | null {
  const bound = Math.min(most - 1, from + listenerMax)
  for (let at = from; at < bound; at++) {
    const lower = words.lowers[at]!
    if (/^(?:[;:.?!]|for|if|whether|how|what|why|about|that|who|which)$/.test(lower)) return null
    if (lower !== 'to' || at === from || !isVerbal(words, at + 1)) continue
    const isNot = words.lowers[at - 1] === 'not'
    const to = isNot ? at - 1 : at
    return to > from ? { listener: { from, to }, from: isNot ? at - 1 : at + 1 } : null
  }
  return null
}

export interface Divided {
  readonly content: Range
  readonly dependsOn: Range | null
}

interface Marker {
  readonly at: number
  readonly from: number
}

/** ‹in exchange for›, ‹in return for›, ‹on condition that›, ‹provided that›, ‹as long as›, ‹only if›. */
function phraseMarker(words: Words, at: number): Marker | null {
  const [lower, next, third] = [words.lowers[at]!, words.lowers[at + 1] ?? '', words.lowers[at + 2] ?? '']
  if (lower === 'in' && (next === 'exchange' || next === 'return') && third === 'for')
    return { at, from: at + 3 }
  if (lower === 'as' && next === 'long' && third === 'as') return { at, from: at + 3 }
  if (lower === 'only' && (next === 'if' || next === 'when' || next === 'after')) return { at, from: at + 2 }
  if (lower === 'provided' && next !== 'by' && next !== 'for')
    return { at, from: at + (next === 'that' ? 2 : 1) }
  if (
    lower === 'on' &&
    /^(?:the )?condition that$/.test(words.lowers.slice(at + 1, at + (next === 'the' ? 4 : 3)).join(' '))
  )
    return { at, from: at + (next === 'the' ? 4 : 3) }
  return null
}

/** The first word in a range after which a dependence stands; `loose` admits the words that often only date or qualify. */
export function markerIn(words: Words, range: Range, loose: ReadonlySet<string>): Marker | null {
  for (let at = range.from; at < range.to; at++) {
    const found = phraseMarker(words, at)
    if (found) return found
    const isMere = /^(?:necessary|possible|needed|elected|anything|any|not)$/.test(words.lowers[at + 1] ?? '')
    if (loose.has(words.lowers[at]!) && !isMere) return { at, from: at + 1 }
  }
  return null
}

const noLoose: ReadonlySet<string> = new Set()
const offerLoose = new Set(['unless', 'if', 'once'])

/** Divides what begins at `from` at its marker; the content ends there, or where the thought ends. */
export function divide(words: Words, from: number, most: number, kind: string): Divided | null {
  const bound = Math.min(most, from + contentMax)
  const end = contentEnd(words, from, bound)
  // "ready to come - but only if".
  const reach = /^(?:but|-|—|–|--|,)$/.test(words.lowers[end] ?? '') ? Math.min(bound, end + 3) : end
  const marker = markerIn(words, { from: from + 1, to: reach }, kind === 'demand' ? noLoose : offerLoose)
  const content = trim(words, { from, to: marker ? Math.min(marker.at, end) : end })
  if (!content) return null
  const dependsOn = marker ? clauseFrom(words, marker.from, most) : null
  return { content, dependsOn }
}
