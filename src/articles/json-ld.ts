/**
 * What a page says of its article in JSON-LD (schema.org NewsArticle and its kin):
 * headline, authors, publisher, time, language and sometimes the whole body. Broken
 * blocks are passed over; the search is bounded in depth and number.
 */

import { type Facts, firstOf } from './facts.ts'

type Fields = Readonly<Record<string, unknown>>

export interface LinkedArticle {
  readonly facts: Facts
  /** The publisher's own full text, if given. */
  readonly body: string | null
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/
/** Objects looked at on one page; real pages have tens. */
const OBJECTS_MAX = 2000

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Names of persons or bodies, given as strings, objects or lists of either. */
function namesOf(value: unknown): string | undefined {
  const listed = Array.isArray(value) ? value : [value]
  const names = listed
    .slice(0, 20)
    .map((one) => stringOf(one) ?? (isFields(one) ? stringOf(one.name) : undefined))
  return firstOf(names.filter((name) => name?.trim()).join(', '))
}

function isArticle(fields: Fields): boolean {
  const types = Array.isArray(fields['@type']) ? fields['@type'] : [fields['@type']]
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))
}

/** The first article among the values, breadth first. */
function findArticle(values: readonly unknown[]): Fields | null {
  const queue = [...values]
  for (let at = 0; at < queue.length && at < OBJECTS_MAX; at += 1) {
    const value = queue[at]
    if (!isFields(value)) continue
    if (!Array.isArray(value) && isArticle(value)) return value
    if (queue.length < OBJECTS_MAX) queue.push(...Object.values(value).filter(isFields).slice(0, 200))
  }
  return null
}

function parseScript(script: Element): unknown {
  try {
    return JSON.parse(script.textContent ?? '')
  } catch {
    return null
  }
}

/** The article that the page describes in JSON-LD, or null. */
export function readLinkedArticle(document: Document): LinkedArticle | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 50)
  const article = findArticle(scripts.map(parseScript))
  if (!article) return null
  const facts: Facts = {
    title: stringOf(article.headline) ?? stringOf(article.name),
    byline: namesOf(article.author) ?? namesOf(article.creator),
    published: stringOf(article.datePublished) ?? stringOf(article.dateCreated),
    source: namesOf(article.publisher),
    language: stringOf(article.inLanguage),
  }
  return { facts, body: stringOf(article.articleBody) ?? null }
}
