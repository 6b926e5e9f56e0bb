/**
 * Cuts a text into paragraphs of plain and marked stretches. In: the text and the
 * cited spans, which may nest, repeat, overlap or reach over several paragraphs.
 * Out: for each paragraph a tree: a marked stretch holds the marks within it. A span
 * that only overlaps another is cut at that one's end and goes on behind it; the part
 * that begins it carries its start. Linear in the text, quadratic in the spans of one
 * paragraph at worst (all overlapping).
 *
 *   A: [the boats stay “at] the bank” :B     ->  A[the boats stay B[“at]] B[ the bank”]
 */

import type { Span } from '../../../model/span.ts'

/** A stretch of a paragraph: plain where `span` is null. */
export interface Stretch<S extends Span> extends Span {
  readonly span: S | null
  /** True for the part in which the span first shows; one of those that share a start. */
  readonly begins: boolean
  /** True for the part in which the span ends. */
  readonly ends: boolean
  readonly within: readonly Stretch<S>[]
}

/** The paragraphs of a text, as spans without the empty lines between them. */
export function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const part of text.split('\n\n')) {
    if (part.trim() !== '') spans.push({ start, end: start + part.length })
    start += part.length + 2
  }
  return spans
}

interface Piece<S extends Span> extends Span {
  readonly span: S
}

/** The stretches of every paragraph, in order; together they cover it exactly. */
export function markParagraphs<S extends Span>(
  text: string,
  spans: readonly S[],
): readonly (readonly Stretch<S>[])[] {
  const paragraphs = paragraphsOf(text)
  const begun = new Set<number>()
  return paragraphs.map((paragraph) => {
    const pieces = spans
      .filter((span) => span.start < span.end && span.start < paragraph.end && paragraph.start < span.end)
      .map((span) => ({
        span,
        start: Math.max(span.start, paragraph.start),
        end: Math.min(span.end, paragraph.end),
      }))
    const lastEnds = new Map(spans.map((span) => [span, visibleEnd(paragraphs, span)]))
    return nest(paragraph, pieces, begun, lastEnds)
  })
}

/** Where a span last shows: its end, or the end of the last paragraph that it reaches. */
function visibleEnd(paragraphs: readonly Span[], span: Span): number {
  const paragraph = paragraphs.findLast(({ start }) => start < span.end)
  return paragraph === undefined ? -1 : Math.min(span.end, paragraph.end)
}

/** Earlier first, wider first. */
const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end

function nest<S extends Span>(
  room: Span,
  pieces: readonly Piece<S>[],
  begun: Set<number>,
  lastEnds: ReadonlyMap<S, number>,
): readonly Stretch<S>[] {
  const stretches: Stretch<S>[] = []
  let position = room.start
  let waiting = [...pieces].sort(byPlace)
  const addPlain = (end: number) => {
    if (end > position) {
      stretches.push({ start: position, end, span: null, begins: false, ends: false, within: [] })
    }
  }
  for (let outer = waiting.shift(); outer !== undefined; outer = waiting.shift()) {
    const { start, end, span } = outer
    addPlain(start)
    const touching = waiting.filter((piece) => piece.start < end)
    const inner = touching.map((piece) => ({ ...piece, end: Math.min(piece.end, end) }))
    const cutOff = touching.filter((piece) => piece.end > end).map((piece) => ({ ...piece, start: end }))
    const begins = !begun.has(span.start)
    begun.add(span.start)
    const within = nest(outer, inner, begun, lastEnds)
    stretches.push({ start, end, span, begins, ends: lastEnds.get(span) === end, within })
    waiting = [...cutOff, ...waiting.filter((piece) => piece.start >= end)].sort(byPlace)
    position = end
  }
  addPlain(room.end)
  return stretches
}

/** The spans that end in a stretch or in one within it, the outer ones first. */
export function endingIn<S extends Span>({ span, ends, within }: Stretch<S>): readonly S[] {
  return [...(span !== null && ends ? [span] : []), ...within.flatMap(endingIn)]
}
