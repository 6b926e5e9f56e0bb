/**
 * Direct speech: a quotation with its attribution after it ("…," said X; "…," X said),
 * before it (X said: "…"), in brackets or after a dash behind it, or, where it stands alone,
 * the speaker of the quotation before it. Pieces of one speech that an attribution or
 * a paragraph break parts become one quote with `parts`. Words in marks without
 * attribution and without the shape of a sentence are not quotes.
 */

import type { Quote } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import { speechCues } from './cues.ts'
import type { Stretch } from './quote-marks.ts'
import type { Scene } from './scene.ts'
import { speakerAfter, speakerBefore, speakerOf } from './speakers.ts'
import { isCapital, type Range, spanOf, tokenAtOrAfter } from './words.ts'

/** Tokens between a quotation and the verb of its attribution; appositions fit in, other clauses do not. */
const cueReach = 22
/** Words from which a quotation without attribution, in the shape of a sentence, is speech. Set by hand, 2026-11. */
const aloneMin = 5

/** Tokens within which an outlet's name in brackets closes. Set by hand, 2026-11. */
const outletMax = 6
/** Tokens of a name behind a dash that no mention covers. Set by hand, 2026-11. */
const nameMax = 5

export interface Attribution {
  readonly cue: Span | null
  readonly speaker: Range | null
  /** One past the last token of the attribution. */
  readonly end: number
}

function isCue(scene: Scene, token: number): boolean {
  const { tags, lemmas } = scene.words.tokens
  return (tags[token] === 'VERB' || tags[token] === 'NOUN') && speechCues.has(lemmas[token]!)
}

