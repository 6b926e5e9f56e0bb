/**
 * A JSON document: one article object, an array of them, or a JSON Feed (version 1
 * or 1.1). An element's bytes are its own JSON text; a feed entry's are a feed of
 * that one entry with the feed's title and language, exact characters of each.
 */

import { type Outcome, outcome } from '../model/outcome.ts'
import { type Problem, problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import { readArticleObject } from './article-objects.ts'
import { encode } from './encodings.ts'
import { JSON_TYPE, openLines, reasonOf } from './json-lines.ts'
import { memberOf, partsOf } from './json-slices.ts'

export const JSON_FEED_TYPE = 'application/feed+json'

/** Members of a JSON Feed's head that an entry keeps. */
const HEAD_KEYS = new Set(['version', 'title', 'language'])
/** A head longer than this (a hostile title) is left out, as it is repeated for every entry. */
const HEAD_LENGTH_MAX = 2000

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined

/** True for a JSON Feed: an object with `items` whose version names the format. */
export function isJsonFeed(value: unknown): value is Fields & { items: unknown[] } {
  return isFields(value) && Array.isArray(value.items) && String(value.version ?? '').includes('jsonfeed.org')
}

function authorsOf(entry: Fields): string | undefined {
  const listed = Array.isArray(entry.authors) ? entry.authors : [entry.author]
  const authors = listed.map((author) => (isFields(author) ? stringOf(author.name) : undefined))
  return stringOf(authors.filter((name) => name !== undefined).join(', '))
}

/** A feed's entry in the field names of an article object. */
function articleFields(entry: unknown, feed: Fields): unknown {
  if (!isFields(entry)) return entry
  const html = stringOf(entry.content_html)
  return {
    ...(html ? { html } : { text: stringOf(entry.content_text) ?? entry.summary }),
    id: entry.id,
    title: entry.title,
    byline: authorsOf(entry),
    published: entry.date_published ?? entry.date_modified,
    source: stringOf(feed.title),
    url: stringOf(entry.url) ?? entry.external_url,
    language: stringOf(entry.language) ?? feed.language,
  }
}

/** Every entry of a JSON Feed; with `single`, the only one, under its own location. */
function openEntries(text: string, feed: Fields & { items: unknown[] }, location: string, single: boolean) {
  const members = partsOf(text, text.indexOf('{')).map((part) => ({ part, ...memberOf(text, part) }))
  const head = members.filter((member) => HEAD_KEYS.has(member.key))
  const start = members.findLast((member) => member.key === 'items')!.valueStart
  const headText = head.map(({ part }) => `${text.slice(part.start, part.end)},`).join('')
  const kept = headText.length > HEAD_LENGTH_MAX ? '"version":"https://jsonfeed.org/version/1.1",' : headText
  const headFields: Fields = kept === headText ? feed : {}
  const rawItems: RawItem[] = []
  const problems: Problem[] = []
  for (const [index, part] of partsOf(text, start).entries()) {
    const where = single ? location : `${location} entry ${index + 1}`
    const article = readArticleObject(articleFields(feed.items[index], headFields))
    const bytes = encode(`{${kept}"items":[${text.slice(part.start, part.end)}]}`)
    if (typeof article !== 'string')
      rawItems.push({ bytes, mediaType: JSON_FEED_TYPE, location: where, ...article })
    else problems.push(problem('entry-not-article', { where, reason: article }))
  }
  return outcome(rawItems, problems)
}

function openElements(text: string, values: readonly unknown[], location: string): Outcome<RawItem[]> {
  const rawItems: RawItem[] = []
  const problems: Problem[] = []
  for (const [index, part] of partsOf(text, text.indexOf('[')).entries()) {
    const where = `${location} entry ${index + 1}`
    const article = readArticleObject(values[index])
    const bytes = encode(text.slice(part.start, part.end))
    if (typeof article !== 'string')
      rawItems.push({ bytes, mediaType: JSON_TYPE, location: where, ...article })
    else problems.push(problem('entry-not-article', { where, reason: article }))
  }
  return outcome(rawItems, problems)
}

/** Bytes and media type of a document that is one article: as they came, so that the charset must stay. */
type Kept = Pick<RawItem, 'bytes' | 'mediaType' | 'location'>

/** True where the first line alone is JSON: a collection of lines that was called `.json`. */
function startsWithLine(text: string): boolean {
  try {
    return typeof JSON.parse(text.slice(0, text.indexOf('\n') + 1)) === 'object'
  } catch {
    return false
  }
}

/** Every article of a JSON document; `single` when reading back one item, whose location is kept as it is. */
export function openJson(text: string, kept: Kept, single: boolean): Outcome<RawItem[]> {
  const { location } = kept
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (startsWithLine(text)) return openLines(text, location)
    return outcome([], [problem('json-invalid', { where: location, reason: reasonOf(error) })])
  }
  if (isJsonFeed(value)) return openEntries(text, value, location, single)
  if (Array.isArray(value)) return openElements(text, value, location)
  const article = readArticleObject(value)
  if (typeof article === 'string')
    return outcome([], [problem('entry-not-article', { where: location, reason: article })])
  return outcome([{ ...kept, ...article }])
}
