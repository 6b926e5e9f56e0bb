/**
 * How much one document may hold. Inputs are hostile or broken now and then: a page
 * of a million elements, a nest of 100,000, a "text" of gigabytes. Each limit is
 * checked by a scan that is linear and keeps little, before a parser sees the bytes.
 */

export interface SourceLimits {
  /** Bytes of one document; JSON Lines streamed by `openLine` are bounded a line at a time. */
  readonly documentBytesMax: number
  /** Elements of one page. */
  readonly elementsMax: number
  /** Depth to which elements may be nested. */
  readonly depthMax: number
  /** Attributes of one element. */
  readonly attributesMax: number
}

/**
 * Each trades refused pages for bounded time and memory. Measured on the 93 pages of
 * the article-extraction set and on made-up pages of one shape, 2026-11.
 * documentBytesMax: the set's largest page has 1.4 MB of characters.
 * elementsMax: the set's pages hold at most 1,587; made-up pages of 20,000 cost 0.4
 * to 2.8 s of processor time, linear in their number.
 * depthMax: the set's deepest page has 51; cleaning costs elements times depth, and
 * 20,000 elements nested 400 deep cost 19 s, which is why this is not browsers' 512.
 * attributesMax: the DOM library looks attributes up by walking a list, so one
 * element with n of them costs n squared; the set's largest has 64.
 */
export const sourceLimits: SourceLimits = {
  documentBytesMax: 20_000_000,
  elementsMax: 20_000,
  depthMax: 200,
  attributesMax: 500,
}