/** ‹"…," (X) said (Y)›: within the sentence in which the quotation ends. */
function attributionAfter(scene: Scene, stretch: Stretch, limit: number): Attribution | null {
  const { words } = scene
  const first = tokenAtOrAfter(words, stretch.outerEnd)
  if (first >= words.count || words.tokens.starts[first]! >= limit || endsBefore(scene, stretch, first))
    return null
  const sentence = words.sentences[words.sentenceOf[first]!]!
  const most = Math.min(sentence.to, first + cueReach)
  for (let at = first; at < most && words.tokens.starts[at]! < limit; at++) {
    const lower = words.lowers[at]!
    if (/^["“;?!]$/.test(lower)) return null
    if (!isCue(scene, at)) continue
    const isInverted = at === first || (at === first + 1 && words.lowers[first] === ',')
    const speaker = isInverted ? speakerAfter(scene, at, sentence.to) : speakerBefore(scene, at, first)
    if (!speaker) continue
    return { cue: spanOf(words, { from: at, to: at + 1 }), speaker, end: Math.max(at + 1, speaker.to) }
  }
  return null
}

/** A quotation that ends with a full stop ends its sentence: what follows is another one. */
function endsBefore(scene: Scene, stretch: Stretch, first: number): boolean {
  const { text } = scene.words
  const last = text[stretch.end - 1] ?? ''
  return (
    last === '.' && /\p{Lu}/u.test(scene.words.tokens.words[first]?.[0] ?? '') && text[stretch.end] !== ','
  )
}

/** ‹X said, "…"›, ‹X said: "…"›: the last cue of the words before, with only a mark between. */
function attributionBefore(scene: Scene, stretch: Stretch): Attribution | null {
  const { words } = scene
  const after = tokenAtOrAfter(words, stretch.outerStart)
  let last = after - 1
  if (last < 0) return null
  const mark = words.lowers[last]!
  if (mark === ',' || mark === ':' || mark === '—' || mark === '–') last--
  const sentence = words.sentences[words.sentenceOf[last] ?? 0]!
  const isNear = words.sentenceOf[last] === words.sentenceOf[after] || mark === ':'
  if (last < sentence.from || !isNear) return null
  const reach = mark === ':' ? cueReach : 12
  for (let at = last; at >= Math.max(sentence.from, last - reach); at--) {
    if (/^["”.;]$/.test(words.lowers[at]!)) return null
    if (!isCue(scene, at) || (at !== last && mark !== ',' && mark !== ':')) continue
    const speaker = speakerBefore(scene, at, sentence.from) ?? speakerAfter(scene, at, last + 1)
    if (speaker) return { cue: spanOf(words, { from: at, to: at + 1 }), speaker, end: after }
  }
  return mark === ':' && isNear ? nameWithColon(scene, nameStart(scene, sentence.from, last), last) : null
}

/** ‹Heading - Clinton: "…"›: where a name that ends at `last` may begin. */
function nameStart(scene: Scene, least: number, last: number): number {
  for (let at = last; at > Math.max(least, last - 8); at--)
    if (/^[—–-]$/.test(scene.words.lowers[at - 1]!)) return at
  return least
}

/** ‹Clinton: "…"›, as in interviews. */
function nameWithColon(scene: Scene, from: number, last: number): Attribution | null {
  if (last - from >= 12) return null
  const isName = scene.mentionOf[from]! >= 0 && scene.mentionOf[from] === scene.mentionOf[last]
  return isName ? { cue: null, speaker: { from, to: last + 1 }, end: last + 2 } : null
}

/** ‹"…" [Reuters.]›, ‹"…" — Ana Lima›: whose words they are stands in brackets or after a dash behind them. */
function signatureAfter(scene: Scene, stretch: Stretch): Attribution | null {
  const { words } = scene
  const from = tokenAtOrAfter(words, stretch.outerEnd)
  const mark = words.lowers[from] ?? ''
  if (!isCapital(words.text[stretch.start] ?? '') || !isCapital(words.tokens.words[from + 1] ?? ''))
    return null
  if (mark === '[') {
    for (let to = from + 2; to <= from + outletMax; to++) {
      if (words.lowers[to] !== ']') continue
      const last = words.lowers[to - 1] === '.' ? to - 1 : to
      return { cue: null, speaker: { from: from + 1, to: last }, end: to }
    }
    return null
  }
  return /^[—–―-]+$/.test(mark) ? nameAfterDash(scene, from + 1) : null
}

/** The name that opens at `from`: a mention, or a row of capitals that the line or a comma ends. */
function nameAfterDash(scene: Scene, from: number): Attribution | null {
  const { words } = scene
  const mention = scene.mentionOf[from]!
  let to = from + 1
  if (mention >= 0) while (scene.mentionOf[to] === mention) to++
  else {
    const most = words.sentences[words.sentenceOf[from]!]!.to
    while (to < Math.min(most, from + nameMax) && isCapital(words.tokens.words[to]!)) to++
    const isClosed = to === most || /^[,.(]$/.test(words.lowers[to]!)
    if (to - from < 2 || !isClosed) return null
  }
  return { cue: null, speaker: { from, to }, end: to }
}

function wordCount(scene: Scene, stretch: Stretch): number {
  return tokenAtOrAfter(scene.words, stretch.end) - tokenAtOrAfter(scene.words, stretch.start)
}

const opensSentence = (scene: Scene, stretch: Stretch): boolean => {
  const before = scene.words.text.slice(Math.max(0, stretch.outerStart - 3), stretch.outerStart)
  return before.trim() === '' || /(?:\n ?|[.!?”":—] {0,2})$/.test(before)
}

interface Draft {
  readonly parts: Span[]
  paragraph: number
  readonly attribution: Attribution
  open: boolean
}

/** Reads direct speech stretch by stretch, joining pieces to the quote they continue. */
class DirectReader {
  readonly scene: Scene
  readonly stretches: readonly Stretch[]
  readonly drafts: Draft[] = []

  constructor(scene: Scene, stretches: readonly Stretch[]) {
    this.scene = scene
    this.stretches = stretches
  }

  start(stretch: Stretch, attribution: Attribution): void {
    const part = { start: stretch.start, end: stretch.end }
    this.drafts.push({ parts: [part], paragraph: stretch.paragraph, attribution, open: stretch.open })
  }

  join(draft: Draft, stretch: Stretch): void {
    draft.parts.push({ start: stretch.start, end: stretch.end })
    draft.paragraph = stretch.paragraph
    draft.open = stretch.open
  }

  /** A quotation alone: it continues the last one, or has its speaker, or is none. */
  readAlone(stretch: Stretch): void {
    const last = this.drafts.at(-1)
    if (!last || !opensSentence(this.scene, stretch)) return
    if (last.paragraph === stretch.paragraph || last.open) this.join(last, stretch)
    else if (stretch.paragraph === last.paragraph + 1 && wordCount(this.scene, stretch) >= aloneMin) {
      this.start(stretch, { ...last.attribution, cue: null })
    }
  }

  read(): readonly Draft[] {
    for (const [index, stretch] of this.stretches.entries()) {
      const limit = this.stretches[index + 1]?.outerStart ?? Number.POSITIVE_INFINITY
      const last = this.drafts.at(-1)
      if (last?.open && opensSentence(this.scene, stretch)) this.join(last, stretch)
      else this.readOne(stretch, limit)
    }
    return this.drafts
  }

  readOne(stretch: Stretch, limit: number): void {
    const words = wordCount(this.scene, stretch)
    const attribution = this.attributionOf(stretch, limit, words)
    if (attribution) this.startOrJoin(stretch, attribution)
    else if (words >= 3) this.readAlone(stretch)
  }

  attributionOf(stretch: Stretch, limit: number, words: number): Attribution | null {
    const { scene } = this
    const ownSentence = opensSentence(scene, stretch)
    const isSpeech = this.endsLikeSpeech(stretch)
    const after = ownSentence || isSpeech ? attributionAfter(scene, stretch, limit) : null
    if (after && (ownSentence || !this.drafts.some((draft) => this.sameCue(draft, after)))) return after
    const before = attributionBefore(scene, stretch)
    if (before && (words >= 3 || isSpeech)) return before
    return words >= aloneMin ? signatureAfter(scene, stretch) : null
  }

  sameCue(draft: Draft, attribution: Attribution): boolean {
    return draft.attribution.cue?.start === attribution.cue?.start
  }

  /** ‹"A," said X, "B."›: both pieces point to one attribution. */
  startOrJoin(stretch: Stretch, attribution: Attribution): void {
    const last = this.drafts.at(-1)
    if (last && this.sameCue(last, attribution) && attribution.cue) this.join(last, stretch)
    else this.start(stretch, attribution)
  }

  endsLikeSpeech(stretch: Stretch): boolean {
    const { text } = this.scene.words
    return (
      /[.,?!…—-]$/.test(text.slice(stretch.start, stretch.end)) ||
      /^[.,]/.test(text.slice(stretch.outerEnd, stretch.outerEnd + 1))
    )
  }
}

function quoteOf(scene: Scene, draft: Draft): Quote {
  const { parts, attribution } = draft
  const speaker = attribution.speaker ? speakerOf(scene, attribution.speaker, parts) : null
  const span = { start: parts[0]!.start, end: parts.at(-1)!.end }
  const quote: Quote = { ...span, kind: 'direct', cue: attribution.cue, speaker }
  return parts.length > 1 ? { ...quote, parts } : quote
}

/** Direct quotes in order of the text. */
export function readDirectQuotes(scene: Scene, stretches: readonly Stretch[]): Quote[] {
  return new DirectReader(scene, stretches).read().map((draft) => quoteOf(scene, draft))
}
