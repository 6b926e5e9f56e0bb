/**
 * Feeds in XML: RSS, Atom and RDF. Each entry is cut out with the feed's head
 * (`feed-slices.ts`), and that piece alone is parsed, so that reading it back from
 * the store gives the same raw item. An entry without full text gives its summary.
 * Dates are kept as written: the parser's own would be read in the local zone.
 */

import { parseFeed } from '@rowanmanning/feed-parser'
import { type Outcome, outcome } from '../model/outcome.ts'
import { type Problem, problem } from '../model/problems.ts'
import type { Given, RawItem } from '../model/raw-item.ts'
import { sizeOf } from '../text/sizes.ts'
import { encode } from './encodings.ts'
import { type FeedSlices, sliceFeed } from './feed-slices.ts'
import { reasonOf } from './json-lines.ts'
import type { SourceLimits } from './limits.ts'
import { overLimit } from './markup-scan.ts'

/** A piece is UTF-8 whatever the feed's declaration says, so its media type says so too. */
function feedTypeOf(root: string): string {
  const format = root.endsWith('feed') ? 'atom' : root.endsWith('rdf') ? 'rdf' : 'rss'
  return `application/${format}+xml; charset=utf-8`
}

/** All pieces together, as a multiple of the document limit: a head repeated for each entry must not fill the memory. */
const PIECES_FACTOR_MAX = 4

type ParsedEntry = ReturnType<typeof parseFeed>['items'][number]

const DATE_ELEMENTS = ['pubDate', 'published', 'dc:date', 'updated', 'issued', 'modified', 'date']

/** The date as the entry writes it: the first of the date elements, by preference. */
function dateOf(entry: string): string | undefined {
  for (const name of DATE_ELEMENTS) {
    const start = entry.indexOf(`<${name}`)
    const textStart = start < 0 ? -1 : entry.indexOf('>', start) + 1
    const end = textStart <= 0 ? -1 : entry.indexOf('<', textStart)
    if (end < 0) continue
    const date = entry.slice(textStart, Math.min(end, textStart + 100)).trim()
    if (date) return date
  }
  return undefined
}

function givenOf(parsed: ParsedEntry, entry: string, feed: ReturnType<typeof parseFeed>): Given {
  const byline = parsed.authors
    .map((author) => author.name ?? '')
    .filter((name) => name !== '')
    .join(', ')
  const fields: Record<keyof Given, string | null | undefined> = {
    id: parsed.id ?? parsed.url,
    title: parsed.title,
    byline,
    published: dateOf(entry),
    source: feed.title,
    url: parsed.url,
    language: feed.language,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text?.trim()))
}

/** Parses one piece; the string says why it cannot be read. */
function openPiece(slices: FeedSlices, entry: string, location: string): RawItem | string {
  const piece = slices.head + entry + slices.tail
  try {
    const feed = parseFeed(piece)
    const parsed = feed.items[0]
    if (!parsed) return 'an entry could not be parsed'
    const content = parsed.content?.trim() ? parsed.content : (parsed.description ?? '')
    const given = givenOf(parsed, entry, feed)
    return {
      bytes: encode(piece),
      mediaType: feedTypeOf(slices.root),
      location,
      kind: 'html',
      content,
      given,
    }
  } catch (error) {
    return reasonOf(error)
  }
}

/** How many entries fit under the memory bound. */
function entriesWithin(slices: FeedSlices, limits: SourceLimits): number {
  const bound = limits.documentBytesMax * PIECES_FACTOR_MAX
  const overhead = slices.head.length + slices.tail.length
  let length = 0
  for (const [index, entry] of slices.entries.entries()) {
    length += overhead + entry.length
    if (length > bound) return index
  }
  return slices.entries.length
}

/** What is wrong with the feed as a whole: broken off, not a feed, too many entries. */
function feedProblems(slices: FeedSlices, within: number, where: string, limits: SourceLimits): Problem[] {
  const count = slices.entries.length
  const problems: Problem[] = []
  if (slices.cut) problems.push(problem('feed-cut', { where, count }))
  else if (count === 0) problems.push(problem('feed-invalid', { where, reason: 'it has no entries' }))
  if (within < count)
    problems.push(
      problem('source-too-large', {
        where: `${where} (entries after the ${within}th)`,
        size: `more than ${sizeOf(limits.documentBytesMax * PIECES_FACTOR_MAX)}`,
        limit: sizeOf(limits.documentBytesMax * PIECES_FACTOR_MAX),
      }),
    )
  return problems
}

/** Every complete entry of a feed; `single` when reading one back, whose location is kept as it is. */
export function openFeed(
  text: string,
  location: string,
  limits: SourceLimits,
  single: boolean,
): Outcome<RawItem[]> {
  const slices = sliceFeed(text)
  const within = entriesWithin(slices, limits)
  const problems = feedProblems(slices, within, location, limits)
  const rawItems: RawItem[] = []
  for (const [index, entry] of slices.entries.slice(0, within).entries()) {
    const where = single ? location : `${location} entry ${index + 1}`
    const over = overLimit(entry, where, limits, true)
    const opened = over ? null : openPiece(slices, entry, where)
    if (over) problems.push(over)
    else if (typeof opened === 'string')
      problems.push(problem('feed-invalid', { where, reason: opened || 'unknown' }))
    else if (opened) rawItems.push(opened)
  }
  return outcome(rawItems, problems)
}
