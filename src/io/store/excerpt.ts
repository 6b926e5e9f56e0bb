/**
 * The words around a match. The same code for both databases instead of SQLite's
 * `snippet` and PostgreSQL's `ts_headline`, which cut and mark differently and miss
 * accented words when the index is folded. The window is the stretch with the most
 * different words searched for, the earliest of equals; the marks are U+0002 and
 * U+0003. Linear in the text.
 */

import { foldWord, wordsOf } from './words.ts'

/** Code units of text in an excerpt: about two lines on a page. */
const EXCERPT_UNITS = 220

/** Matches looked at; a text that repeats a word more often shows it early enough. */
const MATCHES_MAX = 500

interface Match {
  readonly word: string
  readonly start: number
  readonly end: number
}

function findMatches(text: string, searched: ReadonlySet<string>): readonly Match[] {
  const matches: Match[] = []
  for (const { word, start, end } of wordsOf(text)) {
    const folded = foldWord(word)
    if (searched.has(folded)) matches.push({ word: folded, start, end })
    if (matches.length === MATCHES_MAX) break
  }
  return matches
}

function takeOne(counts: Map<string, number>, word: string): void {
  const left = counts.get(word)! - 1
  if (left === 0) counts.delete(word)
  else counts.set(word, left)
}

/** The matches of the best window, by two pointers over all of them. */
function bestWindow(matches: readonly Match[]): readonly Match[] {
  const counts = new Map<string, number>()
  let best = { first: 0, last: -1, different: 0 }
  let first = 0
  for (const [last, match] of matches.entries()) {
    counts.set(match.word, (counts.get(match.word) ?? 0) + 1)
    while (first < last && match.end - matches[first]!.start > EXCERPT_UNITS) {
      takeOne(counts, matches[first]!.word)
      first += 1
    }
    if (counts.size > best.different) best = { first, last, different: counts.size }
  }
  return matches.slice(best.first, best.last + 1)
}

/** Moves `at` to the nearest space at or after it, where one is near. */
function afterSpace(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at, at + 30).search(/\s/)
  return space < 0 ? at : at + space + 1
}

function beforeSpace(text: string, at: number): number {
  if (at >= text.length) return text.length
  const tail = text.slice(Math.max(0, at - 30), at)
  const space = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'))
  return space < 0 ? at : at - tail.length + space
}

const plain = (text: string): string => text.replace(/[\s\u0002\u0003]+/g, ' ')

/** Where the excerpt around these matches starts and ends, at spaces where there are some. */
function boundsOf(text: string, window: readonly Match[]): { start: number; end: number } {
  const from = window[0]?.start ?? 0
  const to = Math.max(from, window.at(-1)?.end ?? 0)
  const spare = Math.max(0, EXCERPT_UNITS - (to - from))
  const start = Math.min(from, afterSpace(text, from - Math.floor(spare / 3)))
  return { start, end: Math.max(to, beforeSpace(text, start + EXCERPT_UNITS)) }
}

/** About 220 code units of `text` around the words searched for, which are folded; its beginning where it has none. */
export function makeExcerpt(text: string, words: readonly string[]): string {
  const matches = findMatches(text, new Set(words))
  const { start, end } = boundsOf(text, bestWindow(matches))
  let excerpt = start > 0 ? '…' : ''
  let at = start
  for (const match of matches) {
    if (match.start < start || match.end > end) continue
    excerpt += `${plain(text.slice(at, match.start))}\u0002${text.slice(match.start, match.end)}\u0003`
    at = match.end
  }
  return excerpt + plain(text.slice(at, end)).trimEnd() + (end < text.length ? '…' : '')
}
