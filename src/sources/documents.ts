/**
 * Opens a whole document: bytes in, raw items and problems out. Limits are checked
 * first, then the bytes are decoded, the format is found and its reader called.
 * `openItem` is the way back: from the bytes and media type that were kept of one
 * item to that same item.
 */

import { type Outcome, outcome } from '../model/outcome.ts'
import { type Problem, problem } from '../model/problems.ts'
import type { Given, RawItem } from '../model/raw-item.ts'
import { sizeOf } from '../text/sizes.ts'
import { charsetOf, decode } from './encodings.ts'
import { openFeed } from './feeds.ts'
import { type Format, formatOf } from './formats.ts'
import { openJson } from './json-documents.ts'
import { JSON_TYPE, openLines } from './json-lines.ts'
import { type SourceLimits, sourceLimits } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import { overLimit } from './markup-scan.ts'

/** A document as the rim hands it over: a file, a response body, standard input. */
export interface SourceDocument {
  readonly bytes: Uint8Array
  /** A path or address, for messages and for its ending. */
  readonly location: string
  /** As the server or the store says; may carry a charset. */
  readonly mediaType?: string
}

const typeOf = {
  html: 'text/html',
  text: 'text/plain',
  markdown: 'text/markdown',
  json: JSON_TYPE,
} as const

type WholeKind = Exclude<keyof typeof typeOf, 'json'>

/** The media type to keep: the format's, with the charset that the server gave, as decoding depends on it. */
function keptType(kind: keyof typeof typeOf, mediaType: string): string {
  const charset = charsetOf(mediaType)
  return charset ? `${typeOf[kind]}; charset=${charset.toLowerCase()}` : typeOf[kind]
}

/** A page or text from an address has that address, unless it names another itself. */
function withAddress(given: Given, location: string): Given {
  return given.url === undefined && /^https?:\/\/\S+$/.test(location) ? { ...given, url: location } : given
}

function openWhole(
  document: SourceDocument,
  text: string,
  kind: WholeKind,
  limits: SourceLimits,
): Outcome<RawItem[]> {
  const { bytes, location, mediaType = '' } = document
  if (kind === 'html') {
    const over = overLimit(text, location, limits)
    if (over) return outcome([], [over])
  }
  const parts = kind === 'markdown' ? readMarkdown(text, location) : { body: text, given: {}, problems: [] }
  const rawItem: RawItem = {
    bytes,
    mediaType: keptType(kind, mediaType),
    location,
    kind,
    content: parts.body,
    given: withAddress(parts.given, location),
  }
  return outcome([rawItem], parts.problems)
}

function openFormat(
  format: Exclude<Format, 'unknown'>,
  document: SourceDocument,
  text: string,
  limits: SourceLimits,
  single: boolean,
): Outcome<RawItem[]> {
  if (format === 'feed') return openFeed(text, document.location, limits, single)
  if (format === 'json') {
    const { bytes, location, mediaType = '' } = document
    return openJson(text, { bytes, mediaType: keptType('json', mediaType), location }, single)
  }
  if (format === 'json-lines') return openLines(text, document.location)
  return openWhole(document, text, format, limits)
}

/** HTML that came inside another format is bounded like a page. */
function withinLimits(opened: Outcome<RawItem[]>, limits: SourceLimits): Outcome<RawItem[]> {
  const problems: Problem[] = [...opened.problems]
  const kept = opened.value.filter((rawItem) => {
    const over = rawItem.kind === 'html' ? overLimit(rawItem.content, rawItem.location, limits) : null
    if (over) problems.push(over)
    return !over
  })
  return outcome(kept, problems)
}

function open(document: SourceDocument, limits: SourceLimits, single: boolean): Outcome<RawItem[]> {
  const { bytes, location, mediaType = '' } = document
  if (bytes.length === 0) return outcome([], [problem('source-empty', { where: location })])
  if (bytes.length > limits.documentBytesMax) {
    const details = { size: sizeOf(bytes.length), limit: sizeOf(limits.documentBytesMax) }
    return outcome([], [problem('source-too-large', { where: location, ...details })])
  }
  const decoded = decode(bytes, mediaType, location)
  const text = decoded.value
  if (!text.trim()) return outcome([], [...decoded.problems, problem('source-empty', { where: location })])
  const format = formatOf(text, mediaType, location)
  if (format === 'unknown') return outcome([], [problem('source-unknown-format', { where: location })])
  const opened = openFormat(format, document, text, limits, single)
  const bounded = format === 'html' ? opened : withinLimits(opened, limits)
  return outcome(bounded.value, [...decoded.problems, ...bounded.problems])
}

/** Every article of a document, in its order, with the problems met; never throws. Linear in the bytes. */
export function openDocument(
  document: SourceDocument,
  limits: SourceLimits = sourceLimits,
): Outcome<RawItem[]> {
  return open(document, limits, false)
}

/** The raw item again from what the store keeps of it; null, with problems, where it can no longer be read. */
export function openItem(
  kept: Required<SourceDocument>,
  limits: SourceLimits = sourceLimits,
): Outcome<RawItem | null> {
  const opened = open(kept, limits, true)
  return outcome(opened.value[0] ?? null, opened.problems)
}
