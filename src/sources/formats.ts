/**
 * Which format a document is in: by media type, then by the ending of its location,
 * then by its content, in this order. A type that says only "XML" or "HTML" is
 * checked against the content, because servers send feeds as either.
 */

import { baseType } from './encodings.ts'
import { isFeed } from './feed-slices.ts'

export type Format = 'feed' | 'html' | 'text' | 'markdown' | 'json' | 'json-lines' | 'unknown'

const byType: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'application/json': 'json',
  'text/json': 'json',
  'application/feed+json': 'json',
  'application/jsonl': 'json-lines',
  'application/x-ndjson': 'json-lines',
  'application/ndjson': 'json-lines',
  'application/jsonlines': 'json-lines',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
}

const byEnding: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
}

function endingOf(location: string): string {
  const path = location.split(/[?#]/, 1)[0] ?? ''
  return /\.([A-Za-z]{2,8})$/.exec(path.slice(-12))?.[1]?.toLowerCase() ?? ''
}

/** Markup whose first construct is a document type, a comment or one of the elements that pages begin with. */
const PAGE_START =
  /^\s{0,200}<(?:!doctype html|!--|html|head|body|meta|title|div|p|article|main|section|h1)\b/i

function byContent(text: string): Format {
  const start = text.slice(0, 2000).trimStart()
  if (start.startsWith('<') && isFeed(text)) return 'feed'
  if (PAGE_START.test(start) || /<html[\s>]/i.test(start)) return 'html'
  if (/^---[ \t]{0,9}\r?\n/.test(start)) return 'markdown'
  if (start.startsWith('{') && /^\{.{0,5000}\}\s*\n\s*\{/.test(text.slice(0, 6000))) return 'json-lines'
  if (/^[[{]\s*["{[\]}]/.test(start)) return 'json'
  return start.startsWith('<?xml') ? 'unknown' : 'text'
}

/** True for what no text holds: a zero character or the marks of PDF and zip files. */
function isBinary(text: string): boolean {
  return text.slice(0, 5000).includes('\0') || text.startsWith('%PDF-') || text.startsWith('PK\u0003')
}

/** The document's format; `unknown` for what is not read at all. */
export function formatOf(text: string, mediaType: string, location: string): Format {
  if (isBinary(text)) return 'unknown'
  const named = byType[baseType(mediaType)] ?? byEnding[endingOf(location)]
  if (named === 'html' && isFeed(text)) return 'feed'
  if (named === 'feed' && !isFeed(text) && PAGE_START.test(text)) return 'html'
  return named ?? byContent(text)
}
