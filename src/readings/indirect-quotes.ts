/**
 * Indirect and mixed speech, sentence by sentence: "X said (that) …", "…, X said",
 * "according to X, …", "X wants to …". The content is the clause after the cue up to
 * the sentence's end, or the words before the attribution that closes a sentence.
 * A content with quotation marks in it is mixed. One reading a cue; cues inside a
 * direct quotation are its speaker's own words and are not read.
 */

import type { Quote, QuoteKind } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import { phraseAhead } from './clauses.ts'
import { clauseCues, infinitiveCues, speechCues } from './cues.ts'
import type { Scene } from './scene.ts'
import { speakerAfter, speakerBefore, speakerOf } from './speakers.ts'
import { type Range, spanOf } from './words.ts'

/** Tokens after the last word of a closing attribution ("on Monday", "in a statement"). */
const trailMax = 14
/** Words that make a clause; shorter contents are mostly misreadings. Set by hand, 2026-11. */
const contentMin = 3

const timeWords =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|on|in|last|this|week|month|night|morning|earlier|later|also|again|here|recently|late)$/

interface Found {
  readonly content: Range
  readonly cue: Range
  readonly speaker: Range | null
}

function hasVerb(scene: Scene, range: Range): boolean {
  for (let at = range.from; at < range.to; at++) {
    const tag = scene.words.tokens.tags[at]
    if (tag === 'VERB' || tag === 'AUX') return true
  }
  return false
}

const isVerb = (scene: Scene, token: number): boolean => scene.words.tokens.tags[token] === 'VERB'

