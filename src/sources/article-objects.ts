/**
 * A JSON object as an article: `{"id", "text" or "html", "title"?, "published"?,
 * "source"?, "url"?, "language"?}` as on the command line, and the usual other names
 * (`byline`, `author`, `publishedAt`, `date`). Plain checks instead of a schema
 * library: the sentence says which field is wrong, and a line costs microseconds.
 * Unknown fields are ignored; null counts as absent.
 */

import type { ContentKind, Given } from '../model/raw-item.ts'

export interface ArticleObject {
  readonly kind: ContentKind
  readonly content: string
  readonly given: Given
}

type Fields = Readonly<Record<string, unknown>>

/** The names under which each field may come; the first that is there wins. */
const names: readonly (readonly [keyof Given, readonly string[]])[] = [
  ['id', ['id']],
  ['title', ['title']],
  ['byline', ['byline', 'author']],
  ['published', ['published', 'publishedAt', 'date']],
  ['source', ['source']],
  ['url', ['url']],
  ['language', ['language']],
]

/** What JSON calls the value: `a number`, `an array`. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field's text: a string, the digits of a numeric id, several authors in one line; null where it is none. */
function textOfField(field: keyof Given, value: unknown): string | null {
  if (typeof value === 'string') return value
  if (field === 'id' && typeof value === 'number') return String(value)
  if (field === 'byline' && Array.isArray(value) && value.every((name) => typeof name === 'string'))
    return value.join(', ')
  return null
}

function readGiven(fields: Fields): Given | string {
  const given: Partial<Record<keyof Given, string>> = {}
  for (const [field, keys] of names) {
    const key = keys.find((name) => fields[name] !== undefined && fields[name] !== null)
    if (key === undefined) continue
    const text = textOfField(field, fields[key])
    if (text === null) return `"${key}" is ${jsonTypeOf(fields[key])}, not a string`
    if (text.trim()) given[field] = text
  }
  return given
}

/** The article that `value` describes, or the reason why it is none. Where both are there, `text` goes before `html`. */
export function readArticleObject(value: unknown): ArticleObject | string {
  if (!isObject(value)) return `it is ${jsonTypeOf(value)}, not an object`
  for (const key of ['text', 'html'] as const) {
    const content = value[key]
    if (content !== undefined && content !== null && typeof content !== 'string')
      return `"${key}" is ${jsonTypeOf(content)}, not a string`
  }
  const text = typeof value.text === 'string' && value.text.trim() ? value.text : null
  const html = typeof value.html === 'string' && value.html.trim() ? value.html : null
  const content = text ?? html
  if (content === null) return 'it has neither "text" nor "html"'
  const given = readGiven(value)
  if (typeof given === 'string') return given
  return { kind: text === null ? 'html' : 'text', content, given }
}
