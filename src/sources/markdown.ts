/**
 * Markdown with YAML front matter: the block between two `---` lines at the top
 * gives title, date and the rest; what follows is the body. The YAML is read with
 * the core schema, in which dates stay strings, and with the library's alias limit.
 * A block that is not YAML is a problem and the body is read without it.
 */

import { parse } from 'yaml'
import { type Problem, problem } from '../model/problems.ts'
import type { Given } from '../model/raw-item.ts'
import { jsonTypeOf } from './article-objects.ts'
import { reasonOf } from './json-lines.ts'

/** A block longer than this is no front matter; trades hostile YAML for bounded time (2026-11). */
const FRONT_MATTER_LENGTH_MAX = 20_000

const names: readonly (readonly [keyof Given, readonly string[]])[] = [
  ['id', ['id', 'guid']],
  ['title', ['title', 'headline']],
  ['byline', ['byline', 'author', 'authors']],
  ['published', ['published', 'publishedAt', 'date']],
  ['source', ['source', 'publisher', 'site']],
  ['url', ['url', 'link', 'canonical']],
  ['language', ['language', 'lang']],
]

export interface MarkdownParts {
  readonly body: string
  readonly given: Given
  readonly problems: readonly Problem[]
}

function textOfField(value: unknown): string {
  if (Array.isArray(value)) return value.filter((name) => typeof name === 'string').join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function readGiven(fields: Readonly<Record<string, unknown>>): Given {
  const given: Partial<Record<keyof Given, string>> = {}
  for (const [field, keys] of names) {
    const text = keys.map((key) => textOfField(fields[key])).find((found) => found.trim())
    if (text !== undefined) given[field] = text
  }
  return given
}

/** The block between the marks and where the body starts; null where there is none. */
function frontMatterOf(text: string): { yaml: string; bodyStart: number } | null {
  const opening = /^---[ \t]{0,9}\r?\n/.exec(text.slice(0, 20))
  if (!opening) return null
  const start = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]{0,9}(?:\r?\n|$)/m.exec(
    text.slice(start, start + FRONT_MATTER_LENGTH_MAX),
  )
  if (!closing) return null
  return {
    yaml: text.slice(start, start + closing.index),
    bodyStart: start + closing.index + closing[0].length,
  }
}

/** Splits Markdown into what its front matter gives and its body. */
export function readMarkdown(text: string, location: string): MarkdownParts {
  const block = frontMatterOf(text)
  if (!block) return { body: text, given: {}, problems: [] }
  const body = text.slice(block.bodyStart)
  const bad = (reason: string): MarkdownParts => ({
    body,
    given: {},
    problems: [problem('front-matter-invalid', { where: location, reason })],
  })
  try {
    const value: unknown = parse(block.yaml, { logLevel: 'error' })
    if (value === null) return { body, given: {}, problems: [] }
    if (typeof value !== 'object' || Array.isArray(value)) return bad(`it is ${jsonTypeOf(value)}`)
    return { body, given: readGiven(value as Record<string, unknown>), problems: [] }
  } catch (error) {
    return bad(reasonOf(error).split('\n', 1)[0] ?? '')
  }
}