/** Where the content begins after a cue: at "that", past the listener and the time, or directly. */
function contentStart(scene: Scene, cue: number, sentence: Range): number {
  const { words } = scene
  const lemma = words.tokens.lemmas[cue]!
  let at = cue + 1
  for (let ahead = at; ahead < Math.min(sentence.to, cue + 14); ahead++) {
    const lower = words.lowers[ahead]!
    if (lower === 'that' && (ahead === at || words.tokens.tags[ahead] === 'SCONJ')) return ahead
    if (/^[,;:"“”]$/.test(lower) || (isVerb(scene, ahead) && ahead > at)) break
  }
  if (/^(?:tell|inform|remind|assure|warn|convince)$/.test(lemma)) {
    const listener = phraseAhead(words, at, sentence.to)
    if (listener && isListener(scene, listener)) at = listener.to
  }
  while (at < sentence.to && timeWords.test(words.lowers[at]!)) at++
  return at
}

/** "told CNN", "told reporters": not already the subject of what was told. */
function isListener(scene: Scene, phrase: Range): boolean {
  const next = scene.words.tokens.tags[phrase.to]
  return next !== 'VERB' && next !== 'AUX'
}

function contentEnd(scene: Scene, from: number, sentence: Range): number {
  let to = sentence.to
  while (to > from && /^[.?!]$/.test(scene.words.lowers[to - 1]!)) to--
  return to
}

/** ‹X said (that) CLAUSE› and ‹X wants to VERB …›. */
function readAfter(scene: Scene, cue: number, sentence: Range): Found | null {
  const { words } = scene
  const lemma = words.tokens.lemmas[cue]!
  const from = contentStart(scene, cue, sentence)
  const to = contentEnd(scene, from, sentence)
  if (to - from < contentMin || /^[,;:.)]$/.test(words.lowers[from]!)) return null
  const isInfinitive = words.lowers[from] === 'to' && infinitiveCues.has(lemma)
  const isClause = clauseCues.has(lemma) && (words.lowers[from] === 'that' || startsClause(scene, from, to))
  if (!isInfinitive && !isClause) return null
  return { content: { from, to }, cue: { from: cue, to: cue + 1 }, speaker: subject(scene, cue, sentence) }
}

function subject(scene: Scene, cue: number, sentence: Range): Range | null {
  const found = speakerBefore(scene, cue, sentence.from)
  if (found || !scene.words.lowers[cue]!.endsWith('ing')) return found
  // ", saying that …": the subject is that of the sentence's first verb.
  for (let at = sentence.from + 1; at < cue; at++) {
    if (isVerb(scene, at)) return speakerBefore(scene, at, sentence.from)
  }
  return null
}

/** A subject with its verb begins here: not a mere object. */
function startsClause(scene: Scene, from: number, to: number): boolean {
  const { words } = scene
  if (/^(?:if|when|while|there|how|why|what|whether|who|because|not|only|"|“|‘)$/.test(words.lowers[from]!))
    return true
  let phrase = phraseAhead(words, from, to)
  for (let links = 0; phrase && links < 4; links++) {
    let at = phrase.to
    while (at < to && words.tokens.tags[at] === 'ADV') at++
    const tag = words.tokens.tags[at]
    if (tag === 'VERB' || tag === 'AUX') return true
    if (tag !== 'ADP' && words.lowers[at] !== ',' && words.tokens.tags[at] !== 'SCONJ') return false
    phrase = phraseAhead(words, at + 1, to)
  }
  return false
}

/** ‹CLAUSE, X said on Monday.› and ‹CLAUSE, said X.›: the sentence closes with its attribution. */
function readTrailing(scene: Scene, cue: number, sentence: Range): Found | null {
  const { words } = scene
  const end = contentEnd(scene, cue, sentence)
  if (end - cue > trailMax) return null
  const inverted = words.lowers[cue - 1] === ',' ? speakerAfter(scene, cue, end) : null
  const speaker = inverted ?? speakerBefore(scene, cue, sentence.from)
  if (!speaker) return null
  const before = inverted ? cue - 1 : speaker.from - 1
  if (before <= sentence.from + contentMin || words.lowers[before] !== ',') return null
  if (!inverted && startsClause(scene, cue + 1, end) && words.lowers[cue + 1] !== 'in') return null
  const content = { from: sentence.from, to: before }
  return hasVerb(scene, content) ? { content, cue: { from: cue, to: cue + 1 }, speaker } : null
}

/** ‹According to X, CLAUSE› and ‹CLAUSE, according to X›. */
function readAccording(scene: Scene, at: number, sentence: Range): Found | null {
  const { words } = scene
  const cue = { from: at, to: at + 2 }
  const speaker = speakerAfter(scene, at + 1, sentence.to)
  if (!speaker) return null
  const end = contentEnd(scene, at, sentence)
  if (at <= sentence.from + 1) {
    let from = speaker.to
    while (from < end && words.lowers[from] !== ',') from++
    return end - from > contentMin ? { content: { from: from + 1, to: end }, cue, speaker } : null
  }
  const to = words.lowers[at - 1] === ',' ? at - 1 : at
  return { content: { from: sentence.from, to }, cue, speaker }
}

function readCue(scene: Scene, at: number, sentence: Range): Found | null {
  const { tags, lemmas } = scene.words.tokens
  if (scene.words.lowers[at] === 'according' && scene.words.lowers[at + 1] === 'to') {
    return readAccording(scene, at, sentence)
  }
  if (tags[at] !== 'VERB') return null
  const lemma = lemmas[at]!
  const trailing = speechCues.has(lemma) || clauseCues.has(lemma) ? readTrailing(scene, at, sentence) : null
  if (trailing) return trailing
  return clauseCues.has(lemma) || infinitiveCues.has(lemma) ? readAfter(scene, at, sentence) : null
}

function kindOf(text: string, span: Span): QuoteKind {
  return /["“”«»]/.test(text.slice(span.start, span.end)) ? 'mixed' : 'indirect'
}

function quoteOf(scene: Scene, found: Found): Quote {
  const span = spanOf(scene.words, found.content)
  const speaker = found.speaker ? speakerOf(scene, found.speaker) : null
  return { ...span, kind: kindOf(scene.words.text, span), cue: spanOf(scene.words, found.cue), speaker }
}

/** Indirect and mixed quotes outside the direct ones, in order of their cues. */
export function readIndirectQuotes(scene: Scene, direct: readonly Quote[]): Quote[] {
  const { words } = scene
  const quotes: Quote[] = []
  let next = 0
  const cues = new Set(direct.map((quote) => quote.cue?.start ?? -1))
  for (const sentence of words.sentences) {
    let until = -1
    for (let at = sentence.from; at < sentence.to; at++) {
      const start = words.tokens.starts[at]!
      while (next < direct.length && direct[next]!.end <= start) next++
      const within = next < direct.length && direct[next]!.start <= start
      if (within || cues.has(start) || at < until) continue
      const found = readCue(scene, at, sentence)
      if (!found) continue
      quotes.push(quoteOf(scene, found))
      // One attribution inside another's content is read only where it opens a clause of its own.
      until = found.content.from > at ? Math.min(found.content.from, sentence.to) : sentence.to
    }
  }
  return quotes
}
