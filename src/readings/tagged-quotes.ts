/**
 * Quotes from the labels of units (`quote-tagger.ts`): each content goes to its cue, the
 * next one after it or before it as its label says, in its own sentence where one is;
 * the cue goes to the source nearest to it. Pieces before and after one cue become a
 * quote with `parts` ("A," said X, "B."). A quotation without cue, right after a sequence
 * that ends in direct speech, goes on from that.
 *
 * Known failure: of two contents after one cue ("said that …, and that …") each is a
 * quote of its own.
 */

import type { Quote, QuoteKind, Speaker } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import { cue, early, late, type Segment, segmentsOf, source } from './quote-labels.ts'
import type { Units } from './quote-units.ts'
import type { Scene } from './scene.ts'
import { speakerOf } from './speakers.ts'
import { type Range, spanOf } from './words.ts'

/** Units from a cue to a source that is still its own. */
const sourceReach = 60

interface Draft {
  readonly parts: Segment[]
  readonly anchor: Segment | null
  /** Sources of the sequence. */
  readonly sources: readonly Segment[]
  /** One past the last unit of the sequence it stands in, or goes on to. */
  end: number
}

/** True where a content is made of quotations alone. */
function isQuotation(units: Units, { from, to }: Segment): boolean {
  for (let unit = from; unit < to; unit++) if (!units.stretches[unit]) return false
  return true
}

/** The cue of a content: where its label says, in its own sentence before all; a quotation reaches further. */
function cueOf(units: Units, content: Segment, cues: readonly Segment[]): Segment | null {
  const before = cues.filter(({ to }) => to <= content.from).at(-1)
  const after = cues.find(({ from }) => from >= content.to)
  const [first, second] = content.kind === late ? [before, after] : [after, before]
  const sentence = units.sentences[content.from]
  const isNear = (one: Segment) => units.sentences[one.from] === sentence
  if (first && isNear(first)) return first
  if (second && isNear(second)) return second
  return first ?? second ?? null
}

/** Links the contents of one sequence after another. */
class Linker {
  readonly units: Units
  readonly drafts: Draft[] = []

  constructor(units: Units) {
    this.units = units
  }

  sequence(segments: readonly Segment[], from: number, end: number): void {
    const cues = segments.filter(({ kind }) => kind === cue)
    const sources = segments.filter(({ kind }) => kind === source)
    const byCue = new Map<Segment, Draft>()
    for (const content of segments) {
      if (content.kind !== early && content.kind !== late) continue
      const anchor = cueOf(this.units, content, cues)
      const draft = this.spokenBefore(content, anchor, from) ?? (anchor ? byCue.get(anchor) : undefined)
      if (draft && this.joins(draft, content)) {
        draft.parts.push(content)
        draft.end = end
        continue
      }
      this.drafts.push({ parts: [content], anchor, sources, end })
      if (anchor && !byCue.has(anchor)) byCue.set(anchor, this.drafts.at(-1)!)
    }
  }

  /** What stands before a cue goes on behind it, and a quotation without cue of its own goes on from another. */
  joins({ parts, anchor }: Draft, content: Segment): boolean {
    const head = parts[0]!
    if (isQuotation(this.units, head)) return isQuotation(this.units, content)
    const isBefore = head.kind === early && anchor !== null && head.to <= anchor.from
    return isBefore && content.kind === late
  }

  /** The direct speech that a quotation goes on from: it has no cue in its sentence, and that ends right before, or began its sequence. */
  spokenBefore(content: Segment, anchor: Segment | null, from: number): Draft | undefined {
    const { units } = this
    if (!isQuotation(units, content)) return undefined
    if (anchor && units.sentences[anchor.from] === units.sentences[content.from]) return undefined
    const last = this.drafts.at(-1)
    if (!anchor) {
      if (!last || content.from !== from || last.end !== from) return undefined
      const ending = last.parts.at(-1)!
      const isKnown = last.anchor !== null || last.sources.length > 0 || ending.to === from
      return isKnown && isQuotation(units, ending) ? last : undefined
    }
    for (let at = this.drafts.length - 1; at >= 0 && this.drafts[at]!.parts[0]!.from >= from; at--) {
      if (isQuotation(units, this.drafts[at]!.parts[0]!)) return this.drafts[at]
    }
    return undefined
  }
}

/** A content's characters; of a quotation those between its marks. */
function contentSpan(scene: Scene, units: Units, { from, to }: Segment): Span {
  const alone = to === from + 1 ? units.stretches[from] : null
  if (alone) return { start: alone.start, end: alone.end }
  return spanOf(scene.words, { from: units.from[from]!, to: units.to[to - 1]! })
}

const tokensOf = (units: Units, { from, to }: Segment): Range => ({
  from: units.from[from]!,
  to: units.to[to - 1]!,
})

/** The source without what is said of it after a comma: "Marta Ruiz, a farmer". */
function headOf(scene: Scene, { from, to }: Range): Range {
  const { lowers } = scene.words
  for (let at = from + 1; at < to; at++) if (lowers[at] === ',') return { from, to: at }
  return { from, to }
}

function speakerFor(scene: Scene, units: Units, draft: Draft, words: readonly Span[]): Speaker | null {
  const { anchor, parts, sources } = draft
  const at = anchor ?? parts[0]!
  const gapTo = (one: Segment) => (one.to <= at.from ? at.from - one.to : one.from - at.to + 0.5)
  let nearest: Segment | null = null
  for (const one of sources) if (!nearest || gapTo(one) < gapTo(nearest)) nearest = one
  if (nearest && gapTo(nearest) < sourceReach)
    return speakerOf(scene, headOf(scene, tokensOf(units, nearest)), words)
  return null
}

function quoteOf(scene: Scene, units: Units, draft: Draft): Quote {
  const { parts, anchor } = draft
  const spans = parts.map((part) => contentSpan(scene, units, part))
  const span = { start: spans[0]!.start, end: spans.at(-1)!.end }
  const isDirect = parts.every((part) => isQuotation(units, part))
  const holdsMarks = /["“”«»]/.test(scene.words.text.slice(span.start, span.end))
  const kind: QuoteKind = isDirect ? 'direct' : holdsMarks ? 'mixed' : 'indirect'
  const cueSpan = anchor ? spanOf(scene.words, tokensOf(units, anchor)) : null
  const quote: Quote = {
    ...span,
    kind,
    cue: cueSpan,
    speaker: speakerFor(scene, units, draft, isDirect ? spans : []),
  }
  return spans.length > 1 ? { ...quote, parts: spans } : quote
}

/** The quotes that the labels of an article's units spell, in order of their contents. */
export function linkSegments(scene: Scene, units: Units, labels: Uint8Array): Quote[] {
  const linker = new Linker(units)
  for (let sequence = 0; sequence + 1 < units.sequences.length; sequence++) {
    const from = units.sequences[sequence]!
    const end = units.sequences[sequence + 1]!
    const segments = segmentsOf(labels.subarray(from, end))
    const placed = segments.map((one) => ({ ...one, from: one.from + from, to: one.to + from }))
    linker.sequence(placed, from, end)
  }
  const quotes = linker.drafts.map((draft) => quoteOf(scene, units, draft))
  return quotes.sort((a, b) => a.start - b.start || a.end - b.end)
}
