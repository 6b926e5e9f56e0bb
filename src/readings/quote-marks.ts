/**
 * Finds what stands between quotation marks, paragraph by paragraph: straight and
 * curly, single and double, «…» and „…“. A paragraph that opens a quotation and does
 * not close it, before one that opens again, is speech that goes on; before one that
 * closes it, both are one quotation. Apostrophes are told from single marks by the letters
 * around them. One sweep, no nesting kept: an inner quotation belongs to the outer one.
 */

import type { Sentence } from '../model/sentence.ts'

/** Offsets of the content, without its marks, and of the marks' outer edges. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly outerStart: number
  readonly outerEnd: number
  readonly paragraph: number
  /** Not closed: the next paragraph goes on. */
  readonly open: boolean
  /** Between single marks, which are weaker evidence. */
  readonly single: boolean
}

const closerOf: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  '„': '“',
  '‘': '’',
  "'": "'",
}

/** A single-mark quotation longer than this (code units) is two apostrophes. Set by hand, 2026-11. */
const singleMax = 600

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isUpper = (character: string | undefined): boolean =>
  character !== undefined && /\p{Lu}/u.test(character)
const isSpace = (character: string | undefined): boolean =>
  character === undefined || /[\s([—–-]/.test(character)

function opens(text: string, at: number): boolean {
  const mark = text[at]!
  const before = text[at - 1]
  const after = text[at + 1]
  if (mark === "'" || mark === '‘') return isSpace(before) && isLetter(after) && !/[\ds]/.test(after ?? '')
  // A sentence may end right before the mark: ‹the authorities."We were deceived›.
  if (mark === '"') return (isSpace(before) && !/\s/.test(after ?? ' ')) || (before === '.' && isUpper(after))
  return true
}

function closes(text: string, at: number, opener: string): boolean {
  const mark = text[at]!
  if (opener === '„') return mark === '“' || mark === '”'
  if (opener === '“') return mark === '”' || (mark === '"' && !isSpace(text[at - 1]))
  // Straight and curly marks are mixed up in edited texts.
  if (opener === '"' && mark === '”') return true
  if (mark !== closerOf[opener]) return false
  if (opener === '"') return !/\s/.test(text[at - 1] ?? ' ') || isSpace(text[at + 1])
  if (opener === "'" || opener === '‘') return !isLetter(text[at + 1]) && !/\s/.test(text[at - 1] ?? ' ')
  return true
}

interface Paragraph {
  readonly start: number
  readonly end: number
  readonly number: number
}

/** Where each paragraph begins and ends, from its sentences. */
export function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { start, end, paragraph } of sentences) {
    const last = paragraphs.at(-1)
    if (last?.number === paragraph) paragraphs[paragraphs.length - 1] = { ...last, end }
    else paragraphs.push({ start, end, number: paragraph })
  }
  return paragraphs
}

/** Wire copy sets double marks as two single ones, which are one code unit each: `''so''`. */
function readDoubled(text: string, paragraph: Paragraph, into: Stretch[]): void {
  let opened = -1
  for (let at = paragraph.start; at + 1 < paragraph.end; at++) {
    if ((text[at] !== "'" && text[at] !== '`') || text[at + 1] !== text[at] || text[at - 1] === text[at])
      continue
    if (opened < 0) opened = at
    else {
      const outer = { outerStart: opened, outerEnd: at + 2, paragraph: paragraph.number }
      into.push({ start: opened + 2, end: at, ...outer, open: false, single: false })
      opened = -1
    }
  }
  if (opened < 0 || paragraph.start < opened) return
  const outer = { outerStart: opened, outerEnd: paragraph.end, paragraph: paragraph.number }
  into.push({ start: opened + 2, end: paragraph.end, ...outer, open: true, single: false })
}

/** True for " ' « » and the curly marks. */
const isMark = (code: number): boolean =>
  code < 128 ? code === 34 || code === 39 : code === 171 || code === 187 || (code >= 0x2018 && code <= 0x201e)

/** A speech of more than so many lines is not followed: some mark was forgotten. */
const linesMax = 6

/**
 * True where what `opener` opened goes on into the next paragraphs: the first double mark
 * there closes it. Texts that set each sentence on a line of its own have such speeches;
 * over a blank line only the next paragraph may close.
 */
function isClosedLater(text: string, opener: string, from: Paragraph, later: readonly Paragraph[]): boolean {
  let end = from.end
  for (const [place, { start, end: next }] of later.entries()) {
    const isLine = !/\n\s*\n/.test(text.slice(end, start))
    if (!isLine && place > 0) return false
    for (let at = start; at < next; at++) {
      const isDouble = isMark(text.charCodeAt(at)) && !"'‘’".includes(text[at]!)
      if (isDouble) return at > start && closes(text, at, opener)
    }
    if (!isLine) return false
    end = next
  }
  return false
}

/** Reads one paragraph; `opened` is where the one before opened what it did not close, else -1. Gives the same for the next. */
function readParagraph(
  text: string,
  paragraphs: readonly Paragraph[],
  place: number,
  into: Stretch[],
  carried: number,
): number {
  const paragraph = paragraphs[place]!
  let opened = carried
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (!isMark(text.charCodeAt(at))) continue
    const mark = text[at]!
    if (mark === "'" && (text[at + 1] === "'" || text[at - 1] === "'")) continue
    const single = opened >= 0 && (text[opened] === "'" || text[opened] === '‘')
    if (single && at - opened > singleMax) opened = -1
    if (opened >= 0 && closes(text, at, text[opened]!)) {
      into.push(stretch(paragraph, opened, at, single))
      opened = -1
    } else if (mark in closerOf && opens(text, at) && (opened < 0 || single || text[opened] === mark)) {
      if (opened < 0 || !single || !"'‘".includes(mark)) opened = at
    }
  }
  if (opened < 0 || "'‘".includes(text[opened]!)) return -1
  const later = paragraphs.slice(place + 1, place + linesMax)
  if (isClosedLater(text, text[opened]!, paragraph, later)) return opened
  if (paragraph.start >= opened - 1) {
    into.push({ ...stretch(paragraph, opened, paragraph.end, false), outerEnd: paragraph.end, open: true })
  }
  return -1
}

function stretch(paragraph: Paragraph, opened: number, closed: number, single: boolean): Stretch {
  const outer = { outerStart: opened, outerEnd: closed + 1, paragraph: paragraph.number }
  return { start: opened + 1, end: closed, ...outer, open: false, single }
}

/** All quotations of a text in order; linear. */
export function findStretches(text: string, sentences: readonly Sentence[]): Stretch[] {
  const stretches: Stretch[] = []
  const isDoubled = text.includes("''")
  const paragraphs = paragraphsOf(sentences)
  let opened = -1
  for (const [place, paragraph] of paragraphs.entries()) {
    opened = readParagraph(text, paragraphs, place, stretches, opened)
    if (isDoubled) readDoubled(text, paragraph, stretches)
  }
  if (isDoubled) stretches.sort((a, b) => a.start - b.start)
  return stretches.filter(({ start, end }) => end > start)
}
