/**
 * Cuts an RSS, Atom or RDF feed into feeds of one entry each: the head (everything
 * before the first entry, with its namespaces, without a DOCTYPE, which can carry an
 * entity bomb), the entry's exact characters, and the closing tags of what the head
 * left open. Such a piece can be kept alone and read again. A feed that breaks off
 * gives its complete entries. Known failure: a channel title after the entries is lost.
 */

import { type Tag, tagsOf } from './markup-scan.ts'

/** What a feed was cut into; `head + entry + tail` is a feed of that one entry. */
export interface FeedSlices {
  /** Name of the root element, lower case: `rss`, `feed`, `rdf:rdf`. */
  readonly root: string
  readonly head: string
  readonly tail: string
  readonly entries: readonly string[]
  /** True where the text ends before the feed does. */
  readonly cut: boolean
}

/** The root elements of the three formats, without prefix. */
const ROOTS = new Set(['rss', 'feed', 'rdf'])

/** A head longer than this is cut down to its start tags: it is repeated with every entry. A choice, not measured on feeds. */
const HEAD_LENGTH_MAX = 4000

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** True where the first element of `text` is a feed's. Looks at the first elements only. */
export function isFeed(text: string): boolean {
  const first = tagsOf(text.slice(0, 5000), true).next()
  return !first.done && ROOTS.has(localName(first.value.name))
}

interface Scan {
  readonly headTags: Tag[]
  readonly spans: { start: number; end: number }[]
  rootClosed: boolean
}

/** An entry has the root's own prefix, so that `media:item` and the like are not taken for one. */
function entryNameOf(root: string): string {
  const prefix = root.includes(':') && localName(root) !== 'rdf' ? root.slice(0, root.indexOf(':') + 1) : ''
  return `${prefix}${localName(root) === 'feed' ? 'entry' : 'item'}`
}

function scan(text: string): Scan {
  const found: Scan = { headTags: [], spans: [], rootClosed: false }
  let root = ''
  let entryName = ''
  let start = -1
  for (const tag of tagsOf(text, true)) {
    if (!root) {
      root = tag.name
      entryName = entryNameOf(root)
    }
    const isEntry = tag.name === entryName
    if (isEntry && tag.kind === 'open') {
      start = tag.start
      found.spans.push({ start, end: -1 })
    } else if (isEntry && start >= 0) {
      found.spans[found.spans.length - 1]!.end = tag.end
      start = -1
    } else if (found.spans.length === 0) found.headTags.push(tag)
    if (tag.kind === 'close' && tag.name === root) found.rootClosed = true
  }
  return found
}

/** Names of the elements that the tags leave open, outermost first. */
function openAfter(tags: readonly Tag[]): string[] {
  const open: string[] = []
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag.name)
    else if (tag.kind === 'close' && open.includes(tag.name)) open.length = open.lastIndexOf(tag.name)
  }
  return open
}

/** The head without DOCTYPE; without its middle too where it is too long. */
function headOf(text: string, end: number, tags: readonly Tag[], open: readonly string[]): string {
  const first = tags[0]?.start ?? 0
  const declaration = /<\?xml[^>]{0,200}\?>/.exec(text.slice(0, Math.min(first, 1000)))?.[0] ?? ''
  const whole = declaration + text.slice(first, end)
  if (whole.length <= HEAD_LENGTH_MAX) return whole
  const starts = tags.filter((tag) => tag.kind === 'open' && open.includes(tag.name))
  const kept = open.map((name) => starts.find((tag) => tag.name === name))
  const bare = declaration + kept.map((tag) => (tag ? text.slice(tag.start, tag.end) : '')).join('')
  return bare.length <= HEAD_LENGTH_MAX ? bare : open.map((name) => `<${name}>`).join('')
}

/** The original spelling of the open elements' names: XML tells upper from lower case. */
function closingTags(text: string, tags: readonly Tag[], open: readonly string[]): string {
  return [...open]
    .reverse()
    .map((name) => {
      const tag = tags.find((candidate) => candidate.kind === 'open' && candidate.name === name)
      return `</${tag ? text.slice(tag.start + 1, tag.start + 1 + name.length) : name}>`
    })
    .join('')
}

/** Cuts the feed; linear in its length. */
export function sliceFeed(text: string): FeedSlices {
  const { headTags, spans, rootClosed } = scan(text)
  const whole = spans.filter((span) => span.end >= 0)
  const open = openAfter(headTags)
  const lastHeadTag = headTags[headTags.length - 1]
  const headEnd = spans[0]?.start ?? lastHeadTag?.end ?? 0
  return {
    root: headTags[0]?.name ?? '',
    head: headOf(text, headEnd, headTags, open),
    tail: closingTags(text, headTags, open),
    entries: whole.map((span) => text.slice(span.start, span.end)),
    cut: !rootClosed,
  }
}
