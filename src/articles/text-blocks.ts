/**
 * Plain text as blocks. Empty lines part paragraphs; a single line break parts them
 * too, because scraped text has one paragraph a line, except where the text was
 * wrapped by hand: then the lines of a paragraph are joined again. Bullets lose
 * their mark and become lines.
 */

import { type Block, blockOf, endsSentence } from './blocks.ts'
import { visibleText } from './text-form.ts'

const BULLET = /^\s*[•◦▪‣●∙·*+-]\s+/

/** Hand-wrapped lines measure 50 to 100 characters; wider ones are paragraphs. */
const WRAP_LENGTH_MIN = 50
const WRAP_LENGTH_MAX = 100

/**
 * True where the lines of a paragraph look wrapped: each but the last is of wrapping
 * width, the next line's first word had no room on it, and most run on.
 */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const full = lines.slice(0, -1)
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  if (width < WRAP_LENGTH_MIN || width > WRAP_LENGTH_MAX) return false
  const runsOn = (line: string, next: string): boolean => !endsSentence(line) || /^\s*\p{Ll}/u.test(next)
  const hadRoom = (line: string, next: string): boolean =>
    line.length + 1 + (next.trimStart().split(' ', 1)[0] ?? '').length < width
  if (full.some((line, index) => hadRoom(line, lines[index + 1]!))) return false
  return full.filter((line, index) => runsOn(line, lines[index + 1]!)).length >= full.length * 0.6
}

function lineBlock(line: string): Block | null {
  const bullet = BULLET.test(line.slice(0, 40))
  return bullet ? blockOf(line.replace(BULLET, ''), 'line') : blockOf(line, 'paragraph')
}

function groupBlocks(lines: readonly string[]): (Block | null)[] {
  if (!lines.some((line) => BULLET.test(line.slice(0, 40))) && isWrapped(lines))
    return [blockOf(lines.join(' '), 'paragraph')]
  return lines.map(lineBlock)
}

/** The blocks of a plain text. Linear. */
export function textBlocks(text: string): Block[] {
  const blocks: (Block | null)[] = []
  let group: string[] = []
  for (const line of visibleText(text).split('\n')) {
    if (line.trim() !== '') {
      group.push(line)
    } else if (group.length > 0) {
      blocks.push(...groupBlocks(group))
      group = []
    }
  }
  blocks.push(...groupBlocks(group))
  return blocks.filter((block) => block !== null)
}
