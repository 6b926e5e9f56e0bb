/**
 * Lines that state facts about the text instead of being part of it: `Source: …`,
 * `Published: …`, `URL: …` and bylines near the top, `Original Source: …` at the
 * foot. They become facts and leave the text.
 */

import { type Block, countWords, endsSentence } from './blocks.ts'
import { parsePublished } from './dates.ts'
import type { FactName, Facts } from './facts.ts'

/** How many blocks at the top may be header lines; a choice that leaves room for doubled headlines above them. */
const HEADER_BLOCKS = 14
const HEADER_WORDS_MAX = 30

const fieldNames: Readonly<Record<string, FactName>> = {
  title: 'title', headline: 'title', source: 'source', publisher: 'source', publication: 'source', outlet: 'source',
  published: 'published', 'published on': 'published', 'published at': 'published', date: 'published', posted: 'published',
  url: 'url', link: 'url', permalink: 'url', author: 'byline', authors: 'byline', byline: 'byline', by: 'byline', 'written by': 'byline',
  language: 'language', deck: 'deck', subtitle: 'deck', dek: 'deck', standfirst: 'deck',
} // biome-ignore format: a table

/** Fields that are dropped without being kept. */
const idle = new Set(
  'section category topic tags keywords updated retrieved accessed id file words copyright'.split(' '),
)

const FIELD = /^([A-Za-z]{2,12}(?: (?:on|at|by))?) ?: +(\S.{0,300})$/
const BYLINE = /^(?:by|von|por|par|words by|story by|written by|reported by)[: ]\s*(\p{Lu}[^\n]{2,120})$/iu
const ORIGINAL =
  /^(?:the )?original(?:ly)? (?:source|article|story|text|report|published|appeared|publication)(?: (?:on|at|in|by|from))? ?:? +(\S.{1,100}?)[.\s]*$|^(?:originally|first) (?:published|appeared) (?:on|at|in|by) (\S.{1,80}?)[.\s]*$|^(?:this|the) (?:article|story|post|report|piece) (?:was )?(?:originally|first) (?:published|appeared) (?:on|at|in|by) (\S.{1,80}?)[.\s]*$/i

interface Line {
  readonly name: FactName
  readonly value: string
}

/** The fact that a line states, null for none; an idle field has an empty value. */
function fieldOf(text: string): Line | null {
  const field = FIELD.exec(text)
  if (!field) return null
  const key = field[1]!.toLowerCase()
  if (idle.has(key)) return { name: 'title', value: '' }
  const name = fieldNames[key]
  if (!name || (name === 'published' && !/\d{4}/.test(field[2]!))) return null
  return { name, value: field[2]! }
}

/** Who wrote it, of a line like "By Jane Doe and John Roe | Reuters, June 8, 2026". */
function bylineOf(text: string): string | null {
  const found = BYLINE.exec(text.slice(0, 200))?.[1]
  if (!found || countWords(text) > 16 || /[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return null
  const name = found.split(/ [|•·–—-] |, (?=\p{L}{3,9}\.? \d)|\s(?:updated|published)\b/iu, 1)[0]!.trim()
  const namelike = name
    .split(/[\s,]+/)
    .filter((word) => /^(?:\p{Lu}|and$|de$|van$|von$|al-|bin$|for$)/u.test(word))
  return namelike.length * 1.3 >= name.split(/[\s,]+/).length ? name : null
}

/** The name after "Original Source:" and the like, or null. */
export function originalOf(text: string): string | null {
  if (text.length > 200) return null
  const found = ORIGINAL.exec(text)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null
}

function readHeader(text: string): Line | null {
  if (text.length > 320 || countWords(text) > HEADER_WORDS_MAX) return null
  const field = fieldOf(text)
  if (field) return field
  const byline = bylineOf(text)
  if (byline) return { name: 'byline', value: byline }
  if (text.length < 80 && !endsSentence(text) && parsePublished(text))
    return { name: 'published', value: text }
  return null
}

/** Takes the lines that state facts out of the blocks; the first of each kind is the fact. */
export function takeHeaderLines(blocks: readonly Block[]): { facts: Facts; blocks: Block[] } {
  const facts: Partial<Record<FactName, string>> = {}
  const kept: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const original = originalOf(block.text)
    const line = index < HEADER_BLOCKS && block.kind !== 'heading' ? readHeader(block.text) : null
    if (original) facts.original ??= original
    else if (line && !(line.value && facts[line.name] !== undefined && line.name !== 'published')) {
      if (line.value) facts[line.name] ??= line.value
    } else kept.push(block)
  }
  return { facts, blocks: kept }
}
