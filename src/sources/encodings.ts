/**
 * Bytes to text. The encoding is taken, in this order, from a byte order mark, the
 * media type's charset, the XML declaration or HTML meta element within the first
 * 2,048 bytes, the zero bytes of unmarked UTF-16, and is UTF-8 otherwise (the order
 * of the WHATWG encoding standard). Bytes that are not valid are replaced by U+FFFD
 * and counted. Known failure: undeclared Windows-1252 is read as broken UTF-8.
 */

import { type Outcome, outcome } from '../model/outcome.ts'
import { problem } from '../model/problems.ts'

/** Where a declaration may stand: 1,024 bytes by the HTML standard, doubled for long comments. */
const DECLARATION_BYTES = 2048

/** The media type without parameters, lower case. */
export function baseType(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase()
}

/** The charset parameter of a media type, or null. */
export function charsetOf(mediaType: string): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(mediaType.slice(0, 300))?.[1] ?? null
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  if (!/^(?:\u00ef\u00bb\u00bf)?\s{0,500}</.test(head)) return null // only markup declares; JSON may quote a declaration
  const xml = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)
  if (xml) return xml[1] ?? null
  return /<meta\b[^>]{0,300}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1] ?? null
}

/** UTF-16 without a mark shows as a zero in every second byte of western text. */
function zeroesOf(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 512) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (length < 8) return null
  if (odd > length / 5 && even === 0) return 'utf-16le'
  return even > length / 5 && odd === 0 ? 'utf-16be' : null
}

function decoderFor(label: string | null): TextDecoder | null {
  if (!label) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** A declaration that can be read as ASCII contradicts UTF-16, so such a label means UTF-8 (as in the standard). */
function asciiCompatible(label: string | null): string | null {
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

/** True where decoding with `label` meets no invalid byte. */
function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The text of `bytes`, without byte order mark, and a problem where bytes had to be replaced. */
export function decode(bytes: Uint8Array, mediaType: string, location: string): Outcome<string> {
  const decoder =
    decoderFor(bomOf(bytes)) ??
    decoderFor(charsetOf(mediaType)) ??
    decoderFor(asciiCompatible(declaredIn(bytes))) ??
    decoderFor(zeroesOf(bytes)) ??
    new TextDecoder()
  const text = decoder.decode(bytes)
  const count = text.includes('\ufffd') ? countReplaced(text) : 0
  if (count === 0 || isValid(bytes, decoder.encoding)) return outcome(text)
  const encoding = decoder.encoding.toUpperCase()
  return outcome(text, [problem('text-broken-encoding', { where: location, encoding, count })])
}

/** UTF-8 bytes of `text`; lone surrogates become U+FFFD. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** `text` as it would come back from its UTF-8 bytes: lone surrogates become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
