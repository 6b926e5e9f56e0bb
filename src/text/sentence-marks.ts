/**
 * Judges the terminal marks of one line: which full stops, question and exclamation
 * marks and ellipses end a sentence. The word before the mark (abbreviation, initial,
 * number), closing quotes and brackets after it, and the word that follows decide.
 * Rules are general English ones; `abbreviations.ts` holds the word lists.
 */

import { afterClock, afterName, beforeName, beforeNumber, sentenceOpeners } from './abbreviations.ts'

/** Marks followed by closers ("?!”)") are looked at this far; real text needs 3. Bounds hostile input. */
const closersMax = 8
/** Code units looked back for the word before a mark; longer "words" are never abbreviations. */
const wordBackMax = 24

const closers = '"”’\')]»'
const openers = '"“‘\'([«¿¡'

interface Mark {
  /** First code unit of the run of marks. */
  readonly at: number
  /** One past the run of marks, ellipsis dots with spaces between them included. */
  readonly runEnd: number
  /** One past the closing quotes and brackets. */
  readonly end: number
  readonly marks: string
}

function readMark(text: string, at: number, lineEnd: number): Mark {
  let runEnd = at
  while (runEnd < lineEnd) {
    if ('.!?…'.includes(text[runEnd]!)) runEnd++
    else if (
      /\s/.test(text[runEnd]!) &&
      text[runEnd + 1] === '.' &&
      text[runEnd - 1] === '.' &&
      runEnd + 1 < lineEnd
    )
      runEnd++
    else break
  }
  let end = runEnd
  while (end < lineEnd && end - runEnd < closersMax && closers.includes(text[end]!)) end++
  return { at, runEnd, end, marks: text.slice(at, Math.min(runEnd, at + 12)).replace(/\s/g, '') }
}

function wordBefore(text: string, at: number, lineStart: number): string {
  let from = at
  while (from > lineStart && at - from < wordBackMax && !/[\s—–]/.test(text[from - 1]!)) from--
  const word = text.slice(from, at).replace(/^["“‘'([«]+/, '')
  // "Tuesday.Mr": where the white space is missing, the word is what follows the stop.
  return /\p{Ll}\.(\p{Lu}\p{Ll}+)$/u.exec(word)?.[1] ?? word
}

function wordAfter(text: string, at: number): string {
  let from = at
  while (from < text.length && from - at < closersMax && openers.includes(text[from]!)) from++
  const match = /^[\p{L}\p{N}][\p{L}\p{N}'’.-]{0,23}/u.exec(text.slice(from, from + wordBackMax))
  return match ? match[0] : ''
}

const isUpper = (letter: string): boolean => /^\p{Lu}/u.test(letter)
const isLower = (letter: string): boolean => /^\p{Ll}/u.test(letter)
const opens = (word: string): boolean =>
  isUpper(word) && sentenceOpeners.has(word.toLowerCase().replaceAll('’', "'").replace(/\.+$/, ''))

/** "world.Today": the white space is missing, and what stands there is no address or domain. */
function isGlued(text: string, mark: Mark): boolean {
  if (mark.marks !== '.' || mark.end !== mark.runEnd) return false
  if (!/[\p{Ll}\d][\p{Ll}\d)]$/u.test(text.slice(Math.max(0, mark.at - 2), mark.at))) return false
  if (!/^\p{Lu}(?:\p{Ll}|\s)/u.test(text.slice(mark.end, mark.end + 2))) return false
  const around = text.slice(Math.max(0, mark.at - 40), mark.end + 40)
  return !/[@/]|www\./.test(around)
}

/** A number, letter or numeral at the very start of the line labels a list entry. */
function isLabel(text: string, mark: Mark, lineStart: number): boolean {
  const before = text.slice(lineStart, Math.min(mark.at, lineStart + 12)).replace(/^[\s•⁃‣◦▪●(]+/, '')
  return mark.at - lineStart < 12 && /^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)?$/.test(before)
}

function endsEllipsis(mark: Mark, next: string): boolean {
  if (mark.marks.length > 3) return isUpper(next) || next === ''
  return isUpper(next) && !/^I(?:['’]|$)/.test(next)
}

function endsInitial(text: string, mark: Mark, word: string, next: string, lineStart: number): boolean {
  if (!opens(next)) return false
  const before = wordBefore(text, Math.max(lineStart, mark.at - word.length - 1), lineStart)
  return isLower(before) || /\d$/.test(before)
}

function endsStop(text: string, mark: Mark, word: string, next: string, lineStart: number): boolean {
  const key = word.toLowerCase()
  const bare = key.replace(/[’']s$/, '')
  if (/^\p{Lu}$/u.test(word)) return endsInitial(text, mark, word, next, lineStart)
  if (beforeNumber.has(key) && /^\d/.test(next)) return false
  if (key === 'a.m' || key === 'p.m') return isUpper(next) && !afterClock.has(next.toLowerCase())
  if (beforeName.has(bare) && !(afterName.has(bare) && opens(next))) return false
  if (afterName.has(bare) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return opens(next) || next === ''
  return true
}

const speech =
  /^\s*(?:\p{Lu}[\p{L}’'.-]{0,20}\s){1,3}(?:said|asked|says|asks|told|wrote|added|replied|shouted)\b/u

function ends(text: string, mark: Mark, lineStart: number, lineEnd: number): boolean {
  if (mark.end >= lineEnd || text[mark.at - 1] === '[' || isLabel(text, mark, lineStart)) return false
  if (!/\s/.test(text[mark.end]!)) return isGlued(text, mark)
  let at = mark.end
  while (at < lineEnd && /\s/.test(text[at]!)) at++
  const next = wordAfter(text, at)
  if (isLower(next) || (next === '' && /[,;:)\]—–-]/.test(text[at] ?? ''))) return false
  if (mark.end > mark.runEnd && /^[?!]+$/.test(mark.marks))
    return !speech.test(text.slice(mark.end, mark.end + 90))
  if (mark.marks.length >= 3 || mark.marks.includes('…')) return endsEllipsis(mark, next)
  if (mark.marks !== '.') return true
  return endsStop(text, mark, wordBefore(text, mark.at, lineStart), next, lineStart)
}

/** "compounds. . . . The": the stop ends the sentence, the spaced dots open the next. */
function splitsBeforeEllipsis(text: string, mark: Mark, lineEnd: number): boolean {
  const word = text[mark.at - 1] ?? ' '
  return (
    mark.marks.length >= 4 &&
    text[mark.at + 1] === ' ' &&
    !/\s/.test(word) &&
    /\S/.test(text.slice(mark.end, Math.min(lineEnd, mark.end + 20)))
  )
}

/** Offsets one past each sentence that ends before the end of the line. */
export function markEnds(text: string, lineStart: number, lineEnd: number): number[] {
  const found: number[] = []
  for (let at = lineStart; at < lineEnd; ) {
    if (!'.!?…'.includes(text[at]!)) {
      at++
      continue
    }
    const mark = readMark(text, at, lineEnd)
    if (splitsBeforeEllipsis(text, mark, lineEnd)) found.push(mark.at + 1)
    else if (ends(text, mark, lineStart, lineEnd)) found.push(mark.end)
    at = Math.max(mark.end, at + 1)
  }
  return found
}
