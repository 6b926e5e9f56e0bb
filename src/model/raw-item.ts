/**
 * A raw item: one publication as it came, before cleaning. A file of one article
 * gives one; a feed or a JSON Lines file gives many. `bytes` are exactly those
 * that belong to this item, so that the store can keep them and any later version
 * of the cleaning can start from them again.
 */

/** How `content` is to be read. */
export type ContentKind = 'html' | 'text' | 'markdown'

/** What the input itself says about the article; unchecked, as found. */
export interface Given {
  readonly id?: string
  readonly title?: string
  readonly byline?: string
  readonly published?: string
  readonly source?: string
  readonly url?: string
  readonly language?: string
}

export interface RawItem {
  /** The bytes as they came: a whole file, one line of JSON Lines, one entry of a feed. */
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Where it came from, for messages: `news.jsonl line 7`, `https://…`. */
  readonly location: string
  readonly kind: ContentKind
  /** The decoded body: markup for `html`, text otherwise. */
  readonly content: string
  readonly given: Given
}
