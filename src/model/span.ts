/**
 * A stretch of a text. Offsets count UTF-16 code units and are half-open, as in
 * `text.slice(start, end)`; every reading that points into an article uses them,
 * so that each sentence Throughline shows can be traced to its characters.
 */

/** Half-open range `[start, end)` in UTF-16 code units of one article's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The characters of `text` that `span` covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** True where `inner` lies wholly within `outer` (equal spans count). */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
