/**
 * Counts the elements, nesting and attributes of markup before anything parses it:
 * one pass over the characters, linear in their number, with a stack that never
 * grows beyond the depth limit. It knows comments, CDATA, quoted attributes, the raw
 * text of script and style, and the elements that HTML closes by itself. It is no
 * parser: on broken markup its depth may differ by a few from a browser's.
 */

import { type Problem, problem } from '../model/problems.ts'
import type { SourceLimits } from './limits.ts'

/** Elements without an end tag, or that their neighbours end: they add no lasting depth. */
const SHALLOW = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot rp rt'.split(
    ' ',
  ),
)
/** Only these are skipped: a parser may read tags in other raw text, and counting too many is safe. */
const RAW = new Set(['script', 'style'])

/** One tag as the scan met it. */
export interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close' | 'self'
  readonly start: number
  /** One past `>`. */
  readonly end: number
  readonly attributes: number
}

const isNameStart = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/**
 * One past the end of the construct that begins with `<!` or `<?` at `start`. Where
 * parsers differ the shorter reading counts, so that nothing hides elements: `<!-->`
 * is a whole comment, and CDATA is known in XML alone.
 */
function skipDeclaration(text: string, start: number, xml: boolean): number {
  const [opening, closing] = text.startsWith('<!--', start)
    ? [2, '-->']
    : xml && text.startsWith('<![CDATA[', start)
      ? [9, ']]>']
      : [2, '>']
  const end = text.indexOf(closing, start + opening)
  return end < 0 ? text.length : end + closing.length
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** Reads the tag whose name starts at `nameStart`; null where the text ends inside it. */
function readTag(text: string, start: number, nameStart: number): Tag | null {
  let at = nameStart
  while (at < text.length && !isSpace(text.charCodeAt(at)) && text[at] !== '>' && text[at] !== '/') at += 1
  const name = text.slice(nameStart, Math.min(at, nameStart + 60)).toLowerCase()
  let attributes = 0
  for (; at < text.length; at += 1) {
    const char = text[at]
    if (char === '>') break
    if ((char === '"' || char === "'") && text[at - 1] === '=') {
      const closing = text.indexOf(char, at + 1)
      if (closing < 0) return null
      at = closing
    } else if (isSpace(text.charCodeAt(at - 1)) && !isSpace(text.charCodeAt(at)) && char !== '/')
      attributes += 1
  }
  if (at >= text.length) return null
  const kind = nameStart - start === 2 ? 'close' : text[at - 1] === '/' ? 'self' : 'open'
  return { name, kind, start, end: at + 1, attributes }
}

/** Where the raw text of `<name>` ends: the start of its end tag, or the end of all text. */
function rawTextEnd(text: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(text)?.index ?? text.length
}

/**
 * The tags of `text` in order; `xml` leaves out what only HTML knows. A tag that the
 * text breaks off is not given. Linear: an unclosed raw-text element ends the scan.
 */
export function* tagsOf(text: string, xml: boolean): Generator<Tag> {
  let at = text.indexOf('<')
  while (at >= 0 && at < text.length) {
    const next = text.charCodeAt(at + 1)
    const closes = next === 47
    let resume = at + 1
    if (next === 33 || next === 63) resume = skipDeclaration(text, at, xml)
    else if (isNameStart(closes ? text.charCodeAt(at + 2) : next)) {
      const tag = readTag(text, at, closes ? at + 2 : at + 1)
      if (!tag) return
      yield tag
      resume = tag.end
      if (!xml && tag.kind === 'open' && RAW.has(tag.name)) resume = rawTextEnd(text, tag.end, tag.name)
    }
    at = text.indexOf('<', resume)
  }
}

/** The first limit that `text` breaks, or null. */
export function overLimit(text: string, location: string, limits: SourceLimits, xml = false): Problem | null {
  const open: string[] = []
  let count = 0
  for (const tag of tagsOf(text, xml)) {
    if (tag.kind === 'close') {
      const at = open.lastIndexOf(tag.name)
      if (at >= 0) open.length = at
      continue
    }
    count += 1
    if (tag.attributes > limits.attributesMax)
      return problem('markup-attributes', {
        where: location,
        count: tag.attributes,
        limit: limits.attributesMax,
      })
    if (count > limits.elementsMax)
      return problem('markup-too-large', {
        where: location,
        count: `more than ${limits.elementsMax}`,
        limit: limits.elementsMax,
      })
    if (xml ? tag.kind === 'self' : SHALLOW.has(tag.name)) continue
    open.push(tag.name)
    if (open.length > limits.depthMax)
      return problem('markup-too-deep', {
        where: location,
        depth: `at least ${open.length}`,
        limit: limits.depthMax,
      })
  }
  return null
}
